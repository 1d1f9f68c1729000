"""A rectangle of a slide and the base map in; sea, countries, shaded areas and an inset out.

All are native freeforms. Outlines are snapped to a grid of some kilometres: a border that two
countries share stays shared.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from readout.export.brief.slides import parts
from readout.export.brief.slides.markup import INK, Piece
from readout.export.labels import Box
from readout.export.outlines import Array, Outline, load
from readout.palette import BORDER, LAND, SEA, tone

SHADE = "#C3CDDB"
HOSTS = {"Romania": "#CFE3F0", "Poland": "#F7DCC8"}
NORTH, SOUTH = 740.0, -640.0  #: km from 49 N 22 E
_GRID, _LEAST = 7.0, 60.0  # km; km², of an island that is drawn
_EUROPE = (-250.0, 2500.0, 4300.0)  # km east of 22 E, upper edge north of 49 N, and height
_EUROPE_GRID, _EUROPE_LEAST = 40.0, 4000.0

Ring = list[tuple[float, float]]  # inches


@dataclass(frozen=True, slots=True)
class Ground:
    """A rectangle of the slide, (left, top, right, bottom) inches, that shows a part of the plane.

    `middle` kilometres east of 22 E stand in its middle, `north` ones from 49 N at its upper edge.
    """

    box: Box
    middle: float
    north: float
    per_km: float  #: inches

    def at(self, x: Any, y: Any) -> tuple[Any, Any]:
        """Return where a point in kilometres stands, in inches."""
        left, top, right, _ = self.box
        return (left + right) / 2 + (x - self.middle) * self.per_km, top + (
            self.north - y
        ) * self.per_km

    def bounds(self) -> tuple[float, float, float, float]:
        """Return what it shows, in kilometres: west, east, south, north."""
        left, top, right, bottom = self.box
        half = (right - left) / self.per_km / 2
        south = self.north - (bottom - top) / self.per_km
        return self.middle - half, self.middle + half, south, self.north


def over(left: float, top: float, broad: float, high: float) -> Ground:
    """Return the ground of the map of Romania and Poland on a rectangle, in inches."""
    return Ground((left, top, left + broad, top + high), 0.0, NORTH, high / (NORTH - SOUTH))


def draw(shapes: Any, ground: Ground, areas: Collection[str], root: Path) -> dict[str, Ring]:
    """Draw sea, countries and the named areas; return the longest outline of each, in inches."""
    left, top, right, bottom = ground.box
    sea = parts.shape(shapes, (left, top, right - left, bottom - top), ground=SEA, name="Sea")
    parts.ornament(sea)
    drawn: dict[str, list[Ring]] = {}
    for country in load(root / "static" / "geo" / "basemap.geojson"):
        if rings := _rings(ground, country, _GRID, _LEAST):
            colour = HOSTS.get(country.name, LAND)
            parts.outline(shapes, rings, ground=colour, edge=BORDER, name=country.name)
            drawn[country.name] = rings
    for unit in load(root / "static" / "geo" / "admin1.geojson"):
        if unit.name in areas and (rings := _rings(ground, unit, _GRID, _LEAST)):
            name = f"Area named: {unit.name}"
            parts.outline(shapes, rings, ground=SHADE, edge=BORDER, name=name)
    for host in HOSTS:
        if host in drawn:
            edge = tone(host).light
            parts.outline(shapes, drawn[host], edge=edge, width=1.5, name=f"Border: {host}")
    return {name: max(rings, key=len) for name, rings in drawn.items()}


def hosts(shapes: Any, ground: Ground, root: Path) -> None:
    """Draw the hosts alone, without sea and neighbours."""
    for country in load(root / "static" / "geo" / "basemap.geojson"):
        if country.name in HOSTS and (rings := _rings(ground, country, _GRID, _LEAST)):
            edge = tone(country.name).light
            parts.outline(shapes, rings, ground=HOSTS[country.name], edge=edge, width=1.25,
                          name=country.name)  # fmt: skip


def inset(shapes: Any, ground: Ground, box: Box, root: Path) -> None:
    """Draw where the map lies in Europe: the hosts in their colours, and a frame."""
    first = len(shapes)
    left, top, right, bottom = box
    middle, north, tall = _EUROPE
    small = Ground(box, middle, north, (bottom - top) / tall)
    parts.shape(shapes, (left, top, right - left, bottom - top), ground=SEA, name="Sea")
    land: list[Ring] = []
    coloured: dict[str, list[Ring]] = {}
    for country in load(root / "static" / "geo" / "basemap.geojson"):
        rings = _rings(small, country, _EUROPE_GRID, _EUROPE_LEAST)
        if country.name in HOSTS:
            coloured[country.name] = rings
        else:
            land += rings
    parts.outline(shapes, land, ground="#FFFFFF", edge=BORDER, width=0.25, name="Europe")
    for name, rings in coloured.items():
        parts.outline(shapes, rings, ground=tone(name).light, name=name)
    west, east, south, upper = ground.bounds()
    (x0, x1), (y0, y1) = small.at(np.array([west, east]), np.array([upper, south]))
    frame = (float(x0), float(y0), float(x1 - x0), float(y1 - y0))
    parts.shape(shapes, frame, edge=INK, width=1.25, name="What the map shows")
    edge = (left, top, right - left, bottom - top)
    parts.shape(shapes, edge, edge=INK, width=0.75, name="Edge of the inset")
    parts.grouped(shapes, first, "Inset", "Where the map lies in Europe.")


def scale(shapes: Any, ground: Ground) -> Box:
    """Draw the scale bar at the lower left; return what it fills."""
    length = 200 * ground.per_km
    left, y = ground.box[0] + 0.2, ground.box[3] - 0.2
    line = parts.line(shapes, (left, y, left + length, y), INK, width=2.25, name="Scale bar")
    parts.ornament(line)  # its words say how long it is
    said = [[Piece("200 km", 12, colour=INK)]]
    parts.words(shapes, (left, y - 0.25, 1.0, 0.22), said, name="Scale")
    return ground.box[0], y - 0.3, left + max(length, 0.6) + 0.1, ground.box[3]


def _rings(ground: Ground, outline: Outline, grid: float, least: float) -> list[Ring]:
    snapped = (_snapped(ring, grid, least) for ring in outline.rings)
    return [
        list(zip(*ground.at(kept[:, 0], kept[:, 1]), strict=True))
        for kept in _clipped((ring for ring in snapped if ring is not None), ground)
    ]


def _snapped(ring: Array, size: float, least: float) -> Array | None:
    grid = np.round(ring / size) * size
    kept = grid[np.append(True, np.any(np.diff(grid, axis=0) != 0, axis=1))]
    if len(kept) < 4:
        return None
    x, y = kept[:, 0], kept[:, 1]
    area = abs(float(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2
    return kept if area >= least else None


def _clipped(rings: Iterable[Array], ground: Ground) -> Iterable[Array]:
    """Yield the parts of rings inside the map (Sutherland and Hodgman, 1974)."""
    west, east, south, north = ground.bounds()
    bounds = ((0, west, 1.0), (0, east, -1.0), (1, south, 1.0), (1, north, -1.0))
    for ring in rings:
        for axis, bound, sign in bounds:
            ring = _cut(ring, axis, bound, sign)
            if len(ring) < 3:
                break
        else:
            yield ring


def _cut(ring: Array, axis: int, bound: float, sign: float) -> Array:
    inside = sign * (ring[:, axis] - bound) >= 0
    if inside.all():
        return ring
    kept: list[Array] = []
    for here, there, now, then in zip(
        ring, np.roll(ring, -1, axis=0), inside, np.roll(inside, -1), strict=True
    ):
        if now:
            kept.append(here)
        if now != then:
            share = (bound - here[axis]) / (there[axis] - here[axis])
            kept.append(here + share * (there - here))
    return np.array(kept).reshape(-1, 2)
