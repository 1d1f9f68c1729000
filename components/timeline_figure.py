"""Meetings in lanes and statements a month in; one plotly figure with a common axis out.

Filled is held, hollow planned, a cross cancelled; a dotted box is known to the month or year only,
a dotted ring stands on the day of publication because the text gives no date of its own.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from components import density, marks, palette, spec, words
from components.palette import SHORT, Theme
from components.placing import NOWHERE, InLanes, place
from components.safe import figure_text
from components.spec import Figure, Props
from readout.frames import Frames
from readout.frames.tally import months_of
from readout.limits import TIMELINE_MARKS
from readout.palette import SIDES

_BAR_ROOM = 132  #: pixels of the statements below the lanes
_NOTE_ROOM = 14  #: pixels of the word above the lanes
_LANE_LETTERS = 22
_LONG = pd.Timedelta(days=365 * 4)


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a figure is, in pixels, and how much of it is drawn."""

    lane: int = 37
    left: int = 152
    width: int = (
        560  #: of the axis; labels are placed for this width, a wider one has room to spare
    )
    statements: bool = True
    mark: int = 11


def figure(
    rows: InLanes,
    frames: Frames,
    sides_of: dict[str, str],
    months: pd.DataFrame,
    span: tuple[pd.Timestamp, pd.Timestamp],
    until: pd.Timestamp,
    chosen: str,
    colours: Theme,
    shape: Shape,
) -> Figure:
    """Return the figure.

    `rows` are which meetings of `frames` are drawn where; `sides_of` gives the side of a lane
    that is an actor; `months` counts statements a month
    and side; `span` is the axis; right of `until`, the last day of the data, all is planned;
    `chosen` is the public id of the chosen meeting.
    """
    order = rows.lanes if len(rows.at) else []
    crowded = len(rows.at) > TIMELINE_MARKS and rows.number() > TIMELINE_MARKS
    months_a_disc = density.period(span, shape.width)
    placed = NOWHERE if crowded else place(rows, frames, span, shape.width, chosen)
    heights = [max(1, len(order)) * shape.lane, _BAR_ROOM]
    both = shape.statements and not months.empty
    heights = heights if both else heights[:1]
    drawn: list[Props] = []
    if crowded:
        drawn += density.traces(density.count(rows.lane, rows.start, months_a_disc), colours)
    elif sides_of:
        drawn.append(marks.together(placed, colours))
    drawn += marks.traces(placed, colours, shape.mark)
    drawn = [spec.on_row(trace, 0) for trace in drawn]
    if both:
        drawn += [spec.on_row(bar, 1) for bar in _bars(months, colours, span)]
    layout = spec.axes(heights, 0.03) | _layout(colours, shape, sum(heights))
    names = [_lane_name(name, sides_of.get(name, ""), colours) for name in order]
    layout["yaxis"] |= _lane_axis(names, colours)
    _time_axis(layout, span, both)
    shapes, notes = _planned(span, until, colours, len(heights), bool(order and drawn))
    if notes and drawn:  # above the lanes: within them it would lie over a label of the first
        layout["margin"]["t"] += _NOTE_ROOM
        layout["height"] += _NOTE_ROOM
    below = [
        one | {"xref": "x", "yref": "y", "layer": "below"}
        for one in marks.outlines(placed, colours)
    ]
    layout["shapes"] = [*(shapes if drawn else ()), *below]
    layout["annotations"] = [*([_measure(span, colours)] if both else ()), *notes]
    return spec.figure(drawn, layout)


def extent(
    meetings: pd.DataFrame, statements: pd.DataFrame, start: object, end: object
) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return the axis: what is asked for, else what there is, with a little air on both sides."""
    days = (meetings["start"], meetings["end"], statements["start"])
    first = start or pd.Series([one.min() for one in days]).min()
    return with_air(first, end or pd.Series([one.max() for one in days]).max(), start, end)


def with_air(
    earliest: object, latest: object, start: object, end: object
) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return the axis from the first to the last day, or as `start` and `end` ask, with air."""
    first, last = pd.Timestamp(start or earliest), pd.Timestamp(end or latest)
    if pd.isna(first) or pd.isna(last):
        last = pd.Timestamp(end or start or "2000-01-01")
        first = pd.Timestamp(start) if start else last - pd.Timedelta(days=30)
    air = max((last - first) * 0.025, pd.Timedelta(days=2))
    return first - air, last + air


def _layout(colours: Theme, shape: Shape, height: int) -> Props:
    return {
        "template": palette.template(colours),
        "height": height + 46,
        "margin": {"l": shape.left, "r": 4, "t": 6, "b": 38},
        "bargap": 0,
        "barmode": "stack",
        "clickmode": "event+select",
        "hoverdistance": 12,
    }


def _lane_axis(names: list[str], colours: Theme) -> Props:
    return {
        "tickvals": list(range(len(names))),
        "ticktext": names,
        "tickfont": {"size": 12.5, "color": colours.ink},
        "range": [max(1, len(names)) - 0.45, -0.6],
        "showline": False,
    }


