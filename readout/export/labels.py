"""Labels with the places each may take, and what is blocked, in; a place for each, or none, out.

No two labels overlap, none touches a blocked box or a leader, no two leaders cross. Labels are
taken greedily by importance, again and again with the importance shuffled by a seed; the best sum
of squared importance, less what the places cost, is kept (a simple form of what Christensen, Marks
and Shieber compare in "An empirical study of algorithms for point-feature label placement", 1995).
Lengths are in inches, y points down; the same input gives the same output.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from readout.steps import pause

Box: TypeAlias = tuple[float, float, float, float]  # left, top, right, bottom
Leader: TypeAlias = tuple[float, float, float, float]  # from (x, y) at the mark, to (x, y)
_Floats: TypeAlias = npt.NDArray[np.float64]
_Bools: TypeAlias = npt.NDArray[np.bool_]
_SLACK = 1e-9  # boxes that only share an edge do not overlap
_ROWS = 512  # places held against all that is blocked at once: memory stays small


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label may stand, with the leader that ties it to its mark."""

    box: Box
    leader: Leader | None = None
    cost: float = 0.0  #: against the squared importance of a label


@dataclass(frozen=True, slots=True)
class Label:
    """A label: how important it is (above 0), and its places, the best first."""

    importance: float
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """The place of each label in the order given; None where none was free."""

    places: tuple[Place | None, ...]

    @property
    def unplaced(self) -> tuple[int, ...]:
        """The positions of the labels without a place."""
        return tuple(at for at, place in enumerate(self.places) if place is None)


def place(
    labels: Sequence[Label],
    blocked: Sequence[Box],
    within: Box,
    *,
    lines: Sequence[Leader] = (),
    tries: int = 300,
    seed: int = 0,
) -> Placement:
    """Return where the labels stand.

    `within` holds all of them; `blocked` are boxes that no label and no leader touches, but a
    leader may leave the block in which it begins; `lines` are lines that no label touches.
    """
    owners, places = _free(labels, blocked, within, lines)
    if not places:
        return Placement((None,) * len(labels))
    conflicts = _conflicts(places)
    mine = [0] * len(labels)
    for at, owner in enumerate(owners):
        mine[owner] |= 1 << at
    worth = np.array([label.importance for label in labels], dtype=np.float64)
    shuffles = np.random.default_rng(seed).uniform(0.4, 1.6, (tries, len(labels)))
    best: dict[int, int] = {}
    best_sum = -np.inf
    for number in range(tries):
        pause()
        order = np.argsort(-(worth * shuffles[number] if number else worth), kind="stable")
        taken = _greedy(order.tolist(), mine, conflicts)
        total = sum(worth[owner] ** 2 - places[at].cost for owner, at in taken.items())
        if total > best_sum:
            best, best_sum = taken, float(total)
    return Placement(
        tuple(places[best[owner]] if owner in best else None for owner in range(len(labels)))
    )


def _greedy(
    order: Sequence[int], mine: Sequence[int], conflicts: Callable[[int], int]
) -> dict[int, int]:
    """Return label -> its first place that is still free; sets of places are bits of a number."""
    gone = 0
    taken: dict[int, int] = {}
    for owner in order:
        if free := mine[owner] & ~gone:
            at = (free & -free).bit_length() - 1
            taken[owner] = at
            gone |= conflicts(at)
    return taken


def _free(
    labels: Sequence[Label], blocked: Sequence[Box], within: Box, lines: Sequence[Leader]
) -> tuple[list[int], list[Place]]:
    """Return the owners and the places that lie within and touch nothing that is blocked."""
    owners = [owner for owner, label in enumerate(labels) for _ in label.places]
    places = [place for label in labels for place in label.places]
    if not places:
        return [], []
    boxes, leaders = _arrays(places)
    left, top, right, bottom = within
    good = (boxes[:, 0] >= left - _SLACK) & (boxes[:, 1] >= top - _SLACK)
    good &= (boxes[:, 2] <= right + _SLACK) & (boxes[:, 3] <= bottom + _SLACK)
    walls = np.array(blocked, dtype=np.float64).reshape(-1, 4)
    drawn = np.array(lines, dtype=np.float64).reshape(-1, 4)
    inside = np.flatnonzero(good)
    for start in range(0, len(inside), _ROWS):
        rows = inside[start : start + _ROWS]
        good[rows] = ~_overlap(boxes[rows], walls).any(axis=1)
        rows = rows[good[rows]]  # most fall here already; what follows takes longer
        some, ties = boxes[rows], leaders[rows]
        good[rows] &= ~(_pierce(ties, walls) & ~_begin_in(ties, walls)).any(axis=1)
        good[rows] &= ~_pierce(drawn, some).any(axis=0)
    kept = np.flatnonzero(good).tolist()
    return [owners[at] for at in kept], [places[at] for at in kept]


def _arrays(places: Sequence[Place]) -> tuple[_Floats, _Floats]:
    """Return boxes and leaders as (n, 4) arrays; no leader is NaN, which touches nothing."""
    none = (np.nan,) * 4
    boxes = np.array([place.box for place in places], dtype=np.float64)
    leaders = np.array([place.leader or none for place in places], dtype=np.float64)
    return boxes, leaders


