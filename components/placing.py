"""(lane, meeting) rows and meetings in; where each mark stands, with its label, out.

Columns are plain lists and arrays: a frame takes as long for fifty marks as for fifty thousand.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components import words
from components.safe import figure_text
from readout.frames import Frames, cells, column
from readout.limits import FIGURE_LABELS

Span = tuple[pd.Timestamp, pd.Timestamp]

#: columns of the meetings that marks are made from
DRAWN = (
    "meeting event start end precision status kind label parties place country confidence "
    "origins reports"
).split()
_APART = 12  #: two marks of a lane nearer than this stand above each other
_LETTER = 6.3  #: pixels of a label's letter
_LEVELS = (0.0, -0.23, 0.23)
_LABEL_LETTERS = 30


@dataclass(frozen=True, slots=True, eq=False)
class InLanes:
    """Meetings in lanes, one row a (lane, meeting): who is drawn where."""

    lanes: list[str]  #: from above
    lane: NDArray[np.int64]  #: place in `lanes`
    at: NDArray[np.int64]  #: row in the frame of meetings
    start: NDArray[np.datetime64]  #: NaT where no day is known

    def number(self) -> int:
        """Return how many meetings are drawn."""
        return len(np.unique(self.at))


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Where marks stand, one item a mark, in order of days."""

    told: Mapping[str, list[Any]]  #: the columns DRAWN
    x: NDArray[np.datetime64]
    y: NDArray[np.float64]  #: in lanes from above
    text: list[str]  #: of the label
    side: list[str]  #: of the mark on which the label stands, "" where there is no room
    chosen: NDArray[np.bool_]

    def has(self, column: str, *wanted: str) -> NDArray[np.bool_]:
        """Return which marks have one of these values in a column."""
        return np.array([one in wanted for one in self.told[column]], dtype=bool)


NOWHERE = Placed(
    told={name: [] for name in DRAWN},
    x=np.array([], dtype="datetime64[s]"),
    y=np.array([]),
    text=[],
    side=[],
    chosen=np.array([], dtype=bool),
)


def in_lanes(rows: pd.DataFrame, frames: Frames) -> InLanes:
    """Return what `readout.frames.lanes.lanes` gives, by the meetings' own rows."""
    keys = np.asarray(column(frames, "meetings", "meeting"))
    held = np.zeros(int(keys.max(initial=0)) + 1, dtype=np.int64)
    held[keys] = np.arange(len(keys))
    at, lane = held[rows["meeting"].to_numpy()], rows["lane"].array
    names = [str(name) for name in lane.categories]
    return InLanes(
        names,
        lane.codes.astype(np.int64),
        at,
        _days(frames, "start")[at],
    )


def place(drawn: InLanes, frames: Frames, span: Span, width: int, chosen: str) -> Placed:
    """Return where the marks of all meetings with a day stand on an axis of so many pixels."""
    rows = np.flatnonzero(~np.isnat(drawn.start))
    starts = drawn.start[rows]
    ends = _days(frames, "end")[drawn.at[rows]]
    xs = starts + (np.where(np.isnat(ends), starts, ends) - starts) / 2
    order = np.argsort(xs, kind="stable")
    xs, rows = xs[order], rows[order]
    told = cells(frames, "meetings", DRAWN, drawn.at[rows])
    lanes = drawn.lane[rows].tolist()
    pixels = (xs - span[0].to_datetime64()) / (span[1] - span[0]).to_timedelta64() * width
    marked = np.array([event == chosen for event in told["event"]], dtype=bool)
    texts = list(map(_label, told["kind"], told["place"], told["label"]))
    weights = (
        marked * 1e6
        + np.array(told["origins"], dtype=np.float64) * 100
        + np.array(told["reports"], dtype=np.float64)
        + pixels / 1e4
    )
    return Placed(
        told=told,
        x=xs,
        y=drawn.lane[rows] + levels(lanes, pixels.tolist()),
        text=texts,
        side=_sides(lanes, pixels.tolist(), texts, weights, width),
        chosen=marked,
    )


def levels(lanes: Sequence[Hashable], pixels: Sequence[float]) -> NDArray[np.float64]:
    """Give neighbours of one lane different heights, the middle first; `pixels` are in order."""
    found = np.zeros(len(lanes))
    last: dict[Hashable, list[float]] = {}
    for at, (lane, pixel) in enumerate(zip(lanes, pixels, strict=True)):
        before = last.setdefault(lane, [-1e9] * len(_LEVELS))
        free = [n for n, x in enumerate(before) if pixel - x >= _APART]
        level = free[0] if free else before.index(min(before))
        before[level] = pixel
        found[at] = _LEVELS[level]
    return found


def _days(frames: Frames, name: str) -> NDArray[np.datetime64]:
    return np.asarray(column(frames, "meetings", name)).astype("datetime64[s]")


def _label(kind: str, place: str, label: str) -> str:
    if kind in ("summit", "conference", "session") and place:
        text = f"{words.meeting_kind(kind)}, {place}"
    else:
        text = label
    if len(text) > _LABEL_LETTERS:
        text = text[: _LABEL_LETTERS - 1].rstrip(" ,") + "…"
    return figure_text(text[:1].upper() + text[1:])


def _sides(
    lanes: Sequence[int],
    pixels: Sequence[float],
    texts: Sequence[str],
    weights: NDArray[np.float64],
    width: int,
) -> list[str]:
    """Label the heaviest, right or left of their mark, where there is room."""
    taken: dict[int, list[tuple[float, float]]] = {}
    for lane, pixel in zip(lanes, pixels, strict=True):
        taken.setdefault(lane, []).append((pixel - 8, pixel + 8))
    sides = [""] * len(texts)
    for at in np.argsort(-weights, kind="stable")[:FIGURE_LABELS].tolist():
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
