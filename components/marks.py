"""Marks that are placed in; their traces, outlines and the marks of the axis, for plotly, out."""

import numpy as np
import pandas as pd

from components import spec, words
from components.palette import Theme
from components.placing import Placed
from components.safe import figure_text
from components.spec import Props
from readout.limits import FIGURE_LABELS
from readout.records import Confidence, Precision, Status

#: precisions whose stretch is drawn as a dotted box
OPEN_DATES = (Precision.MONTH, Precision.YEAR, Precision.RANGE)
SYMBOLS = {
    "summit": "diamond",
    "conference": "diamond",
    "session": "square",
    "call": "triangle-up",
}
_DAY = pd.Timedelta(days=1)
_PARTIES = 90  #: letters of those who met, in what is told of a mark


def together(placed: Placed, colours: Theme) -> Props:
    """Return a thin upright line through the marks of each meeting that stands in several lanes."""
    first, of_meeting = np.unique(placed.told["meeting"], return_index=True, return_inverse=True)[
        1:
    ]
    top, bottom = placed.y[first], placed.y[first]
    np.minimum.at(top, of_meeting, placed.y)
    np.maximum.at(bottom, of_meeting, placed.y)
    xs: list[object] = []
    ys: list[float | None] = []
    several = top < bottom
    ends = zip(
        placed.x[first[several]], top[several].tolist(), bottom[several].tolist(), strict=True
    )
    for day, upper, lower in ends:
        xs += [spec.iso(day), spec.iso(day), None]
        ys += [upper, lower, None]
    look = {"color": colours.line, "width": 1}
    return {
        "type": "scatter",
        "x": xs,
        "y": ys,
        "mode": "lines",
        "line": look,
        "hoverinfo": "skip",
    }


def traces(placed: Placed, colours: Theme, size: int) -> list[Props]:
    """Return the rings, the marks and the labels; `customdata[0]` of a mark is the meeting's id."""
    if not placed.text:
        return []
    return [_rings(placed, colours, size), _labels(placed, colours), _marks(placed, colours, size)]


def outlines(placed: Placed, colours: Theme) -> list[Props]:
    """Return dotted boxes for open dates, bars for several days, rings for days of publication."""
    found: list[Props] = []
    line = {"color": colours.muted, "width": 1.2, "dash": "dot"}
    drawn = placed.has("precision", *OPEN_DATES, Precision.DAYS, Precision.PUBLICATION)
    for at in np.flatnonzero(drawn)[: FIGURE_LABELS * 2].tolist():
        precision, start, end = (placed.told[name][at] for name in ("precision", "start", "end"))
        x = {"x0": start.isoformat(), "x1": (end + _DAY).isoformat()}
        y = {"ysizemode": "pixel", "yanchor": float(placed.y[at])}
        if precision in OPEN_DATES:
            found.append({"type": "rect", "line": line, "y0": -9, "y1": 9, **x, **y})
        elif precision == Precision.DAYS:
            fill = {"fillcolor": colours.ink, "line": {"width": 0}}
            found.append({"type": "rect", **fill, "y0": -2, "y1": 2, **x, **y})
        else:
            ring = {"x0": -9, "x1": 9, "y0": -9, "y1": 9}
            ring |= {"xsizemode": "pixel", "xanchor": spec.iso(placed.x[at])}
            unsure = {**line, "color": colours.amber, "width": 1.6}
            edge = line if placed.told["confidence"][at] == Confidence.HIGH else unsure
            found.append({"type": "circle", "line": edge, **ring, **y})
    return found


