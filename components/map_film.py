"""Sites and what happened there in; the map as a still picture that can be played, out.

The browser draws it from the outlines that the live map asks for, too: over the map while it is
played, step by step and without a word to the server, and in place of the map on paper, which
cannot show what a graphics card drew. The filter changes only where the visitor asks for a step's
days. The script is served as a file of this server: the content policy allows no other.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components import browser_part, map_ground, map_layout, shell, site_steps, state
from components.map_layout import Box, View
from components.map_rows import MARKS
from components.safe import visible
from components.site_steps import Step

_KEY = "map-film"
_PANEL = """
<section class="map-film" aria-label="The sites through time">
<button type="button" class="map-film-open" hidden>Play</button>
<div class="map-film-stage" hidden>
<svg class="map-film-map" role="img"><g data-part="ground"></g><g data-part="whole"></g>
<g data-part="marks"></g><g data-part="step"></g></svg>
<p class="map-film-said"><i>filled: something happened · hollow: a plan · ring: a meeting</i>
<b></b><span></span></p>
<div class="map-film-controls" role="group" aria-label="Play, step or leave">
<button type="button" data-play>Pause</button>
<button type="button" data-by="-1" aria-label="Step back" title="Step back">‹</button>
<input type="range" min="0" step="1" aria-label="Which step">
<button type="button" data-by="1" aria-label="Step on" title="Step on">›</button>
<button type="button" data-ask></button>
<button type="button" data-close>Close</button>
</div>
</div>
</section>
"""


def draw(
    sites: pd.DataFrame,
    areas: pd.DataFrame,
    steps: Sequence[Step],
    view: View,
    height: int,
) -> None:
    """Draw the picture of what `view` shows, so many pixels high; nothing moves until one plays it.

    `sites` and `areas` are as those of the map.
    """
    rows, taken = _sites(sites, view)
    names = {site: row[0] for site, row in zip(sites["site"].tolist(), rows, strict=True)}
    browser_part.known("map_film", html=_PANEL, css="map_film.css", js="map_film.js")(
        key=_KEY,
        data={
            "base": f"{shell.base_path()}/app/static/geo/",
            "view": [view.longitude, view.latitude, round(view.zoom, 3), view.width, height],
            "sites": rows,
            "areas": dict(zip(areas["place_id"], areas["told"].tolist(), strict=True)),
            "countries": [
                [name, lon, lat]
                for name, lon, lat in map_ground.COUNTRIES
                if map_layout.fits(name, lon, lat, taken, view)
            ],
            "steps": [_step(one, names) for one in steps],
            "alt": f"Map of {len(sites)} sites",
        },
        on_days_change=partial(_ask, steps),
    )


def _sites(sites: pd.DataFrame, view: View) -> tuple[list[list[Any]], list[Box]]:
    """Return a row for each site, in their order, and what marks and names cover.

    A row is name, place, mark, push, label, and 2 for missile defence, 1 for another told of.
    """
    points = list(zip(sites["longitude"], sites["latitude"], strict=True))
    main = (sites["family"] == "missile defence").tolist()
    told = sites["told"].tolist()
    pushed = map_layout.spread(points, view.zoom)
    names = [visible(name) for name in sites["name"]]
    weights = [100.0 * strong + min(many, 99) for strong, many in zip(main, told, strict=True)]
    labels = map_layout.labels(names, points, pushed, weights, view)
    rows = [
        [
            name,
            *(round(one, 4) for one in point),
            MARKS.get(family, "square"),
            *push,
            [label.x, label.y, label.anchor] if label else [],
            2 if strong else 1 if many else 0,
        ]
        for name, point, family, push, label, strong, many in zip(
            names, points, sites["family"].tolist(), pushed, labels, main, told, strict=True
        )
    ]
    return rows, map_layout.in_the_way(names, points, pushed, labels, view)


def _step(step: Step, names: Mapping[str, str]) -> dict[str, Any]:
    """Return the words of a step, and its marks: place of the site, meeting or not, plan or not."""
    at = {site: number for number, site in enumerate(names)}
    marks = {(at[one.site], int(one.meeting), int(one.plan)) for one in step.happened}
    said = site_steps.said(step, names)
    return {"words": step.words, "said": said, "marks": sorted(marks)}


def _ask(steps: Sequence[Step]) -> None:
    value = st.session_state.get(_KEY)
    at = value.get("days") if isinstance(value, Mapping) else None
    if isinstance(at, int) and not isinstance(at, bool) and 0 <= at < len(steps):
        state.ask_days(steps[at].start, steps[at].end)
