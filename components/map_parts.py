"""What a layer of the map is to show in; the layer out: names, and what is there at some zooms.

All of the map is drawn by layers in other layers: of those that it knows by name Streamlit fades
all but the mark that was clicked last, sea and land as well.
"""

from typing import Any

import pydeck as pdk

Row = dict[str, Any]


def pixels() -> pdk.types.String:
    """Return the unit of sizes that do not grow with the map."""
    return pdk.types.String("pixels")


def at_zooms(
    layer: str, what: pdk.Layer, least: float | None = None, most: float | None = None
) -> pdk.Layer:
    """Return a layer that is there from a zoom on, or up to one; what it asks for waits for that.

    Of all layers that of tiles alone knows the zoom. It has one tile here, the world, which is
    drawn by the layer that it is given.
    """
    zooms = {"visible_min_zoom": least, "visible_max_zoom": most}
    return pdk.Layer(
        "TileLayer",
        id=layer,
        max_zoom=0,
        what=what,
        render_sub_layers="what",
        **{name: round(zoom, 2) for name, zoom in zooms.items() if zoom is not None},
    )


def names(layer: str, rows: list[Row], size: float, weight: str) -> pdk.Layer:
    """Return names beside their marks; each row has text, lon, lat, offset, anchor and ink."""
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
        size_units=pixels(),
        font_family=pdk.types.String("IBM Plex Sans"),
        font_weight=pdk.types.String(weight),
        font_settings={"sdf": False, "fontSize": int(size * 2)},
        character_set=pdk.types.String("auto"),
    )
