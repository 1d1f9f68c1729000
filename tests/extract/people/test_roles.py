"""Role phrases: which office the words name, and whose."""

from pathlib import Path

import pytest

from readout.extract.people.registers import load
from readout.extract.people.roles import Role, read

REGISTERS = load(Path(__file__).parents[3] / "data" / "reference")


@pytest.mark.parametrize(
    ("phrase", "office", "side"),
    [
        ("the Russian foreign minister", "foreign minister", "Russia"),
        ("the Foreign Minister of Belarus", "foreign minister", "Belarus"),
        ("Belarus' foreign minister", "foreign minister", "Belarus"),
        ("the head of Kremlin diplomacy", "foreign minister", "Russia"),
        ("Poland's top diplomat", "foreign minister", "Poland"),
        ("Secretary of State", "foreign minister", "United States"),
        (
            "the minister of foreign affairs of the Republic of Belarus",
            "foreign minister",
            "Belarus",
        ),
        ("US defense chief", "defence minister", "United States"),
        ("the Russian leader", "president", "Russia"),
        ("Germany's Chancellor", "prime minister", "Germany"),
        ("NATO Secretary General", "secretary general", "NATO"),
        ("Secretary General of NATO", "secretary general", "NATO"),
        ("EU foreign policy chief", "high representative", "EU"),
        ("Kremlin spokesman", "press secretary of the president", "Russia"),
        ("Russian ambassador to Poland", "ambassador to Poland", "Russia"),
        ("head of Russia's mission to NATO", "permanent representative to NATO", "Russia"),
        (
            "the Secretary of Russia's Security Council",
            "secretary of the security council",
            "Russia",
        ),
        ("Washington's ambassador to Warsaw", "ambassador to Poland", "United States"),
        ("the American ambassador in Bucharest", "ambassador to Romania", "United States"),
        ("SACEUR", "supreme allied commander Europe", "NATO"),
        ("Deputy Foreign Minister of Belarus", "deputy foreign minister", "Belarus"),
    ],
)
def test_an_office_is_read_with_its_side(phrase, office, side):
    role = read(phrase, REGISTERS)
    assert (set(role.offices), role.side) == ({office}, side)


@pytest.mark.parametrize(
    "phrase",
    [
        "the president of the Belarusian Olympic Committee",
        "assistant secretary of state",
        "the Prime Minister's spokesman",
        "the Belarusian minister",
        "Republican leader",
        "presidential candidate",
        "head of Russia's delegation to NATO",
        "ambassador to Poland's neighbours",
        "US special envoy to Poland",
        "",
    ],
)
def test_a_title_with_words_left_over_is_no_office(phrase):
    assert read(phrase, REGISTERS).offices == frozenset()


@pytest.mark.parametrize(
    ("phrase", "side"),
    [
        ("the president of the UN Security Council", "UN"),
        ("the spokesman of the National Security Council", ""),
        ("the US National Security Council spokesman", "United States"),
    ],
)
def test_a_states_own_council_is_not_the_united_nations(phrase, side):
    assert read(phrase, REGISTERS).side == side


def test_a_former_holder_is_marked():
    role = read("the former Polish foreign minister", REGISTERS)
    assert role.past
    assert role.side == "Poland"


def test_a_phrase_of_a_hundred_words_is_no_office():
    assert read("the head of the " * 25, REGISTERS).offices == frozenset()
    assert read("the president of Poland" + " and of the rest" * 2500, REGISTERS) == Role()


@pytest.mark.parametrize(
    ("phrase", "past", "fresh"),
    [
        ("the incoming Polish foreign minister", True, False),
        ("the newly elected Polish president", False, True),
        ("the new Polish president", False, True),
        ("the Polish president", False, False),
    ],
)
def test_one_who_comes_is_not_the_one_in_office(phrase, past, fresh):
    role = read(phrase, REGISTERS)
    assert (role.past, role.fresh) == (past, fresh)


def test_two_offices_in_one_hand_are_both_read():
    role = read("Belarusian Deputy Prime Minister and Foreign Minister", REGISTERS)
    assert role.offices == {"deputy prime minister", "foreign minister"}


@pytest.mark.parametrize(("phrase", "gender"), [("the spokeswoman", "f"), ("the minister", "")])
def test_some_nouns_tell_the_gender(phrase, gender):
    assert read(phrase, REGISTERS).gender == gender
