""" "The ministry", "the agency", "it": the one body that was named, or nobody."""

import pytest

from readout.extract import engine
from readout.records import Article, Reason
from readout.settings import load

REFERENCE = load().reference


def speakers(text):
    article = Article("a", "", text, published="2016-05-16", language="en")
    return [one.who for one in engine.extract(article, REFERENCE).statements]


def last(text):
    return speakers(text)[-1].name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Latvian foreign ministry said talks went on. The ministry added that all is well.",
            "Ministry of Foreign Affairs of Latvia",
        ),
        (
            "Latvia's defence ministry said talks went on. The defence ministry called them long.",
            "Ministry of Defence of Latvia",
        ),
        ("BelTA reported that talks go on. The agency said they were long.", "BelTA"),
        (
            "The Pentagon said talks went on. The department said they were long.",
            "US Department of Defense",
        ),
        ("The Latvian government said talks went on. The government said they help.", "Latvia"),
        (
            "The EU paid. The European Commission said it paid. The commission said it could.",
            "European Commission",
        ),
        ("NATO said talks went on. The alliance said they were long.", "NATO"),
        ("NATO said talks went on. It added that they were long.", "NATO"),
        ("NATO said talks went on. Talks were long, it added.", "NATO"),
    ],
)
def test_a_noun_takes_up_the_only_body_of_its_kind(text, name):
    assert last(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Latvia's defence ministry said it was new. Norway's defence ministry said it was old. "
            "The ministry said all was well.",
            "The ministry",
        ),
        (
            "Latvia's defence ministry said it was safe. The interior ministry said it was not.",
            "The interior ministry",
        ),
        (
            "Latvia's defence ministry said it was safe. "
            "In Oslo, the defence ministry said it was not.",
            "the defence ministry",
        ),
        (
            "The Central Election Commission said it was safe. The commission said all was well.",
            "The commission",
        ),
        (
            "A Sahel alliance said it was safe. The alliance said all was well.",
            "The alliance",
        ),
        ("NATO was silent. The ministry said all was well.", "The ministry"),
        ("Adam Kovar said it was safe. It said all was well.", "It"),
        (
            "NATO said it was safe. A report came out in May. In June it said all was well.",
            "it",
        ),
        (
            "NATO said it was safe. Adam Kovar said it was not. It said all was well.",
            "It",
        ),
    ],
)
def test_where_another_may_be_meant_nobody_is_taken(text, name):
    found = speakers(text)[-1]
    assert (found.name, found.actor) == (name, "")


def test_it_is_to_check():
    found = speakers("NATO said talks went on. It added that they were long.")[-1]
    assert found.reason is Reason.PRONOUN


def test_what_a_report_says_is_not_said_by_who_spoke_before_it():
    text = "NATO said talks went on. The report said they were long. It said they were dull."
    assert last(text) != "NATO"
