"""For whom unnamed officials speak: a country or a body, where the words tell one and only one."""

from pathlib import Path

import pytest

from readout.extract.people.registers import load
from readout.extract.people.spoken_for import side

REGISTERS = load(Path(__file__).parents[3] / "data" / "reference")


@pytest.mark.parametrize(
    ("phrase", "whose"),
    [
        ("US officials", "United States"),
        ("Two senior Romanian diplomats", "Romania"),
        ("NATO ambassadors", "NATO"),
        ("the EU foreign ministers", "EU"),
        ("Pentagon officials", "United States"),
        ("Belarus's negotiators", "Belarus"),
        ("officials from Belarus", "Belarus"),
    ],
)
def test_officials_speak_for_the_side_that_the_words_name(phrase, whose):
    assert side(phrase, REGISTERS) == whose


@pytest.mark.parametrize(
    "phrase",
    [
        "officials",
        "Polish and Romanian officials",
        "NATO and Russian diplomats",
        "former US officials",
        "local Polish officials",
        "Polish opposition leaders",
        "Polish farmers",
        "Russian lawmakers",
        "officials in Moscow",
        "US citizens close to Polish officials",
    ],
)
def test_who_speaks_for_none_or_for_two_has_no_side(phrase):
    assert side(phrase, REGISTERS) == ""
