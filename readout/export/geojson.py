"""Features in; a GeoJSON file (RFC 7946) out: points for sites and towns, outlines for areas."""

import json
from collections.abc import Sequence
from typing import Any

from readout.export.cells import clean
from readout.export.context import Context
from readout.export.located import Feature

BOUNDARIES = "Boundaries do not imply endorsement. Outlines: Natural Earth 4.1, public domain."


def write(features: Sequence[Feature], context: Context) -> bytes:
    """Return the file: one feature a line; `about` says filters, sources, day and method.

    Coordinates are degrees east and north, WGS 84. A feature that is no point and no area has the
    geometry null, and its property `drawn` says why.
    """
    about = {_key(name): clean(value) for name, value in context.lines()}
    head = _json({"type": "FeatureCollection", "about": about | {"boundaries": BOUNDARIES}})
    body = ",\n".join(_json(_feature(one)) for one in features)
    return f'{head[:-1]}, "features": [\n{body}\n]}}\n'.encode()


def _feature(one: Feature) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": one.shape,
        "properties": {"kind_of_feature": one.kind, "name": one.name, **one.fields},
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _key(name: str) -> str:
    return name.lower().replace(" ", "_")
