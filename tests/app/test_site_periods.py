"""The sites by period: years from the register, a map and its words each, a way to its years."""

import io
import json

import numpy as np
import pytest
from PIL import Image

from components import palette, small_map
from components.map_ground import units
from scripts import draw_small_maps
from tests.app.conftest import ROOT
from tests.app.test_pages import open_page

THEMES = pytest.mark.parametrize("colours", [palette.LIGHT, palette.DARK], ids=["light", "dark"])


def maps(app):
    drawn = (json.loads(one.proto.spec) for one in app.get("plotly_chart"))
    return [one for one in drawn if "scaleanchor" in one["layout"]["yaxis"]]


@pytest.mark.usefixtures("filled")
def test_each_period_has_a_map_and_all_maps_have_one_scale(app):
    said = open_page(app, "sites")
    assert said.count('class="ro-period"') == 4
    drawn = maps(app)
    assert len(drawn) == 4
    assert len({json.dumps(one["layout"]["xaxis"]["range"]) for one in drawn}) == 1


@pytest.mark.usefixtures("filled")
def test_what_became_of_a_site_is_told_by_the_shape(app):
    open_page(app, "sites")
    last = [one["marker"]["symbol"] for one in maps(app)[-1]["data"] if "marker" in one]
    assert len(set(last)) == len(last) > 1


@pytest.mark.usefixtures("filled")
def test_a_period_leads_to_its_years_as_the_filter(app):
    open_page(app, "sites")
    only = next(one for one in app.button if str(one.key).startswith("period-"))
    only.click().run()
    assert app.query_params["from"] == f"{only.key.removeprefix('period-')}-01-01"
    assert app.query_params["to"]


@pytest.mark.usefixtures("filled")
def test_years_with_one_event_or_none_make_no_periods(app):
    assert 'class="ro-period"' not in open_page(
        app, "sites", **{"from": "2001-01-01"} | {"to": "2002-01-01"}
    )


def shown(colours):
    """Return the picture below the small maps as (height, width, 3) of 0 to 255."""
    path = ROOT / "static" / "geo" / small_map.name(colours)
    return np.asarray(Image.open(path).convert("RGB"), dtype=int)


def colour_at(picture, longitude, latitude):
    """Return the colour that stands at a place of the world, by the ends of plotly's axes."""
    ground = small_map.ground(palette.LIGHT)
    across = (longitude - ground["x"]) / ground["sizex"]
    down = (ground["y"] - small_map.mercator(latitude)) / ground["sizey"]
    rows, columns, _ = picture.shape
    return picture[int(down * rows), int(across * columns)]


@THEMES
def test_the_picture_below_the_small_maps_is_that_of_the_outlines_and_colours_of_today(colours):
    new = np.asarray(Image.open(io.BytesIO(draw_small_maps.drawn(colours))).convert("RGB"))
    # What lies between two colours at an edge may be another with another release of a library.
    assert (np.abs(shown(colours) - new).max(axis=2) > 8).mean() < 0.002


@THEMES
@pytest.mark.parametrize(
    ("place", "ground"),
    [
        ((24.4, 44.1), "focus_land"),  # Deveselu
        ((17.1, 54.3), "focus_land"),  # south of Redzikowo
        ((17.1, 54.8), "sea"),  # north of it
        ((29.9, 43.8), "sea"),
        ((30.2, 52.5), "land"),
        ((13.0, 51.0), "land"),
    ],
)
def test_places_stand_on_land_and_at_sea_where_they_are(colours, place, ground):
    assert colour_at(shown(colours), *place).tolist() == palette.rgb(getattr(colours, ground))[:3]


def test_the_border_runs_within_a_pixel_of_a_map_where_the_counties_end():
    picture, pixel = shown(palette.LIGHT), small_map.WIDTH // 240
    (teleorman,) = (one for one in units() if one["properties"]["name"] == "Teleorman")
    south = min(teleorman["geometry"]["coordinates"][0][0], key=lambda point: point[1])
    line = palette.rgb(palette.LIGHT.line)[:3]
    around = [
        colour_at(picture, south[0], south[1] + up * 0.0214).tolist()
        for up in range(-pixel, pixel + 1)
    ]
    assert line in around


def test_the_picture_has_the_shape_of_what_it_shows():
    rows, columns, _ = shown(palette.LIGHT).shape
    ground = small_map.ground(palette.LIGHT)
    assert abs(ground["sizex"] / columns - ground["sizey"] / rows) * columns < 0.02


@pytest.mark.usefixtures("filled")
def test_each_small_map_lays_the_one_picture_below_its_marks_and_sends_no_outline(app):
    open_page(app, "sites")
    for one in maps(app):
        (picture,) = one["layout"]["images"]
        assert picture["source"] == "/app/static/geo/small-light.png"
        assert {trace["mode"] for trace in one["data"]} == {"markers"}
        ends = [*one["layout"]["xaxis"]["range"], *one["layout"]["yaxis"]["range"]]
        west, bottom = picture["x"], picture["y"] - picture["sizey"]
        assert ends == pytest.approx(
            [west, west + picture["sizex"], bottom, bottom + picture["sizey"]]
        )


def test_under_a_path_of_the_server_the_picture_is_asked_for_there(monkeypatch):
    monkeypatch.setattr(small_map.shell, "base_path", lambda: "/readout")
    source = small_map.ground(palette.DARK)["source"]
    assert source == "/readout/app/static/geo/small-dark.png"
