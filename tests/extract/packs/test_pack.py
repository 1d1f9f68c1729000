"""The packs themselves: files that a test can trust, and one list of who has one."""

import unicodedata
from pathlib import Path

import pytest

from readout import coverage
from readout.extract import cues, packs
from readout.extract.packs.pack import folded

FOLDER = Path(packs.__file__).parent / "words"
CLASSES = {"genitive"} | set(
    "cue that according as-said negation pronoun role oblique stop preposition abbreviation "
    "weekday day month year future".split()
)
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.tsv"))


def entries(language):
    lines = (FOLDER / f"{language}.tsv").read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_of_a_known_class_once_and_in_lower_case(language):
    pairs = [row[:2] for row in entries(language)]
    assert {kind for kind, _ in pairs} <= CLASSES
    assert len(pairs) == len(set(pairs))
    assert all(entry == folded(entry) for _, entry in pairs)
    assert all(unicodedata.is_normalized("NFC", entry) for _, entry in pairs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cue_has_a_manner_and_a_gender(language):
    values = [row[2].split() for row in entries(language) if row[0] == "cue"]
    assert all(len(value) == 2 and value[1] in ("m", "f", "-") for value in values)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_manner_is_one_that_english_has(language):
    known = {cue.manner for cue, _ in cues.forms().values()}
    assert {row[2].split()[0] for row in entries(language) if row[0] == "cue"} <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pack_knows_its_calendar(language):
    pack = packs.load(language)
    assert set(pack.weekdays.values()) == set(range(1, 8))
    assert set(pack.months.values()) == set(range(1, 13))
    assert {-1, 0, 1} <= set(pack.days.values())


def test_who_has_a_pack_is_what_the_pages_say():
    assert [one for one in LANGUAGES if coverage.partial(one)] == LANGUAGES
    assert {code for code in ("pl", "ro", "ru", "fr", "en", "") if coverage.partial(code)} == set(
        LANGUAGES
    )


@pytest.mark.parametrize("language", ["en", "", "fr", "../pl", "pl/"])
def test_elsewhere_there_is_none(language):
    assert packs.load(language) is None
