"""The Actors page: the list and its search, a profile, its filters, and merging with a way back."""

from datetime import date

import pytest

from components import actor_profile, actor_table, actor_years, palette
from components import words as said_words
from readout import frames, reviewing
from readout import store as stores
from readout.frames import actors
from readout.records import ActorKind, Extraction, Precision, Reason, Resolution, When
from readout.reviews import Action, Subject
from tests import small_frames, small_store
from tests.app.conftest import opened
from tests.app.test_pages import open_page, words
from tests.app.test_review import press
from tests.small_store import LAVROV, MAKEI, article, met, said

LAVROV_ID = "person:sergei-lavrov"
DUDA_ID = "person:andrzej-duda"


def add_misread(store, name="Lawrow"):
    """Store an article whose speaker, a party of a meeting too, was not resolved."""
    day = date(2023, 3, 1)
    text = f"{name} met Vladimir Makei.\n\nThe visit was short, {name} said."
    one = article("A short visit", text, "2023-03-01")
    who = Resolution(name, "", ActorKind.PERSON, "", "", Reason.AS_WRITTEN)
    talks = met(text, "met", (who, MAKEI), When(day, day, Precision.DAY))
    spoken = said(text, "The visit was short", who, day)
    found = Extraction(one.id, "test", "en", True, (spoken,), (talks,), ())
    small_store.add(store, [one], [found])


@pytest.mark.usefixtures("filled")
def test_the_list_opens_with_how_many_actors_there_are(app):
    assert "3 actors: 3 persons." in open_page(app, "actors")
    shown = app.dataframe[0].value
    assert shown["Name"].tolist() == ["Sergei Lavrov", "Vladimir Makei", "Andrzej Duda"]
    assert shown["Meetings"].tolist() == [11, 10, 1]
    assert shown["Statements"].tolist() == [10, 10, 2]


@pytest.mark.usefixtures("filled")
def test_filters_of_the_bar_reach_the_list(app):
    assert "2 actors to 31 December 2018" in open_page(app, "actors", to="2018-12-31")


@pytest.mark.usefixtures("filled")
def test_a_list_that_a_filter_emptied_says_so(app):
    shown = open_page(app, "actors", to="1999-12-31")
    assert "No actors in this view." in shown
    assert "keeps out 3 actors" in shown


@pytest.mark.parametrize(
    ("asked", "found"), [("lavrov", 1), ("Ławrow", 1), ("POLAND", 1), ("nobody", 0), ("<b>", 0)]
)
@pytest.mark.usefixtures("filled")
def test_the_search_is_in_the_address_and_narrows_the_list(app, asked, found):
    open_page(app, "actors")
    app.text_input(key="actors-find").set_value(asked).run()
    assert app.query_params["find"] == asked
    assert f"{found:,} of 3 actors match" in words(app)
    assert [len(one.value) for one in app.dataframe] == ([found] if found else [])


@pytest.mark.usefixtures("filled")
def test_an_address_opens_a_profile(app):
    shown = open_page(app, "actors", actor=LAVROV_ID)
    assert "Sergei Lavrov: 11 meetings, 10 statements, 2012 to 2022." in shown
    assert "9 Mar 2004" in shown  # the register's own day
    assert "foreign minister" in shown
    assert "Read the sentence" in [one.proto.label for one in app.get("page_link")]


@pytest.mark.usefixtures("filled")
def test_a_profile_shows_the_same_the_second_time(app):
    first = open_page(app, "actors", actor=LAVROV_ID)
    app.run()
    assert not app.exception
    assert words(app) == first


@pytest.mark.usefixtures("filled")
def test_filters_of_the_bar_reach_the_profile(app):
    shown = open_page(app, "actors", actor=LAVROV_ID, **{"from": "2015-01-01", "to": "2018-12-31"})
    assert "Sergei Lavrov: 4 meetings, 4 statements, 2015 to 2018." in shown


