"""Countries around Romania and Poland in; their outlines for a map the size of a stamp, out.

Web Mercator like the large map, in degrees of longitude, so that a figure of plotly with one scale
on both axes shows the same shapes. One pixel of such a map is about 0.06 degrees.
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
_STEP = 0.09  #: degrees between two points of an outline
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
            points = _thinned(polygon[0])
            if len(points) > 3:
                rings += [*points, (math.nan, math.nan)]
    both = np.asarray(rings, dtype="<f4")
    return Line(_packed(both[:, 0]), _packed(both[:, 1]))


def _packed(numbers: npt.NDArray[np.float32]) -> dict[str, str]:
    return {"dtype": "f4", "bdata": base64.b64encode(numbers.tobytes()).decode("ascii")}


def _thinned(ring: list[list[float]]) -> list[tuple[float, float]]:
    """Return the points of a ring in the map, none close to the one before.

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