def _conflicts(places: Sequence[Place]) -> Callable[[int], int]:
    """Return what gives for one place the set of places that cannot stand beside it.

    Few of the places are ever taken: a table of all pairs takes ten times as long.
    """
    boxes, leaders = _arrays(places)
    of_boxes, of_leaders = _edges(boxes), _edges(leaders)
    slanting = leaders[:, 0] != leaders[:, 2]  # also where there is none: NaN touches nothing
    slanted = np.flatnonzero(slanting & ~np.isnan(leaders[:, 0]))

    @cache
    def against(at: int) -> int:
        bad = _share(of_boxes, of_boxes[:, at])
        ties = _share(of_leaders, of_boxes[:, at])
        some = slanted[ties[slanted]]
        ties[some] = _pierce(leaders[some], boxes[at : at + 1])[:, 0]
        bad |= ties
        if places[at].leader:
            mine = leaders[at : at + 1]
            hit = _share(of_boxes, of_leaders[:, at])
            if slanting[at]:
                some = np.flatnonzero(hit)
                hit[some] = _pierce(mine, boxes[some])[0]
            bad |= hit
            if slanted.size:  # two upright leaders do not cross
                near = _near(of_leaders, of_leaders[:, at])
                bad[near] |= _cross(mine, leaders[near])[0]
        return int.from_bytes(np.packbits(bad, bitorder="little").tobytes(), "little")

    return against


def _edges(lines: _Floats) -> _Floats:
    """Return left, top, right and bottom of (n, 4) boxes or leaders, each as a row: (4, n)."""
    first, second = lines[:, :2].T, lines[:, 2:].T
    return np.ascontiguousarray(np.vstack([np.minimum(first, second), np.maximum(first, second)]))


def _near(edges: _Floats, one: _Floats) -> npt.NDArray[np.intp]:
    """Return the positions of those that at least touch one: the others need no closer look."""
    left, top, right, bottom = edges
    across = (left <= one[2]) & (right >= one[0])
    return np.flatnonzero(across & (top <= one[3]) & (bottom >= one[1]))


def _share(edges: _Floats, one: _Floats) -> _Bools:
    """Return which share more than an edge with one, all of them boxes or upright leaders.

    Of a slanting leader it is the box around it that counts: what is told of may not be touched.
    """
    left, top, right, bottom = edges
    found = left < one[2] - _SLACK
    found &= right > one[0] + _SLACK
    found &= top < one[3] - _SLACK
    found &= bottom > one[1] + _SLACK
    return np.asarray(found)


def _overlap(some: _Floats, others: _Floats) -> _Bools:
    """Return a (some, others) table: which boxes share more than an edge."""
    a, b = some[:, None, :], others[None, :, :]
    across = (a[..., 0] < b[..., 2] - _SLACK) & (b[..., 0] < a[..., 2] - _SLACK)
    upright = (a[..., 1] < b[..., 3] - _SLACK) & (b[..., 1] < a[..., 3] - _SLACK)
    return np.asarray(across & upright)


def _pierce(leaders: _Floats, boxes: _Floats) -> _Bools:
    """Return a (leaders, boxes) table: which leaders run through which boxes, not along them."""
    x0, y0, x1, y1 = (leaders[:, None, n] for n in range(4))
    left, top, right, bottom = (boxes[None, :, n] for n in range(4))
    meets = (np.minimum(x0, x1) < right - _SLACK) & (left < np.maximum(x0, x1) - _SLACK)
    across = (np.minimum(y0, y1) < bottom - _SLACK) & (top < np.maximum(y0, y1) - _SLACK)
    across |= (y0 == y1) & (top < y0 - _SLACK) & (y0 < bottom - _SLACK)
    dx, dy = x1 - x0, y1 - y0
    # the corners lie on both sides of the line: distance of the centre below the half extent
    off = ((left + right) / 2 - x0) * dy - ((top + bottom) / 2 - y0) * dx
    reach = ((right - left) * np.abs(dy) + (bottom - top) * np.abs(dx)) / 2
    return np.asarray(meets & across & (np.abs(off) < reach - _SLACK))


def _begin_in(leaders: _Floats, boxes: _Floats) -> _Bools:
    x, y = leaders[:, None, 0], leaders[:, None, 1]
    inside = (x >= boxes[None, :, 0] - _SLACK) & (x <= boxes[None, :, 2] + _SLACK)
    inside &= (y >= boxes[None, :, 1] - _SLACK) & (y <= boxes[None, :, 3] + _SLACK)
    return np.asarray(inside)


def _cross(some: _Floats, others: _Floats) -> _Bools:
    """Return a table: which leaders cross each other at a point inside both."""
    a, b = some[:, None, :], others[None, :, :]
    ends = _side(a, b[..., 0], b[..., 1]) * _side(a, b[..., 2], b[..., 3]) < 0
    return np.asarray(ends & (_side(b, a[..., 0], a[..., 1]) * _side(b, a[..., 2], a[..., 3]) < 0))


def _side(line: _Floats, x: _Floats, y: _Floats) -> _Floats:
    """Return on which side of a line points lie: above 0, below 0, or 0 on it."""
    dx, dy = line[..., 2] - line[..., 0], line[..., 3] - line[..., 1]
    side: _Floats = dx * (y - line[..., 1]) - dy * (x - line[..., 0])
    return np.where(np.abs(side) < _SLACK, 0.0, side)
