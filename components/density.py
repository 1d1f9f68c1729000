"""More meetings than marks can stand for in; one disc a lane and period, with its count, out.

A click on a disc asks for its period, until single meetings can be drawn.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components import words
from components.palette import Theme, rgb
from components.safe import figure_text
from components.spec import Props
from readout.frames.rows import tuples
from readout.frames.tally import months_of

PREFIX = "days:"  #: before the period in `customdata`, where a mark has a meeting's id
_LARGEST = 30  #: pixels
_NUMBERED = 19  #: a disc of that size has room for its number
_AD = 1970 * 12  #: months before the epoch: a year's periods begin with January
_PERIODS = (1, 3, 6, 12, 24, 60)  #: months


def period(span: tuple[pd.Timestamp, pd.Timestamp], width: int) -> int:
    """Return the shortest period, in months, whose discs stand clear of each other."""
    months = max(1.0, (span[1] - span[0]).days / 30.4)
    return next((one for one in _PERIODS if one / months * width >= _LARGEST * 0.8), _PERIODS[-1])


def asks(start: pd.Timestamp, end: pd.Timestamp) -> str:
    """Return what a mark holds in `customdata` so that a click on it asks for these days."""
    return f"{PREFIX}{start.date()}:{end.date()}"


def asked(held: str) -> tuple[str, str] | None:
    """Return the days, as ISO dates, that a mark asks for; None where it asks for none."""
    if not held.startswith(PREFIX):
        return None
    start, _, end = held.removeprefix(PREFIX).partition(":")
    return start, end


def count(lane: NDArray[np.int64], start: NDArray[np.datetime64], months: int) -> pd.DataFrame:
    """Return lane number, first day of the period, and how many meetings begin in it.

    `lane` is each meeting's, `start` its day, NaT where none is known.
    """
    dated, wide = ~np.isnat(start), int(lane.max(initial=0)) + 1
    index = (months_of(start) + _AD) // months
    keys, counts = np.unique(index[dated] * wide + lane[dated], return_counts=True)
    month = keys // wide * months - _AD
    start = month.astype("datetime64[M]").astype("datetime64[s]")
    end = (month + months).astype("datetime64[M]").astype("datetime64[s]") - np.timedelta64(1, "D")
    return pd.DataFrame({"lane": keys % wide, "start": start, "end": end, "meetings": counts})


def traces(counted: pd.DataFrame, colours: Theme) -> list[Props]:
    """Return the discs: area grows with the count, the larger ones carry their number."""
    if counted.empty:
        return []
    size = np.sqrt(counted["meetings"] / counted["meetings"].max()) * _LARGEST
    red, green, blue, _ = rgb(colours.teal)
    numbers = np.where(size >= _NUMBERED, counted["meetings"].map(_short), "")
    return [
        {
            "type": "scatter",
            "x": counted["start"] + (counted["end"] - counted["start"]) / 2,
            "y": counted["lane"],
            "mode": "markers+text",
            "text": numbers,
            "textfont": {"size": 10.5, "color": colours.ink},
            "marker": {
                "size": np.maximum(size, 5).round(1),
                "color": f"rgba({red},{green},{blue},0.32)",
                "line": {"color": colours.teal, "width": 1},
                "opacity": 1,
            },
            "selected": {"marker": {"opacity": 1}},
            "unselected": {"marker": {"opacity": 1}},
            "customdata": [
                [asks(row.start, row.end), figure_text(_said(row))] for row in tuples(counted)
            ],
            "hovertemplate": "%{customdata[1]}<extra></extra>",
        }
    ]


def _short(number: int) -> str:
    return str(number) if number < 1000 else f"{number / 1000:.1f}k"


def _said(row: object) -> str:
    return (
        f"{words.count(int(row.meetings), 'meeting')}, {words.day(row.start)} to "
        f"{words.day(row.end)}; click to see them"
    )
