"""A layout of an office's template in; whether ink can be read on its ground, out.

A ground is found as PowerPoint does: the layout's own, else its master's (ECMA-376 part 1, 19.3.1.1
and 19.3.1.2); a picture or a shape that fills the slide lies over it.
"""

from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FILLS = tuple(f"{_A}{name}" for name in ("solidFill", "gradFill", "blipFill", "pattFill"))
_LIGHT = 0.6  #: of the light of white; ink has 7:1 on it
_WHOLE = 0.8  #: of the slide's width and height: what is as large lies under all that it shows
_BLACK, _WHITE = "000000", "FFFFFF"


def is_dark(layout: Any) -> bool:
    """Tell whether the ground is not plainly light; a picture is taken for dark."""
    master = layout.slide_master
    for one in (layout, master):
        for shape in reversed(list(one.shapes)):
            if not shape.is_placeholder and _fills_the_slide(shape, master):
                fill = _fill(shape._element)
                if fill is not None:
                    return _dark(fill, master)
        ground = one._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
        if ground is not None:
            return _dark(_fill(ground) if _fill(ground) is not None else ground, master)
    return False


def theme(master: Any) -> Any:
    """Return the theme of a master, parsed."""
    return etree.fromstring(master.part.part_related_by(RT.THEME).blob)


def _fills_the_slide(shape: Any, master: Any) -> bool:
    deck = master.part.package.presentation_part.presentation
    wide, tall = shape.width or 0, shape.height or 0
    return bool(wide > _WHOLE * deck.slide_width and tall > _WHOLE * deck.slide_height)


def _fill(element: Any) -> Any:
    return next((one for one in element.iter(*_FILLS, qn("p:blipFill"))), None)


def _dark(fill: Any, master: Any) -> bool:
    """Tell whether any colour of a fill is dark; one without a colour that is known is."""
    if fill.tag.endswith("}blipFill"):
        return True
    colours = [_colour(one, master) for one in fill.iter(f"{_A}srgbClr", f"{_A}schemeClr",
                                                         f"{_A}sysClr")]  # fmt: skip
    return not colours or min(map(_light, colours)) < _LIGHT


def _colour(one: Any, master: Any) -> str:
    """Return a colour as RRGGBB; what changes it (a tint, a shade) is passed over."""
    if one.tag == f"{_A}srgbClr":
        return str(one.get("val"))
    if one.tag == f"{_A}sysClr":
        return str(one.get("lastClr") or (_WHITE if one.get("val") == "window" else _BLACK))
    mapped = master._element.find(qn("p:clrMap"))
    name = mapped.get(one.get("val"), one.get("val")) if mapped is not None else one.get("val")
    slot = theme(master).find(f".//{_A}clrScheme/{_A}{name}")
    return _WHITE if slot is None or not len(slot) else _colour(slot[0], master)


def _light(colour: str) -> float:
    """Return how light a colour is, 0 to 1 (WCAG 2.2, relative luminance)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
