"""JSON Feed: items with words of their own."""

import json

import pytest

from readout.articles.json_feed import read
from readout.records import Fact, Known, Problem, RawArticle

ITEM = {
    "id": "1",
    "url": "https://a.example/1",
    "title": "Talks",
    "content_html": "<p>They <b>met</b>.</p>",
    "date_published": "2016-05-16T10:00:00Z",
}


def meta(value):
    return Fact(value, Known.METADATA)


ARTICLE = RawArticle(
    "They met.", meta("Talks"), meta("The Daily"), meta("2016-05-16"), "https://a.example/1", "en"
)


def reading(*items, cut=None):
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Daily", "language": "en"}
    return read(json.dumps(feed | {"items": items}).encode()[:cut], "x.json")


@pytest.mark.parametrize("change", [{}, {"content_html": None, "content_text": "They met."}])
def test_the_fields_of_an_item_are_those_of_the_article(change):
    found = reading(ITEM | change)
    assert (found.articles, found.notes) == (((1, ARTICLE),), ())


def test_a_summary_alone_is_a_teaser():
    found = reading(ITEM | {"content_html": "", "summary": "They met. Read more"})
    assert found.articles[0][1].text == "They met."
    assert found.notes == ("Teasers, not whole articles: 1 of 1.",)


@pytest.mark.parametrize("item", [{"title": "Talks"}, {}, None, "x"])
def test_an_item_without_text_spoils_only_itself(item):
    found = reading(ITEM, item, ITEM)
    assert [position for position, _ in found.articles] == [1, 3]
    assert [(one.position, one.reason) for one in found.rejected] == [(2, Problem.NO_TEXT)]


def test_a_date_that_is_none_is_no_date():
    assert reading(ITEM | {"date_published": "soon"}).articles[0][1].published == Fact()


def test_a_feed_without_items_is_one_row():
    assert [(one.position, one.reason) for one in reading().rejected] == [(0, Problem.NO_TEXT)]


def test_a_feed_that_is_cut_off_says_so():
    assert reading(ITEM, cut=-30).rejected[0].reason is Problem.TRUNCATED
