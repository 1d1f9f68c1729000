"""(lane, meeting) rows in; where each mark stands, its symbol and label, as plotly traces out."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from components import words
from components.palette import Theme
from components.safe import figure_text
from components.spec import Props
from readout.frames.rows import tuples
from readout.limits import FIGURE_LABELS
from readout.records import Precision, Status

#: precisions whose stretch is drawn as a dotted box
OPEN_DATES = (Precision.MONTH, Precision.YEAR, Precision.RANGE)
SYMBOLS = {
    "summit": "diamond",
    "conference": "diamond",
    "session": "square",
    "call": "triangle-up",
}
#: columns of the meetings that marks are made from
DRAWN = (
    "meeting event start end precision status kind label parties place country confidence "
    "origins reports"
).split()
_APART = 12  #: two marks of a lane nearer than this stand above each other
_LETTER = 6.3  #: pixels of a label's letter
_LEVELS = (0.0, -0.23, 0.23)
_LABEL_LETTERS = 30


def place(
    rows: pd.DataFrame | None,
    order: list[str],
    span: tuple[pd.Timestamp, pd.Timestamp],
    width: int,
    chosen: str,
) -> pd.DataFrame:
    """Return the rows with `x`, `y`, `text`, `side` of the text and `chosen`; None is no rows.

    `rows` have the columns DRAWN and `lane`.
    """
    if rows is None or rows.empty:
        return pd.DataFrame(columns=[*DRAWN, "lane", "x", "y", "text", "side", "chosen"])
    shown = rows[rows["start"].notna()]
    starts, ends = shown["start"].to_numpy(), shown["end"].to_numpy()
    xs = starts + (np.where(np.isnat(ends), starts, ends) - starts) / 2
    shown, xs = shown.iloc[np.argsort(xs, kind="stable")].reset_index(drop=True), np.sort(xs)
    shown["x"] = xs
    shown["pixel"] = (xs - span[0].to_datetime64()) / (span[1] - span[0]).to_timedelta64() * width
    shown["chosen"] = shown["event"].to_numpy() == chosen
    lanes, pixels = shown["lane"].tolist(), shown["pixel"].tolist()
    at = {name: float(number) for number, name in enumerate(order)}
    shown["y"] = np.array([at[lane] for lane in lanes]) + levels(lanes, pixels)
    told = (shown[name].tolist() for name in ("kind", "place", "label"))
    texts = [_label(*one) for one in zip(*told, strict=True)]
    shown["text"] = texts
    shown["side"] = _sides(shown, lanes, pixels, texts, width)
    return shown


def together(placed: pd.DataFrame, colours: Theme) -> Props:
    """Return a thin upright line through the marks of each meeting that stands in several lanes."""
    lines = placed.groupby("meeting", observed=True).agg(
        x=("x", "first"), top=("y", "min"), bottom=("y", "max")
    )
    lines = lines[lines["top"] < lines["bottom"]]
    xs: list[object] = []
    ys: list[float | None] = []
    for line in lines.itertuples():
        xs += [line.x, line.x, None]
        ys += [line.top, line.bottom, None]
    look = {"color": colours.line, "width": 1}
    return {
        "type": "scatter",
        "x": xs,
        "y": ys,
        "mode": "lines",
        "line": look,
        "hoverinfo": "skip",
    }


def traces(placed: pd.DataFrame, colours: Theme, size: int) -> list[Props]:
    """Return the rings, the marks and the labels; `customdata[0]` of a mark is the meeting's id."""
    if placed.empty:
        return []
    unsure = (placed["confidence"] != "high") & (placed["precision"] != Precision.PUBLICATION)
    ring = placed.loc[placed["chosen"] | unsure, ["x", "y", "chosen"]]
    rings = {
        "type": "scatter",
        "x": ring["x"],
        "y": ring["y"],
        "mode": "markers",
        "marker": {
            "symbol": "circle-open",
            "size": np.where(ring["chosen"], size + 12, size + 8),
            "line": {"width": np.where(ring["chosen"], 2.2, 1.3)},
            "color": np.where(ring["chosen"], colours.teal, colours.amber),
        },
        "hoverinfo": "skip",
    }
    labelled = placed.loc[placed["side"] != "", ["x", "y", "text", "side", "chosen"]]
    bold = [
        f"<b>{t}</b>" if c else t for t, c in zip(labelled["text"], labelled["chosen"], strict=True)
    ]
    labels = {
        "type": "scatter",
        "x": labelled["x"],
        "y": labelled["y"],
        "mode": "text",
        "text": [
            f"\u2007\u2007{t}" if s == "middle right" else f"{t}\u2007\u2007"
            for t, s in zip(bold, labelled["side"], strict=True)
        ],
        "textposition": labelled["side"],
        "textfont": {
            "size": 12,
            "color": np.where(labelled["chosen"], colours.ink, colours.muted),
        },
        "hoverinfo": "skip",
    }
    return [rings, labels, _marks(placed, colours, size)]