def ticks(first: pd.Timestamp, last: pd.Timestamp) -> tuple[list[pd.Timestamp], list[str]]:
    """Return where the axis is marked and how: years, months, Mondays or days, one at least."""
    days = (last - first).days
    if days > 365 * 5:
        step = 1 if days < 365 * 12 else 2
        years = [y for y in range(first.year + 1, last.year + 1) if y % step == 0 or step == 1]
        return [pd.Timestamp(y, 1, 1) for y in years], [f"<b>{y}</b>" for y in years]
    step = next(s for s, most in ((1, 240), (2, 430), (3, 1100), (6, 10_000)) if days <= most)
    if days <= 75:
        # A few days may be without a Monday.
        often = "W-MON" if days > 20 else "2D" if days > 9 else "D"
        marked = list(pd.date_range(first.ceil("D"), last, freq=often)) or [first]
        return marked, [
            f"{w.day} {w:%b}" + (f"<br><b>{w.year}</b>" if i == 0 else "")
            for i, w in enumerate(marked)
        ]
    months = [
        m
        for m in pd.date_range(first.normalize().replace(day=1), last, freq="MS")
        if (m.month - 1) % step == 0 and m >= first
    ]
    return months, [
        f"{m:%b}<br><b>{m.year}</b>" if m.month == 1 or i == 0 else f"{m:%b}"
        for i, m in enumerate(months)
    ]


def _rings(placed: Placed, colours: Theme, size: int) -> Props:
    unsure = ~placed.has("confidence", Confidence.HIGH)
    unsure &= ~placed.has("precision", Precision.PUBLICATION)
    ring = placed.chosen | unsure
    chosen = placed.chosen[ring]
    return {
        "type": "scatter",
        "x": placed.x[ring],
        "y": placed.y[ring],
        "mode": "markers",
        "marker": {
            "symbol": "circle-open",
            "size": np.where(chosen, size + 12, size + 8),
            "line": {"width": np.where(chosen, 2.2, 1.3)},
            "color": np.where(chosen, colours.teal, colours.amber),
        },
        "hoverinfo": "skip",
    }


def _labels(placed: Placed, colours: Theme) -> Props:
    shown = [at for at, side in enumerate(placed.side) if side]
    chosen = placed.chosen[shown]
    bold = [
        f"<b>{placed.text[at]}</b>" if one else placed.text[at]
        for at, one in zip(shown, chosen.tolist(), strict=True)
    ]
    sides = [placed.side[at] for at in shown]
    return {
        "type": "scatter",
        "x": placed.x[shown],
        "y": placed.y[shown],
        "mode": "text",
        "text": [
            f"\u2007\u2007{text}" if side == "middle right" else f"{text}\u2007\u2007"
            for text, side in zip(bold, sides, strict=True)
        ],
        "textposition": sides,
        "textfont": {"size": 12, "color": np.where(chosen, colours.ink, colours.muted)},
        "hoverinfo": "skip",
    }


def _marks(placed: Placed, colours: Theme, size: int) -> Props:
    hollow = placed.has("status", Status.PLANNED, Status.REPORTED, Status.DENIED)
    off = placed.has("status", Status.CANCELLED)
    ink = np.where(placed.chosen, colours.teal, np.where(off, colours.muted, colours.ink))
    symbol = np.array([SYMBOLS.get(kind, "circle") for kind in placed.told["kind"]])
    return {
        "type": "scatter",
        "x": placed.x,
        "y": placed.y,
        "mode": "markers",
        "marker": {
            "symbol": np.where(off, "x-thin", symbol),
            "size": np.where(symbol == "diamond", size + 1, size),
            "color": np.where(hollow, colours.ground, ink),
            "line": {
                "width": np.where(hollow, 1.7, np.where(off, 2.2, 1.3)),
                "color": np.where(hollow | off, ink, colours.ground),
            },
            "opacity": 1,
        },
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
        "customdata": list(map(_hover, *(placed.told[name] for name in _HOVERED))),
        "hovertemplate": (
            "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>"
        ),
    }


_HOVERED = "event parties start end precision place country kind status".split()


def _hover(
    event: str,
    parties: str,
    start: pd.Timestamp,
    end: pd.Timestamp,
    precision: str,
    place: str,
    country: str,
    kind: str,
    status: str,
) -> list[str]:
    when = words.long_day(start, end, precision)
    where = ", ".join(part for part in (place, country) if part and part == part)
    told = f"{words.meeting_kind(kind).capitalize()}, {words.STATUSES.get(status, '')}"
    return [
        event,
        figure_text(words.cut(parties, _PARTIES)),
        figure_text(" · ".join(part for part in (when, where) if part)),
        figure_text(told),
    ]
