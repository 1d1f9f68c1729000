"""Areas told of in; the ground of the map below its sites, from the sea up, out.

The outlines are asked from this server by address, so that a change of filters sends little. The
fine ones are asked for when the map is looked at from nearby.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pydeck as pdk

from components import map_layout, map_parts, shell
from components.map_layout import Box, View
from components.palette import Theme, rgb

_GEO = Path(__file__).resolve().parent.parent / "static" / "geo"
_WORLD = [[-60, -20], [-60, 85], [120, 85], [120, -20], [-60, -20]]
_FINE = 5.6  #: zoom from which the fine outlines are asked for, and shown over the coarse ones
#: of the area told of least and most, of 255: names stand on it, in muted ink too
SHADE = (20, 50)
COUNTRIES = (
    ("BELARUS", 28.2, 53.4),
    ("UKRAINE", 29.6, 49.3),
    ("GERMANY", 10.7, 51.3),
    ("CZECHIA", 15.2, 49.75),
    ("SLOVAKIA", 19.5, 48.68),
    ("HUNGARY", 19.3, 47.1),
    ("SERBIA", 20.9, 44.2),
    ("BULGARIA", 26.5, 43.15),
    ("MOLDOVA", 28.55, 47.3),
    ("LITHUANIA", 23.9, 55.35),
    ("KALININGRAD", 21.4, 54.75),
    ("AUSTRIA", 14.6, 47.6),
    ("CROATIA", 16.2, 45.55),
    ("Baltic Sea", 18.3, 55.35),
    ("Black Sea", 30.3, 43.3),
)


def layers(
    areas: pd.DataFrame, colours: Theme, view: View, taken: list[Box], small: bool
) -> list[pdk.Layer]:
    """Return the layers: sea, land, counties, borders, areas, names of countries.

    A country's name gives way to what is `taken`; a `small` map is not looked at from nearby.
    """
    coarse, fine = "basemap", "basemap-fine"
    land, line = str(rgb(colours.land)), rgb(colours.faint, 130)
    border = rgb(colours.faint, 170)
    focus, county = str(rgb(colours.focus_land)), rgb(colours.line, 190)
    sea = pdk.Layer(
        "PolygonLayer",
        [{"contour": _WORLD}],
        id="sea-ground",
        get_polygon="contour",
        get_fill_color=rgb(colours.sea),
        stroked=False,
    )
    far = _outline("coarse-borders", coarse, None, border, 0.8)
    grounds = [
        map_parts.at_zooms("land", _outline("coarse-land", coarse, land, line, 1)),
        map_parts.at_zooms("counties", _outline("units", "admin1", focus, county, 0.6)),
        map_parts.at_zooms("borders", far, most=None if small else _FINE),
    ]
    if not small:
        # Their sea comes with the fine outlines: until then the coarse land below is seen.
        both = f"properties.sea ? {rgb(colours.sea)} : {land}"
        near = _outline("fine-land", fine, both, line, 1)
        edges = _outline("fine-borders", fine, None, border, 0.8)
        grounds.insert(1, map_parts.at_zooms("near-land", near, least=_FINE))
        grounds.append(map_parts.at_zooms("near-borders", edges, least=_FINE))
    countries = _country_rows(colours, view, taken, small)
    return [
        map_parts.at_zooms("sea", sea),
        *grounds,
        *(map_parts.at_zooms("areas", one) for one in _area_layers(areas, colours)),
        map_parts.at_zooms("countries", map_parts.names("country-names", countries, 10.5, "400")),
    ]


@cache
def units() -> list[dict[str, Any]]:
    """Return the outlines of the first-level units, as GeoJSON features."""
    path = _GEO / "admin1.geojson"
    found: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["features"]
    return found


def _outline(layer: str, name: str, fill: str | None, line: list[int], width: float) -> pdk.Layer:
    """Return the outlines of a file; `fill` is a colour as deck.gl reads it, or none."""
    return pdk.Layer(
        "GeoJsonLayer",
        f"{shell.base_path()}/app/static/geo/{name}.geojson",
        id=layer,
        filled=fill is not None,
        stroked=True,
        get_fill_color=fill or [0, 0, 0, 0],
        get_line_color=line,
        line_width_units=map_parts.pixels(),
        get_line_width=width,
    )


def _area_layers(areas: pd.DataFrame, colours: Theme) -> list[pdk.Layer]:
    told = dict(zip(areas["place_id"], areas["told"], strict=True))
    if areas.empty:
        return []
    named = [unit for unit in units() if unit["properties"]["id"] in told]
    most = max(told.values())
    features = [
        {
            **unit,
            "properties": {
                "place": unit["properties"]["id"],
                "name": unit["properties"]["name"],
                "kind": "Only the area is named, no site in it",
                "said": f"{told[unit['properties']['id']]} in this view; click for the articles",
                "fill": rgb(colours.area, _shade(told[unit["properties"]["id"]] / most)),
            },
        }
        for unit in named
    ]
    return [
        pdk.Layer(
            "GeoJsonLayer",
            {"type": "FeatureCollection", "features": features},
            id="area-shades",
            pickable=True,
            get_fill_color="properties.fill",
            get_line_color=rgb(colours.area),
            line_width_units=map_parts.pixels(),
            get_line_width=1.6,
        )
    ]


def _shade(share: float) -> int:
    return int(SHADE[0] + (SHADE[1] - SHADE[0]) * share)


def _country_rows(
    colours: Theme, view: View, taken: list[Box], small: bool
) -> list[dict[str, Any]]:
    return [
        {"text": name, "lon": lon, "lat": lat, "offset": [0, 0], "anchor": "middle"}
        | {"ink": rgb(colours.faint)}
        for name, lon, lat in COUNTRIES
        if (not small or name in ("BELARUS", "UKRAINE"))
        and map_layout.fits(name, lon, lat, taken, view)
    ]
