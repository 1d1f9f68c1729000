"""A plural that several countries share: the whole phrase speaks, never its last country."""

from pathlib import Path

import pytest

from readout.extract import segment
from readout.extract.people import mentions
from readout.extract.people.registers import load
from readout.records import MentionKind

REGISTERS = load(Path(__file__).parents[3] / "data" / "reference")


def groups(text):
    found = mentions.find(segment.analyse(text), REGISTERS)
    return [one.span.of(text) for one in found if one.kind is MentionKind.GROUP]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Polish and Romanian officials met.", "Polish and Romanian officials"),
        ("In Oslo, British, French and Dutch envoys met.", "British, French and Dutch envoys"),
        ("The US and Czech defence ministries spoke.", "The US and Czech defence ministries"),
        ("He saw his Polish and Latvian counterparts.", "his Polish and Latvian counterparts"),
        ("Norway's and Latvia's prime ministers met.", "Norway's and Latvia's prime ministers"),
        (
            "The foreign ministers of Norway, Latvia and Spain met.",
            "The foreign ministers of Norway, Latvia and Spain",
        ),
    ],
)
def test_every_country_of_a_shared_plural_is_in_its_phrase(text, phrase):
    assert groups(text) == [phrase]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Adam Kovar and Romanian officials met.", "Romanian officials"),
        ("Poland and Romanian officials disagree.", "Romanian officials"),
        ("The ministers of Norway, Adam Kovar and others met.", "The ministers of Norway"),
        ("He is Polish. And Romanian officials agree.", "Romanian officials"),
    ],
)
def test_what_stands_beside_a_plural_is_not_taken_in(text, phrase):
    assert phrase in groups(text)
