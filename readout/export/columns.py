"""Frames in; the tables that leave Readout, column by column, out: headings, kinds and widths.

A table is a DataFrame whose columns are headings; texts are still as they stand in the store, each
writer makes them safe for its own format.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

from readout.frames import Frames


class Cell(StrEnum):
    """What a column holds."""

    TEXT = "text"
    DAY = "day"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """One column that leaves: where it is from, what it is called, how wide it is in letters."""

    source: str
    heading: str
    width: int
    cell: Cell = Cell.TEXT


_WHERE_FROM = (
    Column("title", "Article", 40),
    Column("outlet", "Outlet", 20),
    Column("published_text", "Published", 12),
    Column("source", "Source", 30),
    Column("id", "Article id", 34),
    Column("event", "Record id", 34),
)
#: Who says that it was: Readout, from the sentence, or a data set, whose coders say so.
_REPORTED_BY = Column("data_set", "Reported by", 14)
MEETINGS = (
    Column("start", "From", 12, Cell.DAY),
    Column("end", "To", 12, Cell.DAY),
    Column("precision", "Date precision", 14),
    Column("status", "Status", 11),
    Column("kind", "Kind", 14),
    Column("parties", "Participants", 44),
    Column("sides", "Sides", 24),
    Column("visit", "Part of the visit of", 34),
    Column("place", "Place", 18),
    Column("place_level", "Place level", 11),
    Column("country", "Country", 16),
    Column("latitude", "Latitude", 10, Cell.NUMBER),
    Column("longitude", "Longitude", 10, Cell.NUMBER),
    Column("reports", "Reports", 9, Cell.NUMBER),
    Column("origins", "Origins", 9, Cell.NUMBER),
    Column("outlets", "Outlets", 9, Cell.NUMBER),
    Column("confidence", "Confidence", 11),
    Column("evidence", "Sentence", 70),
    Column("visit_event", "Record id of the visit", 34),
    *_WHERE_FROM,
    _REPORTED_BY,
    Column("notes", "Notes of the data set", 50),
)
STATEMENTS = (
    Column("start", "From", 12, Cell.DAY),
    Column("end", "To", 12, Cell.DAY),
    Column("precision", "Date precision", 14),
    Column("speaker", "Speaker", 24),
    Column("as_written", "As written", 24),
    Column("role", "Role that day", 24),
    Column("side", "Side", 14),
    Column("content", "Statement", 70),
    Column("kind", "Kind", 10),
    Column("manner", "Manner", 12),
    Column("addressee", "Addressee", 20),
    Column("venue", "Venue", 28),
    Column("reported_by", "Reported by", 18),
    Column("origin", "Origin", 20),
    Column("origins", "Origins", 9, Cell.NUMBER),
    Column("outlets", "Outlets", 9, Cell.NUMBER),
    Column("confidence", "Confidence", 11),
    Column("reason", "Why this speaker", 16),
    Column("basis", "Basis", 40),
    *_WHERE_FROM,
)
ARTICLES = (
    Column("published_text", "Published", 12),
    Column("published_known", "Date known from", 14),
    Column("title", "Title", 60),
    Column("outlet", "Outlet", 22),
    Column("language", "Language", 9),
    Column("characters", "Characters", 11, Cell.NUMBER),
    Column("statements", "Statements", 11, Cell.NUMBER),
    Column("meetings", "Meetings", 10, Cell.NUMBER),
    Column("sightings", "Copies", 8, Cell.NUMBER),
    Column("outlets", "Outlets", 9, Cell.NUMBER),
    Column("origin", "Origin", 20),
    Column("family", "Family of near copies", 12, Cell.NUMBER),
    Column("near_copies", "Near copies", 11, Cell.NUMBER),
    Column("source", "Source", 40),
    Column("fetched_at", "Read on (UTC)", 21),
    Column("id", "Article id", 34),
    Column("raw_sha256", "SHA-256 of the file", 66),
)
SITES = (
    Column("place", "Place", 30),
    Column("level", "Level", 9),
    Column("country", "Country", 16),
    Column("latitude", "Latitude", 10, Cell.NUMBER),
    Column("longitude", "Longitude", 10, Cell.NUMBER),
    Column("named", "Times named", 12, Cell.NUMBER),
    Column("described", "Times described", 15, Cell.NUMBER),
    Column("articles", "Articles", 9, Cell.NUMBER),
    Column("first", "First article", 13, Cell.DAY),
    Column("last", "Last article", 13, Cell.DAY),
    Column("place_id", "Place id", 26),
)
COLUMNS = {
    "meetings": MEETINGS,
    "statements": STATEMENTS,
    "articles": ARTICLES,
    "sites": SITES,
}


def table(what: str, frames: Frames, *, with_reported: bool = False) -> pd.DataFrame:
    """Return the rows of one table, in the order of the frames, under the names of the sources.

    `what` is a key of COLUMNS; `with_reported` puts the meetings of data sets below Readout's own,
    each under its data set's name.
    """
    if what == "articles":
        rows = frames.articles
    elif what == "sites":
        rows = _places(frames.mentions)
    else:
        kept = frames.articles[["article", "title", "published_text", "source", "id", "outlet"]]
        rows = getattr(frames, what).drop(columns="outlet", errors="ignore")
        rows = rows.merge(kept, on="article", how="left", sort=False)
    if what == "meetings":
        rows = _with_reported(rows, frames.reported if with_reported else frames.reported[:0])
    kept_columns: pd.DataFrame = rows[[column.source for column in COLUMNS[what]]]
    return kept_columns


def _with_reported(rows: pd.DataFrame, reported: pd.DataFrame) -> pd.DataFrame:
    rows = rows.assign(data_set="Readout", notes="")
    if reported.empty:
        return rows
    more = pd.DataFrame({name: _told(reported, name) for name in rows.columns})
    return pd.concat([rows.astype(more.dtypes.to_dict()), more], ignore_index=True)


def _told(reported: pd.DataFrame, name: str) -> "pd.Series[Any]":
    """Return a column of the meetings table for the meetings of data sets; they fill only some."""
    if name in reported:
        days = reported[name].dtype.kind in "Mf"
        return reported[name] if days else reported[name].astype("string")
    if name in ("reports", "origins", "outlets"):
        return pd.Series(pd.NA, index=reported.index, dtype="Int64")
    return pd.Series("", index=reported.index, dtype="string")


def _places(mentions: pd.DataFrame) -> pd.DataFrame:
    """Return one row a place: how often it is named or only described, and when."""
    named = mentions.assign(named=~mentions["described"])
    grouped = named.groupby("place_id", observed=True, sort=False)
    rows = grouped.agg(
        place=("place", "first"),
        level=("level", "first"),
        country=("country", "first"),
        latitude=("latitude", "first"),
        longitude=("longitude", "first"),
        named=("named", "sum"),
        described=("described", "sum"),
        articles=("article", "nunique"),
        first=("start", "min"),
        last=("start", "max"),
    ).reset_index()
    order = rows["level"].map({"site": 0, "city": 1, "region": 2, "country": 3, "feature": 4})
    rows = rows.assign(order=order.astype("float64"))
    return rows.sort_values(["order", "articles", "place"], ascending=[True, False, True])
