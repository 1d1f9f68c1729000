"""Words between two verbs of saying: they are told of once, and by whom they are."""

import pytest

from readout.extract import engine
from readout.records import Article
from readout.settings import load

REFERENCE = load().reference


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Moscow disagrees: this is no shield, Pavel Horak said on Friday.",
            [("Pavel Horak", "this is no shield")],
        ),
        (
            'Moscow agreed: "We wait for it," Pavel Horak said on Friday.',
            [("Pavel Horak", '"We wait for it,"')],
        ),
        (
            'Pavel Horak warned: "We will respond," he said on Friday.',
            [("Pavel Horak", '"We will respond,"')],
        ),
        (
            "Moscow disagrees: this is no shield, Pavel Horak said, announcing new tests.",
            [("Pavel Horak", "this is no shield"), ("Pavel Horak", "new tests")],
        ),
    ],
)
def test_the_same_words_are_told_of_once(text, told):
    found = engine.extract(Article("a", "", text, language="en"), REFERENCE).statements
    assert [(one.who.name, one.attribution.content[0].of(text)) for one in found] == told
