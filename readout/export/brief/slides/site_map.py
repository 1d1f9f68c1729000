"""A section's places in; a map of native outlines, points for sites and towns alone, out.

Outlines are snapped to a grid of some kilometres: a border that two countries share stays shared.
A county is shaded, a country is counted in words: never a pin in the middle of a field.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from pptx.enum.shapes import MSO_SHAPE

from readout.export import labels
from readout.export.brief.content import Section
from readout.export.brief.slides import parts, sheet
from readout.export.brief.slides.markup import INK, Piece
from readout.export.brief.slides.parts import MUTED
from readout.export.columns import table
from readout.export.label_places import around
from readout.export.measure import wide
from readout.export.outlines import Array, Outline, load, project
from readout.palette import BORDER, LAND, SEA, tone

_WEST, _EAST, _SOUTH, _NORTH = -620.0, 620.0, -640.0, 740.0  # km around 49 N 22 E
_GRID = 7.0  #: km
_LEAST = 60.0  #: km², of an island that is drawn
_BROAD = 7.9  #: inches of the map
_SHADE = "#C3CDDB"
_HOSTS = {"Romania": "#CFE3F0", "Poland": "#F7DCC8"}
_EDGE = 0.1  #: inches at the map's edge, where no mark is drawn
_AIR = 0.03  #: inches, left and right of a name
_TRIED = 25  #: places across and upright at which a country's name is tried


@dataclass(frozen=True, slots=True)
class _Frame:
    left: float
    top: float
    per_km: float  #: inches
    height: float

    def at(self, x: Any, y: Any) -> tuple[Any, Any]:
        """Return where a point in kilometres stands, in inches."""
        west = (_EAST + _WEST) / 2 - _BROAD / self.per_km / 2
        return self.left + (x - west) * self.per_km, self.top + (_NORTH - y) * self.per_km


def draw(page: sheet.Sheet, section: Section, root: Path) -> str:
    """Draw the map and the legend; return what the source line must say of places not drawn."""
    places = table("sites", section.part)
    places = places.assign(total=places["named"] + places["described"])
    height = 6.45 - page.top
    frame = _Frame(sheet.LEFT, page.top, height / (_NORTH - _SOUTH), height)
    first = len(page.shapes)
    hosts = _ground(page.shapes, frame, places, root)
    points = places[places["level"].isin(["site", "city"]) & places["latitude"].notna()]
    shown, boxes = _points(page.shapes, frame, points)
    words = f"{section.title}. {' '.join(one.text for one in section.claims)}"
    parts.grouped(page.shapes, first, "Map", words)
    named = _names(page.shapes, frame, shown, boxes, hosts)
    _scale(page.shapes, frame)
    _legend(page.shapes, section)
    countries = int((places["level"] == "country").sum())
    parts_said = [
        f"{named:,} of {len(points):,} places named on the map.",
        f"{countries} countries are named as such and have no pin." if countries else "",
        "Boundaries do not imply endorsement.",
    ]
    return " ".join(one for one in parts_said if one)


def _ground(
    shapes: Any, frame: _Frame, places: pd.DataFrame, root: Path
) -> dict[str, list[tuple[float, float]]]:
    """Draw sea, countries and named areas; return the outlines of the hosts, in inches."""
    hosts: dict[str, list[tuple[float, float]]] = {}
    sea = parts.shape(shapes, (frame.left, frame.top, _BROAD, frame.height), ground=SEA, name="Sea")
    parts.ornament(sea)
    for country in load(root / "static" / "geo" / "basemap.geojson"):
        ring = _outline(shapes, frame, country, _HOSTS.get(country.name, LAND), country.name)
        if country.name in _HOSTS and ring:
            hosts[country.name] = ring
    shaded = set(places.loc[places["level"] == "region", "place"].astype(str))
    for unit in load(root / "static" / "geo" / "admin1.geojson"):
        if unit.name in shaded:
            _outline(shapes, frame, unit, _SHADE, f"Area named: {unit.name}")
    return hosts


def _outline(
    shapes: Any, frame: _Frame, outline: Outline, ground: str, name: str
) -> list[tuple[float, float]]:
    """Draw a country or an area; return its longest ring, in inches."""
    rings = [ring for ring in map(_snapped, outline.rings) if ring is not None]
    inside = [kept for kept in (_clipped(ring, frame) for ring in rings) if len(kept) > 2]
    if inside:
        drawn = [list(zip(*frame.at(ring[:, 0], ring[:, 1]), strict=True)) for ring in inside]
        parts.outline(shapes, drawn, ground=ground, edge=BORDER, name=name)
        return max(drawn, key=len)
    return []


def _snapped(ring: Array) -> Array | None:
    grid = np.round(ring / _GRID) * _GRID
    kept = grid[np.append(True, np.any(np.diff(grid, axis=0) != 0, axis=1))]
    if len(kept) < 4:
        return None
    x, y = kept[:, 0], kept[:, 1]
    area = abs(float(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2
    return kept if area >= _LEAST else None


def _clipped(ring: Array, frame: _Frame) -> Array:
    """Return the part of a ring inside the map (Sutherland and Hodgman, 1974)."""
    half = _BROAD / frame.per_km / 2
    middle = (_EAST + _WEST) / 2
    south = _NORTH - frame.height / frame.per_km
    for axis, bound, sign in (
        (0, middle - half, 1.0),
        (0, middle + half, -1.0),
        (1, south, 1.0),
        (1, _NORTH, -1.0),
    ):
        ring = _cut(ring, axis, bound, sign)
        if len(ring) < 3:
            break
    return ring


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


def _points(
    shapes: Any, frame: _Frame, points: pd.DataFrame
) -> tuple[list[tuple[Any, float, float]], list[labels.Box]]:
    """Draw sites as squares and towns as rings, the larger the more articles."""
    shown: list[tuple[Any, float, float]] = []
    boxes: list[labels.Box] = []
    ordered = points.sort_values("articles", ascending=False)
    row: Any
    for row in ordered.itertuples(index=False):
        x, y = project(np.array([row.longitude]), np.array([row.latitude]))
        left, top = (float(one[0]) for one in frame.at(x, y))
        inside = (
            frame.left + _EDGE < left < frame.left + _BROAD - _EDGE
            and frame.top + _EDGE < top < frame.top + frame.height - _EDGE
        )
        if not inside:
            continue
        half = 0.05 + 0.012 * min(float(np.sqrt(float(row.articles))), 8)
        site = str(row.level) == "site"
        parts.shape(
            shapes,
            (left - half, top - half, 2 * half, 2 * half),
            MSO_SHAPE.RECTANGLE if site else MSO_SHAPE.OVAL,
            ground=_colour(str(row.country)) if site else "#FFFFFF",
            edge="#FFFFFF" if site else INK,
            name=f"{row.place}: {row.articles} articles",
        )
        shown.append((row, left, top))
        boxes.append((left - half, top - half, left + half, top + half))
    return shown, boxes


def _colour(country: str) -> str:
    return {"Romania": "#0072B2", "Poland": "#D55E00"}.get(country, INK)


def _names(
    shapes: Any,
    frame: _Frame,
    shown: list[tuple[Any, float, float]],
    boxes: list[labels.Box],
    hosts: dict[str, list[tuple[float, float]]],
) -> int:
    """Write the names of places that find room, and those of the hosts; return how many of places.

    A name beside its mark is best, else one at the end of a line to it.
    """
    wanted = [
        _label(str(row.place), box, 1.0 + float(row.articles) + 20 * (str(row.level) == "site"))
        for (row, _, _), box in zip(shown, boxes, strict=True)
    ]
    titles = [_title(name, ring) for name, ring in hosts.items()]
    furniture = (frame.left, frame.top + frame.height - 0.5, frame.left + 1.3, 7.0)
    within = (frame.left, frame.top, frame.left + _BROAD, frame.top + frame.height)
    found = labels.place([*wanted, *titles], [*boxes, furniture], within, tries=60).places
    for place, (row, _, _) in zip(found, shown, strict=False):
        if place is not None:
            site = str(row.level) == "site"
            piece = Piece(str(row.place), 12, bold=site, colour=INK if site else MUTED)
            _written(shapes, place, piece)
    for place, name in zip(found[len(wanted) :], hosts, strict=True):
        if place is not None:
            _written(shapes, place, Piece(name.upper(), 13, bold=True, colour=tone(name).text))
    return sum(place is not None for place in found[: len(wanted)])


def _written(shapes: Any, place: labels.Place, piece: Piece) -> None:
    left, top, right, bottom = place.box
    align = "left"
    if place.leader:
        parts.ornament(parts.line(shapes, place.leader, MUTED, width=0.5))
        # the words stand at their line's end, however narrow the font is
        align = "right" if place.leader[0] > right else "left"
    box = (left + _AIR, top, right - left - 2 * _AIR, bottom - top)
    parts.words(shapes, box, [[piece]], align=align, name=f"Name: {piece.text}", wrap=False)


def _label(words: str, box: labels.Box, importance: float) -> labels.Label:
    left, top, right, bottom = box
    middle, reach = ((left + right) / 2, (top + bottom) / 2), (right - left) / 2
    places = around(*middle, reach, wide(words, 12, 600) + 2 * _AIR, 0.19)
    return labels.Label(importance, places)


def _title(name: str, ring: list[tuple[float, float]]) -> labels.Label:
    """Return the name of a country with its places: those inside it, the nearest its middle first.

    It is worth more than the name of a town that few tell of.
    """
    outline = np.array(ring)
    low, high = outline.min(axis=0), outline.max(axis=0)
    broad, tall = wide(name.upper(), 13, 600) + 2 * _AIR, 0.2
    half = np.array([broad, tall]) / 2
    grid = np.stack(np.meshgrid(*np.linspace(low + half, high - half, _TRIED).T), axis=-1)
    spots = [spot for spot in grid.reshape(-1, 2) if _inside(spot, outline)]
    middle = np.mean(spots, axis=0) if spots else (low + high) / 2
    spots.sort(key=lambda spot: float(((spot - middle) ** 2).sum()))
    places = tuple(
        labels.Place((x - broad / 2, y - tall / 2, x + broad / 2, y + tall / 2), None, 0.001 * n)
        for n, (x, y) in enumerate(spot.tolist() for spot in spots)
    )
    return labels.Label(6.0, places)


def _inside(spot: Array, outline: Array) -> bool:
    """Whether a point lies inside a ring: a line from it crosses the ring an odd number of times.

    Shimrat, Algorithm 112, 1962.
    """
    x, y = spot
    x0, y0 = outline.T
    x1, y1 = np.roll(outline, -1, axis=0).T
    crossed = (y0 > y) != (y1 > y)
    at = x0[crossed] + (y - y0[crossed]) * (x1 - x0)[crossed] / (y1 - y0)[crossed]
    return bool(np.count_nonzero(at > x) % 2)


def _scale(shapes: Any, frame: _Frame) -> None:
    length = 200 * frame.per_km
    left, y = frame.left + 0.2, frame.top + frame.height - 0.2
    parts.line(shapes, (left, y, left + length, y), INK, width=1.5, name="Scale bar")
    parts.words(
        shapes, (left, y - 0.25, 1.2, 0.22), [[Piece("200 km", 11, colour=INK)]], name="Scale"
    )


def _legend(shapes: Any, section: Section) -> None:
    left, y = sheet.LEFT + _BROAD + 0.35, 5.05
    rows: Iterable[tuple[Any, str, str, str]] = (
        (MSO_SHAPE.RECTANGLE, "#0072B2", "", "site in Romania"),
        (MSO_SHAPE.RECTANGLE, "#D55E00", "", "site in Poland"),
        (MSO_SHAPE.OVAL, "#FFFFFF", INK, "town"),
        (MSO_SHAPE.RECTANGLE, _SHADE, "", "county or voivodeship named as such"),
    )
    for kind, ground, edge, said in rows:
        made = parts.shape(
            shapes,
            (left, y + 0.04, 0.16, 0.16),
            kind,
            ground=ground,
            edge=edge,
            name=f"Key: {said}",
        )
        parts.ornament(made)
        parts.words(
            shapes,
            (left + 0.28, y, sheet.RIGHT - left - 0.28, 0.25),
            [[Piece(said, 12, colour=MUTED)]],
        )
        y += 0.29
    parts.words(
        shapes,
        (left, y, sheet.RIGHT - left, 0.25),
        [[Piece("the larger, the more articles", 12, colour=MUTED)]],
    )
