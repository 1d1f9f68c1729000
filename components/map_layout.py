"""Sites with coordinates in; where their marks and names stand on the screen out, in pixels.

Web Mercator (EPSG:3857) as deck.gl draws it: 512 pixels round the world at zoom 0. Marks that would
cover each other are pushed apart by at most ten pixels; a name that finds no room is left to the
tooltip, and the name of a country gives way to those of the sites.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

_WORLD = 512
_MARK = 13  #: pixels between the middles of two marks
_PUSH = 10
_AIR = 0.9  #: share of the map that the points fill
_INSIDE = 0.6  #: of the map that a crowd takes: the names of its sites stand around it
_AROUND = 4  #: sites that are shown with one
_NEARER = (1.2, 2.5)  #: zoom beyond that of the whole, at least and at most
NEAREST = 9.0  #: zoom beyond which the outlines show nothing
_LATER = (0.8, 1.6, 2.6, 4.0)  #: zoom beyond that of the whole at which names get room
_LETTER = 6.6  #: pixels of a letter at 12 px
_BOLD = 7.9  #: of a letter at 13.5 px, as the names of large marks and of the chosen one are
_CAPITAL = 7.2  #: of a capital at 10.5 px
_LINE = 14
_CHOSEN, _MAIN = 1000, 100  #: weights from which a site is the chosen one, or has a large mark
_RING = 1.7  #: times as far from the mark

Box: TypeAlias = tuple[float, float, float, float]  #: left, top, right and bottom


@dataclass(frozen=True, slots=True)
class View:
    """What part of the world is shown."""

    longitude: float
    latitude: float
    zoom: float
    width: float  #: pixels from the left edge to the right one


@dataclass(frozen=True, slots=True)
class Label:
    """A name beside a mark: its offset from the mark's true place, and its anchor."""

    x: float
    y: float
    anchor: str  #: start, middle or end


def fit(points: Sequence[tuple[float, float]], width: float, height: float) -> View:
    """Return the view of so many pixels that shows all (longitude, latitude) points, with air."""
    west, east = min(p[0] for p in points), max(p[0] for p in points)
    south, north = min(p[1] for p in points), max(p[1] for p in points)
    left, top = project(west, north, 0)
    right, bottom = project(east, south, 0)
    across = math.log2(_AIR * width / max(right - left, 1e-3))
    down = math.log2(_AIR * height / max(bottom - top, 1e-3))
    middle = _latitude((top + bottom) / 2)
    return View((west + east) / 2, middle, min(across, down, 8.0), width)


def around(points: Sequence[tuple[float, float]], at: int, view: View, height: float) -> View:
    """Return the view with one point in its middle and the nearest of the others around it."""
    x, y = project(*points[at], 0)
    apart = sorted(
        max(abs(one[0] - x) / view.width, abs(one[1] - y) / height)
        for one in (project(*point, 0) for point in points)
    )
    furthest = max(apart[min(_AROUND, len(apart) - 1)], 1e-9)
    zoom = math.log2(_AIR / 2 / furthest)
    zoom = max(view.zoom + _NEARER[0], min(view.zoom + _NEARER[1], zoom))
    return replace(view, longitude=points[at][0], latitude=points[at][1], zoom=zoom)


def together(points: Sequence[tuple[float, float]], view: View, height: float) -> View:
    """Return the view in which these points stand as far apart as the map and its zooms allow."""
    near = fit(points, view.width * _INSIDE, height * _INSIDE)
    return replace(near, width=view.width, zoom=max(near.zoom, view.zoom + _NEARER[0]))


def project(longitude: float, latitude: float, zoom: float) -> tuple[float, float]:
    """Return where a place stands, in pixels of the whole world, from its upper left corner."""
    scale = _WORLD * 2**zoom
    sine = math.sin(math.radians(max(-85.0, min(85.0, latitude))))
    x = (longitude / 360 + 0.5) * scale
    y = (0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)) * scale
    return x, y


def spread(points: Sequence[tuple[float, float]], zoom: float) -> list[tuple[float, float]]:
    """Return a pixel offset for each point so that marks stand clear of each other."""
    return list(_spread(tuple(points), zoom))


@lru_cache(maxsize=64)  # the sites of the register are the same at most changes of a view
def _spread(points: tuple[tuple[float, float], ...], zoom: float) -> list[tuple[float, float]]:
    places = [project(lon, lat, zoom) for lon, lat in points]
    moved = list(places)
    for _ in range(12):
        for a in range(len(moved)):
            for b in range(a):
                dx, dy = moved[a][0] - moved[b][0], moved[a][1] - moved[b][1]
                far = math.hypot(dx, dy)
                if far >= _MARK:
                    continue
                unit = (dx / far, dy / far) if far > 0.01 else (1.0, 0.0)
                step = (_MARK - far) / 2
                moved[a] = (moved[a][0] + unit[0] * step, moved[a][1] + unit[1] * step)
                moved[b] = (moved[b][0] - unit[0] * step, moved[b][1] - unit[1] * step)
    return [
        (_limited(new[0] - old[0]), _limited(new[1] - old[1]))
        for new, old in zip(moved, places, strict=True)
    ]


