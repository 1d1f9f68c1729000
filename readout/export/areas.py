"""The base map's GeoJSON in; the outlines of countries and first-level units, in degrees, out.

RFC 7946, section 3.1.6: outer rings run counter-clockwise, holes clockwise.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

from readout.errors import SettingsError

Shape: TypeAlias = dict[str, Any]  #: a GeoJSON geometry
Ring: TypeAlias = Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class Areas:
    """Outlines by the name of a country and by the gazetteer's id of a unit; to read only."""

    countries: Mapping[str, Shape]
    units: Mapping[str, Shape]

    def shape(self, level: str, name: str, place_id: str) -> Shape | None:
        """Return the outline of a country or a region, None where the base map has none."""
        if level == "country":
            return self.countries.get(name)
        return self.units.get(place_id) if level == "region" else None


@cache
def load(root: Path) -> Areas:
    """Return the outlines of the checkout `root`. Raises SettingsError without its base map."""
    folder = root / "static" / "geo"
    return Areas(
        {one["properties"]["name"]: _wound(one) for one in _features(folder / "basemap.geojson")},
        {one["properties"]["id"]: _wound(one) for one in _features(folder / "admin1.geojson")},
    )


def _features(file: Path) -> list[dict[str, Any]]:
    try:
        found: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))["features"]
    except (OSError, ValueError, KeyError) as problem:
        raise SettingsError(f"The base map {file.name} cannot be read.") from problem
    return found


def _wound(feature: dict[str, Any]) -> Shape:
    shape = feature["geometry"]
    if shape["type"] == "Polygon":
        return {"type": "Polygon", "coordinates": _polygon(shape["coordinates"])}
    return {"type": "MultiPolygon", "coordinates": [_polygon(one) for one in shape["coordinates"]]}


def _polygon(rings: Sequence[Ring]) -> list[Ring]:
    return [_turned(ring, outer=not at) for at, ring in enumerate(rings)]


def _turned(ring: Ring, *, outer: bool) -> Ring:
    # twice the signed area of the ring (the shoelace formula); positive is counter-clockwise
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    return ring if (area > 0) == outer else ring[::-1]
