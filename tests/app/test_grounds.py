"""How a record is known, on its card: rule, speaker, day, hash and every decision on it."""

from dataclasses import replace
from datetime import date

import pytest

from components import grounds
from readout import store
from readout.records import Precision, Span, When
from tests.small_store import LAVROV, article, said

TEXT = "Talks are useful, Sergei Lavrov said on 16 May."
DAY = date(2016, 5, 16)
PHRASE = Span(TEXT.index("16 May"), TEXT.index("16 May") + 6)


def records_of(when):
    """An article with one statement that was made then."""
    one = replace(said(TEXT, "Talks are useful", LAVROV, DAY), when=when)
    found = store.FoundStatement(1, "e" * 32, one)
    told = article("Talks", TEXT, "2016-05-17")
    return store.ArticleRecords(1, told, (), (found,), (), (), "rules-9", True, "")


class Row:
    event, rule, check, reason, basis = "e" * 32, "inverted", "", "named", "Sergei Lavrov"
    evidence_start, evidence_end, start = 0, len(TEXT), "2016-05-16 00:00:00"


def known(when, **more):
    row = type("Changed", (Row,), more)()
    return grounds.known(row, records_of(when), row.event)


@pytest.fixture(autouse=True)
def nothing_decided(monkeypatch):
    monkeypatch.setattr(grounds, "_decided", lambda event: "")


@pytest.mark.parametrize(
    ("when", "told"),
    [
        (When(DAY, DAY, Precision.DAY, PHRASE), "“16 May” in the text"),
        (When(DAY, DAY, Precision.PUBLICATION), "the day of the article; the text gives none"),
        (When(DAY, DAY, Precision.DAY), "taken from the text around it"),
    ],
)
def test_the_day_says_what_it_rests_on(when, told):
    assert known(when)["Its day"] == told


def test_a_day_that_is_not_the_text_s_is_another_one_s_word():
    when = When(DAY, DAY, Precision.DAY, PHRASE)
    moved = "2016-05-18 00:00:00"
    assert known(when, start=moved, check="edited")["Its day"] == "decided by a person"
    assert known(when, start=moved)["Its day"] == "told by another report"


def test_a_record_without_a_day_says_so():
    assert known(When(), start="NaT")["Its day"] == "not known"


def test_rule_speaker_and_place_are_told():
    told = known(When(DAY, DAY, Precision.DAY))
    assert told["Found by"] == "the rule “inverted” (rules-9)"
    assert told["Speaker"] == "named in full: “Sergei Lavrov”"
    assert told["Article of"] == "17 May 2016, from the file’s own fields"
    assert told["Stands at"] == f"characters 1 to {len(TEXT)} of the text"
    assert "ab" * 32 in told["Frozen copy"]


def test_what_no_rule_found_was_found_by_a_person():
    told = known(When(), event="f" * 32, check="added", basis="decided by Ana", start="NaT")
    assert (told["Found by"], told["Speaker"]) == ("a person, by hand", "decided by Ana")
    assert told["Its day"] == "decided by a person"