def outlines(placed: pd.DataFrame, colours: Theme) -> list[Props]:
    """Return dotted boxes for open dates, bars for several days, rings for days of publication."""
    found: list[Props] = []
    line = {"color": colours.muted, "width": 1.2, "dash": "dot"}
    drawn_apart = placed["precision"].isin([*OPEN_DATES, Precision.DAYS, Precision.PUBLICATION])
    drawn = placed.loc[drawn_apart, ["start", "end", "precision", "confidence", "x", "y"]]
    for row in tuples(drawn.head(FIGURE_LABELS * 2)):
        start, after = row.start.isoformat(), (row.end + pd.Timedelta(days=1)).isoformat()
        y = {"ysizemode": "pixel", "yanchor": row.y}
        if row.precision in OPEN_DATES:
            box = {"x0": start, "x1": after, "y0": -9, "y1": 9}
            found.append({"type": "rect", "line": line, **box, **y})
        elif row.precision == Precision.DAYS:
            bar = {"x0": start, "x1": after, "y0": -2, "y1": 2}
            fill = {"fillcolor": colours.ink, "line": {"width": 0}}
            found.append({"type": "rect", **fill, **bar, **y})
        elif row.precision == Precision.PUBLICATION:
            ring = {
                "x0": -9,
                "x1": 9,
                "y0": -9,
                "y1": 9,
                "xsizemode": "pixel",
                "xanchor": row.x.isoformat(),
            }
            unsure = {**line, "color": colours.amber, "width": 1.6}
            edge = line if row.confidence == "high" else unsure
            found.append({"type": "circle", "line": edge, **ring, **y})
    return found


def ticks(first: pd.Timestamp, last: pd.Timestamp) -> tuple[list[pd.Timestamp], list[str]]:
    """Return where the axis is marked and how: years alone over five years, else months."""
    days = (last - first).days
    if days > 365 * 5:
        step = 1 if days < 365 * 12 else 2
        years = [y for y in range(first.year + 1, last.year + 1) if y % step == 0 or step == 1]
        return [pd.Timestamp(y, 1, 1) for y in years], [f"<b>{y}</b>" for y in years]
    step = next(s for s, most in ((1, 240), (2, 430), (3, 1100), (6, 10_000)) if days <= most)
    if days <= 75:
        weeks = list(pd.date_range(first.normalize(), last, freq="W-MON"))
        return weeks, [
            f"{w.day} {w:%b}" + (f"<br><b>{w.year}</b>" if i == 0 else "")
            for i, w in enumerate(weeks)
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


def levels(lanes: Sequence[str], pixels: Sequence[float]) -> np.ndarray:
    """Give neighbours of one lane different heights, the middle first; `pixels` are in order."""
    found = np.zeros(len(lanes))
    last: dict[str, list[float]] = {}
    for at, (lane, pixel) in enumerate(zip(lanes, pixels, strict=True)):
        before = last.setdefault(lane, [-1e9] * len(_LEVELS))
        free = [n for n, x in enumerate(before) if pixel - x >= _APART]
        level = free[0] if free else int(np.argmin(before))
        before[level] = pixel
        found[at] = _LEVELS[level]
    return found


def _marks(placed: pd.DataFrame, colours: Theme, size: int) -> Props:
    hollow = placed["status"].isin([Status.PLANNED, Status.REPORTED, Status.DENIED]).to_numpy()
    off = (placed["status"] == Status.CANCELLED).to_numpy()
    ink = np.where(placed["chosen"], colours.teal, np.where(off, colours.muted, colours.ink))
    symbol = np.array([SYMBOLS.get(kind, "circle") for kind in placed["kind"].tolist()])
    return {
        "type": "scatter",
        "x": placed["x"],
        "y": placed["y"],
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
        "customdata": _hovers(placed),
        "hovertemplate": (
            "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>"
        ),
    }


def _hovers(placed: pd.DataFrame) -> list[list[str]]:
    names = "event parties start end precision place country kind status".split()
    return [_hover(*one) for one in zip(*(placed[name].tolist() for name in names), strict=True)]


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
    if len(parties) > 90:
        parties = parties[:88].rstrip() + "…"
    told = f"{words.meeting_kind(kind).capitalize()}, {words.STATUSES.get(status, '')}"
    return [
        event,
        figure_text(parties),
        figure_text(" · ".join(part for part in (when, where) if part)),
        figure_text(told),
    ]


def _label(kind: str, place: str, label: str) -> str:
    if kind in ("summit", "conference", "session") and place:
        text = f"{words.meeting_kind(kind)}, {place}"
    else:
        text = label
    if len(text) > _LABEL_LETTERS:
        text = text[: _LABEL_LETTERS - 1].rstrip(" ,") + "…"
    return figure_text(text[:1].upper() + text[1:])


def _sides(
    shown: pd.DataFrame,
    lanes: Sequence[str],
    pixels: Sequence[float],
    texts: Sequence[str],
    width: int,
) -> list[str]:
    """Label the meetings most told of, right or left of their mark, where there is room."""
    taken: dict[str, list[tuple[float, float]]] = {}
    for lane, pixel in zip(lanes, pixels, strict=True):
        taken.setdefault(lane, []).append((pixel - 8, pixel + 8))
    chosen, origins, reports, later = (
        shown[name].to_numpy() for name in ("chosen", "origins", "reports", "pixel")
    )
    weight = chosen * 1e6 + origins * 100 + reports + later / 1e4
    sides = [""] * len(shown)
    for at in np.argsort(-weight, kind="stable")[:FIGURE_LABELS].tolist():
        lane, pixel = lanes[at], pixels[at]
        length = len(texts[at]) * _LETTER + 8
        room = {
            "middle right": (pixel + 9, pixel + 9 + length),
            "middle left": (pixel - 9 - length, pixel - 9),
        }
        for side, (left, right) in room.items():
            inside = left >= 0 and right <= width
            if inside and all(right < a or left > b for a, b in taken[lane]):
                taken[lane].append((left, right))
                sides[at] = side
                break
    return sides
