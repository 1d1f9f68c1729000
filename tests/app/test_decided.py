"""The list of decisions in plain words."""

import pytest

from components import decided, decided_words
from readout.records import Span
from readout.reviews import Action, Review, Subject


def review(number, action=Action.EDIT, subject=Subject.STATEMENT, target="e1", **more):
    given = {"article": "a1", "spans": (Span(0, 4),), "words": "Four words stand here"} | more
    return Review(f"{number:032x}", "2026-03-04T05:06:07Z", "Ana", action, subject, target, **given)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"speaker": "", "actor": "", "side": ""}, "speaker: none"),
        (
            {"start": "2024-11-01", "precision": "month"},
            "from: 1 Nov 2024; date known to the: month",
        ),
        (
            {"people": [{"name": "Ana Doe"}, {"name": "Bo Roe"}]},
            "who took part: Ana Doe and Bo Roe",
        ),
        ({"place_id": "geonames:1", "place": "Warsaw", "country": "Poland"}, "place: Warsaw"),
        ({"source": "B"}, "source: B, usually reliable"),
        ({"spans": [[0, 4], [6, 8]]}, "its words: 2 new passages"),
    ],
)
def test_new_values_are_told_by_the_names_of_the_form(values, told):
    assert decided_words.values(review(1, values=values)) == told


def test_what_was_taken_back_is_told_by_its_words_and_not_by_its_number():
    first = review(1)
    back = review(2, Action.UNDO, Subject.REVIEW, first.id, words="", article="", spans=())
    shown = decided.rows((back, first), (first, back))
    assert shown["Record"].tolist() == ["statement", "statement"]
    assert shown["Words"][0] == "“corrected” of 2026-03-04: Four words stand here"
    assert shown["Stands"].tolist() == [True, False]


def test_what_takes_back_a_decision_of_another_store_keeps_its_number():
    back = review(2, Action.UNDO, Subject.REVIEW, "f" * 32, words="", article="", spans=())
    assert decided_words.about(back, {back.id: back}) == "f" * 32
