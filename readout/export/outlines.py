"""The base map's GeoJSON in; outlines projected to a plane, in kilometres, out.

Projection: Lambert conformal conic on a sphere (Snyder, Map Projections, 1987, p. 107), standard
parallels 46 and 53 north, centre 49 north 22 east: shapes of Romania and Poland stay true.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from readout.errors import SettingsError

Array = npt.NDArray[np.float64]
_RADIUS = 6371.0
_LOW, _HIGH, _LAT, _LON = np.radians([46.0, 53.0, 49.0, 22.0])
_N = np.log(np.cos(_LOW) / np.cos(_HIGH)) / np.log(
    np.tan(np.pi / 4 + _HIGH / 2) / np.tan(np.pi / 4 + _LOW / 2)
)
_F = np.cos(_LOW) * np.tan(np.pi / 4 + _LOW / 2) ** _N / _N
_RHO0 = _F / np.tan(np.pi / 4 + _LAT / 2) ** _N


@dataclass(frozen=True, slots=True)
class Outline:
    """One country or first-level unit: its name and its rings, each an (n, 2) array of km."""

    name: str
    country: str  #: ISO2 of the unit's country, "" for a country itself
    rings: tuple[Array, ...]


def project(longitude: Array, latitude: Array) -> tuple[Array, Array]:
    """Return (x, y) in kilometres east and north of 49 N 22 E, for degrees."""
    rho = _F / np.tan(np.pi / 4 + np.radians(latitude) / 2) ** _N
    theta = _N * (np.radians(longitude) - _LON)
    return _RADIUS * rho * np.sin(theta), _RADIUS * (_RHO0 - rho * np.cos(theta))


@cache
def load(file: Path) -> tuple[Outline, ...]:
    """Return the outlines of one GeoJSON file. Raises SettingsError when it cannot be read."""
    try:
        features = json.loads(file.read_text("utf-8"))["features"]
    except (OSError, ValueError, KeyError) as problem:
        raise SettingsError(f"The base map {file.name} cannot be read.") from problem
    return tuple(_outline(feature) for feature in features)


def _outline(feature: dict[str, Any]) -> Outline:
    shape, properties = feature["geometry"], feature["properties"]
    polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    rings = []
    for ring in (ring for polygon in polygons for ring in polygon):
        points = np.asarray(ring, dtype=np.float64)
        # far west and the poles lie outside every map drawn here, and the cone opens there
        longitude = np.clip(points[:, 0], -60.0, 120.0)
        latitude = np.clip(points[:, 1], 20.0, 80.0)
        rings.append(np.column_stack(project(longitude, latitude)))
    return Outline(str(properties["name"]), str(properties.get("country", "")), tuple(rings))
