"""Nothing, or an office's own deck, in; an empty deck of 13.333 x 7.5 inches with layouts out.

python-pptx's template is a 4:3 deck of 2013 with a stranger's name, thumbnail and printer in it:
what is stale there is replaced, the layouts are emptied and called what they are for.
"""

from pathlib import Path
from typing import Any

import pptx
from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.util import Emu

from readout.export.brief import unpacked

WIDTH, HEIGHT = 13.3333, 7.5  #: inches
EMU = 914_400  #: of one inch
_BROAD, _TALL = 12_192_000, 6_858_000  #: EMU
_OTHER_FORM, _SAME = 0.02, 0.001
COVER, BOTTOM_LINE, FINDING, COLUMNS, BLANK = LAYOUTS = (
    "Cover",
    "Bottom line",
    "Finding and figure",
    "Two columns of text",
    "Blank with number",
)
_COLOURS = {
    "dk1": "1B2733",
    "lt1": "FFFFFF",
    "dk2": "55606B",
    "lt2": "F1F2F4",
    "accent1": "0072B2",
    "accent2": "D55E00",
    "accent3": "7A1712",
    "accent4": "0B6B63",
    "accent5": "E8B100",
    "accent6": "7CC4EE",
    "hlink": "0B6B63",
    "folHlink": "55606B",
}
_TITLE = (
    '<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr>'
    '<p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
    '<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="548640" y="457200"/>'
    '<a:ext cx="11094720" cy="438912"/></a:xfrm></p:spPr><p:txBody>'
    '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>'
    '<a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="2800" b="1"/></a:lvl1pPr></a:lstStyle>'
    '<a:p><a:r><a:rPr lang="en-GB"/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>'
)
_NUMBER = (
    '<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr>'
    '<p:cNvPr id="{id}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
    '<p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
    '<a:off x="548640" y="6492240"/><a:ext cx="457200" cy="228600"/></a:xfrm></p:spPr><p:txBody>'
    '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle>'
    '<a:lvl1pPr algn="l"><a:defRPr sz="1100" b="1"/></a:lvl1pPr></a:lstStyle><a:p>'
    '<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="en-GB" '
    'sz="1100" b="1"/><a:t>{number}</a:t></a:fld></a:p></p:txBody></p:sp>'
)


def opened(template: Path | None) -> Any:
    """Return an empty deck; an office's own one keeps its layouts and its look.

    One of 16:9 is brought to our size; where slides have another form, or there is no layout, our
    own look stands in (see `unfit`). Raises ExportError when the template cannot be read.
    """
    deck = unpacked.read(template, pptx.Presentation) if template else pptx.Presentation()
    if template is None or _unfit(deck):
        deck = pptx.Presentation()
        _ours(deck)
    else:
        _emptied(deck)
        _scaled(deck)
    _counting(deck.part.package)
    return deck


def unfit(template: Path) -> str:
    """Return why a template is not used, "" where it is.

    Raises ExportError when it cannot be read.
    """
    return _unfit(unpacked.read(template, pptx.Presentation))


def _unfit(deck: Any) -> str:
    if not len(deck.slide_layouts):
        return "has no layout"
    broad, tall = deck.slide_width, deck.slide_height
    if not broad or not tall or abs(broad / tall - WIDTH / HEIGHT) > _OTHER_FORM:
        size = f"{(broad or 0) / EMU:.3g} x {(tall or 0) / EMU:.3g}"
        return f"has slides of {size} inches, which are not 16:9"
    return ""


def _scaled(deck: Any) -> None:
    """Bring the slides to our size, with all that stands in the layouts."""
    factor = _BROAD / deck.slide_width
    deck.slide_width, deck.slide_height = Emu(_BROAD), Emu(_TALL)
    if abs(factor - 1) < _SAME:
        return
    for one in (deck.slide_master, *deck.slide_layouts):
        for shape in one.shapes._spTree:
            # what stands in a group grows with it
            for place in next(shape.iter(qn("a:xfrm"), qn("p:xfrm")), ()):
                if place.tag in (qn("a:off"), qn("a:ext")):
                    for name, value in place.attrib.items():
                        place.set(name, str(round(int(value) * factor)))
        for words in one._element.iter(qn("a:rPr"), qn("a:defRPr"), qn("a:endParaRPr")):
            if size := words.get("sz"):
                words.set("sz", str(round(int(size) * factor)))


