"""Dated records on a page in; their marks drawn with their precision, and the key to them, out.

A solid mark is a day, a bar with soft ends a month or a year, a dashed outline a day that is only
the publication's; hollow is planned, crossed out is cancelled. Nothing is told by colour alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from readout.export.labels import Box
from readout.export.page import Page
from readout.palette import INK, MUTED

SHAPES = {"summit": "D", "conference": "D", "session": "s", "signing": "s", "call": "^"}
_PLAIN = "o"
_VAGUE = ("month", "year", "range")
_STRUCK = ("cancelled", "denied")
_HOLLOW = ("planned", *_STRUCK)
HALF = 0.078  # inches of the slide: half a mark
_TICK = 0.1  # half a tick, in lanes too full for marks
_SOFT = 13  # flat steps of a soft bar: gradients leave hairlines in some programs
_PALE = "#C3CAD1"  # what only one source claims
_LEAST = 0.2  # inches of the slide: of a bar, however short the time


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the key."""

    words: str
    status: str = "held"
    precision: str = "day"
    kind: str = ""
    tick: bool = False


_KINDS = (
    Entry("talks or visit"),
    Entry("summit or conference", kind="summit"),
    Entry("session or signing", kind="session"),
    Entry("call", kind="call"),
)
_STATES = (
    Entry("planned", status="planned"),
    Entry("cancelled or denied", status="cancelled"),
    Entry("claimed by one source", status="reported"),
    Entry("only month or year known", precision="month"),
    Entry("only the day of the report known", precision="publication"),
)


def draw(page: Page, rows: pd.DataFrame) -> None:
    """Draw marks.

    `rows`: x0, x1 (first and last day, inches), y, status, precision, kind, colour, tick (bool:
    drawn narrow). One call for each look: a call for each mark takes a second for every thousand.
    """
    vague = rows["precision"].isin(_VAGUE) | (
        (rows["precision"] == "days") & (rows["x1"] - rows["x0"] > 2 * HALF * page.unit)
    )
    _bars(page, rows[vague])
    narrow = rows["tick"] & ~rows["status"].isin(("reported", *_HOLLOW)) & ~vague
    _ticks(page, rows[narrow])
    _discs(page, rows[~vague & ~narrow])
    _crosses(page, rows[rows["status"].isin(_STRUCK)])


def extents(page: Page, rows: pd.DataFrame) -> list[Box]:
    """Return the boxes that the marks fill, to keep labels off them."""
    half = HALF * page.unit
    tall = (_TICK * page.unit) if rows["tick"].any() else half
    vague = rows["precision"].isin((*_VAGUE, "days"))
    ends = rows["x1"].where(vague, rows["x0"])
    return [
        (start - half, y - tall, end + half, y + tall)
        for start, end, y in zip(rows["x0"], ends, rows["y"], strict=True)
    ]


def used(rows: pd.DataFrame) -> list[Entry]:
    """Return the lines of the key that these marks need."""
    if rows.empty:
        return []
    shapes = set(rows.loc[~rows["tick"], "kind"].map(_shape))
    entries = [one for one in _KINDS if _shape(one.kind) in shapes]
    states = set(rows["status"]) | set(rows["precision"])
    if rows["tick"].any():
        entries.append(Entry("held, in a full lane", tick=True))
    same = {"cancelled": _STRUCK, "month": _VAGUE}
    for one in _STATES:
        told = one.precision if one.precision != "day" else one.status
        if states & set(same.get(told, (told,))):
            entries.append(one)
    return entries


def key(page: Page, left: float, y: float, entries: Sequence[Entry]) -> None:
    """Draw the key from the left edge on, in one line or two; y is the middle of the first."""
    x, samples = left, []
    for entry in entries:
        wide = page.wide(entry.words, 12) + 0.6 * page.unit
        if x + wide > page.right and x > left:
            x, y = left, y + KEY_LINE * page.unit
        bar = entry.precision == "month"
        middle = x + (0.13 if bar else HALF) * page.unit
        reach = 0.12 * page.unit if bar else 0.0
        samples.append(
            {
                "x0": middle - reach,
                "x1": middle + reach,
                "y": y,
                "status": entry.status,
                "precision": entry.precision,
                "kind": entry.kind,
                "colour": INK,
                "tick": entry.tick,
            }
        )
        indent = (0.34 if bar else 0.24) * page.unit
        page.write(x + indent, page.middle(y, 12), entry.words, 12, color=MUTED)
        x += wide
    if samples:
        draw(page, pd.DataFrame(samples))


