"""Meetings and statements of a slice in; the timeline in print out: lanes above, months below.

Precision is drawn: a filled mark is a day, a soft bar a month or a year, a dashed ring a day that
is only the publication's; planned is hollow, cancelled crossed out.
"""

from dataclasses import dataclass

import matplotlib.dates as mdates
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from readout.export.context import Context, count
from readout.export.page import Page, begin, drawing, finish
from readout.frames import Frames
from readout.frames.lanes import OTHER, lanes, months
from readout.limits import TIMELINE_MARKS
from readout.palette import HAIRLINE, INK, MUTED, SIDES, tone

MARKERS = {"summit": "D", "session": "s", "signing": "s", "call": "^", "conference": "D"}
_PLAIN = "o"
_VAGUE = ("month", "year", "range", "days")
_NAMES = 2.55  # inches on the slide for the names of the lanes


@dataclass(frozen=True, slots=True)
class Scale:
    """The days shown, as matplotlib's numbers, shared by both axes."""

    first: float
    last: float


def draw(frames: Frames, context: Context, by: str, size: str, fmt: str) -> bytes:
    """Return the timeline as a file; `by` is pair, actor or place, see `frames.lanes`."""
    dated = frames.meetings[frames.meetings["start"].notna()]
    shown = dated.tail(TIMELINE_MARKS)
    with drawing():
        page = begin(context, size, _subtitle(frames, len(dated), len(shown), by))
        if len(shown) or frames.statements["start"].notna().any():
            _draw(page, frames, shown, by)
        else:
            page.write(page.left, page.bottom + page.height / 2, "Nothing dated in this slice.", 15)
        return finish(page, fmt)


def _subtitle(frames: Frames, dated: int, shown: int, by: str) -> str:
    status = frames.meetings["status"].astype(str).value_counts()
    split = ", ".join(f"{number} {name}" for name, number in status.items() if number)
    undated = len(frames.meetings) - dated
    parts = [
        f"Meetings by {by}, one mark each" + (f": {split}" if split else ""),
        f"{count(len(frames.statements), 'statements')} a month below",
        f"{undated} without a date not drawn" if undated else "",
        f"the newest {shown:,} drawn" if shown < dated else "",
    ]
    return "; ".join(part for part in parts if part) + "."


def _draw(page: Page, frames: Frames, meetings: pd.DataFrame, by: str) -> None:
    unit = page.size.text
    names = _NAMES * unit
    below = page.height * 0.22
    key = 0.42 * unit
    left, width = page.left + names, page.width - names
    scale = span_of_days(meetings, frames.statements)
    upper = page.axes(left, page.bottom + below + key, width, page.height - below - key)
    lower = page.axes(left, page.bottom + key, width, below - 0.28 * unit)
    placed = lanes(frames, by)
    placed = placed.merge(meetings, on="meeting", how="inner", sort=False)
    _lanes(page, upper, placed, scale)
    draw_months(page, lower, frames.statements, scale)
    lower.set_ylabel(
        "Statements\na month",
        rotation=0,
        ha="right",
        va="top",
        y=1.0,
        labelpad=34 * unit,
        fontsize=page.points(12),
    )
    _key(page, page.bottom + 0.02 * unit)


def span_of_days(meetings: pd.DataFrame, statements: pd.DataFrame) -> Scale:
    """Return the days that both frames reach over, with some room; one must hold a date."""
    starts = pd.concat([meetings["start"], statements["start"].dropna()])
    ends = pd.concat([meetings["end"].dropna(), starts])
    first, last = mdates.date2num(starts.min()), mdates.date2num(ends.max())
    room = max((last - first) * 0.03, 20)
    return Scale(first - room, last + room)


def _lanes(page: Page, axes: Axes, rows: pd.DataFrame, scale: Scale) -> None:
    order = list(rows["lane"].cat.remove_unused_categories().cat.categories)
    axes.set_xlim(scale.first, scale.last)
    axes.set_ylim(len(order) - 0.4, -0.6)
    axes.set_yticks(range(len(order)), order, fontsize=page.points(13))
    axes.tick_params(length=0, labelbottom=False, colors=INK)
    axes.grid(color=HAIRLINE, linewidth=0.7)
    axes.set_axisbelow(True)
    _axis_of_days(axes)
    for edge in ("top", "right", "left"):
        axes.spines[edge].set_visible(False)
    lane = rows["lane"].map({name: number for number, name in enumerate(order)}).astype(float)
    place = pd.DataFrame({"x": mdates.date2num(rows["start"]), "y": lane.to_numpy()})
    _marks(page, axes, rows.reset_index(drop=True), place)
    _labels(page, axes, rows.reset_index(drop=True), place)


