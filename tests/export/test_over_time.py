"""Statements over time: a month is a bar, of a long time a year; none is left out between."""

import pandas as pd
import pytest

from readout.export.over_time import counted
from tests.export.written import said, words_of
from tests.small_frames import frames


def statements(*days, side="Russia"):
    """Return a frame of statements made on these days."""
    rows = [
        {"statement": n, "group": n, "start": day, "precision": "day", "side": side, "speaker": "A",
         "kind": "direct", "content": "Words.", "article": 1}
        for n, day in enumerate(days, start=1)
    ]  # fmt: skip
    return frames(statements=rows)


@pytest.mark.parametrize(
    ("days", "unit", "counts"),
    [
        (["2016-05-31"], "month", [1]),
        (["2016-01-31", "2016-01-01", "2016-04-02"], "month", [2, 0, 0, 1]),
        (["2014-01-31", "2017-01-01"], "month", [1, *[0] * 35, 1]),
        (["2014-01-31", "2017-02-01", "2017-12-31"], "year", [1, 0, 0, 2]),
    ],
)
def test_a_bar_is_a_month_or_a_year(days, unit, counts):
    told = counted(statements(*days).statements)
    assert told.unit == unit
    assert told.table["Russia"].tolist() == counts


def test_a_row_ends_where_the_next_begins():
    told = counted(statements("2010-05-01", "2016-05-01").statements)
    assert told.ends.iloc[:-1].tolist() == told.table.index[1:].tolist()
    assert told.ends.iloc[-1] == pd.Timestamp("2017-01-01")


def test_the_figure_says_what_its_bars_are(monkeypatch):
    long = statements("2010-05-01", "2016-05-01")
    assert "Statements a year, by" in said(words_of(monkeypatch, "statements", long))
    short = statements("2016-05-01")
    assert "Statements a month, by" in said(words_of(monkeypatch, "statements", short))