KEY_LINE = 0.26  # inches of the slide, from line to line


def key_lines(page: Page, left: float, entries: Sequence[Entry]) -> int:
    """Return how many lines the key takes."""
    x, lines = left, 1
    for entry in entries:
        wide = page.wide(entry.words, 12) + 0.6 * page.unit
        if x + wide > page.right and x > left:
            x, lines = left, lines + 1
        x += wide
    return lines


def _shape(kind: str) -> str:
    return SHAPES.get(kind, _PLAIN)


def _bars(page: Page, rows: pd.DataFrame) -> None:
    """Draw spans: soft ends where the days are not known, hard ones where they are."""
    boxes: list[Box] = []
    colours: list[tuple[str, float]] = []
    tall = HALF * page.unit
    for row in rows.itertuples():
        start, end, y = float(row.x0), float(row.x1), float(row.y)  # type: ignore[arg-type]
        spare = max(_LEAST * page.unit - (end - start), 0.0) / 2
        start, end = start - spare, end + spare
        colour = str(row.colour)
        if row.status in (*_HOLLOW, "reported"):
            box = (start, y - tall, end, y + tall)
            ground = _PALE if row.status == "reported" else "white"
            page.box(box, ground, colour, linewidth=1.4 * page.unit, zorder=3)
            continue
        steps = 1 if row.precision == "days" else _SOFT
        step = (end - start) / steps
        for n in range(steps):
            far = abs(n - (steps - 1) / 2) / (steps / 2)  # 0 in the middle, nearly 1 at the ends
            boxes.append((start + n * step, y - tall, start + (n + 1) * step, y + tall))
            colours.append((colour, 1.0 if steps == 1 else 0.95 * (1 - far**2) + 0.05))
    if boxes:
        page.boxes(boxes, colours, zorder=3)


def _ticks(page: Page, rows: pd.DataFrame) -> None:
    for (colour, dated), part in rows.groupby(
        ["colour", rows["precision"] != "publication"], sort=True
    ):
        tall = _TICK * page.unit
        page.lines(
            [(x, y - tall, x, y + tall) for x, y in zip(part["x0"], part["y"], strict=True)],
            str(colour),
            2.6,
            zorder=3,
            linestyles="solid" if dated else (0, (0.9, 0.7)),
        )


def _discs(page: Page, rows: pd.DataFrame) -> None:
    shapes = rows["kind"].map(_shape)
    for look, part in rows.groupby([shapes, "status", "precision", "colour"], sort=True):
        shape, status, precision, colour = (str(one) for one in look)
        dashed, hollow = precision == "publication", status in _HOLLOW
        pale = dashed or hollow
        fill = "white" if pale else _PALE if status == "reported" else colour
        edged = pale or status == "reported"
        size = (2 * HALF * 72 * page.unit * (0.86 if shape in "Ds" else 1.0)) ** 2
        page.axes.scatter(
            part["x0"],
            part["y"],
            s=size,
            marker=shape,
            facecolors=fill,
            edgecolors=colour if edged else "white",
            linewidths=(1.4 if edged else 0.9) * page.unit,
            linestyles=(0, (1.6, 1.1)) if dashed else "solid",
            zorder=3,
        )
        if dashed and not hollow:
            page.axes.scatter(
                part["x0"], part["y"], s=size * 0.1, c=colour, linewidths=0, zorder=3.1
            )


def _crosses(page: Page, rows: pd.DataFrame) -> None:
    if rows.empty:
        return
    page.axes.scatter(
        (rows["x0"] + rows["x1"]) / 2,
        rows["y"],
        s=(1.3 * HALF * 72 * page.unit) ** 2,
        marker="x",
        c=list(rows["colour"]),
        linewidths=1.4 * page.unit,
        zorder=3.2,
    )
