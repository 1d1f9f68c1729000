"""The counting that every database export shares."""

import pytest

from readout import limits
from readout.articles import numbered
from readout.articles.numbered import Refused, dated, said
from readout.articles.parsed import Reading, counts
from readout.records import Fact, Known, Problem, RawArticle, Rejection

MET = RawArticle("They met.", said("Talks"), published=dated("2016-05-16"))


def test_every_entry_is_an_article_or_a_rejection_with_its_number():
    found = [MET, Refused(Problem.VENDOR_ERROR, "We are sorry"), MET, RawArticle("", said("Talks"))]
    reading = numbered.reading(found)
    assert [n for n, _ in reading.articles] == [1, 3]
    assert reading.rejected == (
        Rejection(2, Problem.VENDOR_ERROR, "We are sorry"),
        Rejection(4, Problem.NO_TEXT, "Talks"),
    )


def test_nothing_found_is_a_rejection_and_no_success():
    assert numbered.reading([]).rejected == (Rejection(0, Problem.NO_ARTICLES),)


def test_more_than_one_file_may_hold_is_counted(monkeypatch):
    monkeypatch.setattr(limits, "ARTICLES_PER_FILE", 2)
    reading = numbered.reading([MET] * 5)
    assert reading.rejected == (Rejection(3, Problem.TOO_MANY, "3 more were not read"),)


def test_a_day_of_loading_is_marked_as_such_and_a_missing_one_is_said():
    loaded = RawArticle("They met.", said("Talks"), published=dated("", "2016-05-18"))
    reading = numbered.reading([MET, loaded, RawArticle("They met.")])
    assert loaded.published == Fact("2016-05-18", Known.LOADED)
    assert reading.notes == (
        "The day is that of loading into the database (number 2).",
        "No day of publication was found (number 3).",
        "No title was found (number 3).",
    )


@pytest.mark.parametrize(
    ("announced", "note"),
    [
        (None, ()),
        (2, ()),
        (146, ("Incomplete export: 2 of 146.",)),
        (1, ("The file announces fewer than it holds: 1, found 2.",)),
    ],
)
def test_what_is_announced_is_compared_with_what_is_found(announced, note):
    found = Reading(((1, MET),), (Rejection(2, Problem.NO_TEXT),), announced)
    assert counts(found) == note
