"""Meetings as data sets report them in; a lane of their own below the others, hollow and grey, out.

They stand apart from what Readout found: another lane, another ink, their data set named.
"""

import pandas as pd

from components import spec, words
from components.palette import Theme
from components.safe import Html, figure_text, fill
from components.spec import Figure, Props
from readout.limits import TIMELINE_MARKS

_LANE = "In data sets"
_LETTERS = 90


def inside(reported: pd.DataFrame, span: tuple[pd.Timestamp, pd.Timestamp]) -> pd.DataFrame:
    """Return those with a day on the axis, at most TIMELINE_MARKS, the newest."""
    dated = reported[reported["start"].notna()]
    return dated[dated["start"].between(*span)].tail(TIMELINE_MARKS)


def add(drawn: Figure, shown: pd.DataFrame, colours: Theme, lane: int) -> Figure:
    """Return a figure of lanes with one more; `shown` is of `inside`, `lane` in pixels."""
    plain = drawn.to_dict()
    layout = dict(plain["layout"])
    axis = layout["yaxis"]
    at = len(axis["ticktext"])
    layout["yaxis"] = axis | {
        "tickvals": [*axis["tickvals"], at],
        "ticktext": [*axis["ticktext"], f"{_LANE}  "],
        "range": [at + 0.55, -0.6],
    }
    layout["height"] += lane
    return spec.figure([*plain["data"], spec.on_row(_trace(shown, at, colours), 0)], layout)


def _trace(shown: pd.DataFrame, at: int, colours: Theme) -> Props:
    return {
        "type": "scatter",
        "x": shown["start"],
        "y": [at] * len(shown),
        "mode": "markers",
        "showlegend": False,
        "marker": {
            "symbol": "circle-open",
            "size": 9,
            "color": colours.faint,
            "line": {"color": colours.faint, "width": 1.5},
        },
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
        # The first value is what a click chooses: nothing, there is no sentence behind it.
        "customdata": [["", *_told(row)] for row in shown.itertuples()],
        "hovertemplate": (
            "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>"
        ),
    }


def legend(reported: pd.DataFrame, shown: pd.DataFrame) -> Html:
    """Return the key of the lane, and how many of them stand outside of it."""
    left = len(reported) - len(shown)
    return fill(
        '<div class="ro ro-key"><span><b class="ro-muted">○</b>grey: as data sets report them, '
        "not found by Readout{left}</span></div>",
        left=f"; {left:,} more only in the table" if left else "",
    )


def _told(row: object) -> tuple[str, str, str]:
    parties = words.cut(str(row.parties), _LETTERS)
    kind = words.meeting_kind(str(row.kind)).capitalize()
    return (
        figure_text(parties),
        figure_text(words.short_day(row.start, str(row.precision))),
        figure_text(f"{kind}, as {row.data_set} reports it"),
    )
