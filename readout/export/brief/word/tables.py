"""Tables and quotations of a brief in; tables of a Word document out."""

from collections.abc import Sequence
from typing import Any

from docx.shared import Pt, RGBColor

from readout.export.brief.content import Quote, Section, Stands, Table
from readout.export.brief.tables import NOTHING
from readout.export.brief.word import citing, look, parts
from readout.export.brief.word.words import line, text
from readout.palette import tone


def table(document: Any, table: Table, section: Section) -> None:
    """Write a table with its heading repeated on each page."""
    made = _grid(document, table.headings, table.widths, section)
    for row in table.rows:
        cells = made.add_row().cells
        parts.whole_row(made.rows[-1])
        for cell, words in zip(cells, row.cells, strict=True):
            _fill(cell, words)
        citing.cite(cells[-1].paragraphs[0], row.sources)


def quotes(document: Any, section: Section) -> None:
    """Write statements: date, speaker, words with a bar in the colour of the side, source."""
    headings = ("Date", "Speaker", "Statement", "Source")
    made = _grid(document, headings, (0.15, 0.22, 0.45, 0.18), section)
    for quote in section.quotes:
        cells = made.add_row().cells
        parts.whole_row(made.rows[-1])
        _fill(cells[0], quote.day)
        _fill(cells[1], quote.speaker, bold=True)
        if quote.role:
            _fill(cells[1], quote.role, colour=look.MUTED, more=True)
        _said(cells[2], quote)
        _fill(cells[3], quote.outlet)
        citing.cite(cells[3].paragraphs[0], quote.sources)


def stands(document: Any, found: Stands, section: Section) -> None:
    """Write positions then and now: a column an actor, a row a year."""
    each = 0.88 / len(found.actors)
    headings = ("Year", *found.actors)
    made = _grid(document, headings, (0.12, *[each] * len(found.actors)), section)
    for year, quotes in found.years:
        cells = made.add_row().cells
        parts.whole_row(made.rows[-1])
        _fill(cells[0], str(year), bold=True, size=12)
        for cell, quote in zip(cells[1:], quotes, strict=True):
            if quote is None:
                _fill(cell, NOTHING, colour=look.MUTED)
                continue
            _said(cell, quote)
            last = cell.add_paragraph()
            citing.plain(last, text(f"{quote.speaker}, {quote.day}, {quote.outlet}"), 8.5)
            citing.cite(last, quote.sources)


def _said(cell: Any, quote: Quote) -> None:
    _fill(cell, quote.printed(), bold=quote.direct)
    _fill(cell, quote.told(), colour=look.MUTED, more=True, size=8.5)
    parts.borders(cell, bottom=look.HAIRLINE, left=tone(quote.side).text.lstrip("#"))


def _grid(document: Any, headings: Sequence[str], widths: Sequence[float], section: Section) -> Any:
    made = document.add_table(rows=1, cols=len(headings))
    made.autofit = False
    parts.described(made, line(section.title), line(section.subtitle))
    parts.heading_row(made.rows[0])
    for cell, words in zip(made.rows[0].cells, headings, strict=True):
        _fill(cell, words, bold=True)
        parts.borders(cell, bottom=look.INK)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = int(look.TEXT_WIDTH * width)
    return made


def _fill(
    cell: Any,
    words: str,
    *,
    bold: bool = False,
    colour: str = "",
    more: bool = False,
    size: float = 9.5,
) -> None:
    paragraph = cell.add_paragraph() if more else cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    paragraph.paragraph_format.line_spacing = 1.0
    run = paragraph.add_run(text(words))
    run.font.size, run.font.bold = Pt(size), bold
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    if not more:
        parts.borders(cell, bottom=look.HAIRLINE)
