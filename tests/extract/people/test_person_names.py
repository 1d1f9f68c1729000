"""Personal names: their parts, and when two of them may be one person's."""

from pathlib import Path

import pytest

from readout.extract.people.person_names import key, personal, same_person, slug, surname
from readout.extract.people.registers import load
from readout.records import ActorKind


@pytest.mark.parametrize(
    ("written", "given", "surname"),
    [
        ("Sergei Lavrov", ("sergei",), "lavrov"),
        ("Lindsey Graham", ("lindsey",), "graham"),
        ("Mr. Lavrov", (), "lavrov"),
        ("President Donald J. Trump", ("donald", "j"), "trump"),
        ("John F. Kennedy Jr.", ("john", "f"), "kennedy"),
        ("Makei's", (), "makei"),
        ("Ursula von der Leyen", ("ursula",), "von der leyen"),
        ("Jaap de Hoop Scheffer", ("jaap",), "de hoop scheffer"),
        ("Wladyslaw Kosiniak-Kamysz", ("wladyslaw",), "kosiniak-kamysz"),
        ("Wang Yi", ("yi",), "wang"),
        ("Chae Min-jun", ("min-jun",), "chae"),
        ("Faisal al-Ketbi", ("faisal",), "al-ketbi"),
        ("Saad bin Khalifa al-Murri", ("saad", "bin", "khalifa"), "al-murri"),
        ("Mohammed bin Salman", ("mohammed",), "bin salman"),
        ("Сергей Лавров", ("сергей",), "лавров"),
    ],
)
def test_a_name_has_given_names_and_a_surname(written, given, surname):
    name = personal(written)
    assert name is not None
    assert (name.given, name.surname) == (given, surname)


@pytest.mark.parametrize("written", ["Mr.", "", "  ", ","])
def test_titles_alone_are_no_name(written):
    assert personal(written) is None


@pytest.mark.parametrize(
    ("written", "gender"),
    [
        ("Maria Zakharova", "f"),
        ("Mrs. Clinton", "f"),
        ("Sergei Lavrov", "m"),
        ("Andrea Nahles", ""),
    ],
)
def test_a_given_name_or_a_title_tells_the_gender(written, gender):
    name = personal(written)
    assert name is not None
    assert name.gender == gender


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("Mike Pence", "Michael Pence", True),
        ("Donald Trump", "Donald J. Trump", True),
        ("Sergei Lavrov", "Sergey Lavrov", True),
        ("Lavrov", "Sergei Lavrov", True),
        ("Bill Clinton", "Hillary Clinton", False),
        ("Lech Kaczynski", "Jaroslaw Kaczynski", False),
        ("Mrs. Clinton", "Bill Clinton", False),
        ("Makei", "Makeev", False),
    ],
)
def test_likeness_makes_nobody_the_same_person(one, other, may_be):
    first, second = personal(one), personal(other)
    assert first is not None
    assert second is not None
    assert same_person(first, second) is may_be


def test_accents_and_case_do_not_part_a_name():
    assert key("Bronisław KOMOROWSKI") == key("Bronislaw Komorowski")
    assert slug("Radosław Sikorski") == "radoslaw-sikorski"


def test_letters_of_other_scripts_keep_their_marks():
    assert key("Андрей") != key("Андреи")


def test_the_surname_of_a_key_is_that_of_the_name_for_everybody_in_the_registers():
    registers = load(Path(__file__).parents[3] / "data" / "reference")
    people = (one for one in registers.actors.values() if one.kind is ActorKind.PERSON)
    for name in (name for one in people for name in (one.name, *one.aliases)):
        split = personal(name)
        assert surname(key(name)) == (split.surname if split else ""), name
