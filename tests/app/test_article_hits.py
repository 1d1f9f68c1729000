"""Articles found by a search: the words asked for, marked where they stand."""

import pytest

from components.article_hits import shown
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
    assert 'ro-hit" title' in press(app, first)
    assert app.query_params["article"]


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
