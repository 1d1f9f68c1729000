"""A title in the plural and the names beside it: whose office and whose country, one by one."""

import pytest

from readout.extract import engine
from readout.records import Article
from readout.settings import load
from tests.extract.people.test_resolution import chain, place

REFERENCE = load().reference


def speakers(text):
    found = engine.extract(Article("a", "", text, published="2019-06-12", language="en"), REFERENCE)
    return {one.who.name: (one.who.role, one.who.side) for one in found.statements}


BOTH = "Kovar said he came. Berzina said she came."
LATVIA, LITHUANIA = (
    ("foreign minister of Latvia", "Latvia"),
    (
        "foreign minister of Lithuania",
        "Lithuania",
    ),
)


@pytest.mark.parametrize(
    "opening",
    [
        "The foreign ministers of Latvia and Lithuania, Ilze Berzina and Adam Kovar, came.",
        "Ilze Berzina and Adam Kovar, the foreign ministers of Latvia and Lithuania, came.",
        "The foreign ministers from Latvia and Lithuania, Ilze Berzina and Adam Kovar, came.",
        "Riga saw foreign ministers Ilze Berzina of Latvia and Adam Kovar of Lithuania.",
        "Riga saw foreign ministers Ilze Berzina (Latvia) and Adam Kovar (Lithuania).",
    ],
)
def test_each_has_the_country_in_his_place(opening):
    assert speakers(f"{opening} {BOTH}") == {"Adam Kovar": LITHUANIA, "Ilze Berzina": LATVIA}


def test_countries_before_the_title_are_told_as_they_stand():
    text = (
        f"The Latvian and Lithuanian foreign ministers, Ilze Berzina and Adam Kovar, came. {BOTH}"
    )
    assert speakers(text) == {
        "Ilze Berzina": ("Latvian foreign minister", "Latvia"),
        "Adam Kovar": ("Lithuanian foreign minister", "Lithuania"),
    }


@pytest.mark.parametrize(
    "counterparts",
    [
        "her Latvian and Lithuanian counterparts, Ilze Berzina and Adam Kovar,",
        "her counterparts from Latvia and Lithuania, Ilze Berzina and Adam Kovar,",
        "her counterparts Ilze Berzina of Latvia and Adam Kovar of Lithuania",
    ],
)
def test_counterparts_are_each_of_their_country(counterparts):
    text = f"Polish Foreign Minister Eva Sedlak met {counterparts} in Riga. {BOTH}"
    sides = {name: side for name, (_, side) in speakers(text).items()}
    assert sides == {"Ilze Berzina": "Latvia", "Adam Kovar": "Lithuania"}


def test_a_counterpart_holds_the_office_of_the_one_before():
    text = (
        "Polish Defence Minister Eva Sedlak met her Lithuanian counterpart, Adam Kovar, in Riga. "
        "The Lithuanian defence minister said he was glad."
    )
    assert "Adam Kovar" in speakers(text)


def test_where_names_and_countries_are_not_as_many_no_country_is_told():
    text = (
        "The foreign ministers of Latvia, Lithuania and Poland, Ilze Berzina and Adam Kovar, came. "
        f"{BOTH}"
    )
    assert {role for role, _ in speakers(text).values()} == {"foreign minister"}


@pytest.mark.parametrize("surname", ["Kazlauskas", "Vilks", "Peters"])
def test_a_surname_that_ends_like_a_plural_is_one_person(surname):
    text = f"Eva Sedlak met Jonas {surname}. {surname} said it was late."
    assert list(speakers(text)) == [f"Jonas {surname}"]


# --- several who speak as one ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "phrase", "names"),
    [
        (
            "Anna Lind of Norway and Adam Kovar of Latvia came.",
            "Anna Lind of Norway and Adam Kovar of Latvia",
            ["Anna Lind", "Adam Kovar"],
        ),
        ("Adam Kovar met Eva Sedlak. The two officials left.", "The two officials", "pair"),
        ("Adam Kovar met Eva Sedlak. Both leaders left.", "Both leaders", "pair"),
        ("Adam Kovar met Eva Sedlak. The two men met. They left.", "They", "pair"),
        (
            "Adam Kovar, Eva Sedlak and Anna Lind met in Riga. They left.",
            "They",
            ["Adam Kovar", "Eva Sedlak", "Anna Lind"],
        ),
    ],
)
def test_a_group_is_told_by_its_members(text, phrase, names):
    at = place(text, phrase)
    found = [one.name for one in chain(text, at).group(at)]
    assert found == (["Adam Kovar", "Eva Sedlak"] if names == "pair" else names)


def test_three_who_speak_are_all_named():
    text = "Germany, France and Poland said in a joint statement that they would stay."
    assert list(speakers(text)) == ["Germany, France and Poland"]


@pytest.mark.parametrize("opening", ["In Riga, Germany", "After meeting Latvia, Germany"])
def test_what_a_preposition_governs_is_none_of_them(opening):
    assert list(speakers(f"{opening} and Poland said that they would stay.")) == [
        "Germany and Poland"
    ]
