"""The sites by period: years from the register, a map and its words each, a way to its years."""

import base64
import json

import numpy as np
import pytest

from components import small_outlines
from tests.app.conftest import ROOT
from tests.app.test_pages import open_page


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


def test_no_outline_leaves_the_map_by_more_than_a_degree():
    for line in small_outlines.outlines():
        east = np.frombuffer(base64.b64decode(line.x["bdata"]), dtype="<f4")
        known = east[east == east]
        assert known.min() >= small_outlines.WEST - 1.01
        assert known.max() <= small_outlines.EAST + 1.01


def rings(line):
    """Return the rings of a line as arrays of points."""
    both = [np.frombuffer(base64.b64decode(one["bdata"]), "<f4") for one in (line.x, line.y)]
    points = np.stack(both, axis=1)
    gaps = np.flatnonzero(np.isnan(points[:, 0]))
    return [one[~np.isnan(one[:, 0])] for one in np.split(points, gaps)]


def how_far(point, ring):
    """Return how far a point stands from the nearest stretch of a ring, in degrees."""
    start, along = ring[:-1], np.diff(ring, axis=0)
    square = np.maximum((along**2).sum(axis=1), 1e-12)
    share = np.clip(((point - start) * along).sum(axis=1) / square, 0, 1)
    return np.hypot(*(start + share[:, None] * along - point).T).min()


def test_an_outline_of_a_small_map_runs_within_a_pixel_of_the_true_one():
    pixel = (small_outlines.EAST - small_outlines.WEST) / 250
    kept = max((one for one in rings(small_outlines.outlines()[1])), key=len)  # Romania or Poland
    hosts = json.loads((ROOT / "static" / "geo" / "basemap.geojson").read_text("utf-8"))
    true = [
        np.array(
            [
                (lon, small_outlines.mercator(lat))
                for lon, lat in feature["geometry"]["coordinates"][0]
            ]
        )
        for feature in hosts["features"]
        if feature["properties"]["id"] in ("PL", "RO")
    ]
    assert min(max(how_far(point, kept) for point in one) for one in true) < pixel


def test_the_four_small_maps_send_no_more_outline_than_they_can_show():
    sent = sum(len(one.x["bdata"]) + len(one.y["bdata"]) for one in small_outlines.outlines())
    assert 4 * sent < 65_000
