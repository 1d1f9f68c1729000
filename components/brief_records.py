"""An item of a tray in; what it is about, in one line, out: its record, or its filters."""

from typing import Any

import pandas as pd

from components import actor_corpus, corpus, words
from readout.briefs import Item, Kind
from readout.filters import in_words
from readout.frames.shown_words import worded

_WORDS = 90  #: of a statement that a line shows, in characters
_GONE = "no longer on record"


def told(item: Item, names: dict[str, str]) -> str:
    """Return the record or the filters of an item in words; `names` are those of ids in filters."""
    if item.kind is Kind.STATEMENT:
        return _statement(item.record)
    if item.kind is Kind.MEETING:
        return _meeting(item.record)
    filters = "; ".join(in_words(actor_corpus.standing(item.filters), names).values())
    if item.kind is Kind.SITE:
        return "; ".join(part for part in (_site(item.record), filters) if part)
    return filters or "the whole corpus"


def _site(record: str) -> str:
    sites = corpus.sites()
    mine = sites.loc[sites["site"] == record, "name"]
    return str(mine.iloc[0]) if len(mine) else "not in the register of sites"


def _statement(record: str) -> str:
    rows = _rows(corpus.whole().statements, record)
    if rows.empty:
        return _GONE
    row = rows.iloc[-1]
    said = worded(str(row["content"]), str(row["kind"]), str(row["manner"]))
    return f"{row['speaker'] or 'not named'}, {_day(row)}: {words.cut(said, _WORDS)}"


def _meeting(record: str) -> str:
    rows = _rows(corpus.whole().meetings, record)
    if rows.empty:
        return _GONE
    row = rows.iloc[0]
    parts = (str(row["label"]), _day(row), str(row["place"]))
    return ", ".join(part for part in parts if part)


def _rows(frame: pd.DataFrame, record: str) -> pd.DataFrame:
    return frame[frame["event"] == record]


def _day(row: "pd.Series[Any]") -> str:
    return words.short_day(row["start"], str(row["precision"]))
