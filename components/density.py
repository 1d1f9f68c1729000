"""More meetings than marks can stand for in; one disc a lane and period, with its count, out.

A click on a disc asks for its period, until single meetings can be drawn.
"""

import numpy as np
import pandas as pd

from components import words
from components.palette import Theme, rgb
from components.safe import figure_text
from components.spec import Props

PREFIX = "days:"  #: before the period in `customdata`, where a mark has a meeting's id
_LARGEST = 30  #: pixels
_NUMBERED = 19  #: a disc of that size has room for its number
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


def count(rows: pd.DataFrame, order: list[str], months: int) -> pd.DataFrame:
    """Return lane number, first day of the period, and how many meetings begin in it."""
    dated = rows[rows["start"].notna()]
    start = dated["start"].dt
    index = (start.year * 12 + start.month - 1) // months
    lane = dated["lane"].astype(str).map({name: at for at, name in enumerate(order)})
    table = pd.DataFrame({"lane": lane.to_numpy(), "index": index.to_numpy()})
    found = table.value_counts().reset_index(name="meetings")
    first = found["index"] * months
    found["start"] = pd.to_datetime(
        {"year": first // 12, "month": first % 12 + 1, "day": np.ones(len(found), dtype=int)}
    )
    found["end"] = found["start"] + pd.DateOffset(months=months) - pd.Timedelta(days=1)
    return found


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
                [asks(row.start, row.end), figure_text(_said(row))] for row in counted.itertuples()
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
