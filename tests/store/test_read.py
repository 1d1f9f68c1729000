"""What comes out of the store is what went in."""

from dataclasses import replace

import pytest

from readout import store
from readout.records import Level, Participant, PlaceMention, Resolution, Span, When
from readout.store import Copy
from tests.store.built import (
    IN_MINSK,
    LAVROV,
    article,
    extraction,
    filled,
    opened,
    report,
    statement,
)

ASIDE = Resolution("a diplomat", role="diplomat")
DESCRIBED = PlaceMention(Span(0, 6), None, Level.COUNTRY, sites=("site:deveselu",))


@pytest.mark.parametrize(
    "found",
    [
        {},
        {"statements": (replace(statement(), who=ASIDE, when=When(), to=Resolution()),)},
        {"meetings": (report(place=None, when=When()),)},
        {"meetings": (replace(report(), participants=(Participant(LAVROV, Span(0, 6)),)),)},
        {"meetings": (report(place=DESCRIBED),)},
        {"places": (DESCRIBED, IN_MINSK, replace(IN_MINSK, adjective=True, span=Span(30, 35)))},
    ],
)
def test_records_come_out_as_they_went_in(tmp_path, found):
    target = opened(tmp_path)
    store.add_articles(target, [Copy(article())])
    wanted = extraction(article(), **found)
    store.add_extraction(target, wanted)
    records = store.article_records(target, 1)
    assert records.article == article()
    assert tuple(one.statement for one in records.statements) == wanted.statements
    assert tuple(one.report for one in records.reports) == wanted.meetings
    assert records.places == wanted.places


def test_an_article_is_found_by_its_public_id(tmp_path):
    target = filled(tmp_path)
    assert store.article_key(target, article().id) == 1
    assert store.article_key(target, "0" * 32) is None


def test_what_is_not_there_is_none(tmp_path):
    target = opened(tmp_path)
    assert store.article(target, 7) is None
    assert store.article_records(target, 7) is None


def test_an_article_that_was_not_extracted_yet_has_no_version(tmp_path):
    target = opened(tmp_path)
    store.add_articles(target, [Copy(article())])
    assert store.article_records(target, 1).version == ""


def test_every_copy_is_shown_with_its_outlet_and_address(tmp_path):
    target = opened(tmp_path)
    daily = Copy(replace(article(), outlet="Demo Daily"), "https://example.org/1", "daily.csv")
    store.add_articles(target, [Copy(article()), daily])
    shown = store.article_records(target, 1).sightings
    assert [(one.outlet, one.address, one.source) for one in shown] == [
        ("Demo Wire", "", "talks.txt"),
        ("Demo Daily", "https://example.org/1", "daily.csv"),
    ]


def test_articles_come_in_the_order_asked_for(tmp_path):
    target = filled(tmp_path)
    store.add_articles(target, [Copy(article("They met again."))])
    assert [one.text for one in store.some_articles(target, (2, 9, 1))] == [
        "They met again.",
        article().text,
    ]
