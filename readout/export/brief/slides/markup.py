"""Lines of a slide in; the XML of their paragraphs, and of the rows of a table, out.

It is written as text and parsed once a box or a table: python-pptx looks an element through anew
for each property that it sets, which for a few hundred rows takes seconds. Names and order of the
elements: ECMA-376 part 1, 21.1.2 (text) and 21.1.3 (tables).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from pptx.util import Pt

from readout.export.cells import clean, printed
from readout.export.measure import one_line

INK, HAIRLINE = "#1B2733", "#D5DAE0"
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_ALIGN = {"left": "l", "right": "r", "center": "ctr"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_NO_EDGE = '<a:{tag} w="0"><a:noFill/></a:{tag}>'
_EDGE = '<a:{tag} w="{width}">{fill}</a:{tag}>'


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look; `link` is an address, "" for none."""

    text: str
    size: float = 14
    bold: bool = False
    colour: str = INK
    link: str = ""


Line = Sequence[Piece]
Related = Callable[[str], str]  #: an address in; the id of the slide's relationship to it out


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs of one cell; `bar` is the colour of a bar at its left, `ground` of the cell."""

    lines: tuple[Line, ...]
    bar: str = ""
    ground: str = ""
    align: str = "left"
    middle: bool = False  #: halfway down the cell


def words_of(piece: Piece) -> str:
    """Return the words of a piece on one line; a blank before them stays."""
    said = one_line(piece.text)
    if not said:
        return clean(piece.text)
    return f"{piece.text[0]}{said}" if piece.text[0] in " \u00a0" else said


def paragraphs(
    lines: Iterable[Line], related: Related, *, align: str = "left", after: float = 0
) -> str:
    """Return lines as paragraphs, `after` points below each; there is always one."""
    properties = (
        f'<a:pPr algn="{_ALIGN[align]}"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcAft><a:spcPts val="{Pt(after).centipoints}"/></a:spcAft></a:pPr>'
    )
    made = (f"<a:p>{properties}{''.join(_run(one, related) for one in line)}</a:p>"
            for line in lines)  # fmt: skip
    return "".join(made) or "<a:p/>"


def body(
    lines: Iterable[Line],
    related: Related,
    *,
    align: str = "left",
    anchor: str = "top",
    after: float = 0,
    wrap: bool = True,
) -> str:
    """Return lines as the text of a shape, without margins and without growing."""
    made = paragraphs(lines, related, align=align, after=after)
    return (
        f'<a:bodyPr wrap="{"square" if wrap else "none"}" lIns="0" rIns="0" tIns="0" bIns="0" '
        f'anchor="{_ANCHOR[anchor]}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{made}'
    )


def bare(lines: Iterable[str]) -> str:
    """Return texts, whole, as paragraphs without a look of their own; there is always one."""
    whole = (" ".join(printed(line).split()) for line in lines)
    runs = (f"<a:r><a:t>{escape(line)}</a:t></a:r>" for line in whole)
    return "".join(f"<a:p>{one}</a:p>" for one in runs) or "<a:p/>"


def row(cells: Iterable[Cell], height: int, padding: tuple[int, int], related: Related,
        *, heading: bool) -> str:  # fmt: skip
    """Return one row of a table; `height` and `padding`, across and upright, in EMU."""
    made = "".join(_cell(one, padding, related, heading=heading) for one in cells)
    return f'<a:tr h="{height}">{made}</a:tr>'


def solid(colour: str) -> str:
    """Return a colour, "#RRGGBB", as what fills a shape, a line or letters."""
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}"/></a:solidFill>'


def _run(piece: Piece, related: Related) -> str:
    link = f'<a:hlinkClick r:id="{related(piece.link)}"/>' if piece.link else ""
    return (
        f'<a:r><a:rPr sz="{Pt(piece.size).centipoints}" b="{int(piece.bold)}" lang="en-GB">'
        f"{solid(piece.colour)}{link}</a:rPr><a:t>{escape(words_of(piece))}</a:t></a:r>"
    )


def _cell(cell: Cell, padding: tuple[int, int], related: Related, *, heading: bool) -> str:
    across, upright = padding
    # Borders stand before the fill in the schema.
    bar = _EDGE.format(tag="lnL", width=38_100, fill=solid(cell.bar)) if cell.bar else None
    edges = (
        bar or _NO_EDGE.format(tag="lnL"),
        _NO_EDGE.format(tag="lnR"),
        _NO_EDGE.format(tag="lnT"),
        _EDGE.format(tag="lnB", width=12_700 if heading else 6_350,
                     fill=solid(INK if heading else HAIRLINE)),
    )  # fmt: skip
    middle = ' anchor="ctr"' if cell.middle else ""
    return (
        '<a:tc><a:txBody><a:bodyPr wrap="square" lIns="0" rIns="0" tIns="0" bIns="0" anchor="t">'
        "<a:noAutofit/></a:bodyPr><a:lstStyle/>"
        f"{paragraphs(cell.lines, related, align=cell.align)}</a:txBody>"
        f'<a:tcPr marL="{across}" marR="{across}" marT="{upright}" marB="{upright}"'
        f"{middle}>"
        f"{''.join(edges)}{solid(cell.ground) if cell.ground else '<a:noFill/>'}</a:tcPr></a:tc>"
    )