def _lane_name(name: str, side_of: str, colours: Theme) -> str:
    sides = [side for side in name.split(" – ") if side]
    known = sides if any(side in SIDES for side in sides) else []
    squares = "".join(
        f'<span style="color:{colours.side(side)}">■</span>'
        for side in ([side_of] if side_of else known)
    )
    shown = words.cut(" – ".join(SHORT.get(side, side) for side in sides), _LANE_LETTERS)
    return f"{figure_text(shown)}  {squares} " if squares else f"{figure_text(shown)}  "


def _time_axis(layout: Props, span: tuple[pd.Timestamp, pd.Timestamp], both: bool) -> None:
    at, names = marks.ticks(*span)
    axis = {"range": _days(*span), "tickvals": _days(*at), "ticktext": names, "showgrid": True}
    layout["xaxis"] |= axis | {"ticks": "", "showline": not both}
    if both:
        layout["xaxis2"] |= axis | {"ticks": "", "showline": True}
        layout["yaxis2"] |= {"nticks": 4, "rangemode": "tozero", "tickformat": ",d"}


def _measure(span: tuple[pd.Timestamp, pd.Timestamp], colours: Theme) -> Props:
    return {
        "text": "<b>Statements</b><br>" + _unit(span),
        "xref": "paper",
        "yref": "y2 domain",
        "x": 0,
        "y": 0.98,
        "xanchor": "right",
        "xshift": -34,
        "align": "right",
        "showarrow": False,
        "font": {"size": 12, "color": colours.muted},
    }


def _planned(
    span: tuple[pd.Timestamp, pd.Timestamp],
    until: pd.Timestamp,
    colours: Theme,
    rows: int,
    named: bool,
) -> tuple[list[Props], list[Props]]:
    """Return the ground behind what lies after the last day of the data, and its name."""
    if pd.isna(until) or not span[0] < until < span[1]:
        return [], []
    first, last = _days(until, span[1])
    ground = {"type": "rect", "x0": first, "x1": last, "fillcolor": colours.soft}
    ground |= {"line": {"width": 0}, "layer": "below"}
    border = {"type": "line", "x0": first, "x1": first}
    border |= {"line": {"color": colours.muted, "width": 1, "dash": "dot"}}
    shapes = [
        one | {"xref": f"x{axis}", "yref": f"y{axis} domain", "y0": 0, "y1": 1}
        for one in (ground, border)
        for axis in ("", "2")[:rows]
    ]
    name = {
        "x": first,
        "y": 1,
        "xref": "x",
        "yref": "y domain",
        "text": "planned",
        "showarrow": False,
        "xanchor": "left",
        "yanchor": "bottom",
        "xshift": 3,
        "font": {"size": 11.5, "color": colours.muted},
    }
    wide = (span[1] - until) / (span[1] - span[0]) > 0.08
    return shapes, [name] if wide and named else []


def _days(*days: pd.Timestamp) -> list[str]:
    return [day.isoformat() for day in days]


def _unit(span: tuple[pd.Timestamp, pd.Timestamp]) -> str:
    return f"per {_bin(span)[0]},<br>by speaker’s side"


def _bin(span: tuple[pd.Timestamp, pd.Timestamp]) -> tuple[str, str]:
    if span[1] - span[0] <= _LONG:
        return "month", "M"
    return ("quarter", "Q") if span[1] - span[0] <= _LONG * 2.5 else ("half-year", "H")


def _bars(
    months: pd.DataFrame, colours: Theme, span: tuple[pd.Timestamp, pd.Timestamp]
) -> list[Props]:
    code = _bin(span)[1]
    length = {"M": 1, "Q": 3, "H": 6}[code]
    months = months[(months.index >= span[0] - pd.Timedelta(days=31)) & (months.index <= span[1])]
    first, of_bar = np.unique(months_of(months.index) // length * length, return_inverse=True)
    starts = pd.DatetimeIndex(first.astype("datetime64[M]").astype("datetime64[s]"))
    ends = pd.DatetimeIndex((first + length).astype("datetime64[M]").astype("datetime64[s]"))
    summed = {
        str(side): np.bincount(of_bar, months[side], len(first)).astype(int)
        for side in months.columns
    }
    middles = starts + pd.Timedelta(days=15.2 * length)
    width = length * 30.4 * 86_400_000 * 0.74
    asks = [density.asks(*days) for days in zip(starts, ends - pd.Timedelta(days=1), strict=True)]
    label = {"M": "%b %Y", "Q": "quarter from %b %Y", "H": "half-year from %b %Y"}[code]
    told = list(zip(asks, starts.strftime(label), strict=True))
    return [
        {
            "type": "bar",
            "x": middles,
            "y": counts,
            "width": width,
            "marker": {
                "color": colours.side(side),
                "line": {"color": colours.ground, "width": 0.8},
            },
            "selected": {"marker": {"opacity": 1}},
            "unselected": {"marker": {"opacity": 1}},
            "customdata": [[*one, figure_text(side)] for one in told],
            "hovertemplate": (
                "%{customdata[2]}: %{y}<br>%{customdata[1]}; click for this time alone"
                "<extra></extra>"
            ),
            "name": figure_text(side),
        }
        for side, counts in summed.items()
        if counts.any()
    ]
