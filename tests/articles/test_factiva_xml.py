"""Factiva, XML: each result set says how many articles it holds."""

import pytest

from readout.articles.child import parse
from readout.articles.factiva_xml import read
from readout.records import Problem
from tests.articles.exports_built import TALKS, THREE, factiva_xml


def test_every_article_is_found_and_highlights_part_nothing():
    found = [raw for _, raw in read(factiva_xml(), "x.xml").articles]
    assert [raw.text for raw in found] == [told.body for told in THREE]
    assert [raw.title.value for raw in found] == [told.title for told in THREE]
    assert [raw.outlet.value for raw in found] == [told.outlet for told in THREE]
    assert [raw.published.value for raw in found] == [told.day for told in THREE]
    assert {raw.language for raw in found} == {"en"}


@pytest.mark.parametrize(
    ("count", "note"),
    [
        (3, ()),
        (100, ("Incomplete export: 3 of 100.",)),
        (2, ("The file announces fewer than it holds: 2, found 3.",)),
    ],
)
def test_what_the_response_announces_is_compared(count, note):
    kind, reading = parse("x.xml", factiva_xml(count=count))
    assert (kind, reading.announced, reading.notes) == ("Factiva XML", count, note)


def test_a_day_without_a_time_is_read():
    data = factiva_xml((TALKS,), date="date").replace(b"T01:35:58Z", b"")
    assert read(data, "x.xml").articles[0][1].published.value == TALKS.day


def test_a_text_that_the_database_shortened_is_said():
    reading = read(factiva_xml((TALKS,), truncation="Truncated"), "x.xml")
    assert reading.notes == ("The database shortened the text (number 1).",)


def test_a_file_that_breaks_off_keeps_the_articles_before_the_break():
    data = factiva_xml()
    reading = read(data[: data.rindex(b"<sourceName>")], "x.xml")
    assert len(reading.articles) == 2
    assert [(one.position, one.reason) for one in reading.rejected] == [(3, Problem.TRUNCATED)]
    assert reading.announced == 3


def test_a_response_without_articles_is_one_row():
    assert read(factiva_xml(()), "x.xml").rejected[0].reason is Problem.NO_ARTICLES


def test_c40_a_document_type_is_refused():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + factiva_xml()
    assert read(bomb, "x.xml").rejected[0].reason is Problem.UNREADABLE


def test_c41_a_document_200000_deep_is_one_row():
    reading = read(b"<PPSResponse>" + b"<a>" * 200_000, "x.xml")
    assert [one.reason for one in reading.rejected] == [Problem.NO_ARTICLES]
