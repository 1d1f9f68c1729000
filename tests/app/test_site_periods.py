"""The sites by period: years from the register, a map and its words each, a way to its years."""

import base64
import json

import numpy as np
import pytest

from components import small_outlines
from tests.app.test_pages import open_page


def maps(app):
    return [json.loads(one.proto.spec) for one in app.get("plotly_chart")]


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
