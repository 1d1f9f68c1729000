"""STIX bundles: their reports are articles, their other objects are not."""

import json

import pytest

from readout.articles.stix import read
from readout.records import Fact, Known, Problem, RawArticle

AUTHOR = {"type": "identity", "id": "identity--1", "name": "The institute"}
REPORT = {
    "type": "report",
    "id": "report--1",
    "name": "Talks",
    "description": "They met.",
    "published": "2016-05-16T10:00:00.000Z",
    "created": "2016-06-01T10:00:00.000Z",
    "created_by_ref": "identity--1",
    "lang": "en",
    "external_references": [{"source_name": "x"}, {"url": "https://a.example/1"}],
}


def meta(value):
    return Fact(value, Known.METADATA)


ARTICLE = RawArticle(
    "They met.",
    meta("Talks"),
    meta("The institute"),
    meta("2016-05-16"),
    "https://a.example/1",
    "en",
)


def reading(*objects, cut=None):
    bundle = {"type": "bundle", "id": "bundle--1", "objects": objects}
    return read(json.dumps(bundle).encode()[:cut], "x.json")


def test_the_fields_of_a_report_are_those_of_the_article():
    found = reading(AUTHOR, REPORT, {"type": "malware"}, {"type": "malware"}, None)
    assert found.articles == ((1, ARTICLE),)
    assert found.notes == ("Objects that are no report: 1 identity, 2 malware.",)


def test_a_report_without_a_description_spoils_only_itself():
    found = reading(REPORT, REPORT | {"description": ""}, REPORT)
    assert [position for position, _ in found.articles] == [1, 3]
    assert [(one.position, one.reason) for one in found.rejected] == [(2, Problem.NO_TEXT)]


def test_a_bundle_without_reports_is_a_row():
    assert [one.reason for one in reading(AUTHOR).rejected] == [Problem.NOT_AN_ARTICLE]


@pytest.mark.parametrize("document", [{"$schema": "x", "allOf": []}, {"type": "bundle"}, [], 3])
def test_what_is_no_bundle_is_no_article(document):
    (one,) = read(json.dumps(document).encode(), "x.json").rejected
    assert (one.position, one.reason) == (0, Problem.NOT_AN_ARTICLE)


def test_a_bundle_that_is_cut_off_says_so():
    assert reading(REPORT, cut=-9).rejected[0].reason is Problem.TRUNCATED
