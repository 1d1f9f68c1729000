"""Answers of Event Registry and NewsAPI: pages of a search, texts cut by the service."""

import json

import pytest

from readout.articles.child import parse
from readout.articles.news_services import read
from readout.records import Problem, Rejection
from tests.articles.exports_built import THREE, event_registry, news_api


@pytest.mark.parametrize(
    ("kind", "build"), [("Event Registry", event_registry), ("NewsAPI", news_api)]
)
def test_every_article_is_found_with_what_the_search_found_in_all(kind, build):
    found, reading = parse("x.json", build(total=146))
    raws = [raw for _, raw in reading.articles]
    assert (found, reading.announced) == (kind, 146)
    assert [raw.text for raw in raws] == [told.body for told in THREE]
    assert [raw.title.value for raw in raws] == [told.title for told in THREE]
    assert [raw.outlet.value for raw in raws] == [told.outlet for told in THREE]
    assert [raw.published.value for raw in raws] == [told.day for told in THREE]
    assert "Incomplete export: 3 of 146." in reading.notes


def test_members_that_are_no_articles_are_told_from_articles_without_a_text():
    extra = [{"#META": "more"}, {"title": "Talks", "body": None}, 3]
    reading = read(event_registry(extra=extra), "x.json")
    assert reading.rejected == (
        Rejection(4, Problem.NOT_AN_ARTICLE),
        Rejection(5, Problem.NO_TEXT, "Talks"),
        Rejection(6, Problem.NOT_AN_ARTICLE),
    )


def test_one_page_of_several_says_so():
    assert "Page 1 of 4 of a search." in read(event_registry(), "x.json").notes


@pytest.mark.parametrize("tail", ["… [+1234 chars]", " (trimmed) ..."])
def test_the_mark_of_a_text_that_the_service_cut_is_no_text(tail):
    reading = read(news_api(THREE[:1], tail=tail), "x.json")
    assert reading.articles[0][1].text.rstrip() == THREE[0].body
    assert reading.notes == ("The service cut the text (number 1).",)


def test_what_the_service_calls_a_duplicate_is_kept_and_said():
    document = json.loads(event_registry())
    document["articles"]["results"][1]["isDuplicate"] = True
    reading = read(json.dumps(document).encode(), "x.json")
    assert len(reading.articles) == 3
    assert "The service calls these duplicates (number 2)." in reading.notes


@pytest.mark.parametrize("build", [event_registry, news_api])
def test_a_broken_answer_and_an_empty_one_are_one_row(build):
    assert read(build()[:-20], "x.json").rejected[0].reason is Problem.UNREADABLE
    assert len(read(build(()), "x.json").rejected) == 1


def test_c40_brackets_without_end_are_one_row():
    data = b'{"articles": {"results": [' + b"[" * 100_000
    assert read(data, "x.json").rejected[0].reason is Problem.UNREADABLE
