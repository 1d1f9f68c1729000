"""JSON and JSON Lines: the shapes that scrapers and news databases write."""

import json

import pytest

from readout import limits
from readout.articles.json_articles import read
from readout.records import Fact, Known, Problem, RawArticle, Rejection

TALKS = {
    "id": 12345678901234567890,
    "text": "They met.",
    "title": "Talks",
    "published": "2016-05-16T10:00:00Z",
    "outlet": "BelTA",
    "language": "eng",
}
ARTICLE = RawArticle(
    "They met.",
    Fact("Talks", Known.METADATA),
    Fact("BelTA", Known.METADATA),
    Fact("2016-05-16", Known.METADATA),
    language="en",
)


def raws(document, name="x.json"):
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    return [raw for _, raw in read(data, name).articles]


@pytest.mark.parametrize(
    "document",
    [
        TALKS,
        [TALKS],
        {"articles": [TALKS]},
        {"items": [TALKS]},
        {"data": [TALKS]},
        {"results": [TALKS]},
        {"docs": [TALKS]},
        {"articles": {"results": [TALKS], "totalResults": 1}},
        {"hits": {"hits": [{"_source": TALKS}]}},
        json.dumps(TALKS).encode() + b"\n",
    ],
)
def test_an_article_is_found_in_every_usual_shape(document):
    assert raws(document) == [ARTICLE]


@pytest.mark.parametrize(
    "record",
    [
        {"MainText": "They met.", "Title": "Talks", "date_publish": "2016-05-16 10:00:00"},
        {"body": "They met.", "headline": "Talks", "publishedAt": "2016-05-16"},
        {"content": "They met.", "headline": "Talks", "pub_date": "16 May 2016"},
        {"full_text": ["They met."], "title": "Talks", "publish_date": "2016-05-16"},
        {"treść": "They met.", "Tytuł": "Talks", "Data": "16 maja 2016"},
        {"body": "<p>They met.</p>", "title": "Talks", "date": "2016-05-16", "date_download": "x"},
    ],
)
def test_the_usual_names_of_fields_are_known(record):
    article = raws(record)[0]
    assert (article.text, article.title.value, article.published.value) == (
        "They met.",
        "Talks",
        "2016-05-16",
    )


@pytest.mark.parametrize(
    ("source", "outlet"),
    [
        ({"title": "The Daily", "uri": "daily.example"}, "The Daily"),
        ({"uri": "daily.example"}, "daily.example"),
        ("www.daily.example", "daily.example"),
        (None, ""),
        (["The Daily"], "The Daily"),
        ([], ""),
        ({}, ""),
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
    ],
)
def test_a_source_may_be_an_object(source, outlet):
    assert raws(TALKS | {"outlet": None, "source": source})[0].outlet.value == outlet


def test_lines_are_articles_and_a_broken_line_spoils_only_itself():
    line = json.dumps(TALKS).encode()
    reading = read(
        line + b"\n\n{broken\n" + line + b'\n{"title": "Talks"}\n' + line[:20], "x.jsonl"
    )
    assert [position for position, _ in reading.articles] == [1, 3]
    assert reading.rejected == (
        Rejection(2, Problem.UNREADABLE, "no JSON object"),
        Rejection(4, Problem.NO_TEXT),
        Rejection(5, Problem.UNREADABLE, "no JSON object"),
    )


def test_lines_are_told_from_one_document_without_the_name():
    assert raws(b'{"text": "One."}\n{"text": "Two."}\n') == [RawArticle("One."), RawArticle("Two.")]
    assert raws(b'{\n"text": "One."\n}\n') == [RawArticle("One.")]


def test_what_the_file_says_it_holds_is_announced():
    reading = read(json.dumps({"articles": [TALKS], "totalResults": 383}).encode(), "x.json")
    assert reading.announced == 383


def test_members_that_are_no_articles_are_rejected_one_by_one():
    document = [TALKS, {"#META": "more"}, "text", None, 3, {"text": None}, {"text": " "}]
    reading = read(json.dumps(document).encode(), "x.json")
    assert len(reading.articles) == 1
    assert reading.rejected == tuple(Rejection(n, Problem.NO_TEXT) for n in range(2, 8))


@pytest.mark.parametrize(
    ("dates", "published"),
    [
        (["16/05/2016", "05/06/2016"], ["2016-05-16", "2016-06-05"]),
        (["05/16/2016", "06/05/2016"], ["2016-05-16", "2016-06-05"]),
        (["05/06/2016", "06/05/2016"], ["", ""]),
        (["16/05/2016", "05/16/2016", "05/06/2016"], ["2016-05-16", "2016-05-16", ""]),
    ],
)
def test_the_order_of_day_and_month_is_settled_once_for_a_file(dates, published):
    document = [TALKS | {"published": one} for one in dates]
    assert [raw.published.value for raw in raws(document)] == published


def test_numbers_that_are_none_count_as_nothing():
    assert raws(b'{"text": "They met.", "title": NaN, "outlet": -Infinity}') == [
        RawArticle("They met.")
    ]


def test_a_number_of_5000_digits_is_text():
    assert raws(b'{"text": "They met.", "id": %s}' % (b"9" * 5_000)) == [RawArticle("They met.")]


def test_of_a_key_given_twice_the_last_value_counts_and_the_report_says_so():
    reading = read(b'{"text": "One.", "text": "Two."}', "x.json")
    assert reading.articles[0][1].text == "Two."
    assert reading.notes == ("Some keys are given twice; the last value was taken.",)


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (b'[{"text": "They met."}, {"te', "broken at character "),
        (b'[{"text": "They met."}] and more', "broken at character "),
        (b"[" * 100_000, "nested deeper than 64 levels"),
        (b'{"a":' * 100_000, "nested deeper than 64 levels"),
    ],
)
def test_a_broken_document_is_one_row(data, detail):
    (rejected,) = read(data, "x.json").rejected
    assert (rejected.position, rejected.reason) == (0, Problem.UNREADABLE)
    assert rejected.detail.startswith(detail)


def test_brackets_inside_strings_are_no_levels():
    assert raws({"text": "[" * 1_000 + '"{\\'}) == [RawArticle("[" * 1_000 + '"{\\')]


def test_an_empty_list_is_a_row_and_no_success():
    assert read(b"[]", "x.json").rejected == (Rejection(0, Problem.NO_TEXT, "an empty list"),)


def test_more_articles_than_one_file_may_hold_are_counted(monkeypatch):
    monkeypatch.setattr(limits, "ARTICLES_PER_FILE", 3)
    reading = read(json.dumps([TALKS] * 5).encode(), "x.json")
    assert len(reading.articles) == 3
    assert reading.rejected == (Rejection(4, Problem.TOO_MANY, "2 more were not read"),)
