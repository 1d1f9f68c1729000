"""Marks that would cover each other in; one count for each crowd, zoom by zoom, out.

Marks belong to one crowd when less than `_NEAR` pixels lie between two of them, and then step by
step what the count itself would cover. So a crowd never hides what stands clear of it, and parts as
one looks from nearer. The chosen site and those of missile defence always stand for themselves.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from components import map_layout

Point = tuple[float, float]
RADIUS = 11.0  #: pixels of the mark of a crowd
_NEAR = 9.0  #: pixels between the middles of two marks, that cover each other by more than a third
_MARK = 6.0  #: pixels from the middle of a mark to its edge


@dataclass(frozen=True, slots=True)
class Stage:
    """What stands on the map from one zoom to that of the next stage."""

    zoom: float
    alone: frozenset[int]
    crowds: tuple[tuple[int, ...], ...]


def stages(points: Sequence[Point], held: Sequence[bool], zooms: Sequence[float]) -> list[Stage]:
    """Return what stands at each of the zooms, the furthest first.

    `points` are (longitude, latitude); those that are `held` are alone at each zoom. What is alone
    at one zoom is so at all that are nearer, and at the last of several all are.
    """
    found: list[Stage] = []
    alone: frozenset[int] = frozenset(at for at, one in enumerate(held) if one)
    for zoom in zooms:
        if found and zoom == zooms[-1]:
            found.append(Stage(zoom, frozenset(range(len(points))), ()))
            break
        free = [at for at in range(len(points)) if at not in alone]
        groups = _grouped([map_layout.project(*points[at], zoom) for at in free])
        alone |= {free[group[0]] for group in groups if len(group) == 1}
        crowds = (tuple(free[one] for one in group) for group in groups if len(group) > 1)
        found.append(Stage(zoom, alone, tuple(crowds)))
    return found


def middle(points: Sequence[Point]) -> Point:
    """Return where the count of a crowd stands: in the middle of its sites."""
    east, north = (sum(point[axis] for point in points) / len(points) for axis in (0, 1))
    return round(east, 4), round(north, 4)


def _grouped(places: Sequence[Point]) -> list[list[int]]:
    """Return groups of places in pixels; a group of one is a mark that stands clear."""
    groups = [[at] for at in range(len(places))]
    while (pair := _too_near(groups, places)) is not None:
        first, second = pair
        groups[first] = sorted(groups[first] + groups.pop(second))
    return groups


def _too_near(groups: list[list[int]], places: Sequence[Point]) -> tuple[int, int] | None:
    middles = [middle([places[at] for at in group]) for group in groups]
    for second in range(len(groups)):
        for first in range(second):
            far = math.dist(middles[first], middles[second])
            if far < _room(groups[first], groups[second]):
                return first, second
    return None


def _room(first: list[int], second: list[int]) -> float:
    crowds = (len(first) > 1) + (len(second) > 1)
    return (_NEAR, RADIUS + _MARK, 2 * RADIUS)[crowds]
