"""A brief's content in; the sheet of its sources, under the numbers of the papers, out."""

import pandas as pd

from readout.export.brief.content import Content, Source
from readout.export.brief.tables import UNJUDGED
from readout.export.brief.workbook.sheets import Book, filtered
from readout.export.columns import Cell, Column
from readout.export.tables import fill

_COLUMNS = (
    Column("number", "No.", 8, Cell.NUMBER),
    Column("outlet", "Outlet or register", 28),
    Column("title", "Title", 60),
    Column("origin", "Agency named", 20),
    Column("known_as", "By the register", 24),
    Column("language", "Language", 10),
    Column("graded", "Grades", 12),
    Column("day", "Date as known", 18),
    Column("published", "Published", 12, Cell.DAY),
    Column("precision", "Date precision", 14),
    Column("address", "Address", 50),
    Column("fetched", "Read on (UTC)", 22),
    Column("copies", "Near copies", 12, Cell.NUMBER),
    Column("article", "Article id", 34),
    Column("sha256", "SHA-256 of the file", 66),
)
_PRECISIONS = {4: "year", 7: "month"}  #: of an ISO prefix, by its length


def write(book: Book, content: Content) -> None:
    """Add the sheet "Sources"; those beyond the numbered ones stand below, without a number."""
    sheet = book.sheet("Sources", [column.width for column in _COLUMNS])
    subtitle = "The numbers are those of the slides, the document and the paper"
    first = book.headed(sheet, "Sources", subtitle, [column.heading for column in _COLUMNS])
    rows = _rows((*content.sources, *content.unnumbered), content.whole.articles)
    for position, column in enumerate(_COLUMNS):
        values = rows[column.source]
        book.cut += fill(sheet, position, values, column.cell, book.day, book.wrapped, first)
    filtered(sheet, len(rows), len(_COLUMNS))


def _rows(sources: tuple[Source, ...], articles: pd.DataFrame) -> pd.DataFrame:
    known = articles.set_index("id")
    days, texts = known["published"].to_dict(), known["published_text"].to_dict()
    written = [str(texts.get(one.article, "")) for one in sources]
    return pd.DataFrame(
        {
            "number": pd.array([one.number or None for one in sources], "Int64"),
            "published": pd.Series(
                [days.get(one.article) for one in sources], dtype="datetime64[s]"
            ),
            "precision": [_PRECISIONS.get(len(one), "day") if one else "" for one in written],
            **{
                name: [getattr(one, name) for one in sources]
                for name in (
                    "outlet",
                    "title",
                    "origin",
                    "known_as",
                    "language",
                    "day",
                    "address",
                    "fetched",
                    "copies",
                )
            },
            "graded": [_graded(one) for one in sources],
            "article": [one.article for one in sources],
            "sha256": [one.sha256 for one in sources],
        }
    )


def _graded(source: Source) -> str:
    return ", ".join(source.grades) or (UNJUDGED if source.article else "")
