"""The number, name, place and look of a shape in; its XML out.

It is written as text and parsed once: python-pptx looks an element through anew for each property
that it sets, and through the whole slide for each number. It would also give a shape the theme's
shadow and outline. Names and order of the elements: ECMA-376 part 1, 19.3.1 (shapes of a slide)
and 20.1.9 (their geometry). Lengths are whole EMU.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias
from xml.sax.saxutils import quoteattr

from pptx.util import Pt

from readout.export.brief.slides.markup import NAMESPACES, solid

Box: TypeAlias = tuple[int, int, int, int]  # left, top, width, height
Ring: TypeAlias = Sequence[tuple[int, int]]
_SPACES = f'{NAMESPACES} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
_NO_WORDS = '<a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/></a:p>'


@dataclass(frozen=True, slots=True)
class Look:
    """Ground and edge, "" for none; the width of the edge in points."""

    ground: str = ""
    edge: str = ""
    width: float = 1.0
    dashed: bool = False
    headed: bool = False  #: a line with a head at its end

    def stroke(self) -> str:
        """Return the edge, or the line itself."""
        if not self.edge:
            return "<a:ln><a:noFill/></a:ln>"
        dash = '<a:prstDash val="dash"/>' if self.dashed else ""
        head = '<a:tailEnd type="triangle"/>' if self.headed else ""
        return f'<a:ln w="{Pt(self.width)}">{solid(self.edge)}{dash}{head}</a:ln>'

    def fill(self) -> str:
        """Return the ground."""
        return solid(self.ground) if self.ground else "<a:noFill/>"


def autoshape(number: int, name: str, box: Box, kind: str, look: Look) -> str:
    """Return a shape of one of the forms of ECMA-376 part 1, 20.1.10.55, such as "ellipse"."""
    form = f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>'
    return _shape(number, name, "", f"{_place(box)}{form}{look.fill()}{look.stroke()}", _NO_WORDS)


def text_box(number: int, name: str, box: Box, ground: str, body: str) -> str:
    """Return a box of words; `body` is what `markup.body` returns."""
    form = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    look = f"{_place(box)}{form}{Look(ground).fill()}"
    return _shape(number, name, ' txBox="1"', look, body)


def freeform(number: int, name: str, rings: Sequence[Ring], look: Look) -> str:
    """Return one shape of closed rings; where two lie over each other there is a hole."""
    across = [x for ring in rings for x, _ in ring]
    upright = [y for ring in rings for _, y in ring]
    left, top = min(across), min(upright)
    broad, tall = max(across) - left, max(upright) - top
    path = "".join(_ring(ring, left, top) for ring in rings)
    form = (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="l" t="t" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{broad}" h="{tall}">{path}</a:path></a:pathLst></a:custGeom>'
    )
    place = _place((left, top, broad, tall))
    return _shape(number, name, "", f"{place}{form}{look.fill()}{look.stroke()}", _NO_WORDS)


def line(number: int, name: str, ends: tuple[int, int, int, int], look: Look) -> str:
    """Return a straight line from (x, y) to (x, y)."""
    x0, y0, x1, y1 = ends
    turned = "".join((' flipH="1"' if x0 > x1 else "", ' flipV="1"' if y0 > y1 else ""))
    place = _place((min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0)), turned)
    return (
        f'<p:cxnSp {_SPACES}><p:nvCxnSpPr><p:cNvPr id="{number}" name={quoteattr(name)}/>'
        f"<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{place}"
        f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{look.stroke()}</p:spPr></p:cxnSp>'
    )


def group(number: int, name: str) -> str:
    """Return a group without shapes; whoever fills it measures it."""
    return (
        f'<p:grpSp {_SPACES}><p:nvGrpSpPr><p:cNvPr id="{number}" name={quoteattr(name)}/>'
        "<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm/></p:grpSpPr></p:grpSp>"
    )


def _shape(number: int, name: str, mark: str, look: str, body: str) -> str:
    return (
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(name)}/>'
        f"<p:cNvSpPr{mark}/><p:nvPr/></p:nvSpPr><p:spPr>{look}</p:spPr>"
        f"<p:txBody>{body}</p:txBody></p:sp>"
    )


def _place(box: Box, turned: str = "") -> str:
    left, top, broad, tall = box
    return (
        f'<a:xfrm{turned}><a:off x="{left}" y="{top}"/><a:ext cx="{broad}" cy="{tall}"/></a:xfrm>'
    )


def _ring(ring: Ring, left: int, top: int) -> str:
    begin, *more = (f'<a:pt x="{x - left}" y="{y - top}"/>' for x, y in ring)
    lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in more)
    return f"<a:moveTo>{begin}</a:moveTo>{lines}<a:close/>"
