"""Searching: what an analyst types means those words, whatever else they mean to the engine."""

import pytest

from readout import store
from readout.store import Copy
from readout.store.search import terms
from tests.store.built import article, opened

TEXTS = [
    "Nicușor Dan spoke of the missile defence site at Deveselu.",
    "Missile talks; the defence ministers were not there.",
    "Макей met NEAR and OR in Łódź.",
]


@pytest.fixture
def target(tmp_path):
    made = opened(tmp_path)
    store.add_articles(made, [Copy(article(text)) for text in TEXTS])
    return made


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("missile", {1, 2}),
        ("MISSILE defence", {1, 2}),
        ('"missile defence"', {1}),
        ("Nicusor", {1}),
        ("макей", {3}),
        ("talks", {1, 2, 3}),  # every article here is titled so
        ("missiles", set()),
        ("NEAR", {3}),
        ("missile NOT defence", {2}),  # NOT is a word like any other
    ],
)
def test_articles_hold_every_term(target, words, keys):
    assert store.search(target, words) == keys


@pytest.mark.parametrize("words", ["", "   ", '"', '""', "?! --", "\0", "\ud800", "*"])
def test_without_a_word_nothing_was_asked(target, words):
    assert store.search(target, words) is None


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("a b", ("a", "b")),
        ('"a b" c', ("a b", "c")),
        ('a "b c', ("a", "b", "c")),
        ("x\0y", ("x", "y")),
        ("w" * 2000, ("w" * 1000,)),
    ],
)
def test_terms_stand_between_blanks_and_phrases_in_quotation_marks(words, parts):
    assert terms(words) == parts
