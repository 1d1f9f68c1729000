"""What happened at sites, who met there and how often they were named in; one thin time axis out.

Three rows with the days in common, as on the timeline: a mark an event of the register, a mark a
meeting, a bar a month of mentions. Hollow is planned, a cross cancelled; a line through a mark
covers the days of which it may be, where they are a month or a year. What a mark leads to stands
first in its `customdata`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components import density, marks, palette, placing, site_profile, spec, words
from components.palette import Theme
from components.safe import figure_text
from components.spec import Figure, Props
from readout.limits import SITE_MARKS
from readout.records import Status

LEFT = 84  #: pixels before the axis
_TICK = 42  #: pixels that a year takes
_LANE, _BARS = 28, 26
_BOTTOM = 34
_MAY_BE = {"month": 30.4, "year": 365.25}  #: days
_DAY = 86_400_000  #: in plotly's milliseconds
_PERIODS = (1, 3, 6, 12, 60)  #: months a bar
_NARROWEST = 3.0  #: pixels

Span = tuple[pd.Timestamp, pd.Timestamp]


@dataclass(frozen=True, slots=True)
class Axis:
    """The days in view, and how many pixels they take at least."""

    first: pd.Timestamp
    last: pd.Timestamp
    width: int


@dataclass(frozen=True, slots=True)
class Rows:
    """What the axis shows; all of the sites in view and of the days asked for."""

    events: pd.DataFrame  #: as readout.reference_frames.SITE_EVENTS
    #: start, end, precision, status, label, place, place_id and `leads`, where a mark leads
    met: pd.DataFrame
    named: NDArray[np.int64]  #: months since 1970, one a mention


def figure(rows: Rows, axis: Axis, chosen: str, colours: Theme) -> Figure:
    """Return the axis; the marks of the `chosen` site are teal."""
    lanes = [_events(rows.events, axis, chosen, colours), *_meetings(rows.met, axis, colours)]
    drawn = [spec.on_row(one, 0) for one in lanes] + [
        spec.on_row(one, 1) for one in _bars(rows.named, axis, colours)
    ]
    at, names = marks.ticks(axis.first, axis.last)
    every = ceil(len(at) * _TICK / axis.width)
    days = {
        "range": [axis.first.isoformat(), axis.last.isoformat()],
        "tickvals": [one.isoformat() for one in at[::every]],
        "ticktext": names[::every],
        "tickangle": 0,
    }
    lane_names = {"tickfont": {"size": 12.5, "color": colours.ink}, "showline": False}
    layout = spec.axes([_LANE * 2, _BARS], 0.06)
    for name, line in (("xaxis", False), ("xaxis2", True)):
        layout[name] |= days | {"showgrid": True, "ticks": "", "showline": line}
    layout["yaxis"] |= lane_names | {
        "tickvals": [0, 1],
        "ticktext": ["Events ", "Meetings "],
        "range": [1.55, -0.55],
    }
    layout["yaxis2"] |= lane_names | {
        "tickvals": [0],
        "ticktext": ["Mentions "],
        "rangemode": "tozero",
    }
    return spec.figure(
        drawn,
        layout
        | {
            "template": palette.template(colours),
            "height": _LANE * 2 + _BARS + _BOTTOM + 8,
            "margin": {"l": LEFT, "r": 4, "t": 4, "b": _BOTTOM},
            "bargap": 0,
            "clickmode": "event+select",
            "hoverdistance": 12,
        },
    )


def _events(events: pd.DataFrame, axis: Axis, chosen: str, colours: Theme) -> Props:
    its_own = events["site"].to_numpy() == chosen
    events = events.take(np.argsort(its_own, kind="stable"))  # those of the chosen one on top
    names = ("site", "site_name", "start", "precision", "what")
    sites, places, starts, precisions, whats = (events[name].tolist() for name in names)
    middles, halves = _days(events["start"].to_numpy(), precisions)
    held = [
        [site, figure_text(place), figure_text(f"{words.short_day(day, fine)}: {what}")]
        for site, place, day, fine, what in zip(
            sites, places, starts, precisions, whats, strict=True
        )
    ]
    inks = [colours.teal if site == chosen else colours.ink for site in sites]
    hollow = [site_profile.is_plan(what) for what in whats]
    look = {
        "symbol": "diamond",
        "size": 8,
        "color": [
            colours.ground if open_ else ink for open_, ink in zip(hollow, inks, strict=True)
        ],
        "line": {"width": [1.6 if one else 0.8 for one in hollow], "color": inks},
    }
    return _row(0, middles, halves, axis, look, held, colours)


def _meetings(met: pd.DataFrame, axis: Axis, colours: Theme) -> list[Props]:
    if len(met) > SITE_MARKS:
        lane = np.zeros(len(met), dtype=np.int64)
        months = density.period((axis.first, axis.last), axis.width)
        counted = density.count(lane, met["start"].to_numpy(), months)
        return density.traces(counted.assign(lane=1), colours)
    names = ("label", "place", "start", "precision", "status", "leads")
    labels, places, starts, precisions, statuses, leads = (met[name].tolist() for name in names)
    first, last = met["start"].to_numpy(), met["end"].to_numpy()
    half = np.where(np.isnat(last), np.timedelta64(0, "s"), (last - first) / 2)
    held = [
        [to, figure_text(label), figure_text(f"{words.short_day(day, str(fine))}, {place}")]
        for to, label, day, fine, place in zip(
            leads, labels, starts, precisions, places, strict=True
        )
    ]
    off = [status == Status.CANCELLED for status in statuses]
    hollow = [status in (Status.PLANNED, Status.REPORTED, Status.DENIED) for status in statuses]
    look = {
        "symbol": ["x-thin" if one else "circle" for one in off],
        "size": 8,
        "color": [colours.ground if one else colours.ink for one in hollow],
        "line": {
            "width": [
                1.8 if one else 1.5 if open_ else 0.8
                for one, open_ in zip(off, hollow, strict=True)
            ],
            "color": [
                colours.ink if one or open_ else colours.ground
                for one, open_ in zip(off, hollow, strict=True)
            ],
        },
    }
    days = half / np.timedelta64(1, "ms")
    return [_row(1, first + half, days, axis, look, held, colours)]


def _row(
    lane: int,
    middles: NDArray[np.datetime64],
    halves: NDArray[np.float64],
    axis: Axis,
    look: Props,
    held: list[list[str]],
    colours: Theme,
) -> Props:
    """Return the marks of one lane; those that would cover each other stand above each other."""
    share = (middles - axis.first.to_datetime64()) / (axis.last - axis.first).to_timedelta64()
    pixels = (share * axis.width).tolist()
    order = sorted(range(len(pixels)), key=pixels.__getitem__)
    levels = np.zeros(len(pixels))
    levels[order] = placing.levels([""] * len(order), [pixels[at] for at in order])
    trace: Props = {
        "type": "scatter",
        "x": middles,
        "y": lane + levels * 1.3,
        "mode": "markers",
        "marker": look | {"opacity": 1},
        # what is clicked leaves the others as they are: the page shows it
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
        "customdata": held,
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
    }
    if halves.any():
        line = {"type": "data", "array": halves.round(), "width": 0, "thickness": 1}
        trace["error_x"] = line | {"color": colours.muted}
    return trace


def _days(
    starts: NDArray[np.datetime64], precisions: Sequence[str]
) -> tuple[NDArray[np.datetime64], NDArray[np.float64]]:
    """Return the middles of what is known of each day, and half of its length in milliseconds."""
    halves = np.array([_MAY_BE.get(one, 0.0) for one in precisions]) * _DAY / 2
    return starts + halves.astype("timedelta64[ms]").astype("timedelta64[s]"), halves


def _bars(named: NDArray[np.int64], axis: Axis, colours: Theme) -> list[Props]:
    if not len(named):
        return []
    months = max(1.0, (axis.last - axis.first).days / 30.4)
    length = next((n for n in _PERIODS if n / months * axis.width >= _NARROWEST), _PERIODS[-1])
    first = int(named.min()) // length
    counts = np.bincount(named // length - first)
    at = np.flatnonzero(counts)
    starts = ((at + first) * length).astype("datetime64[M]")
    ends = starts + (length - 1)
    days = zip(
        starts.astype("datetime64[D]").astype(str),
        ((ends + 1).astype("datetime64[D]") - 1).astype(str),
        strict=True,
    )
    asks = [f"{density.PREFIX}{one}:{other}" for one, other in days]
    said = _stretches(starts.tolist(), ends.tolist())
    return [
        {
            "type": "bar",
            "x": starts.astype("datetime64[D]") + int(15.2 * length),
            "y": counts[at],
            "width": length * 30.4 * _DAY * 0.74,
            "marker": {"color": colours.muted},
            "selected": {"marker": {"opacity": 1}},
            "unselected": {"marker": {"opacity": 1}},
            "customdata": [
                [ask, told, words.count(number, "mention")]
                for ask, told, number in zip(asks, said, counts[at].tolist(), strict=True)
            ],
            "hovertemplate": (
                "<b>%{customdata[2]}</b> of sites<br>%{customdata[1]}; click for this time alone"
                "<extra></extra>"
            ),
        }
    ]


def _stretches(firsts: Sequence[date], lasts: Sequence[date]) -> list[str]:
    return [
        f"{one:%b %Y}" if one == other else f"{one:%b %Y} to {other:%b %Y}"
        for one, other in zip(firsts, lasts, strict=True)
    ]
