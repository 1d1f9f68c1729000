"""The switch for meetings as data sets report them: off at first, and then apart and labelled."""

import json

import pytest

from readout import store as stores
from readout.records import FileReport, Precision, ReportedEvent
from tests.app.test_pages import open_page, words

SWITCH = "also meetings as data sets report them"
TALKS = ReportedEvent(
    "ACLED", "BLR1", "2012-05-16", Precision.DAY, ("A **bold** side",), "agreement"
)


def deliver(store):
    key = stores.start_import(store, "2026-01-01T00:00:00Z")
    stores.add_files(store, key, [stores.Delivery(1, FileReport("x.csv"), (), (TALKS,))])


def switches(app):
    return [one for one in app.toggle if one.label == SWITCH]


@pytest.mark.usefixtures("filled")
def test_a_store_without_such_meetings_has_no_switch(app):
    open_page(app, "timeline")
    assert not switches(app)


def test_the_switch_is_off_at_first_and_then_shows_each_with_its_data_set(app, filled):
    deliver(filled)
    open_page(app, "timeline")
    (switch,) = switches(app)
    assert (switch.label, switch.value) == (SWITCH, False)
    before = len(app.dataframe)
    switch.set_value(True).run()
    assert not app.exception
    assert len(app.dataframe) == before + 1
    shown = app.dataframe[-1].value
    assert shown["Reported by"].tolist() == ["ACLED"]
    assert "as data sets report them" in words(app)


def test_they_are_not_among_the_meetings(app, filled):
    plain = open_page(app, "timeline")
    deliver(filled)
    shown = open_page(app, "timeline", reported="1")
    assert "<h1>" in shown
    assert plain.split("</h1>")[0] == shown.split("</h1>")[0]


def test_a_link_shows_them_though_there_is_no_article(app, store):
    deliver(store)
    open_page(app, "timeline", reported="1")
    assert app.dataframe[-1].value["Reported by"].tolist() == ["ACLED"]


def timeline(app):
    return json.loads(app.get("plotly_chart")[0].proto.spec)


def test_on_the_timeline_they_have_a_lane_a_hollow_mark_and_a_key_of_their_own(app, filled):
    deliver(filled)
    said = open_page(app, "timeline", reported="1")
    drawn = timeline(app)
    assert drawn["layout"]["yaxis"]["ticktext"][-1].strip() == "In data sets"
    mark = drawn["data"][-1]
    assert mark["marker"]["symbol"] == "circle-open"
    assert [one[1:] for one in mark["customdata"]] == [
        ["A **bold** side", "16 May 2012", "Agreement, as ACLED reports it"]
    ]
    assert "not found by Readout" in said


def test_a_click_on_such_a_mark_chooses_no_meeting(app, filled):
    deliver(filled)
    open_page(app, "timeline", reported="1")
    assert [one[0] for one in timeline(app)["data"][-1]["customdata"]] == [""]


def test_without_the_switch_no_such_mark_is_drawn(app, filled):
    deliver(filled)
    open_page(app, "timeline")
    assert "In data sets" not in str(timeline(app)["layout"]["yaxis"]["ticktext"])


def test_those_outside_the_axis_are_counted_in_the_key(app, filled):
    key = stores.start_import(filled, "2026-01-01T00:00:00Z")
    old = ReportedEvent("ACLED", "BLR2", "1990-05-16", Precision.DAY, ("Two",), "agreement")
    stores.add_files(filled, key, [stores.Delivery(1, FileReport("x.csv"), (), (TALKS, old))])
    assert "; 1 more only in the table" in open_page(app, "timeline", reported="1")
