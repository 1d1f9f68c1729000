"""A slice of the frames in; its places, or its meetings, as what a map can draw, out.

Only a site and a town are points. A country or a county is an area: meetings that are known no
better are rows without a point, and the area itself, once, says how many they are.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from readout.export.areas import Areas, Shape
from readout.export.columns import table
from readout.export.naming import headline
from readout.export.tables import records
from readout.frames import Frames

Row: TypeAlias = dict[str, Any]
_POINTS = ("site", "city")
POINT, AREA = "point", "area"
NOWHERE = "not drawn: no place is known"
NO_OUTLINE = "not drawn: the base map has no outline of it"
IN_ITS_AREA = "not drawn itself: no better known than its area, which counts it"


@dataclass(frozen=True, slots=True)
class Feature:
    """One row for a map; `shape` is None where a point would say more than is known."""

    name: str
    kind: str  #: place, meeting, or area: the outline in which meetings are known to lie
    shape: Shape | None
    fields: dict[str, Any]  #: the columns of its table, by their names; days as ISO dates


def places(frames: Frames, areas: Areas) -> tuple[Feature, ...]:
    """Return one feature a place that is named, in the order of the table of sites."""
    return tuple(_place(row, areas) for row in records(table("sites", frames)))


def meetings(frames: Frames, areas: Areas, *, with_reported: bool = False) -> tuple[Feature, ...]:
    """Return one feature a meeting, in the order of their table, then the areas they lie in."""
    rows = records(table("meetings", frames, with_reported=with_reported))
    ids = [str(one) for one in frames.meetings["place_id"]]
    ids += [""] * (len(rows) - len(ids))  # what data sets report has no place of the gazetteer
    found: list[Feature] = []
    inside: dict[tuple[str, str, str], list[tuple[Row, Shape]]] = {}
    for row, place_id in zip(rows, ids, strict=True):
        level, place = row["place_level"] or "", row["place"] or ""
        point, outline = _point(row), areas.shape(level, place, place_id)
        if outline is not None and point is None:
            # what a data set reports is never counted with Readout's own
            inside.setdefault((level, place, row["data_set"]), []).append((row, outline))
        drawn = IN_ITS_AREA if outline is not None and point is None else _drawn(point, place)
        found.append(Feature(headline(row), "meeting", point, row | {"drawn": drawn}))
    return (*found, *(_area(known) for known in inside.values()))


def _area(known: Sequence[tuple[Row, Shape]]) -> Feature:
    """Return the outline that some meetings are known to lie in: how many, of which status."""
    row, outline = known[0]
    statuses = Counter(one["status"] for one, _ in known)
    fields = {
        "place": row["place"],
        "place_level": row["place_level"],
        "country": row["country"],
        "meetings": len(known),
        "statuses": "; ".join(f"{status} {number}" for status, number in sorted(statuses.items())),
        "data_set": row["data_set"],
        "events": "; ".join(one["event"] for one, _ in known),
        "drawn": AREA,
    }
    return Feature(row["place"], "area", outline, fields)


def _place(row: Row, areas: Areas) -> Feature:
    shape = _point(row) or areas.shape(row["level"] or "", row["place"], row["place_id"] or "")
    return Feature(row["place"], "place", shape, row | {"drawn": _drawn(shape, row["place"])})


def _drawn(shape: Shape | None, place: str) -> str:
    if shape is None:
        return NO_OUTLINE if place else NOWHERE
    return POINT if shape["type"] == "Point" else AREA


def _point(row: Row) -> Shape | None:
    level = row.get("level", row.get("place_level"))
    latitude, longitude = row["latitude"], row["longitude"]
    if level not in _POINTS or latitude is None or longitude is None:
        return None
    inside = math.isfinite(latitude) and math.isfinite(longitude)
    if not inside or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return {"type": "Point", "coordinates": [longitude, latitude]}
