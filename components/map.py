"""Sites and what is told of them in; a map with our own outlines out, no tile from anywhere.

A site is a point; a region is shaded; what names a country only is never pinned. The outlines are
asked from this server by address, so that a change of filters sends little.
"""

import json
from dataclasses import replace

import pandas as pd
import pydeck as pdk
import streamlit as st
from pydeck.bindings import json_tools

from components import map_bar, map_ground, map_layers, map_layout, palette, safe, state
from components.map_bar import Seen
from components.map_layout import View
from components.spec import Props
from readout.filters import Filters

_NO_TILES = "__MAP_STYLE__"  #: pydeck's word for no style: without it tiles are asked for


class _Deck(pdk.Deck):
    """A deck whose JSON has no line ends and no blanks: half as long, and written by C.

    Nothing of pydeck's own is prepared: it looks seven times for Jupyter, in 3 ms, for each map.
    """

    def __init__(self, layers: list[pdk.Layer], seen: dict[str, float], tooltip: Props) -> None:
        """Keep the layers, where the map is looked at from, and what is told of a mark."""
        self.layers = layers
        self.seen = seen
        self._tooltip = tooltip  # where st.pydeck_chart looks for it

    def to_json(self) -> str:
        """Return what is sent; layers as pydeck.bindings.json_tools writes them."""
        return json.dumps(
            {
                "initialViewState": self.seen,
                "layers": self.layers,
                "mapStyle": _NO_TILES,
                "views": [{"@@type": "MapView", "controller": True}],
            },
            sort_keys=True,
            default=json_tools.default_serialize,
            separators=(",", ":"),
        )


_FRAME = ((14.0, 54.95), (29.8, 43.5))  #: Poland and Romania
_FLIGHT = 700  #: milliseconds from one view to another
_FURTHER = 1  #: how much further than the whole one may look from: further off all marks are one
_ALL = Seen()
_PHONE = 340  #: pixels from edge to edge that a telephone leaves to a map


def draw(
    sites: pd.DataFrame,
    areas: pd.DataFrame,
    chosen: str,
    height: int,
    width: int,
    key: str,
    twin: str = "The table below says the same.",
    seen: Seen = _ALL,
) -> None:
    """Draw the map; a click on a site writes it into the address.

    `sites` has site, name, country, family, latitude, longitude and `told`, how often the slice
    speaks of it; `areas` has place_id and `told`, one row a first-level unit that is named as such.
    `width` is the least the map gets, in pixels: names are placed for it. `twin` says which table
    holds what the map shows. A telephone says in its requests that it is one: its map is as wide
    as its window, and no site stands beyond the edge. In a high window the stylesheet makes the
    map higher than `height`; what is shown is fitted to that as soon as the browser has told it.
    """
    drawn = size(width, height, seen)
    height = min(height, drawn[1])
    colours = palette.theme()
    view = whole(sites, drawn)
    deck = _Deck(
        map_layers.layers(sites, areas, chosen, colours, view, small=height < 300),
        _looked_at(sites, view, drawn[1], seen),
        {
            "html": "<b>{name}</b><br>{kind}<br>{said}",
            "style": {
                "backgroundColor": colours.ground,
                "color": colours.ink,
                "fontSize": "13px",
                "fontFamily": "IBM Plex Sans, sans-serif",
                "border": f"1px solid {colours.line}",
                "borderRadius": "4px",
                "padding": "6px 9px",
                "maxWidth": "280px",
            },
        },
    )
    st.pydeck_chart(
        deck,
        height=height,
        key=key,
        on_select=lambda: _choose(key),
        selection_mode="single-object",
        alt=f"{_finding(sites, areas)} {twin}",
    )
    if area := st.session_state.pop("area", ""):
        there = replace(state.filters(), places=(area,))
        st.switch_page("pages/articles.py", query_params=state.address(there))


def size(width: int, height: int, told: Seen = _ALL) -> tuple[int, int]:
    """Return for how many pixels a map is drawn; `told` is what the browser said of it, if it did.

    One that is higher than asked is drawn for as much width, where it has it.
    """
    if _on_phone():
        return min(width, told.width or _PHONE), min(height, 400)
    height = told.height or height
    return min(max(width, height), told.width or width), height