@pytest.mark.usefixtures("filled")
def test_a_profile_that_a_filter_emptied_keeps_its_offices(app):
    shown = open_page(app, "actors", actor=LAVROV_ID, to="1999-12-31")
    assert "Sergei Lavrov: no meetings, no statements." in shown
    assert "keeps out 21 records" in shown
    assert "9 Mar 2004" in shown


@pytest.mark.parametrize(
    "actor", ["person:nobody-here", "<img src=x>", "written:Nobody", "x" * 900]
)
@pytest.mark.usefixtures("filled")
def test_an_unknown_actor_gives_a_plain_message_and_the_list(app, actor):
    shown = open_page(app, "actors", actor=actor)
    assert "is in the articles" in shown
    assert "<img" not in shown
    assert "3 actors" in shown


@pytest.mark.usefixtures("filled")
def test_the_links_of_a_profile_ask_for_this_actor_alone(app):
    open_page(app, "actors", actor=LAVROV_ID, who="side:Belarus", to="2018-12-31")
    links = {one.proto.label: one.proto.query_string for one in app.main.get("page_link")}
    assert links["Timeline"] == links["Who said what"]
    assert "who=person%3Asergei-lavrov" in links["Timeline"]
    assert "to=2018-12-31" in links["Timeline"]
    assert "Belarus" not in links["Timeline"]


@pytest.mark.usefixtures("filled")
def test_a_counterpart_narrows_the_meetings_and_can_be_undone(app):
    shown = open_page(app, "actors", actor=LAVROV_ID, **{"with": "person:andrzej-duda"})
    assert "Only meetings with" in shown
    assert "1 in this view" in shown
    assert "The newest of 11" in press(app, "actor-with-all")
    assert "with" not in app.query_params


@pytest.mark.usefixtures("filled")
def test_a_counterparts_own_page_is_one_click_away(app):
    open_page(app, "actors", actor=LAVROV_ID, **{"with": "person:andrzej-duda"})
    assert "Andrzej Duda: 1 meeting, 2 statements, 2022." in press(app, "actor-with-open")


@pytest.mark.usefixtures("filled")
def test_a_counterpart_nobody_knows_narrows_nothing(app):
    shown = open_page(app, "actors", actor=LAVROV_ID, **{"with": "person:nobody-here"})
    assert "Only meetings with" not in shown
    assert "The newest of 11" in shown


@pytest.mark.usefixtures("filled")
def test_the_way_back_leads_to_the_list(app):
    open_page(app, "actors", actor=LAVROV_ID)
    assert "3 actors" in press(app, "back-to-actors")
    assert "actor" not in app.query_params


def test_a_name_as_written_is_merged_and_comes_back(app, filled):
    add_misread(filled)
    shown = open_page(app, "actors", actor="written:Lawrow")
    assert "Lawrow: 1 meeting, 1 statement, 2023." in shown
    assert "who that is stays open" in shown
    opened(app, "actor-same").selectbox(key="actor-into-written:Lawrow").set_value(LAVROV_ID).run()
    app.text_input(key="actor-why-written:Lawrow").set_value("Polish spelling").run()
    shown = press(app, "actor-merge")
    assert app.query_params["actor"] == LAVROV_ID
    assert "Sergei Lavrov: 12 meetings, 11 statements, 2012 to 2023." in shown
    assert "Merged by an analyst" in shown
    assert "Polish spelling" in shown
    assert set(frames.current(filled).statements["side"]) == {"Russia", "Belarus", "Poland"}
    (kept,) = stores.all_reviews(filled)
    assert (kept.action, kept.subject, kept.target) == (
        Action.MERGE,
        Subject.ACTOR,
        "written:Lawrow",
    )
    shown = press(app, f"actor-undo-{kept.id}")
    assert "Sergei Lavrov: 11 meetings, 10 statements, 2012 to 2022." in shown
    assert "Merged by an analyst" not in shown


