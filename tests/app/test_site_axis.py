"""The axis below the map of Sites: what stands on it, and where each mark leads."""

import json

import pandas as pd
import plotly.graph_objects as go
import plotly.io
import pytest

from components import palette, site_axis, site_table
from components.site_axis_figure import Axis, figure
from readout import frames, reference_frames, settings
from readout.limits import SITE_MARKS
from tests import small_frames
from tests.app.test_pages import open_page

EVENTS = reference_frames.site_events(settings.load().reference)
SITES = reference_frames.sites(settings.load().reference)
SPAN = (pd.Timestamp(1999, 1, 1), pd.Timestamp(2027, 1, 1))
MET = {
    "event": "cd" * 16,
    "start": "2016-05-16",
    "end": "2016-05-16",
    "precision": "day",
    "status": "held",
    "label": "Talks <i>",
    "place_id": "site:redzikowo",
    "article": 1,
    "evidence_start": 40,
}
NAMED = {"place_id": "site:redzikowo", "level": "site", "start": "2016-05-16"}


def rows(met=(MET,), named=(NAMED,), events=EVENTS):
    part = small_frames.frames(meetings=list(met), mentions=list(named))
    return site_axis.rows(part, SITES, events, {1: "ab" * 16})


def drawn(shown, span=SPAN, chosen="", colours=palette.LIGHT, width=520):
    """Return the figure as it is sent."""
    told = figure(shown, Axis(*span, width), chosen, colours)
    plain = json.loads(plotly.io.to_json(told, validate=False))
    assert go.Figure(plain).to_dict()["data"]  # raises ValueError for what plotly does not know
    return plain


def traces(shown, *given, **named):
    return drawn(shown, *given, **named)["data"]


@pytest.mark.parametrize("number", [0, 1, SITE_MARKS, SITE_MARKS + 1])
@pytest.mark.parametrize("colours", [palette.LIGHT, palette.DARK])
def test_plotly_knows_every_property_of_the_axis(number, colours):
    met = [MET | {"event": f"{one:032x}"} for one in range(number)]
    assert traces(rows(met), colours=colours)


def test_the_mark_of_an_event_leads_to_its_site():
    events = traces(rows())[0]
    assert {held[0] for held in events["customdata"]} == set(EVENTS["site"]) & set(SITES["site"])


def test_the_mark_of_a_meeting_leads_to_its_sentence():
    (held,) = traces(rows())[1]["customdata"]
    assert site_axis.place(held[0]) == ("ab" * 8, "40", "cd" * 8)


def test_what_stands_at_a_mark_is_no_markup():
    assert traces(rows())[1]["customdata"][0][1] == "Talks &lt;i&gt;"


@pytest.mark.parametrize(
    ("length", "days"), [(1, "2016-05-01:2016-05-31"), (27, "2016-04-01:2016-06-30")]
)
def test_a_bar_asks_for_the_days_that_it_counts(length, days):
    span = (pd.Timestamp(2016, 1, 1), pd.Timestamp(2016 + length, 1, 1))
    (held,) = traces(rows(), span)[-1]["customdata"]
    assert held[0] == f"days:{days}"


def test_the_bars_count_every_mention_of_a_site_that_has_a_day_and_no_other():
    named = [NAMED, NAMED | {"start": "1968-03-01"}, NAMED | {"start": ""}]
    others = [NAMED | {"place_id": "test:minsk"}]
    assert sum(traces(rows(named=[*named, *others]))[-1]["y"]) == 2


@pytest.mark.parametrize(
    "changed", [{"place_id": "test:minsk"}, {"start": "", "end": ""}], ids=["elsewhere", "undated"]
)
def test_a_meeting_elsewhere_or_without_a_day_has_no_mark(changed):
    assert rows([MET | changed]).met.empty


@pytest.mark.parametrize(
    ("precision", "whisker"),
    [("day", 0), ("month", 15.2 * 86_400_000), ("year", 182.625 * 86_400_000)],
)
def test_a_line_covers_the_days_of_which_an_event_may_be(precision, whisker):
    one = EVENTS.assign(precision=precision)
    errors = traces(rows(events=one))[0].get("error_x", {"array": [0]})
    assert set(errors["array"]) == {round(whisker)}


@pytest.mark.parametrize(
    ("status", "symbol", "hollow"),
    [("held", "circle", False), ("planned", "circle", True), ("cancelled", "x-thin", False)],
)
def test_a_planned_meeting_is_hollow_and_a_cancelled_one_a_cross(status, symbol, hollow):
    marker = traces(rows([MET | {"status": status}]))[1]["marker"]
    assert marker["symbol"] == [symbol]
    assert (marker["color"] == [palette.LIGHT.ground]) is hollow


def test_the_events_of_the_chosen_site_are_teal_and_no_others():
    events = traces(rows(), chosen="site:redzikowo")[0]
    teal = [
        held[0]
        for held, ink in zip(events["customdata"], events["marker"]["line"]["color"], strict=True)
        if ink == palette.LIGHT.teal
    ]
    assert set(teal) == {"site:redzikowo"}


def test_marks_of_one_day_stand_above_each_other():
    met = [MET | {"event": f"{one:032x}"} for one in range(3)]
    assert len(set(traces(rows(met))[1]["y"])) == 3


@pytest.mark.parametrize("width", [200, 260, 520, 900])
def test_the_years_stand_upright_and_clear_of_each_other(width):
    axis = drawn(rows(), width=width)["layout"]["xaxis2"]
    assert axis["tickangle"] == 0
    assert 2 <= len(axis["ticktext"]) <= width / 40


def test_more_meetings_than_marks_can_stand_for_are_counted():
    met = [MET | {"event": f"{one:032x}"} for one in range(SITE_MARKS + 1)]
    discs = traces(rows(met))[1]
    assert discs["text"] == [str(SITE_MARKS + 1)]


@pytest.mark.parametrize("held", ["site:deveselu", "days:2016-01-01:2016-12-31", ""])
def test_what_is_no_sentence_leads_to_none(held):
    assert site_axis.place(held) is None


@pytest.mark.usefixtures("filled")
def test_the_axis_shows_the_days_asked_for_alone(app):
    open_page(app, "sites", **{"from": "2016-01-01", "to": "2016-12-31"})
    shown = json.loads(app.get("plotly_chart")[0].proto.spec)
    first, last = shown["layout"]["xaxis"]["range"]
    assert first.startswith("2015-12")
    assert last.startswith("2017-01")
    assert all(day.startswith(("2015-07", "2016")) for day in shown["data"][0]["x"])


def test_the_table_holds_what_stands_on_the_axis_the_newest_first():
    told = site_table.dated(rows([MET, MET | {"start": "2031-01-02"}]))
    assert len(told) == len(rows().events) + 2
    assert told["Day"].iloc[0] == "2 Jan 2031"
    assert set(told["Kind"]) == {"Event", "Meeting"}


def test_the_sentence_of_a_meeting_that_was_clicked_is_opened(app, filled):
    whole = frames.current(filled)
    article, row = whole.articles["id"].iloc[0], whole.meetings.iloc[0]
    app.session_state["sites-sentence"] = (article[:16], str(row.evidence_start), row.event[:16])
    shown = open_page(app, "sites", **{"from": "2012-01-01"})
    assert "ro-text" in shown
    asked = {name: app.query_params[name] for name in ("article", "at", "record", "from")}
    assert asked == {
        "article": article[:16],
        "at": str(row.evidence_start),
        "record": row.event[:16],
        "from": "2012-01-01",
    }
