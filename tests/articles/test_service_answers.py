"""What the interfaces of news services answer, each in its own shape: one article each, whole."""

import json

import pytest

from readout.articles.child import parse
from readout.records import Problem

TEXT = "The two ministers met in Minsk. They agreed to meet again."
DAY = "2016-05-16T10:05:00Z"
URL = "https://www.daily.example/talks"

GUARDIAN = {
    "webTitle": "Talks in Minsk",
    "webPublicationDate": DAY,
    "webUrl": URL,
    "fields": {"byline": "Anna Nowak", "publication": "The Daily", "bodyText": TEXT},
}
NEW_YORK_TIMES = {
    "abstract": "Two ministers met.",
    "lead_paragraph": TEXT,
    "web_url": URL,
    "uri": "nyt://article/1",
    "source": "The Daily",
    "headline": {"main": "Talks in Minsk", "kicker": None},
    "byline": {"original": "By Anna Nowak", "person": []},
    "pub_date": DAY,
}
NEWS_API = {
    "source": {"id": None, "name": "The Daily"},
    "author": "Anna Nowak",
    "title": "Talks in Minsk",
    "url": URL,
    "urlToImage": None,
    "publishedAt": DAY,
    "content": TEXT,
}
EVENT_REGISTRY = {
    "url": URL,
    "title": "Talks in Minsk",
    "body": TEXT,
    "dateTimePub": DAY,
    "authors": [{"name": "Anna Nowak", "type": "author"}],
    "source": {"uri": "daily.example", "title": "The Daily"},
}
WEBZ = {
    "thread": {"site": "The Daily", "title": "Talks in Minsk"},
    "url": URL,
    "author": "Anna Nowak",
    "published": DAY,
    "text": TEXT,
}
WORDPRESS = {
    "date": DAY,
    "link": URL,
    "author": "Anna Nowak",
    "site_name": "The Daily",
    "title": {"rendered": "Talks &#105;n Minsk"},
    "content": {"rendered": f"<p>{TEXT}</p>"},
}
ANSWERS = {
    "guardian": {"response": {"status": "ok", "results": [GUARDIAN]}},
    "nyt": {"status": "OK", "response": {"docs": [NEW_YORK_TIMES], "meta": {"hits": 11}}},
    "newsapi": {"status": "ok", "totalResults": 1, "articles": [NEWS_API]},
    "newsapi list": [NEWS_API],
    "newsapi sorted": {"articles": [NEWS_API], "status": "ok", "totalResults": 1},
    "gnews": {"totalArticles": 1, "articles": [NEWS_API]},
    "event registry": {"articles": {"page": 1, "totalResults": 1, "results": [EVENT_REGISTRY]}},
    "webz": {"posts": [WEBZ], "totalResults": 1},
    "wordpress": [WORDPRESS],
    "graph": {"@context": "https://schema.org", "@graph": [EVENT_REGISTRY]},
    "edges": {"data": {"edges": [{"node": EVENT_REGISTRY}]}},
    "blocks": [EVENT_REGISTRY | {"body": [{"type": "text", "value": TEXT}]}],
    "deep": {"result": {"articles": {"items": [EVENT_REGISTRY | {"body": {"text": TEXT}}]}}},
}


def read(document):
    return parse("x.json", json.dumps(document).encode())[1]


@pytest.mark.parametrize("service", ANSWERS)
def test_an_answer_gives_its_article_whole(service):
    reading = read(ANSWERS[service])
    ((_, raw),) = reading.articles
    facts = (raw.title.value, raw.outlet.value, raw.published.value, raw.address, raw.byline)
    assert facts == ("Talks in Minsk", "The Daily", "2016-05-16", URL, "Anna Nowak")
    assert raw.text == TEXT
    assert not reading.rejected


def test_an_article_without_an_outlet_has_that_of_its_address():
    fields = {"bodyText": TEXT}
    assert read([GUARDIAN | {"fields": fields}]).articles[0][1].outlet.value == "daily.example"


@pytest.mark.parametrize("name", ["description", "snippet", "trailText", "summary"])
def test_of_an_article_without_a_text_its_teaser_is_kept_and_said(name):
    reading = read([NEWS_API, NEWS_API | {"content": None, name: "They met."}])
    assert [raw.text for _, raw in reading.articles] == [TEXT, "They met."]
    assert reading.notes == ("Teasers, not whole articles: 1 of 2.",)


def test_what_the_service_took_back_is_no_article():
    gone = dict.fromkeys(("title", "description", "content"), "[Removed]") | {"url": URL}
    reading = read({"totalResults": 2, "articles": [NEWS_API, NEWS_API | gone]})
    assert [(one.position, one.reason) for one in reading.rejected] == [(2, Problem.NOT_AN_ARTICLE)]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("They met &amp; agreed.", "They met & agreed."),
        ("AT&T and R&D; they met.", "AT&T and R&D; they met."),
    ],
)
def test_signs_that_stand_for_letters_are_letters(written, text):
    assert read([NEWS_API | {"content": written}]).articles[0][1].text == text


def test_links_of_media_cloud_in_json_are_rows_with_their_titles():
    story = {"id": "1", "media_name": "daily.example", "publish_date": DAY, "title": "Talks"}
    reading = read({"stories": [story | {"url": URL, "media_url": "daily.example"}]})
    assert [one.item.title.value for one in reading.rejected] == ["Talks"]
