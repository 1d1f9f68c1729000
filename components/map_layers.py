"""Sites and areas in; the layers of the map, from the sea up, out.

The outlines are asked from this server by address, so that a change of filters sends little.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pydeck as pdk

from components import map_layout, shell
from components.map_layout import Box, Label, View
from components.palette import Theme, rgb
from components.safe import visible
from readout.frames.rows import tuples

Row = dict[str, Any]
_GEO = Path(__file__).resolve().parent.parent / "static" / "geo"
_WORLD = [[[-60, -20], [-60, 85], [120, 85], [120, -20], [-60, -20]]]
#: kind of site -> mark in static/site-marks.png
MARKS = {
    "missile defence": "diamond",
    "air base": "triangle",
    "army or training": "square",
    "headquarters": "circle",
    "navy or firing range": "down",
}
#: of the area told of least and most, of 255: names stand on it, in muted ink too
SHADE = (20, 50)
_CELL = 128
_COUNTRIES = (
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
    sites: pd.DataFrame, areas: pd.DataFrame, chosen: str, colours: Theme, view: View, small: bool
) -> list[pdk.Layer]:
    """Return the layers: sea, outlines, areas, names of countries, marks, the chosen one, names."""
    base = f"{shell.base_path()}/app/static/"
    rows, taken, then = _site_rows(sites, chosen, colours, view, small)
    text = [row for row in rows if row["text"]]
    return [
        pdk.Layer(
            "PolygonLayer",
            [{"contour": _WORLD[0]}],
            get_polygon="contour",
            get_fill_color=rgb(colours.sea),
            stroked=False,
        ),
        _outline(base + "geo/basemap.geojson", rgb(colours.land), rgb(colours.faint, 130), 1),
        _outline(base + "geo/admin1.geojson", rgb(colours.focus_land), rgb(colours.line, 190), 0.6),
        _outline(base + "geo/basemap.geojson", None, rgb(colours.faint, 170), 0.8),
        *_area_layers(areas, colours),
        _text_layer("countries", _country_rows(colours, view, taken, small), 10.5, "400"),
        pdk.Layer(
            "IconLayer",
            rows,
            id="sites",
            icon_atlas=pdk.types.String(base + "site-marks.png"),
            icon_mapping={
                name: {"x": n * _CELL, "y": 0, "width": _CELL, "height": _CELL, "mask": True}
                for n, name in enumerate(("diamond", "triangle", "square", "circle", "down"))
            },
            get_icon="icon",
            get_position="[lon, lat]",
            get_size="size",
            get_color="colour",
            get_pixel_offset="push",
            size_units=pdk.types.String("pixels"),
            pickable=True,
            auto_highlight=True,
            highlight_color=rgb(colours.teal, 160),
        ),
        pdk.Layer(
            "ScatterplotLayer",
            [row for row in rows if row["site"] == chosen],
            get_position="[lon, lat]",
            get_radius=15,
            radius_units=pdk.types.String("pixels"),
            filled=False,
            stroked=True,
            line_width_units=pdk.types.String("pixels"),
            get_line_width=2.2,
            get_line_color=rgb(colours.teal),
        ),
        _text_layer("names", [row for row in text if not row["bold"]], 12, "400"),
        _text_layer("bold-names", [row for row in text if row["bold"]], 13.5, "600"),
        *(_from_a_zoom(f"names-{number}", *one) for number, one in enumerate(then)),
    ]


@cache
def units() -> list[dict[str, Any]]:
    """Return the outlines of the first-level units, as GeoJSON features."""
    path = _GEO / "admin1.geojson"
    found: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["features"]
    return found


def _outline(address: str, fill: list[int] | None, line: list[int], width: float) -> pdk.Layer:
    return pdk.Layer(
        "GeoJsonLayer",
        address,
        filled=fill is not None,
        stroked=True,
        get_fill_color=fill or [0, 0, 0, 0],
        get_line_color=line,
        line_width_units=pdk.types.String("pixels"),
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
            id="areas",
            pickable=True,
            get_fill_color="properties.fill",
            get_line_color=rgb(colours.area),
            line_width_units=pdk.types.String("pixels"),
            get_line_width=1.6,
        )
    ]


def _shade(share: float) -> int:
    return int(SHADE[0] + (SHADE[1] - SHADE[0]) * share)


def _site_rows(
    sites: pd.DataFrame, chosen: str, colours: Theme, view: View, small: bool
) -> tuple[list[Row], list[Box], list[tuple[float, list[Row]]]]:
    points = list(zip(sites["longitude"], sites["latitude"], strict=True))
    pushed = map_layout.spread(points, view.zoom) if not small else [(0.0, 0.0)] * len(points)
    # The ring of the chosen site stands at its true place, and so does its mark.
    at_home = (sites["site"] == chosen).tolist()
    pushed = [(0.0, 0.0) if home else push for home, push in zip(at_home, pushed, strict=True)]
    main = (sites["family"] == "missile defence").to_numpy()
    weights = [
        1000 * (site == chosen) + 100 * strong + min(told, 99)
        for site, strong, told in zip(sites["site"], main, sites["told"], strict=True)
    ]
    names = [visible(name) for name in sites["name"]]
    placed = map_layout.labels(names, points, pushed, weights, view)
    if small:
        placed = [
            label if weight > 99 else None for label, weight in zip(placed, weights, strict=True)
        ]
    rows = [
        _site_row(row, push, label, colours) | {"bold": weight > 99}
        for row, push, label, weight in zip(tuples(sites), pushed, placed, weights, strict=True)
    ]
    # The names that get room when the map is looked at from nearer.
    nearer = () if small else map_layout.later(names, points, pushed, weights, placed, view)
    then = [
        (zoom, [row | _name(row["name"], one) for row, one in zip(rows, new, strict=True) if one])
        for zoom, new in nearer
    ]
    return rows, map_layout.in_the_way(names, points, pushed, placed, view), then


def _site_row(row: Any, push: tuple[float, float], label: Label | None, colours: Theme) -> Row:
    missile = row.family == "missile defence"
    ink = colours.teal if missile else colours.ink if row.told else colours.faint
    told = f"{row.told} in this view" if row.told else "nothing in this view"
    return {
        "site": row.site,
        "name": visible(row.name),
        "kind": visible(row.kind),
        "said": told,
        "lon": row.longitude,
        "lat": row.latitude,
        "icon": MARKS.get(row.family, "square"),
        "size": (19 if row.told else 13) if missile else (14 if row.told else 9),
        "colour": rgb(ink),
        "push": list(push),
        "ink": rgb(colours.ink if row.told or missile else colours.muted),
        **(_name(visible(row.name), label) if label else {"text": ""}),
    }


def _name(text: str, label: Label) -> Row:
    return {"text": text, "offset": [label.x, label.y], "anchor": label.anchor}


def _country_rows(
    colours: Theme, view: View, taken: list[Box], small: bool
) -> list[dict[str, Any]]:
    return [
        {"text": name, "lon": lon, "lat": lat, "offset": [0, 0], "anchor": "middle"}
        | {"ink": rgb(colours.faint)}
        for name, lon, lat in _COUNTRIES
        if (not small or name in ("BELARUS", "UKRAINE"))
        and map_layout.fits(name, lon, lat, taken, view)
    ]


def _from_a_zoom(layer: str, zoom: float, rows: list[Row]) -> pdk.Layer:
    """Return names that are there from a zoom on.

    Of all layers that of tiles alone knows the zoom. It has one tile here, the world, which is
    drawn by the layer of the names.
    """
    return pdk.Layer(
        "TileLayer",
        id=layer,
        max_zoom=0,
        visible_min_zoom=round(zoom, 2),
        names=_text_layer(f"{layer}-text", rows, 12, "400"),
        render_sub_layers="names",
    )


def _text_layer(layer: str, rows: list[Row], size: float, weight: str) -> pdk.Layer:
    # A font size of twice the shown one, without distance fields: thin strokes are lost otherwise.
    return pdk.Layer(
        "TextLayer",
        rows,
        id=layer,
        get_text="text",
        get_position="[lon, lat]",
        get_pixel_offset="offset",
        get_text_anchor="anchor",
        get_alignment_baseline=pdk.types.String("center"),
        get_color="ink",
        get_size=size,
        size_units=pdk.types.String("pixels"),
        font_family=pdk.types.String("IBM Plex Sans"),
        font_weight=pdk.types.String(weight),
        font_settings={"sdf": False, "fontSize": int(size * 2)},
        character_set=pdk.types.String("auto"),
    )
