"""The map that is played: its steps, what each says, and what the browser gets of them."""

import json

import pandas as pd
import pytest

from components import map_film, site_steps
from tests.app.test_pages import open_page
from tests.app.test_site_axis import EVENTS, MET, rows

NAMES = {"site:redzikowo": "Redzikowo", "site:deveselu": "Deveselu"}


def events(*those):
    """Return events of the register as (site, day, precision, what)."""
    found = EVENTS.head(0).reindex(range(len(those)))
    for at, (site, day, fine, what) in enumerate(those):
        found.loc[at, ["site", "site_name", "precision", "what"]] = [site, site, fine, what]
        found.loc[at, "start"] = pd.Timestamp(day)
    return found.astype({"start": "datetime64[s]"})


def steps(*those, met=()):
    return site_steps.steps(rows(met=met, named=(), events=events(*those)))


REDZIKOWO = ("site:redzikowo", "2016-05-13", "day", "ground broken")


def test_many_years_are_played_by_the_year_and_empty_ones_are_not_left_out():
    found = steps(REDZIKOWO, ("site:deveselu", "2020-01-01", "day", "exercise"))
    assert [one.words for one in found] == ["2016", "2017", "2018", "2019", "2020"]
    assert [len(one.happened) for one in found] == [1, 0, 0, 0, 1]


def test_few_years_are_played_by_the_month():
    found = steps(REDZIKOWO, ("site:deveselu", "2016-07-08", "day", "handover"))
    assert [one.words for one in found] == ["May 2016", "June 2016", "July 2016"]
    assert (found[0].start, found[0].end) == ("2016-05-01", "2016-05-31")


def test_what_is_known_to_the_year_alone_stands_in_no_month():
    found = steps(REDZIKOWO, ("site:deveselu", "2016-01-01", "year", "exercise"))
    assert found[0].words == "2016, month not known"
    assert (found[0].start, found[0].end) == ("2016-01-01", "2016-12-31")
    assert [one.happened for one in found if one.words == "January 2016"] == [()]


def test_where_nothing_has_a_day_there_is_nothing_to_play():
    assert steps() == ()


@pytest.mark.parametrize(("what", "plan"), [("ground broken", False), ("decision to build", True)])
def test_a_plan_is_told_from_what_was_done(what, plan):
    (step,) = steps(("site:redzikowo", "2016-05-13", "day", what))
    assert step.happened[0].plan is plan


@pytest.mark.parametrize(
    ("status", "says"),
    [
        ("held", "1 meeting"),
        ("reported", "1 meeting"),
        ("planned", "1 meeting planned or called off"),
        ("cancelled", "1 meeting planned or called off"),
    ],
)
def test_a_meeting_that_was_not_held_is_told_as_such(status, says):
    (step,) = steps(met=(MET | {"status": status},))
    assert site_steps.said(step, NAMES) == says


def test_a_step_says_how_much_happened_and_the_first_of_it():
    (step,) = steps(
        *(("site:redzikowo", f"2016-05-1{day}", "day", f"stage {day}") for day in range(5)),
        met=(MET,),
    )
    assert site_steps.said(step, NAMES) == (
        "5 events and 1 meeting: Redzikowo, stage 0; Redzikowo, stage 1; Redzikowo, stage 2; "
        "and 2 more"
    )


def test_a_step_in_which_nothing_happened_says_so():
    assert site_steps.said(site_steps.Step("2017", "2017-01-01", "2017-12-31", ()), NAMES) == (
        "Nothing in this view"
    )


@pytest.fixture
def sent(app, filled):
    """Return what the browser gets of the film of Sites at an address."""

    def opened(**address):
        open_page(app, "sites", **address)
        film = next(
            one for one in app.get("bidi_component") if one.proto.component_name.endswith("film")
        )
        return json.loads(film.proto.json)

    return opened


def test_each_mark_of_a_step_is_one_of_a_site_in_view(sent):
    film = sent()
    marks = [mark for step in film["steps"] for mark in step["marks"]]
    assert marks
    assert {site for site, _, _ in marks} <= set(range(len(film["sites"])))


def test_on_paper_every_site_stands_for_itself(sent):
    film = sent()
    assert len(film["sites"]) == 39
    places = {(lon, lat) for _, lon, lat, *_ in film["sites"]}
    assert len(places) == 39


def test_what_is_played_are_the_days_in_view(sent):
    film = sent(**{"from": "2014-01-01", "to": "2018-12-31"})
    assert {one["words"] for one in film["steps"]} <= {str(year) for year in range(2014, 2019)}


@pytest.mark.parametrize("said", [None, -1, 99, True, "1", {"days": 1}])
def test_what_is_no_step_asks_for_nothing(app, said, monkeypatch):
    asked = []
    monkeypatch.setattr(map_film.state, "ask_days", lambda *days: asked.append(days))
    monkeypatch.setattr(map_film.st, "session_state", {"map-film": {"days": said}})
    map_film._ask(steps(REDZIKOWO))
    assert asked == []


def test_a_step_that_is_asked_for_becomes_the_dates(monkeypatch):
    asked = []
    monkeypatch.setattr(map_film.state, "ask_days", lambda *days: asked.append(days))
    monkeypatch.setattr(map_film.st, "session_state", {"map-film": {"days": 0}})
    map_film._ask(steps(REDZIKOWO))
    assert asked == [("2016-05-01", "2016-05-31")]
