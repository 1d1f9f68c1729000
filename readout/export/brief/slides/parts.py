"""Inches, words and colours in; shapes of a slide with their alternative text out.

Shapes are written as XML (`drawn`, `markup`), and so is what python-pptx has no words for
(ECMA-376 part 1): alternative text and the marks of ornaments.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.connector import Connector
from pptx.shapes.group import GroupShape
from pptx.util import Emu

from readout.export.brief.slides import drawn, markup
from readout.export.brief.slides.markup import HAIRLINE, Line, Piece
from readout.export.measure import one_line

MUTED, ACCENT = "#55606B", "#0B6B63"
EMU = 914_400  #: of one inch
_KINDS = {qn("p:sp"): Shape, qn("p:cxnSp"): Connector, qn("p:grpSp"): GroupShape}
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
    ground: str = "",
) -> Any:
    """Add a text box at (left, top, width, height) in inches; `after` points below each line.

    One with a ground hides what lies behind it.
    """
    body = markup.body(
        lines, related(shapes.part), align=align, anchor=anchor, after=after, wrap=wrap
    )
    number = shapes._next_shape_id
    said = _named(name, "Words", number)
    return _added(shapes, drawn.text_box(number, said, _whole(box), ground, body))


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
    made = markup.body(
        lines, related(frame.part), align=align, anchor=anchor, after=after, wrap=wrap
    )
    frame._txBody[:] = list(parse_xml(f"<a:txBody {markup.NAMESPACES}>{made}</a:txBody>"))


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
    number = shapes._next_shape_id
    look = drawn.Look(ground, edge, width, dashed)
    said = _named(name, "Shape", number)
    return _added(shapes, drawn.autoshape(number, said, _whole(box), kind.xml_value, look))


def line(
    shapes: Any,
    ends: tuple[float, float, float, float],
    edge: str = HAIRLINE,
    *,
    width: float = 1.0,
    name: str = "",
    headed: bool = False,
) -> Any:
    """Add a straight line from (x, y) to (x, y); `headed` is one with a head at its end."""
    number = shapes._next_shape_id
    look = drawn.Look("", edge, width, headed=headed)
    return _added(shapes, drawn.line(number, _named(name, "Line", number), _whole(ends), look))


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
    number = shapes._next_shape_id
    points = [[(round(x * EMU), round(y * EMU)) for x, y in ring] for ring in rings]
    look = drawn.Look(ground, edge, width)
    return _added(shapes, drawn.freeform(number, _named(name, "Outline", number), points, look))


def grouped(shapes: Any, first: int, name: str, text: str) -> Any:
    """Put the shapes from number `first` on into one group with its alternative text.

    Drawn into a group one by one they would have it measured anew each time: 10 s for 300 shapes.
    """
    members = list(shapes._spTree.iter_shape_elms())[first:]
    number = shapes._next_shape_id
    made = _added(shapes, drawn.group(number, _named(name, "Group", number)))
    made._element.extend(members)
    made._element.recalculate_extents()
    alt(made, text)
    return made


def alt(made: Any, text: str) -> None:
    """Give a shape, a group, a chart or a table its alternative text."""
    _properties(made).set("descr", one_line(text)[:2_000])


def ornament(made: Any) -> None:
    """Mark a shape as decorative: a screen reader passes it over."""
    _properties(made).append(etree.fromstring(_DECORATIVE))


def colour(hexadecimal: str) -> RGBColor:
    """Return a colour for python-pptx."""
    made: RGBColor = RGBColor.from_string(hexadecimal.lstrip("#"))
    return made


def _properties(made: Any) -> Any:
    return next(made._element.iter(qn("p:cNvPr")))


def _added(shapes: Any, made: str) -> Any:
    """Add a shape. python-pptx's own way looks through its parts for a placeholder."""
    element = parse_xml(made)
    shapes._spTree.insert_element_before(element, "p:extLst")
    return _KINDS[element.tag](element, shapes)


def _named(name: str, kind: str, number: int) -> str:
    return one_line(name)[:250] or f"{kind} {number}"


def _whole(four: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    one, another, third, last = (inches(value) for value in four)
    return one, another, third, last
