"""Tables and quotations of a brief in; tables of a Word document out."""

from collections.abc import Iterable, Sequence
from typing import Any

from docx.shared import Emu

from readout.export.brief.content import Quote, Section, Stands, Table
from readout.export.brief.sources import MOST_RUNS
from readout.export.brief.tables import NOTHING
from readout.export.brief.word import look, markup, parts
from readout.export.brief.word.citing import SMALL
from readout.export.brief.word.markup import Cell, paragraph, run
from readout.export.brief.word.words import line
from readout.palette import tone

_SIZE = 9.5  #: points


def table(document: Any, table: Table, section: Section) -> None:
    """Write a table with its heading repeated on each page."""
    rows = (
        (*map(_plain, row.cells[:-1]), _with_sources(row.cells[-1], row.sources))
        for row in table.rows
    )
    _grid(document, table.headings, table.widths, section, rows)


def quotes(document: Any, section: Section) -> None:
    """Write statements: date, speaker, words with a bar in the colour of the side, source."""
    headings = ("Date", "Speaker", "Statement", "Source")
    rows = (
        (
            _plain(quote.day),
            Cell((_bold(quote.speaker), *((_muted(quote.role, _SIZE),) if quote.role else ()))),
            _said(quote),
            _with_sources(quote.outlet, quote.sources),
        )
        for quote in section.quotes
    )
    _grid(document, headings, (0.15, 0.22, 0.45, 0.18), section, rows)


def stands(document: Any, found: Stands, section: Section) -> None:
    """Write positions then and now: a column an actor, a row a year."""
    each = 0.88 / len(found.actors)
    rows = ((Cell((_bold(str(year), 12),)), *map(_stood, quotes)) for year, quotes in found.years)
    widths = (0.12, *[each] * len(found.actors))
    _grid(document, ("Year", *found.actors), widths, section, rows)


def _stood(quote: Quote | None) -> Cell:
    if quote is None:
        return Cell((paragraph(run(NOTHING, _SIZE, bold=False, colour=markup.MUTED)),))
    said = _said(quote)
    who = run(f"{quote.speaker}, {quote.dated()}, {quote.outlet}", SMALL, colour=markup.MUTED)
    last = paragraph(who, markup.cited(quote.sources, MOST_RUNS, SMALL), tight=False)
    return Cell((*said.paragraphs, last), said.bar)


def _said(quote: Quote) -> Cell:
    words = run(quote.printed(), _SIZE, bold=quote.direct)
    return Cell((paragraph(words), _muted(quote.told(), SMALL)), tone(quote.side).text.lstrip("#"))


def _plain(words: str) -> Cell:
    return Cell((paragraph(run(words, _SIZE, bold=False)),))


def _with_sources(words: str, sources: Sequence[int]) -> Cell:
    cited = markup.cited(sources, MOST_RUNS, SMALL)
    return Cell((paragraph(run(words, _SIZE, bold=False), cited),))


def _bold(words: str, size: float = _SIZE) -> str:
    return paragraph(run(words, size, bold=True))


def _muted(words: str, size: float) -> str:
    return paragraph(run(words, size, bold=False, colour=markup.MUTED))


def _grid(
    document: Any,
    headings: Sequence[str],
    shares: Sequence[float],
    section: Section,
    rows: Iterable[Sequence[Cell]],
) -> None:
    made = document.add_table(rows=1, cols=len(headings))
    made.autofit = False
    parts.described(made, line(section.title), line(section.subtitle))
    widths = [int(look.text_width(document) * share) for share in shares]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    twips = [Emu(width).twips for width in widths]
    head = markup.row([Cell((_bold(one),)) for one in headings], twips, heading=True)
    body = made._tbl
    body.remove(body.tr_lst[0])
    body.extend(markup.elements(head + "".join(markup.row(one, twips) for one in rows)))
