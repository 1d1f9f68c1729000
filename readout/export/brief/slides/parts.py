"""Inches, words and colours in; shapes of a slide with their alternative text out.

What python-pptx has no words for is written as XML (ECMA-376 part 1): alternative text, marks of
ornaments, the language of runs; and what it adds unasked is taken away: theme shadows and outlines.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.shapes.freeform import FreeformBuilder
from pptx.util import Emu, Length, Pt

from readout.export.brief.slides import markup
from readout.export.brief.slides.markup import HAIRLINE, Line, Piece
from readout.export.measure import one_line

MUTED, ACCENT = "#55606B", "#0B6B63"
EMU = 914_400  #: of one inch
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)


def inches(value: float) -> Emu:
    """Return inches in the unit of the file, as a whole number."""
    return Emu(round(value * EMU))


def words(
    shapes: Any,
    box: tuple[float, float, float, float],
    lines: Iterable[Line],
    *,
    align: str = "left",
    anchor: str = "top",
    name: str = "",
    after: float = 0,
    wrap: bool = True,
) -> Any:
    """Add a text box at (left, top, width, height) in inches; `after` points below each line."""
    shape = shapes.add_textbox(*(inches(one) for one in box))
    _name(shape, name)
    fill(shape.text_frame, lines, align=align, anchor=anchor, after=after, wrap=wrap)
    return shape


def fill(
    frame: Any,
    lines: Iterable[Line],
    *,
    align: str = "left",
    anchor: str = "top",
    after: float = 0,
    wrap: bool = True,
) -> None:
    """Set the paragraphs of a text frame, without margins and without growing."""
    body = frame._txBody
    properties = body.find(qn("a:bodyPr"))
    properties[:] = [etree.Element(qn("a:noAutofit"))]
    properties.set("wrap", "square" if wrap else "none")
    for side in ("lIns", "rIns", "tIns", "bIns"):
        properties.set(side, "0")
    properties.set("anchor", _ANCHOR[anchor])
    for old in body.findall(qn("a:p")):
        body.remove(old)
    made = markup.paragraphs(lines, related(frame.part), align=align, after=after)
    body.extend(list(parse_xml(f"<a:txBody {markup.NAMESPACES}>{made}</a:txBody>")))


def noted(frame: Any, lines: Iterable[str]) -> None:
    """Set the paragraphs of a page of notes, in the look of the notes."""
    body = frame._txBody
    for old in body.findall(qn("a:p")):
        body.remove(old)
    body.extend(list(parse_xml(f"<a:txBody {markup.NAMESPACES}>{markup.bare(lines)}</a:txBody>")))


def related(part: Any) -> markup.Related:
    """Return what gives the id of the relationship of a slide to an address."""
    return lambda address: str(part.relate_to(address, RT.HYPERLINK, is_external=True))


def broken(frame: Any, piece: Piece) -> None:
    """Add words on a new line of the same paragraph."""
    paragraph = frame.paragraphs[0]
    paragraph.add_line_break()
    made = markup.paragraphs([[piece]], related(frame.part))
    paragraph._p.append(parse_xml(f"<a:txBody {markup.NAMESPACES}>{made}</a:txBody>")[0][1])


def shape(
    shapes: Any,
    box: tuple[float, float, float, float],
    kind: Any = MSO_SHAPE.RECTANGLE,
    *,
    ground: str = "",
    edge: str = "",
    width: float = 1.0,
    dashed: bool = False,
    name: str = "",
) -> Any:
    """Add an autoshape without the theme's shadow; "" is no ground and no edge."""
    made = shapes.add_shape(kind, *(inches(one) for one in box))
    _plain(made)
    _name(made, name)
    _ground(made, ground)
    _edge(made, edge, width, dashed)
    return made


def line(
    shapes: Any,
    ends: tuple[float, float, float, float],
    edge: str = HAIRLINE,
    *,
    width: float = 1.0,
    dashed: bool = False,
    name: str = "",
) -> Any:
    """Add a straight line from (x, y) to (x, y)."""
    made = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *(inches(one) for one in ends))
    _plain(made)
    _name(made, name)
    _edge(made, edge, width, dashed)
    return made


def arrow(shapes: Any, ends: tuple[float, float, float, float], edge: str) -> Any:
    """Add a line with a head at its end."""
    made = line(shapes, ends, edge)
    stroke = made.line._get_or_add_ln()
    etree.SubElement(stroke, qn("a:tailEnd")).set("type", "triangle")
    return made


def outline(
    shapes: Any,
    rings: Sequence[Sequence[tuple[float, float]]],
    *,
    ground: str = "",
    edge: str = "",
    width: float = 0.5,
    name: str = "",
) -> Any:
    """Add one freeform of closed rings, points in inches."""
    first, *more = [[(int(inches(x)), int(inches(y))) for x, y in ring] for ring in rings]
    builder = _Freeform.new(shapes, *first[0], 1.0, 1.0)
    builder.add_line_segments(first[1:], close=True)
    for points in more:
        builder.move_to(*points[0])
        builder.add_line_segments(points[1:], close=True)
    made = builder.convert_to_shape()
    _plain(made)
    _name(made, name)
    _ground(made, ground)
    _edge(made, edge, width, False)
    return made


class _Freeform(FreeformBuilder):
    """python-pptx measures all points anew for each point that it writes: here once."""

    @cached_property
    def shape_offset_x(self) -> Length:
        """Return the left edge."""
        return super().shape_offset_x

    @cached_property
    def shape_offset_y(self) -> Length:
        """Return the upper edge."""
        return super().shape_offset_y


def grouped(shapes: Any, first: int, name: str, text: str) -> Any:
    """Put the shapes from number `first` on into one group with its alternative text.

    Drawn into a group one by one they would have it measured anew each time: 10 s for 300 shapes.
    """
    made = shapes.add_group_shape(list(shapes)[first:])
    _name(made, name)
    alt(made, text)
    return made


def alt(made: Any, text: str) -> None:
    """Give a shape, a group, a chart or a table its alternative text."""
    _properties(made).set("descr", one_line(text)[:2_000])


def covered(made: Any, ground: str) -> None:
    """Have a text box hide what lies behind it."""
    _ground(made, ground)


def ornament(made: Any) -> None:
    """Mark a shape as decorative: a screen reader passes it over."""
    _properties(made).append(etree.fromstring(_DECORATIVE))


def last(made: Any) -> None:
    """Move a shape to the end of the reading order."""
    tree = made._element.getparent()
    tree.remove(made._element)
    tree.append(made._element)


def colour(hexadecimal: str) -> RGBColor:
    """Return a colour for python-pptx."""
    made: RGBColor = RGBColor.from_string(hexadecimal.lstrip("#"))
    return made


def _properties(made: Any) -> Any:
    return next(made._element.iter(qn("p:cNvPr")))


def _name(made: Any, name: str) -> None:
    if name:
        made.name = one_line(name)[:250]


def _plain(made: Any) -> None:
    style = made._element.find(qn("p:style"))
    if style is not None:
        made._element.remove(style)


def _ground(made: Any, ground: str) -> None:
    if ground:
        made.fill.solid()
        made.fill.fore_color.rgb = colour(ground)
    else:
        made.fill.background()


def _edge(made: Any, edge: str, width: float, dashed: bool) -> None:
    if not edge:
        made.line.fill.background()
        return
    made.line.color.rgb = colour(edge)
    made.line.width = Pt(width)
    if dashed:
        made.line.dash_style = MSO_LINE.DASH
