"""Views that filter each other: cells, sites and what is checked, and the address that keeps it."""

from datetime import date

import pandas as pd
import pytest

from components import density, palette, state, timeline_brush
from components.placing import in_lanes
from components.timeline_figure import Shape, figure
from readout import frames
from readout.filters import Filters
from readout.frames import Frames, columns
from readout.frames.lanes import months
from tests.app.test_pages import open_page, words

MANY = Filters(
    start=date(2016, 1, 1),
    actors=("side:Russia", "person:x"),
    together=("side:Poland", "side:Russia"),
    checked=True,
    text="base",
)


def press(app, key):
    app.button(key=key).click().run()
    assert not app.exception
    return words(app)


@pytest.mark.parametrize("asked", [Filters(), Filters(checked=True), MANY])
@pytest.mark.usefixtures("filled")
def test_an_address_gives_back_the_filters_it_was_made_of(monkeypatch, asked):
    class Address(dict):
        def get_all(self, name):
            value = self.get(name, [])
            return value if isinstance(value, list) else [value]

    monkeypatch.setattr(state.st, "query_params", Address(state.address(asked)))
    assert state.filters() == asked


@pytest.mark.usefixtures("filled")
def test_a_cell_asks_for_the_two_and_its_chip_opens_them_again(app):
    open_page(app, "timeline")
    shown = press(app, "pair-r2-c0")
    assert "1 meeting." in shown
    assert "Poland and Russia together" in shown
    assert app.query_params["met"] == ["side:Poland", "side:Russia"]
    assert "11 meetings" in press(app, "remove-together")
    assert "met" not in app.query_params


@pytest.mark.usefixtures("filled")
def test_sides_that_never_met_have_nothing_to_click(app):
    open_page(app, "timeline")
    assert {one.key for one in app.button if one.key.startswith("pair-")} == {
        "pair-r1-c0",
        "pair-r2-c0",
    }


@pytest.mark.parametrize(
    ("page", "answer"),
    [
        ("timeline", "1 meeting."),
        ("who_said_what", "2 statements by 1 speaker"),
        ("articles", "1 article."),
    ],
)
@pytest.mark.usefixtures("filled")
def test_who_met_together_reaches_every_page(app, page, answer):
    assert answer in open_page(app, page, met=["side:Poland", "side:Russia"])


def test_only_what_is_checked_is_left_and_counted(app, filled):
    event = frames.current(filled).statements["event"].iloc[-1]
    open_page(app, "review", record=event[:16])
    press(app, "accept")
    shown = open_page(app, "who_said_what", checked="yes")
    assert "1 statement by 1 speaker" in shown
    assert "Checked only" in shown


@pytest.mark.usefixtures("filled")
def test_where_nothing_is_checked_the_way_out_is_offered(app):
    shown = open_page(app, "timeline", checked="yes")
    assert "‘Checked only’ keeps out 11 meetings" in shown
    assert "11 meetings" in press(app, "empty-meeting-checked")


@pytest.mark.usefixtures("filled")
def test_two_who_never_met_empty_the_view_and_it_says_so(app):
    shown = open_page(app, "timeline", met=["side:Poland", "side:Belarus"])
    assert "‘Poland and Belarus together’ keeps out 11 meetings" in shown
    assert "11 meetings" in press(app, "empty-meeting-together")


@pytest.mark.parametrize("value", ["", "no", "1", "yes ", "<b>yes</b>", "9" * 5000])
@pytest.mark.usefixtures("filled")
def test_what_is_no_yes_asks_for_nothing(app, value):
    assert "11 meetings" in open_page(app, "timeline", checked=value)


@pytest.mark.parametrize("value", ["![x](http://x.example)", "side:", ":", "+", "a+b", "\u202e"])
@pytest.mark.usefixtures("filled")
def test_a_tampered_pair_is_an_empty_view_with_a_way_out(app, value):
    shown = open_page(app, "timeline", met=[value, "side:Russia"])
    assert "No meetings in this view." in shown
    assert "11 meetings" in press(app, "empty-meeting-together")


@pytest.mark.usefixtures("filled")
def test_a_site_can_be_all_that_is_asked_for(app):
    open_page(app, "sites", site="site:redzikowo")
    shown = press(app, "site-only")
    assert app.query_params["where"] == "site:redzikowo"
    assert "1 site:" in shown
    assert "site-only" not in {one.key for one in app.button}


@pytest.mark.usefixtures("filled")
def test_a_site_that_nothing_tells_of_is_not_offered(app):
    open_page(app, "sites", site="site:deveselu")
    assert "site-only" not in {one.key for one in app.button}


@pytest.mark.parametrize(
    ("held", "days"),
    [
        ("days:2016-05-01:2016-05-31", ("2016-05-01", "2016-05-31")),
        ("0123456789abcdef", None),
        ("", None),
    ],
)
def test_a_bar_or_a_disc_asks_for_days_a_meeting_does_not(held, days):
    assert density.asked(held) == days


@pytest.mark.parametrize(
    ("last", "asks"),
    [
        ("2016-03-01", "days:2016-02-01:2016-02-29"),
        ("2021-03-01", "days:2016-01-01:2016-03-31"),
        ("2029-03-01", "days:2016-01-01:2016-06-30"),
    ],
)
def test_a_bar_asks_for_the_days_that_it_counts(last, asks):
    span = (pd.Timestamp("2016-01-15"), pd.Timestamp(last))
    day = pd.Timestamp("2016-02-11")
    said = pd.DataFrame({"start": [day], "side": pd.Categorical(["Russia"])})
    none = Frames(columns.empty(columns.MEETINGS), *[pd.DataFrame()] * 4)
    rows = pd.DataFrame({"lane": pd.Categorical([]), "meeting": none.meetings["meeting"]})
    lanes = in_lanes(rows, none)
    told = months(said, ("Russia",))
    drawn = figure(lanes, none, {}, told, span, span[1], "", palette.LIGHT, Shape())
    bars = [trace for trace in drawn.to_dict()["data"] if trace["type"] == "bar"]
    assert [point[0] for bar in bars for point in bar["customdata"]] == [asks]


@pytest.mark.parametrize(
    ("boxes", "days"),
    [
        ([], None),
        ([{}], None),
        ([{"x": [0.85, 0.1]}], ("2016-05-02", "2016-05-09")),
        ([{"x": [0.81, 0.82]}], ("2016-05-09", "2016-05-09")),
        ([{"x": [-0.2, 1.3]}], ("2016-05-01", "2016-05-11")),
    ],
)
def test_what_is_drawn_over_is_days_in_their_order(boxes, days):
    span = (pd.Timestamp(2016, 5, 1), pd.Timestamp(2016, 5, 11))
    assert timeline_brush.days(boxes, span) == days


@pytest.mark.usefixtures("filled")
def test_what_the_bars_count_can_be_read_with_the_same_filters(app):
    shown = open_page(app, "timeline", **{"from": "2014-01-01", "to": "2014-12-31"})
    assert "2 statements in this view" in shown
    link = next(one.proto for one in app.main.get("page_link") if one.proto.label == "Read them")
    assert (link.page, link.query_string) == (
        "who_said_what",
        "from=2014-01-01&to=2014-12-31",
    )