def test_the_address_of_a_merged_actor_leads_to_the_one_it_is(app, filled):
    add_misread(filled)
    open_page(app, "actors", actor="written:Lawrow")
    opened(app, "actor-same").selectbox(key="actor-into-written:Lawrow").set_value(LAVROV_ID).run()
    press(app, "actor-merge")
    app.query_params["actor"] = "written:Lawrow"
    app.run()
    assert "Sergei Lavrov: 12 meetings" in words(app)
    assert "was merged into this one" in words(app)


def test_a_filter_by_a_merged_actor_asks_for_the_one_it_is_and_says_so(app, filled):
    makei = MAKEI.actor
    open_page(app, "actors", actor=makei)
    opened(app, "actor-same").selectbox(key=f"actor-into-{makei}").set_value(DUDA_ID).run()
    press(app, "actor-merge")
    shown = open_page(app, "who_said_what", who=makei)
    assert "An analyst merged Vladimir Makei into Andrzej Duda" in shown
    assert "<h1>12 statements" in shown
    assert "makei" not in shown
    assert app.query_params["who"] == makei, "the link outlives the merge"
    (kept,) = stores.all_reviews(filled)
    reviewing.undo(filled, kept.id, "Ana")
    assert "An analyst merged" not in open_page(app, "who_said_what", who=makei)


@pytest.mark.usefixtures("filled")
def test_the_menu_of_a_merge_closes_when_it_has_answered(app):
    open_page(app, "actors", actor=LAVROV_ID)
    opened(app, "actor-same").selectbox(key=f"actor-into-{LAVROV_ID}").set_value(DUDA_ID).run()
    press(app, "actor-merge")
    assert not app.session_state["actor-same"]


@pytest.mark.usefixtures("filled")
def test_an_actor_can_be_only_what_it_is_a_kind_of(app):
    open_page(app, "actors", actor=LAVROV_ID)
    options = opened(app, "actor-same").selectbox(key=f"actor-into-{LAVROV_ID}").options
    assert options == ["Andrzej Duda, Poland", "Vladimir Makei, Belarus"]


def test_a_hostile_name_is_shown_letter_for_letter(app, filled):
    name = "Bad<img\u202esrc=x>![](http://x)"
    add_misread(filled, name)
    shown = open_page(app, "actors", actor=f"written:{name}")
    assert "Bad&lt;img⟨U+202E⟩src=x&gt;![](http://x): 1 meeting" in shown
    assert "<img" not in shown


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [(0, 0, "no date"), (2016, 2016, "2016"), (2007, 2016, "2007 to 2016")],
)
def test_years_are_said_once_where_they_are_one(first, last, said):
    assert actor_profile.years(first, last) == said


@pytest.mark.parametrize(
    ("end", "known", "seen", "said"),
    [
        ("2014-09", "yes", "", "to Sep 2014"),
        ("", "current", "2025-09", "in office when last seen, Sep 2025"),
        ("2019-05-01", "no", "", "to: not known; the next known holder began 1 May 2019"),
        ("", "no", "2023-01-15", "to: not known; last seen in office 15 Jan 2023"),
        ("", "no", "", "to: not known"),
    ],
)
def test_the_end_of_an_office_is_said_no_surer_than_it_is_known(end, known, seen, said):
    assert actor_profile.until(end, known, seen) == said


@pytest.mark.parametrize("colours", [palette.LIGHT, palette.DARK])
@pytest.mark.usefixtures("filled")
def test_the_figure_counts_what_its_table_counts(colours, filled):
    mine = actors.of_actor(frames.load(filled), LAVROV_ID)
    counts = actors.years(mine.meetings, mine.statements)
    bars = actor_years.figure(counts, "Russia", colours).to_dict()["data"]
    assert [sum(bar["y"]) for bar in bars] == [11, 10]
    assert "11 meetings" in actor_years.finding(counts)


def test_a_list_of_nobody_has_its_columns():
    assert "Name" in actor_table.rows(actors.actors(small_frames.frames())).columns


def test_what_the_page_calls_an_actor_is_what_the_records_do():
    assert set(said_words.ACTORS) == {*ActorKind, "written"}
    assert LAVROV.actor == LAVROV_ID
