"""The card of a meeting leads to its visit, the card of a visit to its parts, in order."""

from dataclasses import replace
from datetime import date

import pytest

from components import meetings_table
from readout import frames
from readout.records import Extraction, Level, PlaceMention, Precision, When
from tests.app.test_pages import open_page
from tests.small_store import DUDA, LAVROV, MAKEI, MINSK, add, article, met, span

TEXT = (
    "MINSK, 16 May 2016. Sergei Lavrov visited Minsk. He held a press conference. "
    "Before it he held talks with Vladimir Makei."
)
DAY = When(date(2016, 5, 16), date(2016, 5, 16), Precision.DAY)


@pytest.fixture
def met_there(store):
    """The public ids of the meetings of one visit, by their kinds."""
    one = article("Lavrov in Minsk", TEXT, "2016-05-16")
    place = PlaceMention(span(TEXT, "Minsk"), MINSK, Level.CITY)
    visit = replace(met(TEXT, "visited", (LAVROV,), DAY, place), kind="visit")
    press = replace(
        met(TEXT, "press conference", (LAVROV, MAKEI), DAY, place), kind="press conference"
    )
    talks = met(TEXT, "held talks", (LAVROV, MAKEI), DAY, place)
    other = article("Warsaw", "Andrzej Duda met Vladimir Makei.", "2016-06-20")
    apart = met(other.text, "met", (DUDA, MAKEI), When())
    add(
        store,
        [one, other],
        [
            Extraction(one.id, "test", "en", True, (), (visit, press, talks), (place,)),
            Extraction(other.id, "test", "en", True, (), (apart,)),
        ],
    )
    rows = frames.load(store).meetings
    return {
        row.kind if row.part_of or row.kind == "visit" else "apart": row.event
        for row in rows.itertuples()
    }


def test_a_part_names_its_visit_and_the_day(app, met_there):
    shown = open_page(app, "timeline", meeting=met_there["talks"][:16])
    assert "Part of the visit of Sergei Lavrov to Minsk, 16 May 2016" in shown


def test_the_way_to_the_visit_chooses_it(app, met_there):
    open_page(app, "timeline", meeting=met_there["talks"][:16])
    app.button(key=f"open-{met_there['visit'][:16]}").click().run()
    assert app.query_params["meeting"] == met_there["visit"][:16]
    assert not app.exception


def test_the_way_to_a_visit_that_the_filters_leave_out_leaves_them(app, met_there):
    open_page(app, "timeline", meeting=met_there["talks"][:16], kind="talks")
    app.button(key=f"open-{met_there['visit'][:16]}").click().run()
    assert "kind" not in app.query_params


def test_a_visit_lists_its_parts_talks_first(app, met_there):
    shown = open_page(app, "timeline", meeting=met_there["visit"][:16])
    listed = shown[shown.index("In the course of this visit") :]
    assert listed.index("Talks: Lavrov, Makei") < listed.index("Press conference: Lavrov, Makei")


def test_what_is_part_of_no_visit_says_nothing_of_one(app, met_there):
    shown = open_page(app, "timeline", meeting=met_there["apart"][:16])
    assert "art of the visit" not in shown
    assert "In the course of" not in shown


def test_the_article_shows_it_too(app, store, met_there):
    one = frames.load(store).articles.set_index("title").loc["Lavrov in Minsk", "id"]
    at = str(TEXT.index("MINSK"))
    shown = open_page(app, "articles", article=one[:16], at=at)
    assert "Part of the visit" in shown or "In the course of this visit" in shown


def test_the_table_names_the_visit(store, met_there):
    rows = meetings_table.rows(frames.load(store).meetings).set_index("event")
    assert rows.loc[met_there["talks"], "Part of the visit of"] == "Sergei Lavrov to Minsk"
    assert rows.loc[met_there["apart"], "Part of the visit of"] == ""
