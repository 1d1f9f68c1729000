""" "The three ministers": who they are, where exactly three were named; nobody otherwise."""

from pathlib import Path

import pytest

from readout.extract import segment
from readout.extract.people import mentions, resolution
from readout.extract.people.registers import load
from readout.records import Span

REGISTERS = load(Path(__file__).parents[3] / "data" / "reference")
PEOPLE = (
    "Foreign ministers Anna Lind of Norway, Georg Baum of Austria and Jan Novak of Slovakia met. "
)
COUNTRIES = "Norway, Austria and Slovakia held talks in Prague. "
NAMES = "Anna Lind, Georg Baum and Jan Novak"


def who(text, phrase):
    doc = segment.analyse(text)
    found = mentions.find(doc, REGISTERS)
    start = text.rindex(phrase)
    chain = resolution.chain(doc, "", found, (), REGISTERS, "2016-05-16")
    return chain.who(Span(start, start + len(phrase)))


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        (PEOPLE, "The three ministers", NAMES),
        (PEOPLE, "The three foreign ministers", NAMES),
        (PEOPLE, "The three leaders", NAMES),
        (PEOPLE, "The foreign ministers of the three countries", NAMES),
        (COUNTRIES, "The three countries", "Norway, Austria and Slovakia"),
        (COUNTRIES, "All three sides", "Norway, Austria and Slovakia"),
    ],
)
def test_as_many_as_were_named_are_those_who_were_named(text, phrase, name):
    assert who(f"{text}{phrase} said so.", phrase).name == name


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (PEOPLE, "Three ministers"),
        (PEOPLE, "The four ministers"),
        (PEOPLE, "The three defence ministers"),
        (PEOPLE, "Several ministers"),
        (COUNTRIES, "The five countries"),
        (COUNTRIES, "The three Baltic countries"),
        ("Anna Lind and Georg Baum met. ", "The three leaders"),
    ],
)
def test_another_number_is_nobody_who_was_named(text, phrase):
    found = who(f"{text}{phrase} said so.", phrase)
    assert (found.name, found.actor) == (phrase, "")


def test_those_who_share_a_side_speak_for_it():
    text = "Anna Lind and Georg Baum, the Austrian ministers, met. "
    found = who(f"{text}Anna Lind and Georg Baum said so.", "Anna Lind and Georg Baum")
    assert found.side == "Austria"


@pytest.mark.parametrize("phrase", ["Diplomats", "Ministers", "Leaders"])
def test_a_plural_without_an_article_takes_up_nobody(phrase):
    text = "Foreign ministers Anna Lind of Norway and Georg Baum of Austria met. "
    assert who(f"{text}{phrase} said so.", phrase).name == phrase