def _counting(package: Any) -> None:
    """Have new parts named by counting on: python-pptx walks through all parts for each name."""
    taken = {str(part.partname) for part in package.iter_parts()}
    counts: dict[str, int] = {}

    def named(template: str) -> PackURI:
        number = counts.get(template, 0) + 1
        while template % number in taken:
            number += 1
        counts[template] = number
        return PackURI(template % number)

    package.next_partname = named


def layout(deck: Any, name: str) -> Any:
    """Return the layout of this name, else one with a title, else the last one."""
    every = list(deck.slide_layouts)
    named = next((one for one in every if one.name == name), None)
    titled = (one for one in every if any(p.placeholder_format.type == 1 for p in one.placeholders))
    return named or next(titled, None) or every[-1]


def begin(deck: Any, name: str) -> Any:
    """Return a new slide in the layout of this name; its shapes are numbered by counting on."""
    slide = deck.slides.add_slide(layout(deck, name))
    slide.shapes.turbo_add_enabled = True
    return slide


def numbered(slide: Any, number: int) -> None:
    """Put the number on a slide: python-pptx does not copy it from the layout."""
    made = _NUMBER.format(id=9_000 + number, number=number)
    slide.shapes._spTree.append(etree.fromstring(made))


def with_notes_master(deck: Any) -> None:
    """Name the master of notes in the presentation, as PowerPoint asks; notes create it."""
    part = deck.part
    found = [one for one in part.rels.values() if one.reltype == RT.NOTES_MASTER]
    element = part._element
    if not found or element.find(qn("p:notesMasterIdLst")) is not None:
        return
    made = etree.SubElement(element, qn("p:notesMasterIdLst"))
    etree.SubElement(made, qn("p:notesMasterId")).set(qn("r:id"), found[0].rId)
    element.find(qn("p:sldMasterIdLst")).addnext(made)


def _ours(deck: Any) -> None:
    deck.slide_width, deck.slide_height = Emu(12_192_000), Emu(6_858_000)
    size = deck.part._element.find(qn("p:sldSz"))
    if "type" in size.attrib:
        del size.attrib["type"]
    layouts = deck.slide_layouts
    for spare in list(layouts)[len(LAYOUTS) :]:
        layouts.remove(spare)
    for number, (one, name) in enumerate(zip(list(layouts), LAYOUTS, strict=True)):
        _relaid(one, name, number)
    _relaid(deck.slide_master, "", 90)
    _themed(deck)
    _unburdened(deck)


def _relaid(one: Any, name: str, number: int) -> None:
    """Leave a title and a number, and nothing else, in a layout or the master."""
    tree = one.shapes._spTree
    for child in list(tree):
        if child.tag in (qn("p:sp"), qn("p:pic"), qn("p:grpSp")):
            tree.remove(child)
    tree.append(etree.fromstring(_TITLE))
    tree.append(etree.fromstring(_NUMBER.format(id=3, number=number or 1)))
    if name:
        one._element.find(qn("p:cSld")).set("name", name)
        if "type" in one._element.attrib:
            del one._element.attrib["type"]


def _themed(deck: Any) -> None:
    part = next(
        one.target_part for one in deck.slide_master.part.rels.values() if one.reltype == RT.THEME
    )
    theme = etree.fromstring(part.blob)
    names = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
    theme.set("name", "Readout")
    scheme = theme.find(".//a:clrScheme", names)
    scheme.set("name", "Readout")
    for name, value in _COLOURS.items():
        slot = scheme.find(f"a:{name}", names)
        for child in list(slot):
            slot.remove(child)
        etree.SubElement(slot, f"{{{names['a']}}}srgbClr").set("val", value)
    fonts = theme.find(".//a:fontScheme", names)
    fonts.set("name", "Readout")
    for kind in ("majorFont", "minorFont"):
        fonts.find(f"a:{kind}/a:latin", names).set("typeface", "Calibri")
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _unburdened(deck: Any) -> None:
    """Drop the stranger's thumbnail and printer, and say the right form in app.xml."""
    package = deck.part.package
    for owner in (package, deck.part):
        for key, one in list(owner._rels.items()):
            if one.is_external:
                continue
            name = str(one.target_part.partname)
            if "thumbnail" in name or "printerSettings" in name:
                owner._rels.pop(key)
            elif name == str(PackURI("/docProps/app.xml")):
                one.target_part._blob = (
                    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns='
                    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
                    b"<PresentationFormat>Widescreen</PresentationFormat>"
                    b"<Application>Readout</Application></Properties>"
                )


def _emptied(deck: Any) -> None:
    slides = deck.slides._sldIdLst
    for one in list(slides):
        deck.part.drop_rel(one.rId)
        slides.remove(one)