def whole(sites: pd.DataFrame, drawn: tuple[int, int]) -> View:
    """Return the view of all sites on a map of so many pixels, width and height."""
    return map_layout.fit(_frame_of(sites), *drawn)


def draw_small(sites: pd.DataFrame, asked: Filters) -> None:
    """Draw the map of the overview; a click on a site leads to its page."""
    nothing = pd.DataFrame({"place_id": [], "told": []})
    twin = "The table on Sites says the same."
    draw(sites, nothing, "", 262, 360, "map-small", twin)
    if site := state.chosen("site"):
        st.switch_page("pages/sites.py", query_params=state.address(asked, site=site))


def shaded(areas: pd.DataFrame) -> pd.DataFrame:
    """Return the areas whose outline is known, so that they can be shaded."""
    return areas[areas["place_id"].isin([unit["properties"]["id"] for unit in map_ground.units()])]


def key(areas: bool) -> None:
    """Say what the marks mean."""
    shaded = '<span><i class="ro-area"></i>only the area is named</span>'
    safe.show(
        safe.fill(
            '<div class="ro ro-key"><span><b class="ro-teal">◆</b>missile defence</span>'
            "<span><b>▲</b>air base</span><span><b>■</b>army or training</span>"
            "<span><b>●</b>headquarters</span><span><b>▼</b>navy or firing range</span>"
            "{area}<span>large: told of in this view</span>"
            '<span class="ro-no-paper"><i class="ro-crowd">3</i>so many sites, apart from nearer'
            "</span></div>",
            area=safe.Html(shaded) if areas else "",
        )
    )


def _frame_of(sites: pd.DataFrame) -> list[tuple[float, float]]:
    """Return corners to show: one country when only its sites are there, else both."""
    countries = set(sites["country"])
    if len(countries) != 1 or len(sites) < 2:
        return list(_FRAME)
    return [
        (sites["longitude"].min() - 0.8, sites["latitude"].min() - 0.5),
        (sites["longitude"].max() + 0.8, sites["latitude"].max() + 0.5),
    ]


def _looked_at(sites: pd.DataFrame, view: View, height: int, seen: Seen) -> dict[str, float]:
    """Return the part of the world to show: all, or a site with what is around it.

    The browser moves only where a number is another than before: so each time that the whole is
    asked for it is another by a millionth of a degree, and each site takes a time of its own.
    """
    zooms = {"minZoom": round(view.zoom - _FURTHER, 2), "maxZoom": map_layout.NEAREST}
    at = {site: number for number, site in enumerate(sites["site"])}
    points = list(zip(sites["longitude"], sites["latitude"], strict=True))
    near = at.get(seen.near)
    if members := [points[at[one]] for one in seen.crowd if one in at]:
        view = map_layout.together(members, view, height)
    elif near is not None:
        view = map_layout.around(points, near, view, height)
    nudge = seen.moves * 1e-6
    return {
        "longitude": view.longitude + nudge,
        "latitude": view.latitude + nudge,
        "zoom": round(view.zoom, 2) + nudge,
        **zooms,
        "transitionDuration": 0
        if seen.still or seen.at_once
        else _FLIGHT + (near or 0) + len(seen.crowd) + seen.moves,
    }


def _finding(sites: pd.DataFrame, areas: pd.DataFrame) -> str:
    told = int((sites["told"] > 0).sum())
    shaded = f" {len(areas)} areas are shaded." if len(areas) else ""
    return f"Map of {len(sites)} sites, {told} of them told of in this view.{shaded}"


def _on_phone() -> bool:
    # "Mobi" is what browsers agree on: HTTP header User-Agent, MDN, "Browser detection".
    return "Mobi" in st.context.headers.get("User-Agent", "")


def _choose(key: str) -> None:
    objects = st.session_state[key]["selection"]["objects"]
    for layer, (one, *_) in objects.items():
        if layer.startswith("sites"):
            state.choose("site", str(one["site"]))
        elif layer.startswith("crowds"):
            map_bar.go_to(one["members"])
        elif layer == "areas":
            st.session_state["area"] = str(one["properties"]["place"])