def labels(
    names: Sequence[str],
    points: Sequence[tuple[float, float]],
    offsets: Sequence[tuple[float, float]],
    weights: Sequence[float],
    view: View,
    placed: Sequence[Label | None] = (),
) -> list[Label | None]:
    """Return a label for each mark, the weightiest first; None where there is no room.

    No name runs over the left or the right edge of the view. Those that are `placed` stay; "" is
    no name.
    """
    marks = _marks(points, offsets, view)
    west, east = _edges(view)
    found: list[Label | None] = list(placed) or [None] * len(names)
    taken = in_the_way(names, points, offsets, found, view)
    missing = [at for at, label in enumerate(found) if label is None and names[at]]
    for at in sorted(missing, key=lambda i: -weights[i]):
        wide = len(names[at]) * (_BOLD if weights[at] >= _MAIN else _LETTER)
        for x, y, anchor in _places(weights[at]):
            box = _box(marks[at][0] + x, marks[at][1] + y, wide, anchor)
            if box[0] >= west and box[2] <= east and _is_free(box, taken):
                taken.append(box)
                found[at] = Label(offsets[at][0] + x, offsets[at][1] + y, anchor)
                break
    return found


def nearer(view: View) -> list[float]:
    """Return the zooms, beyond that of the whole, at which more is shown; one can get to each.

    >>> nearer(View(21.9, 49.6, 4.0, 600)), nearer(View(21.9, 49.6, 7.0, 600))[-1]
    ([4.8, 5.6, 6.6, 8.0], 8.75)
    """
    share = min(1.0, (NEAREST - 0.25 - view.zoom) / _LATER[-1])
    return [view.zoom + one * share for one in _LATER]


def later(
    names: Sequence[str],
    points: Sequence[tuple[float, float]],
    offsets: Sequence[tuple[float, float]],
    weights: Sequence[float],
    placed: Sequence[Label | None],
    view: View,
    since: Sequence[float] = (),
) -> list[tuple[float, list[Label | None]]]:
    """Return (zoom, labels) of the names for which there is no room until the map is at that zoom.

    Nearer the places are further apart, and what stood clear of each other still does. `since` is
    the zoom from which a mark is there to be named.
    """
    found, then = [], list(placed)
    for zoom in nearer(view):
        if all(then):
            break
        there = ["" if since and since[at] > zoom else name for at, name in enumerate(names)]
        # No edge cuts a name there: the map is moved to what is looked at.
        now = labels(there, points, offsets, weights, replace(view, zoom=zoom, width=1e9), then)
        new = [one if before is None else None for one, before in zip(now, then, strict=True)]
        if any(new):
            found.append((zoom, new))
        then = now
    return found


def in_the_way(
    names: Sequence[str],
    points: Sequence[tuple[float, float]],
    offsets: Sequence[tuple[float, float]],
    placed: Sequence[Label | None],
    view: View,
) -> list[Box]:
    """Return the boxes that the marks and their placed names fill, in pixels of the whole world."""
    true, marks = _marks(points, [(0.0, 0.0)] * len(points), view), _marks(points, offsets, view)
    return [_around(mark) for mark in marks] + [
        _box(x + label.x, y + label.y, len(name) * _LETTER, label.anchor)
        for (x, y), name, label in zip(true, names, placed, strict=True)
        if label
    ]


def fits(name: str, longitude: float, latitude: float, taken: Sequence[Box], view: View) -> bool:
    """Tell whether the name of a country, in its middle, covers nothing and is not cut.

    One that stands wholly outside stays: the map may be wider than the view says.
    """
    x, y = project(longitude, latitude, view.zoom)
    box = _box(x, y, len(name) * _CAPITAL, "middle")
    cut = any(box[0] < edge < box[2] for edge in _edges(view))
    return not cut and _is_free(box, taken)


def _marks(
    points: Sequence[tuple[float, float]], offsets: Sequence[tuple[float, float]], view: View
) -> list[tuple[float, float]]:
    places = (project(lon, lat, view.zoom) for lon, lat in points)
    return [(x + dx, y + dy) for (x, y), (dx, dy) in zip(places, offsets, strict=True)]


def _edges(view: View) -> tuple[float, float]:
    middle = project(view.longitude, view.latitude, view.zoom)[0]
    return middle - view.width / 2, middle + view.width / 2


def _around(mark: tuple[float, float]) -> Box:
    return mark[0] - 7, mark[1] - 7, mark[0] + 7, mark[1] + 7


def _places(weight: float) -> list[tuple[float, float, str]]:
    # The chosen one has a ring; a large mark is known for its name's from further away, too.
    rooms = (_RING,) if weight >= _CHOSEN else (1.0, _RING) if weight >= _MAIN else (1.0,)
    return [(x * room, y * room, anchor) for room in rooms for x, y, anchor in _PLACES]


_PLACES = (
    (11.0, 0.0, "start"),
    (-11.0, 0.0, "end"),
    (0.0, -16.0, "middle"),
    (0.0, 16.0, "middle"),
    (9.0, -11.0, "start"),
    (9.0, 11.0, "start"),
    (-9.0, -11.0, "end"),
    (-9.0, 11.0, "end"),
)


def _latitude(y: float) -> float:
    return math.degrees(2 * math.atan(math.exp((0.5 - y / _WORLD) * 2 * math.pi)) - math.pi / 2)


def _limited(pixels: float) -> float:
    return round(max(-_PUSH, min(_PUSH, pixels)), 1)


def _box(x: float, y: float, wide: float, anchor: str) -> Box:
    left = {"start": x, "end": x - wide, "middle": x - wide / 2}[anchor]
    return left, y - _LINE / 2, left + wide, y + _LINE / 2


def _is_free(box: Box, taken: Sequence[Box]) -> bool:
    """Tell whether a box covers none of those that are taken; its own mark stands beside it."""
    left, top, right, bottom = box
    for west, north, east, south in taken:
        if left < east and west < right and top < south and north < bottom:
            return False
    return True
