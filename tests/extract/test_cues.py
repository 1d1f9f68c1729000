"""The cue lexicon: verbs, their forms, and the promises of the file."""

import unicodedata

import pytest

from readout.extract.cues import CueClass, Factivity, Form, forms, nouns, polarity
from readout.extract.wordlists import rows

MANNERS = {
    "accused",
    "admitted",
    "agreed",
    "announced",
    "answered",
    "apologised",
    "argued",
    "asked",
    "believed",
    "cited",
    "claimed",
    "confirmed",
    "criticised",
    "demanded",
    "denied",
    "described",
    "feared",
    "hoped",
    "intended",
    "praised",
    "promised",
    "proposed",
    "refused",
    "reported",
    "said",
    "stressed",
    "suggested",
    "thanked",
    "threatened",
    "urged",
    "warned",
    "wrote",
}


@pytest.mark.parametrize(
    ("form", "lemma", "kind"),
    [
        ("said", "say", Form.PAST),
        ("says", "say", Form.PRESENT),
        ("denying", "deny", Form.ING),
        ("denies", "deny", Form.PRESENT),
        ("agreed", "agree", Form.PAST),
        ("agreeing", "agree", Form.ING),
        ("admitted", "admit", Form.PAST),
        ("urging", "urge", Form.ING),
        ("written", "write", Form.PAST),
    ],
)
def test_forms_are_made(form, lemma, kind):
    cue, found = forms()[form]
    assert (cue.lemma, found) == (lemma, kind)


def test_belief_is_no_statement():
    assert not forms()["believes"][0].is_statement


def test_every_line_is_whole():
    for line in rows("cues.en.tsv"):
        assert len(line) == 7, line
        assert line[1] in MANNERS, line
        assert line[3] in ("yes", "no"), line
        assert line[2], line
        assert all(unicodedata.is_normalized("NFC", cell) for cell in line), line


def test_every_line_has_a_class_and_a_factivity():
    for line in rows("cues.en.tsv"):
        assert line[4] in {one.value for one in CueClass}, line
        assert line[5] in {one.value for one in Factivity}, line


def test_every_noun_has_a_known_manner():
    assert set(nouns().values()) <= MANNERS


def test_every_class_is_in_use():
    assert {line[4] for line in rows("cues.en.tsv")} == {one.value for one in CueClass}


@pytest.mark.parametrize(
    ("form", "cls", "factivity"),
    [
        ("said", CueClass.SAY, Factivity.NON),
        ("denied", CueClass.DENY, Factivity.COUNTER),
        ("doubts", CueClass.THINK, Factivity.COUNTER),
        ("revealed", CueClass.ANNOUNCE, Factivity.FACTIVE),
        ("acknowledged", CueClass.ADMIT, Factivity.FACTIVE),
        ("claimed", CueClass.CLAIM, Factivity.NON),
        ("warned", CueClass.WARN, Factivity.NON),
        ("blamed", CueClass.ACCUSE, Factivity.NON),
    ],
)
def test_a_cue_has_its_class_and_its_factivity(form, cls, factivity):
    cue, _ = forms()[form]
    assert (cue.cls, cue.factivity) == (cls, factivity)


@pytest.mark.parametrize(
    ("form", "negated", "manner"),
    [
        ("denied", False, "denied"),
        ("denied", True, "did not deny"),
        ("confirmed", True, "did not confirm"),
        ("added", True, "did not say"),
        ("ruled", False, "denied"),
        ("ruled", True, "did not rule out"),
    ],
)
def test_a_manner_keeps_its_polarity(form, negated, manner):
    assert forms()[form][0].manner_of(negated) == manner


@pytest.mark.parametrize(
    ("manner", "expected"),
    [
        ("said", "positive"),
        ("warned", "positive"),
        ("denied", "negative"),
        ("did not say", "open"),
        ("did not deny", "open"),
        ("refused", "open"),
        ("asked", "open"),
        ("", "positive"),
    ],
)
def test_polarity_is_how_a_speaker_stands_to_the_words(manner, expected):
    assert polarity(manner) == expected


def test_no_lemma_stands_twice():
    lemmas = [line[0].split("/")[0] for line in rows("cues.en.tsv")]
    assert len(lemmas) == len(set(lemmas))
