"""CSL JSON: the items of reference managers and of Crossref."""

import json

import pytest

from readout.articles.csl import iso_date, read
from readout.records import Fact, Known, Problem, RawArticle

ITEM = {
    "type": "article-newspaper",
    "title": "Talks",
    "container-title": "BelTA",
    "issued": {"date-parts": [["2016", 5, 16]]},
    "URL": "https://a.example/1",
    "language": "en-GB",
    "abstract": "They met.",
}


def meta(value):
    return Fact(value, Known.METADATA)


ARTICLE = RawArticle(
    "They met.", meta("Talks"), meta("BelTA"), meta("2016-05-16"), "https://a.example/1", "en"
)


def reading(value):
    return read(json.dumps(value).encode(), "x.json")


@pytest.mark.parametrize(
    "value",
    [
        [ITEM],
        {"one": ITEM},
        ITEM,
        {"status": "ok", "message": {"items": [ITEM]}},
        {"items": [ITEM | {"title": ["Talks"], "abstract": "<p>They <i>met</i>.</p>"}]},
    ],
)
def test_an_item_is_read_wherever_it_stands(value):
    assert reading(value).articles == ((1, ARTICLE),)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"abstract": ""}, Problem.NO_TEXT),
        ({"type": "book"}, Problem.NOT_AN_ARTICLE),
        ({"type": None}, Problem.NOT_AN_ARTICLE),
    ],
)
def test_a_bad_item_spoils_only_itself(change, reason):
    found = reading([ITEM, ITEM | change, ITEM])
    assert [position for position, _ in found.articles] == [1, 3]
    assert [(one.position, one.reason) for one in found.rejected] == [(2, reason)]


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ({"date-parts": [[2016, 5]]}, "2016-05"),
        ({"date-parts": [["2016"]]}, "2016"),
        ({"date-parts": [[2016, 2, 31]]}, ""),
        ({"date-parts": [[]]}, ""),
        ({"literal": "spring"}, ""),
        ({"raw": "2016-05-16"}, "2016-05-16"),
        ("2016", ""),
    ],
)
def test_a_date_keeps_its_precision(written, known):
    assert iso_date(written) == known


def test_the_day_of_access_is_not_that_of_publication():
    item = {name: value for name, value in ITEM.items() if name != "issued"}
    found = reading([item | {"accessed": ITEM["issued"]}])
    assert found.articles[0][1].published == Fact()


def test_a_file_that_is_cut_off_says_so():
    data = json.dumps([ITEM, ITEM]).encode()[:-5]
    assert read(data, "x.json").rejected[0].reason is Problem.TRUNCATED


@pytest.mark.parametrize("data", [b"[]", b"{}", b"3"])
def test_a_file_without_items_is_one_row(data):
    assert [one.position for one in read(data, "x.json").rejected] == [0]
