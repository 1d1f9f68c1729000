"""Countries around Romania and Poland in; their outlines for a map the size of a stamp, out.

Web Mercator like the large map, in degrees of longitude, so that a figure of plotly with one scale
on both axes shows the same shapes. One pixel of such a map is about 0.06 degrees: a point is left
out where the line without it runs less than that away (Douglas and Peucker, 1973), and so are rings
that no pixel of the map shows.
"""

import base64
import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

_FILE = Path(__file__).resolve().parent.parent / "static" / "geo" / "basemap.geojson"
WEST, EAST, SOUTH, NORTH = 12.6, 30.6, 42.9, 55.3  #: what the map shows, in degrees
_AIR = 1.0  #: degrees beyond, so that no outline ends inside the map
_STEP = 0.02  #: degrees between two points that are looked at
_AWAY = 0.04  #: degrees by which a line may run beside the true one
_HOSTS = ("PL", "RO")


@dataclass(frozen=True, slots=True)
class Line:
    """Rings one after another, in degrees of longitude and of `mercator`; NaN between them.

    As plotly takes arrays: four bytes a number, not its digits. Four maps are sent at each change.
    """

    x: dict[str, str]
    y: dict[str, str]


def mercator(latitude: float) -> float:
    """Return the height on the map, in degrees of longitude.

    >>> round(mercator(45.0), 3)
    50.499
    """
    return math.degrees(math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2)))


@cache
def outlines() -> tuple[Line, Line]:
    """Return the rings of the countries around, and those of the two hosts."""
    features = json.loads(_FILE.read_text("utf-8"))["features"]
    return _lines(features, hosts=False), _lines(features, hosts=True)


def _lines(features: list[dict[str, Any]], hosts: bool) -> Line:
    rings: list[tuple[float, float]] = []
    for feature in features:
        if (feature["properties"]["id"] in _HOSTS) is not hosts:
            continue
        shape = feature["geometry"]
        polygons = (
            shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        )
        for polygon in polygons:
            points = _straightened(_inside(polygon[0]))
            if len(points) > 3 and _seen(points):
                rings += [*points, (math.nan, math.nan)]
    both = np.asarray(rings, dtype="<f4")
    return Line(_packed(both[:, 0]), _packed(both[:, 1]))


def _packed(numbers: npt.NDArray[np.float32]) -> dict[str, str]:
    return {"dtype": "f4", "bdata": base64.b64encode(numbers.tobytes()).decode("ascii")}


def _seen(ring: list[tuple[float, float]]) -> bool:
    """Tell whether a ring reaches into the map and is as wide or as high as a pixel or two."""
    across, upright = ([point[axis] for point in ring] for axis in (0, 1))
    return (
        min(across) < EAST
        and max(across) > WEST
        and min(upright) < mercator(NORTH)
        and max(upright) > mercator(SOUTH)
        and max(max(across) - min(across), max(upright) - min(upright)) > _STEP * 4
    )


def _straightened(line: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the points without which the line would run elsewhere."""
    kept, stretches = {0, len(line) - 1}, [(0, len(line) - 1)]
    while stretches:
        first, last = stretches.pop()
        away = [_beside(line[at], line[first], line[last]) for at in range(first + 1, last)]
        if away and max(away) > _AWAY:
            middle = first + 1 + away.index(max(away))
            kept.add(middle)
            stretches += [(first, middle), (middle, last)]
    return [line[at] for at in sorted(kept)]


def _beside(
    point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]
) -> float:
    """Return how far a point stands from the stretch between two others."""
    across, upright = end[0] - start[0], end[1] - start[1]
    square = across**2 + upright**2
    along = (point[0] - start[0]) * across + (point[1] - start[1]) * upright
    share = min(max(along / square, 0.0), 1.0) if square else 0.0
    return math.dist(point, (start[0] + share * across, start[1] + share * upright))


def _inside(ring: list[list[float]]) -> list[tuple[float, float]]:
    """Return the points of a ring in the map, and of what lies beyond its edges the corners.

    Of a stretch that runs beyond one edge its last point is kept, so that the ring stays closed.
    """
    kept: list[tuple[float, float]] = []
    before = (0, 0)
    for lon, lat in ring:
        x, y = min(max(lon, WEST - _AIR), EAST + _AIR), min(max(lat, SOUTH - _AIR), NORTH + _AIR)
        beyond = (int(lon > x) - int(lon < x), int(lat > y) - int(lat < y))
        here = (round(x, 2), round(mercator(y), 2))
        if beyond != (0, 0) and beyond == before:
            kept[-1] = here
        elif not kept or math.dist(here, kept[-1]) >= _STEP:
            kept.append(here)
        before = beyond if kept[-1] == here else (0, 0)
    return kept
