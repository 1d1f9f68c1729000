"""Searching: what an analyst types means those words, whatever else they mean to the engine."""

import pytest

from readout import store
from readout.store import Copy
from readout.store.connect import writing
from readout.store.search import index_anew
from tests.store.built import article, opened

TEXTS = [
    "Nicușor Dan spoke of the missile defence site at Słupsk.",
    "Missile talks; the defence ministers were not there.",
    "Макей met NEAR and OR in Łódź.",
]
FOUND = [
    ("missile", {1, 2}),
    ("MISSILE defence", {1, 2}),
    ('"missile defence"', {1}),
    ("Nicusor", {1}),
    ("slupsk OR lodz", {1, 3}),
    ("макей", {3}),
    ("talks", {1, 2, 3}),  # every article here is titled so
    ("missiles", set()),
    ("missil*", {1, 2}),
    ("NEAR", {3}),
    ('"OR"', {3}),
    ("missile NOT ministers", {1}),
    ("talks -missile", {3}),
    ("-missile -nicusor", {3}),
    ("-talks", set()),
    ('"missile', set()),  # cannot be read
]


@pytest.fixture
def target(tmp_path):
    made = opened(tmp_path)
    store.add_articles(made, [Copy(article(text)) for text in TEXTS])
    return made


@pytest.mark.parametrize(("words", "keys"), FOUND)
def test_articles_answer_every_clause(target, words, keys):
    assert store.search(target, words) == keys


def test_an_index_made_anew_finds_the_same(target):
    with writing(target) as connection:
        index_anew(connection)
    for words, keys in FOUND:
        assert store.search(target, words) == keys


@pytest.mark.parametrize("words", ["", "   ", "\0", "\ud800", "speaker:Lavrov -outlet:Wire"])
def test_where_no_words_of_articles_are_asked_for_the_store_has_no_say(target, words):
    assert store.search(target, words) is None


def test_as_many_terms_as_are_allowed_are_searched(target):
    assert store.search(target, "talks " * 100) == {1, 2, 3}
    assert store.search(target, " OR ".join(f"talk{n}" for n in range(100))) == set()
