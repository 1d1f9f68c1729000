"""Articles found by a search: the words asked for, marked where they stand."""

import pytest

from components.article_hits import shown
from readout import frames
from readout.search import parse
from tests.app.test_cross_filter import press
from tests.app.test_pages import open_page
from tests.small_store import article

HIT = '<mark class="ro-hit" title="found">{}</mark>'


@pytest.mark.usefixtures("filled")
def test_words_found_are_marked_in_their_paragraph(app):
    page = open_page(app, "articles", words="useful -Redzikowo")
    assert "Where it stands" in page
    assert "were " + HIT.format("useful") in page
    assert "All that were found" in page


@pytest.mark.usefixtures("filled")
def test_more_are_shown_on_demand_and_one_opens_in_the_reader(app):
    page = open_page(app, "articles", words="useful")
    assert page.count(HIT.format("useful")) == 8
    assert press(app, "hits-more").count(HIT.format("useful")) == 10
    first = next(one.key for one in app.button if one.key.startswith("hit-"))
    assert "ro-hit ro-hit-on" in press(app, first)
    assert (bool(app.query_params["article"]), app.query_params["hit"]) == (True, "1")


def reader(app, target, words, **more):
    article = frames.current(target).articles.set_index("title").loc["Ministers meet in 2016", "id"]
    return open_page(app, "articles", article=article[:16], words=words, **more)


def test_the_next_place_of_an_article_is_one_press_away(app, filled):
    assert "Found 1 of 2" in reader(app, filled, "talks", hit="1")
    assert "Found 2 of 2" in press(app, "hit-on")
    assert app.query_params["hit"] == "2"
    assert app.button(key="hit-on").disabled
    assert "Found 1 of 2" in press(app, "hit-back")


def test_a_place_found_chooses_the_record_that_holds_it(app, filled):
    reader(app, filled, "useful", hit="1")
    told = frames.current(filled).statements
    assert told["content"].str.contains("useful").any()
    assert "were useful" in words_of_card(app)


def words_of_card(app):
    return next(one.proto.body for one in app.get("html") if "Chosen statement" in one.proto.body)


def test_the_way_to_the_next_record_leaves_the_places_found(app, filled):
    reader(app, filled, "useful", hit="1")
    press(app, "step-back")
    assert "hit" not in app.query_params


@pytest.mark.parametrize("asked", ["0", "99", "-1", "²", "many"])
def test_a_place_that_is_not_there_is_none(app, filled, asked):
    assert "Found 2 times" in reader(app, filled, "talks", hit=asked)


@pytest.mark.parametrize("asked", ["", "speaker:Lavrov", "-useful"])
@pytest.mark.usefixtures("filled")
def test_without_words_to_mark_the_list_stands_alone(app, asked):
    assert "Where it stands" not in open_page(app, "articles", words=asked)


@pytest.mark.parametrize(
    ("asked", "html"),
    [
        ("basescu", HIT.format("Băsescu") + " spoke"),
        ('"two <b>"', HIT.format("two &lt;b") + "&gt; signs"),
        ("sign*", HIT.format("signs") + " ..."),
        ("title", "First line."),
        ("said:spoke", HIT.format("spoke")),
    ],
)
def test_markup_in_an_article_stays_text(asked, html):
    one = article("Title", "First line.\n\nBăsescu spoke of two <b> signs ...", "2016-05-16")
    assert html in shown(one, parse(asked))


def test_a_long_paragraph_is_cut_around_the_hit():
    one = article("T", "before " * 200 + "needle " + "after " * 200, "2016-05-16")
    html = shown(one, parse("needle"))
    assert HIT.format("needle") in html
    assert html.count("… ") == 1
    assert len(html) < 700
