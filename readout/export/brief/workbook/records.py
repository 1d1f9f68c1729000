"""One item of a brief in; the sheet of all records behind it, each with its sources, out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from readout.briefs import Kind
from readout.errors import ExportError
from readout.export.brief.content import Content, Section
from readout.export.brief.sources import bracketed
from readout.export.brief.workbook.sheets import Book, filtered
from readout.export.columns import COLUMNS, Cell, Column, table
from readout.export.tables import fill
from readout.limits import SHEET_ROWS

EVENTS = (
    Column("start", "From", 12, Cell.DAY),
    Column("precision", "Date precision", 14),
    Column("site_name", "Site", 22),
    Column("country", "Country", 16),
    Column("what", "What", 26),
    Column("detail", "Detail", 80),
    Column("checked", "Checked", 12),
    Column("source", "Source", 50),
)
_CITED = Column("cited", "Sources", 18)
_ABOVE = 8  #: rows of a sheet that are no records
_SAID = (Kind.MONTHS, Kind.STATEMENTS, Kind.STATEMENT, Kind.POSITIONS)
_EVENTS = (Kind.SITES, Kind.SITE)


class Cited:
    """The numbers of the papers, looked up for any article, meeting or place of the brief."""

    def __init__(self, content: Content) -> None:
        """Read them off the sources, of which each stands for all copies of one article."""
        articles = content.whole.articles
        family = dict(zip(articles["id"].tolist(), articles["family"].tolist(), strict=True))
        numbers = {family[one.article]: one.number for one in content.sources if one.article}
        pairs = zip(articles["article"].tolist(), articles["family"].tolist(), strict=True)
        self._number = {key: numbers[one] for key, one in pairs if one in numbers}

    def articles(self, keys: Iterable[int]) -> str:
        """Return the numbers of articles as the papers write them; "" for none."""
        return bracketed([self._number[key] for key in keys if key in self._number])

    def each(self, keys: "pd.Series[int]") -> list[str]:
        """Return the numbers of one article each."""
        return [self.articles((key,)) for key in keys.tolist()]

    def grouped(self, by: "pd.Series[Any]", rows: pd.DataFrame, key: str) -> list[str]:
        """Return the numbers of all articles of each of the values in `by`; `rows` pair them."""
        found: dict[Any, list[int]] = defaultdict(list)
        for one, article in zip(rows[key].tolist(), rows["article"].tolist(), strict=True):
            found[one].append(article)
        return [self.articles(found.get(one, ())) for one in by.tolist()]


def write(book: Book, name: str, section: Section, cited: Cited) -> None:
    """Add the sheet of one item. Raises ExportError when its table is longer than a sheet."""
    columns, rows = _table(section, cited)
    if len(rows) > SHEET_ROWS - _ABOVE:
        # the library would leave out the rows below without a word
        raise ExportError(f"A sheet holds {SHEET_ROWS:,} rows, and these are {len(rows):,}.")
    marking = section.marking
    sheet = book.sheet(name, [column.width for column in columns], marking)
    first = book.headed(sheet, section.title, section.subtitle, [one.heading for one in columns])
    for position, column in enumerate(columns):
        values = rows[column.source]
        book.cut += fill(sheet, position, values, column.cell, book.day, book.wrapped, first)
    filtered(sheet, len(rows), len(columns))


def _table(section: Section, cited: Cited) -> tuple[Sequence[Column], pd.DataFrame]:
    kind, part = section.item.kind, section.part
    if kind in _EVENTS:
        return (*EVENTS, _CITED), _events(section)
    if kind in _SAID:
        said = part.statements if kind is not Kind.POSITIONS else section.rows
        part = replace(part, statements=part.statements[:0] if said is None else said)
        rows = table("statements", part)
        return _with_sources("statements", rows, cited.each(part.statements["article"]))
    if kind is Kind.MAP:
        rows = table("sites", part)
        return _with_sources(
            "sites", rows, cited.grouped(rows["place_id"], part.mentions, "place_id")
        )
    rows = table("meetings", part)
    numbers = cited.grouped(part.meetings["meeting"], part.reports, "meeting")
    return _with_sources("meetings", rows, numbers)


def _with_sources(
    what: str, rows: pd.DataFrame, numbers: list[str]
) -> tuple[Sequence[Column], pd.DataFrame]:
    return (*COLUMNS[what], _CITED), rows.assign(cited=pd.Series(numbers, rows.index, "string"))


def _events(section: Section) -> pd.DataFrame:
    if section.rows is None:  # the register has no such site
        empty = pd.DataFrame({one.source: pd.Series(dtype="string") for one in (*EVENTS, _CITED)})
        return empty.astype({"start": "datetime64[s]"})
    events = section.rows
    printed = [bracketed(row.sources) for row in section.table.rows] if section.table else []
    numbers = [*printed, *[""] * (len(events) - len(printed))]
    checked = events["verified"].map({True: "yes", False: "to check"})
    return events.assign(cited=pd.Series(numbers, events.index, "string"), checked=checked)
