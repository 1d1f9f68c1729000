"""Then and now: one actor over the years, two actors side by side, topics, and what is left out."""

from datetime import date

import pytest
import streamlit as st

from components import positions_table
from readout import frames
from readout.errors import SettingsError
from readout.filters import Filters
from readout.records import Confidence, Extraction, Kind
from tests import small_store
from tests.app.test_pages import open_page, words

BASE, IRAN = "topic:redzikowo", "topic:iran-threat"
LAVROV, MAKEI, DUDA = "person:sergei-lavrov", "person:vladimir-makei", "person:andrzej-duda"


def add(store, year, text, said, who, **more):
    """Store one article with one statement."""
    one = small_store.article(f"Words of {year}", text, f"{year}-03-04")
    statement = small_store.said(text, said, who, date(year, 3, 4), **more)
    small_store.add(store, [one], [Extraction(one.id, "test", "en", True, (statement,))])


@pytest.fixture
def spoken(filled):
    """The small store, and what three ministers said of Redzikowo in other years."""
    text = "“Redzikowo is a threat,” Sergei Lavrov said."
    add(filled, 2008, text, "“Redzikowo is a threat,”", small_store.LAVROV, kind=Kind.DIRECT)
    text = "Asked of Redzikowo, Sergei Lavrov said it was a mistake."
    add(filled, 2011, text, "it was a mistake", small_store.LAVROV)
    text = "<b>Redzikowo</b> ![](http://x.example/a.png) will be ready, Andrzej Duda said."
    add(
        filled,
        2011,
        text,
        text[: text.index(", Andrzej")],
        small_store.DUDA,
        confidence=Confidence.MEDIUM,
    )
    return filled


@pytest.mark.usefixtures("spoken")
def test_one_actor_on_one_topic_stands_side_by_side_year_first(app):
    shown = open_page(app, "positions", who=LAVROV, topic=BASE)
    assert "Sergei Lavrov on “Redzikowo”: 2 statements in 2 years, 2008 to 2011." in shown
    assert shown.index('ro-year">2008</h2>') < shown.index('ro-year">2011</h2>')
    assert 'ro-quote">“Redzikowo is a threat,”' in shown
    assert "foreign minister" in shown


@pytest.mark.usefixtures("spoken")
def test_a_term_in_the_sentence_only_is_marked_and_counted(app):
    shown = open_page(app, "positions", who=LAVROV, topic=BASE)
    assert "1 statement with a term only in the rest of its sentence, marked so" in shown
    assert shown.count("Term in the sentence only") == 1


@pytest.mark.usefixtures("spoken")
def test_what_the_topic_leaves_out_is_counted(app):
    assert "10 other statements of theirs in this view with no term of the topic" in open_page(
        app, "positions", who=LAVROV, topic=BASE
    )


@pytest.mark.usefixtures("spoken")
def test_two_actors_stand_side_by_side_and_silence_is_said(app):
    shown = open_page(app, "positions", who=[LAVROV, DUDA], topic=BASE)
    assert "Sergei Lavrov and Andrzej Duda on “Redzikowo”: 2 and 3 statements" in shown
    assert "both spoke in 1 year." in shown
    assert "No statement of Andrzej Duda in this view." in shown


@pytest.mark.usefixtures("spoken")
def test_a_statement_from_outside_is_shown_letter_for_letter(app):
    shown = open_page(app, "positions", who=DUDA, topic=BASE)
    assert "&lt;b&gt;Redzikowo&lt;/b&gt; ![](http://x.example/a.png) will be ready" in shown
    assert not app.markdown
    assert not app.caption


@pytest.mark.usefixtures("spoken")
def test_a_denial_says_so_first(app):
    shown = open_page(app, "positions", who=DUDA, topic=BASE, said="denial")
    assert "Denies: Redzikowo threatens anybody" in shown


@pytest.mark.usefixtures("spoken")
def test_the_address_chooses_the_cards(app, spoken):
    rows = frames.load(spoken).statements
    event = rows.loc[rows["manner"] == "denied", "event"].iloc[0]
    shown = open_page(app, "positions", who=DUDA, topic=BASE, cards=event[:16])
    assert "Denies: Redzikowo" in shown
    assert 'ro-year">2011' not in shown


@pytest.mark.parametrize("cards", ["", "x", "," * 500, "f" * 16, "<script>"])
@pytest.mark.usefixtures("spoken")
def test_cards_that_are_none_choose_nothing(app, cards):
    assert 'ro-year">2008' in open_page(app, "positions", who=LAVROV, topic=BASE, cards=cards)


