"""Rows of text in; native tables of a slide, over as many slides as they need, out.

A row is as tall as its tallest cell by the measure of the font, so that a page is full and nothing
is cut off: LibreOffice grows rows to fit, PowerPoint waits for an edit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from readout.export.brief.slides import parts
from readout.export.brief.slides.parts import Line, Piece
from readout.export.measure import broken, wide

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_PADDING = 0.08  #: inches left and right in a cell
_LEADING = 1.22  #: height of a line in type sizes
_MOST_LINES = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs of one cell; `bar` is the colour of a bar at its left, `ground` of the cell."""

    lines: tuple[Line, ...]
    bar: str = ""
    ground: str = ""
    align: str = "left"


def plain(text: str, size: float = 13, bold: bool = False, colour: str = parts.INK) -> Cell:
    """Return a cell of one paragraph."""
    return Cell(((Piece(text, size, bold, colour),),))


def height(cells: Sequence[Cell], widths: Sequence[float]) -> float:
    """Return how tall a row is, in inches."""
    pairs = zip(cells, widths, strict=True)
    return max(tall(cell.lines, width - 2 * _PADDING) for cell, width in pairs) + 0.09


def pages(
    rows: Sequence[Sequence[Cell]], widths: Sequence[float], room: float
) -> list[list[Sequence[Cell]]]:
    """Return the rows in groups that fit into `room` inches below a heading row.

    There are as few groups as there can be, of about one height: no page is left with a row or two.
    """
    high = [height(row, widths) for row in rows]
    found = _filled(high, room)
    least = sum(high) / len(found)
    for share in range(10):  # from pages of one height to full ones
        tried = _filled(high, least + (room - least) * share / 10)
        if len(tried) == len(found):
            found = tried
            break
    return [[rows[at] for at in group] for group in found]


def _filled(high: Sequence[float], room: float) -> list[list[int]]:
    groups: list[list[int]] = [[]]
    used = 0.0
    for at, more in enumerate(high):
        if groups[-1] and used + more > room:
            groups.append([])
            used = 0.0
        groups[-1].append(at)
        used += more
    return groups


def grid(
    shapes: Any,
    left: float,
    top: float,
    widths: Sequence[float],
    heading: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
    *,
    heights: Sequence[float] = (),
    name: str = "Table",
) -> Any:
    """Add a table with a heading row; `heights` are the rows' own, else as tall as their text."""
    every = [heading, *rows]
    high = list(heights) or [height(row, widths) for row in every]
    frame = shapes.add_table(
        len(every),
        len(widths),
        *(parts.inches(one) for one in (left, top, sum(widths), sum(high))),
    )
    frame.name = name
    table = frame.table
    _unstyled(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = parts.inches(width)
    for row, one in zip(table.rows, high, strict=True):
        row.height = parts.inches(one)
    for number, cells in enumerate(every):
        for place, cell in enumerate(cells):
            _fill(table.cell(number, place), cell, heading=number == 0)
    return frame


def tall(lines: Sequence[Line], inner: float) -> float:
    """Return how tall paragraphs are, set `inner` inches wide."""
    total = 0.0
    for line in lines:
        size = max((piece.size for piece in line), default=12)
        text = "".join(piece.text for piece in line)
        bold = 600 if any(piece.bold for piece in line) else 400
        if wide(text, size, bold) <= inner:
            number = 1
        else:
            number = len(broken(text, inner, size, bold, _MOST_LINES))
        total += number * size * _LEADING / 72
    return total


def _unstyled(table: Any) -> None:
    properties = table._tbl.tblPr
    style = properties.find(qn("a:tableStyleId"))
    if style is None:
        style = etree.SubElement(properties, qn("a:tableStyleId"))
    style.text = _NO_STYLE
    table.first_row, table.horz_banding = True, False


def _fill(cell: Any, content: Cell, heading: bool) -> None:
    parts.fill(cell.text_frame, content.lines, align=content.align)
    cell.margin_left = cell.margin_right = parts.inches(_PADDING)
    cell.margin_top = cell.margin_bottom = parts.inches(0.03)
    properties = cell._tc.get_or_add_tcPr()
    for child in list(properties):
        properties.remove(child)
    # Borders stand before the fill in the schema.
    bottom = (parts.INK, 12_700) if heading else (parts.HAIRLINE, 6_350)
    for tag, edge in (
        ("a:lnL", (content.bar, 38_100) if content.bar else None),
        ("a:lnR", None),
        ("a:lnT", None),
        ("a:lnB", bottom),
    ):
        properties.append(_border(tag, edge))
    if content.ground:
        solid = etree.SubElement(properties, qn("a:solidFill"))
        etree.SubElement(solid, qn("a:srgbClr")).set("val", content.ground.lstrip("#"))
    else:
        etree.SubElement(properties, qn("a:noFill"))


def _border(tag: str, edge: tuple[str, int] | None) -> Any:
    made = etree.Element(qn(tag))
    made.set("w", str(edge[1] if edge else 0))
    if edge is None:
        etree.SubElement(made, qn("a:noFill"))
        return made
    solid = etree.SubElement(made, qn("a:solidFill"))
    etree.SubElement(solid, qn("a:srgbClr")).set("val", edge[0].lstrip("#"))
    return made
