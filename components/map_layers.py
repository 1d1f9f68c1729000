"""Sites and areas in; the layers of the map, from the sea up, out.

Sites that would cover each other stand as one count, which parts as one looks from nearer: all that
comes and goes with the zoom does so in the browser.
"""

import pandas as pd
import pydeck as pdk

from components import map_crowds, map_ground, map_parts, map_rows, shell
from components.map_layout import View
from components.map_parts import Row
from components.map_rows import Part
from components.palette import Theme, rgb

_CELL = 128
#: the marks in static/site-marks.png, from the left
_ICONS = ("diamond", "triangle", "square", "circle", "down")


def layers(
    sites: pd.DataFrame, areas: pd.DataFrame, chosen: str, colours: Theme, view: View, small: bool
) -> list[pdk.Layer]:
    """Return the layers: the ground, marks, the chosen one, names, then what is there at a zoom."""
    rows = map_rows.of(sites, chosen, colours, view, small)
    whole, *nearer = rows.parts
    return [
        *map_ground.layers(areas, colours, view, rows.taken, small),
        map_parts.at_zooms("sites", _marks("sites-marks", whole.marks, colours)),
        *(
            map_parts.at_zooms(
                f"sites-{n}", _marks(f"sites-{n}-marks", part.marks, colours), least=part.zoom
            )
            for n, part in enumerate(nearer)
            if part.marks
        ),
        *_crowds(rows.parts, colours),
        _ring([row for part in rows.parts for row in part.marks if row["site"] == chosen], colours),
        *(
            map_parts.at_zooms(
                name,
                map_parts.names(
                    f"{name}-text", [one for one in whole.names if one["bold"] is bold], *font
                ),
            )
            for name, bold, font in (
                ("names", False, (12, "400")),
                ("bold-names", True, (13.5, "600")),
            )
        ),
        *(
            map_parts.at_zooms(
                f"names-{n}",
                map_parts.names(f"names-{n}-text", list(part.names), 12, "400"),
                least=part.zoom,
            )
            for n, part in enumerate(nearer)
            if part.names
        ),
    ]


def _marks(layer: str, rows: tuple[Row, ...], colours: Theme) -> pdk.Layer:
    return pdk.Layer(
        "IconLayer",
        list(rows),
        id=layer,
        icon_atlas=pdk.types.String(f"{shell.base_path()}/app/static/site-marks.png"),
        icon_mapping={
            name: {"x": n * _CELL, "y": 0, "width": _CELL, "height": _CELL, "mask": True}
            for n, name in enumerate(_ICONS)
        },
        get_icon="icon",
        get_position="[lon, lat]",
        get_size="size",
        get_color="colour",
        get_pixel_offset="push",
        size_units=map_parts.pixels(),
        pickable=True,
        auto_highlight=True,
        highlight_color=rgb(colours.teal, 160),
    )


def _crowds(parts: tuple[Part, ...], colours: Theme) -> list[pdk.Layer]:
    """Return the counts of each part, up to the zoom at which the next one begins."""
    ends = [part.zoom for part in parts[1:]]
    return [
        map_parts.at_zooms(f"{name}-{n}", layer, part.zoom if n else None, end)
        for n, (part, end) in enumerate(zip(parts, ends, strict=False))
        if part.crowds
        for name, layer in (
            ("crowds", _discs(f"crowds-{n}-discs", part.crowds, colours)),
            ("counts", map_parts.names(f"counts-{n}-text", list(part.crowds), 12.5, "600")),
        )
    ]


def _discs(layer: str, rows: tuple[Row, ...], colours: Theme) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        list(rows),
        id=layer,
        get_position="[lon, lat]",
        get_radius=map_crowds.RADIUS,
        radius_units=map_parts.pixels(),
        get_fill_color=rgb(colours.ground),
        stroked=True,
        line_width_units=map_parts.pixels(),
        get_line_width=1.6,
        get_line_color="line",
        pickable=True,
        auto_highlight=True,
        highlight_color=rgb(colours.teal, 90),
    )


def _ring(rows: list[Row], colours: Theme) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        rows,
        id="ring",
        get_position="[lon, lat]",
        get_radius=15,
        radius_units=map_parts.pixels(),
        filled=False,
        stroked=True,
        line_width_units=map_parts.pixels(),
        get_line_width=2.2,
        get_line_color=rgb(colours.teal),
    )