@pytest.mark.usefixtures("spoken")
def test_years_are_chosen_on_the_page_and_kept_in_the_address(app):
    open_page(app, "positions", who=LAVROV, topic=BASE)
    app.multiselect(key="positions-years").set_value([2011]).run()
    assert "".join(app.query_params["cards"]).count(",") == 0
    shown = words(app)
    assert 'ro-year">2011' in shown
    assert 'ro-year">2008' not in shown


@pytest.mark.usefixtures("spoken")
def test_actor_and_topic_are_chosen_on_the_page_and_are_filters(app):
    open_page(app, "positions")
    app.multiselect(key="filter-row-topics").set_value([BASE]).run()
    app.multiselect(key="filter-row-actors").set_value([LAVROV]).run()
    assert not app.exception
    assert "Sergei Lavrov on “Redzikowo”" in words(app)
    assert "".join(app.query_params["topic"]) == BASE


@pytest.mark.usefixtures("spoken")
def test_a_topic_is_a_chip_and_reaches_other_pages(app):
    shown = open_page(app, "who_said_what", topic=BASE)
    assert ">Redzikowo</span>" in shown
    assert "5 statements by 2 speakers" in shown
    app.button(key="remove-topics").click().run()
    assert "topic" not in app.query_params


@pytest.mark.usefixtures("spoken")
def test_an_empty_comparison_says_why_and_offers_to_widen(app):
    shown = open_page(app, "positions", who=MAKEI, topic=BASE)
    assert "No statements in this view." in shown
    assert "‘Redzikowo’ keeps out 10 statements" in shown
    app.button(key="empty-statement-topics").click().run()
    assert "Vladimir Makei on everything: 10 statements" in words(app)


@pytest.mark.usefixtures("spoken")
def test_a_topic_that_is_not_in_the_list_leaves_nothing_and_says_so(app):
    assert "‘Gone’ keeps out 25 statements" in open_page(app, "positions", topic="topic:gone")


@pytest.mark.usefixtures("spoken")
def test_before_anything_is_chosen_comparisons_are_offered(app):
    shown = open_page(app, "positions")
    assert "Everybody on everything: 25 statements" in shown
    assert "To begin with" in shown
    assert 'class="ro-year"' not in shown


@pytest.mark.usefixtures("spoken")
def test_an_offer_is_taken_at_a_click_and_stands_in_the_address(app):
    open_page(app, "positions", **{"from": "2005-01-01"})
    app.button(key="offer-0").click().run()
    assert "Poland on “Redzikowo”: 3 statements in 2 years" in words(app)
    assert "".join(app.query_params["who"]) == "side:Poland"
    assert "".join(app.query_params["from"]) == "2005-01-01"


@pytest.mark.usefixtures("spoken")
def test_the_terms_of_the_topic_are_shown(app):
    shown = open_page(app, "positions", topic=IRAN)
    assert "Tehran" in shown
    assert "topics.tsv" in shown


@pytest.mark.usefixtures("spoken")
def test_dates_filter_the_years(app):
    shown = open_page(app, "positions", who=LAVROV, topic=BASE, **{"from": "2010-01-01"})
    assert "1 statement in 1 year, 2011." in shown


def test_the_table_says_where_the_term_stands(spoken):
    whole = frames.load(spoken)
    topics = (frames.Topic("topic:base", "The base", ("Redzikowo",), ""),)
    marked = frames.on_topics(whole, frames.marks(spoken, whole, topics))
    part = frames.slice(marked, Filters(actors=(LAVROV,), topics=("topic:base",)))
    found = frames.positions(part, (LAVROV,), ("topic:base",))
    table = positions_table.rows(found.rows, found)
    assert table["Term stands"].tolist() == ["in the sentence only", "in the words"]


def test_a_list_of_topics_that_is_none_is_said_in_a_sentence(app, filled, monkeypatch):
    def broken(path):
        raise SettingsError(f"{path.name}, line 3: an id is missing.")

    st.cache_resource.clear()
    monkeypatch.setattr(frames, "read_topics", broken)
    app.run()
    assert "topics.tsv, line 3: an id is missing." in words(app)
    assert not app.exception


@pytest.mark.usefixtures("spoken")
def test_what_is_of_a_side_and_of_its_person_is_said_to_stand_twice(app):
    shown = open_page(app, "positions", who=["side:Russia", LAVROV], topic=BASE)
    assert "2 statements are of both, and counted and shown with each" in shown
    assert "of both" not in open_page(app, "positions", who=[LAVROV, DUDA], topic=BASE)


@pytest.mark.usefixtures("spoken")
def test_where_nothing_can_be_offered_the_page_says_so(app):
    shown = open_page(app, "positions", **{"from": "2008-01-01", "to": "2008-12-31"})
    assert "no side spoke on one topic in several years" in shown
