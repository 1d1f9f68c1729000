"""The cue lexicon: verbs, their forms, and the promises of the file."""

import unicodedata

import pytest

from readout.extract.cues import Form, forms
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
        assert len(line) == 5, line
        assert line[1] in MANNERS, line
        assert line[3] in ("yes", "no"), line
        assert line[2], line
        assert all(unicodedata.is_normalized("NFC", cell) for cell in line), line


def test_no_lemma_stands_twice():
    lemmas = [line[0].split("/")[0] for line in rows("cues.en.tsv")]
    assert len(lemmas) == len(set(lemmas))
