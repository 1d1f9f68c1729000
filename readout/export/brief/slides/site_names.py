"""The marks of a map and what stands in the way in; names of places and countries, written, out.

A name beside its mark is best, else one at the end of a line to it; none touches another.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from readout.export import labels
from readout.export.brief.slides import parts
from readout.export.brief.slides.ground import HOSTS, Ground, Ring
from readout.export.brief.slides.markup import INK, Piece
from readout.export.brief.slides.parts import MUTED
from readout.export.label_places import around
from readout.export.labels import Box
from readout.export.measure import wide
from readout.export.outlines import Array
from readout.palette import tone

_AIR = 0.03  # inches, left and right of a name
_HOST, _OTHER = 4.0, 0.7  # importance of a country's name; a town of few articles has 1.3
_OVER_BORDER = 4.0  # cost of a name across a host's border, against squared importance
_TRIED, _TRIED_OTHER = 25, 9  # places across and upright at which a country's name is tried


def write(
    shapes: Any,
    ground: Ground,
    marks: pd.DataFrame,
    furniture: Sequence[Box],
    outlines: dict[str, Ring],
) -> int:
    """Write the names that find room; return how many of the places have one.

    `marks` have left, top and half, in inches. A town of the name of a site goes without: the name
    would stand there twice.
    """
    rows = list(marks.itertuples(index=False))
    boxes = [_box(row) for row in rows]
    sites = {str(row.place) for row in rows if str(row.level) == "site"}
    wanted = [row for row in rows if str(row.level) == "site" or str(row.place) not in sites]
    borders = np.concatenate(
        [np.empty((0, 2)), *(outlines[one] for one in HOSTS & outlines.keys())]
    )
    asked = [
        *(_label(row, borders) for row in wanted),
        *(_title(*one, ground.box) for one in outlines.items()),
    ]
    found = labels.place(asked, [*boxes, *furniture], ground.box, tries=60).places
    pieces = [*map(_named, wanted), *map(_country, outlines)]
    for place, piece in zip(found, pieces, strict=True):
        if place is not None:
            _written(shapes, place, piece)
    return sum(place is not None for place in found[: len(wanted)])


def _box(row: Any) -> Box:
    return (row.left - row.half, row.top - row.half, row.left + row.half, row.top + row.half)


def _named(row: Any) -> Piece:
    site = str(row.level) == "site"
    return Piece(str(row.place), 12, bold=site, colour=INK if site else MUTED)


def _country(name: str) -> Piece:
    if name in HOSTS:
        return Piece(name.upper(), 13, bold=True, colour=tone(name).text)
    return Piece(name.upper(), 11, colour=MUTED)


def _label(row: Any, borders: Array) -> labels.Label:
    """Return the name of a place with its places, the best first; `borders` are points in inches.

    The points of a border lie closer than the height of a name.
    """
    words = str(row.place)
    found = around(row.left, row.top, row.half, wide(words, 12, 600) + 2 * _AIR, 0.19)
    boxes = np.array([place.box for place in found])
    near = (borders > boxes[:, :2].min(axis=0)) & (borders < boxes[:, 2:].max(axis=0))
    borders, boxes = borders[near.all(axis=1)], boxes[:, None, :]
    inside = (borders > boxes[..., :2]) & (borders < boxes[..., 2:])
    over = np.any(np.all(inside, axis=2), axis=1).tolist()
    costly = [
        replace(place, cost=place.cost + _OVER_BORDER * crossing)
        for place, crossing in zip(found, over, strict=True)
    ]
    site = str(row.level) == "site"
    importance = 1.0 + 1.5 * site + 0.3 * float(np.log2(1 + row.articles))
    return labels.Label(importance, tuple(sorted(costly, key=lambda place: place.cost)))


def _title(name: str, ring: Ring, within: Box) -> labels.Label:
    """Return the name of a country with its places: those inside it, the nearest its middle first.

    A host's is worth more than the name of a town that few tell of.
    """
    host, piece = name in HOSTS, _country(name)
    broad, tall = wide(piece.text, piece.size, 600) + 2 * _AIR, piece.size * 0.0154
    half = np.array([broad, tall]) / 2
    outline = np.array(ring)
    low = np.maximum(outline.min(axis=0), within[:2]) + half
    high = np.minimum(outline.max(axis=0), within[2:]) - half
    if (high < low).any():
        return labels.Label(_OTHER, ())
    axes = np.linspace(low, high, _TRIED if host else _TRIED_OTHER).T
    grid = np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, 2)
    spots = list(grid[_hold(outline, grid, half, whole=not host)])
    middle = np.mean(spots, axis=0) if spots else (low + high) / 2
    spots.sort(key=lambda spot: float(((spot - middle) ** 2).sum()))
    places = tuple(
        labels.Place((x - broad / 2, y - tall / 2, x + broad / 2, y + tall / 2), None, 0.001 * n)
        for n, (x, y) in enumerate(spot.tolist() for spot in spots)
    )
    return labels.Label(_HOST if host else _OTHER, places)


def _hold(outline: Array, spots: Array, half: Array, *, whole: bool) -> npt.NDArray[np.bool_]:
    """Tell of which spots the middle of a name lies in a country; `whole`: its two ends too."""
    held = _inside(spots, outline)
    if whole:
        for end in (-half, half):
            held[held] = _inside(spots[held] + end * (1, 0), outline)
    return held


def _inside(spots: Array, outline: Array) -> npt.NDArray[np.bool_]:
    """Tell which points lie inside a ring: a line from one crosses it an odd number of times.

    Shimrat, Algorithm 112, 1962.
    """
    x, y = spots[:, :1], spots[:, 1:]
    x0, y0 = outline.T
    x1, y1 = np.roll(outline, -1, axis=0).T
    crossed = (y0 > y) != (y1 > y)
    level = y1 == y0  # is crossed by no line across
    at = x0 + (y - y0) * (x1 - x0) / np.where(level, 1.0, y1 - y0)
    return np.asarray(np.count_nonzero(crossed & (at > x), axis=1) % 2 == 1)


def _written(shapes: Any, place: labels.Place, piece: Piece) -> None:
    left, top, right, bottom = place.box
    align = "left"
    if place.leader:
        parts.ornament(parts.line(shapes, place.leader, MUTED, width=0.5))
        # the words stand at their line's end, however narrow the font is
        align = "right" if place.leader[0] > right else "left"
    box = (left + _AIR, top, right - left - 2 * _AIR, bottom - top)
    parts.words(shapes, box, [[piece]], align=align, name=f"Name: {piece.text}", wrap=False)
