"""Rows of text in; native tables of a slide, over as many slides as they need, out.

A row is as tall as its tallest cell by the measure of the font, so that a page is full and nothing
is cut off: LibreOffice grows rows to fit, PowerPoint waits for an edit.
"""

from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from readout.export.brief.slides import markup, parts
from readout.export.brief.slides.markup import INK, Cell, Line, Piece
from readout.export.measure import broken, wide

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_PADDING = 0.08  #: inches left and right in a cell
_LEADING = 1.22  #: height of a line in type sizes
_MOST_LINES = 40


def plain(text: str, size: float = 13, bold: bool = False, colour: str = INK) -> Cell:
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
    high_emu = [int(parts.inches(one)) for one in high]
    across, upright = int(parts.inches(_PADDING)), int(parts.inches(0.03))
    frame = shapes.add_table(1, len(widths), *(parts.inches(one) for one in (left, top, 1, 1)))
    frame.name = name
    table = frame.table
    _unstyled(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = parts.inches(width)
    frame.width, frame.height = sum(one.width for one in table.columns), sum(high_emu)
    made = "".join(
        markup.row(cells, tall, (across, upright), parts.related(shapes.part), heading=not number)
        for number, (cells, tall) in enumerate(zip(every, high_emu, strict=True))
    )
    table._tbl.remove(table._tbl.tr_lst[0])
    table._tbl.extend(list(parse_xml(f"<a:tbl {markup.NAMESPACES}>{made}</a:tbl>")))
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