def _marks(page: Page, axes: Axes, rows: pd.DataFrame, place: pd.DataFrame) -> None:
    marker = rows["kind"].astype(str).map(MARKERS).fillna(_PLAIN)
    vague = rows["precision"].astype(str).isin(_VAGUE)
    ends = mdates.date2num(rows["end"].fillna(rows["start"]))
    for n in np.flatnonzero(vague.to_numpy()):
        x, y = place["x"][n], place["y"][n]
        axes.plot(
            [x, ends[n]], [y, y], color=MUTED, alpha=0.35, linewidth=7, solid_capstyle="round"
        )
    # one call for each look: a call for each mark takes a second for every thousand
    for (shape, status, precision), part in rows.groupby(
        [marker, rows["status"].astype(str), rows["precision"].astype(str)], sort=True
    ):
        at = place.loc[part.index]
        cancelled, hollow = status in ("cancelled", "denied"), status == "planned"
        axes.scatter(
            at["x"],
            at["y"],
            s=(9 * page.size.text) ** 2,
            marker="x" if cancelled else str(shape),
            facecolors=INK if cancelled else "white" if hollow else INK,
            edgecolors=None if cancelled else INK if hollow else "white",
            linewidths=1.8 if cancelled or hollow else 0.9,
            zorder=3,
        )
        if precision == "publication":
            axes.scatter(
                at["x"],
                at["y"],
                s=(16 * page.size.text) ** 2,
                marker="o",
                facecolors="none",
                edgecolors=MUTED,
                linewidths=0.9,
                linestyles=(0, (2, 2)),
                zorder=2,
            )


def _labels(page: Page, axes: Axes, rows: pd.DataFrame, place: pd.DataFrame) -> None:
    """Write each label right of its mark, else left of it, else not at all: the mark stays."""
    per_inch = (axes.get_xlim()[1] - axes.get_xlim()[0]) / (
        axes.get_position().width * page.size.width
    )
    gap, half = 0.13 * page.size.text * per_inch, 0.09 * page.size.text * per_inch
    low, high = axes.get_xlim()
    taken = [(x - half, x + half, y) for x, y in zip(place["x"], place["y"], strict=True)]
    by_lane: dict[float, list[tuple[float, float]]] = {}
    for start, end, y in taken:
        by_lane.setdefault(y, []).append((start, end))
    for n in rows.index[::-1]:  # the newest first
        words = _label(rows, n)
        x, y = place["x"][n], place["y"][n]
        wide = page.wide(words, 11) * per_inch
        spans = by_lane[y]
        for start, side in ((x + gap, "left"), (x - gap - wide, "right")):
            end = start + wide
            if start < low or end > high or any(s < end and start < e for s, e in spans):
                continue
            axes.text(
                x + gap if side == "left" else x - gap,
                y,
                words,
                ha=side,
                va="center_baseline",
                fontsize=page.points(11),
                color=MUTED,
            )
            spans.append((start, end))
            break


def _label(rows: pd.DataFrame, n: int) -> str:
    label, place = str(rows["label"][n] or ""), str(rows["place"][n] or "")
    return ", ".join(part for part in (label, place) if part)[:44]


def _axis_of_days(axes: Axes) -> None:
    locator = mdates.AutoDateLocator(minticks=5, maxticks=14)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(mdates.ConciseDateFormatter(locator, show_offset=False))


def draw_months(page: Page, axes: Axes, statements: pd.DataFrame, scale: Scale) -> None:
    """Draw bars a month, stacked by the speaker's side, on the axis of days."""
    table = months(statements, tuple(SIDES))
    axes.set_xlim(scale.first, scale.last)
    floor = np.zeros(len(table))
    at = mdates.date2num(table.index) + 15
    # a bar keeps at least a visible width when twenty years share one axis
    wide = max(22.0, (scale.last - scale.first) / 500)
    for side in table.columns:
        values = table[side].to_numpy()
        if values.any():
            axes.bar(at, values, wide, bottom=floor, color=tone(side).light, linewidth=0)
            floor += values
    axes.tick_params(length=0, labelsize=page.points(12))
    axes.grid(axis="both", color=HAIRLINE, linewidth=0.7)
    axes.set_axisbelow(True)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    _axis_of_days(axes)
    for edge in ("top", "right", "left"):
        axes.spines[edge].set_visible(False)


def _key(page: Page, y: float) -> None:
    """Write the key in one line: shapes on the left, the speakers' sides on the right."""
    unit = page.size.text
    x = page.left + _NAMES * unit
    for shape, hollow, words in (
        ("o", False, "talks or visit"),
        ("D", False, "summit"),
        ("s", False, "session or signing"),
        ("^", False, "call"),
        ("o", True, "planned"),
        ("x", False, "cancelled"),
    ):
        _key_mark(page, x, y, shape, hollow)
        page.write(x + 0.13 * unit, y, words, 11.5, color=MUTED)
        x += page.wide(words, 11.5) + 0.38 * unit
    page.write(x, y, "dashed ring: only the publication date is known", 11.5, color=MUTED)
    draw_sides(page, page.left + _NAMES * unit, y - 0.24 * unit)


def draw_sides(page: Page, x: float, y: float) -> None:
    """Write the key of the sides' colours in one line from x, in inches."""
    unit = page.size.text
    for side in (*SIDES, OTHER):
        _key_mark(page, x, y, "s", False, tone(side).light)
        page.write(x + 0.13 * unit, y, side, 11.5, color=MUTED)
        x += page.wide(side, 11.5) + 0.38 * unit


def _key_mark(page: Page, x: float, y: float, shape: str, hollow: bool, colour: str = INK) -> None:
    axes = page.axes(x - 0.09, y - 0.02 * page.size.text, 0.18, 0.18 * page.size.text)
    axes.axis("off")
    axes.scatter(
        [0],
        [0],
        s=(8 * page.size.text) ** 2,
        marker=shape,
        facecolors="white" if hollow else colour,
        edgecolors=None if shape == "x" else colour,
        linewidths=1.4,
        clip_on=False,
    )
