"""Standing: which decisions count, and what they say together of one record."""

import pytest

from readout.reviews import Action, Subject, effective, renamed, standing
from tests.reviews.made import review, undo

EDIT, ACCEPT, REJECT, ADD = Action.EDIT, Action.ACCEPT, Action.REJECT, Action.ADD


@pytest.mark.parametrize(
    ("decisions", "left"),
    [
        ([review(1), review(2)], [1, 2]),
        ([review(1), undo(2, of=1)], []),
        ([review(1), undo(2, of=1), undo(3, of=2)], [1]),
        ([review(1), undo(2, of=1), undo(3, of=2), undo(4, of=3)], []),
        ([review(1), undo(2, of=99)], [1]),
        ([undo(1, of=2), review(2)], [2]),  # nothing is undone before it is done
    ],
)
def test_a_decision_stands_until_it_is_undone_and_an_undo_until_that_is(decisions, left):
    assert [int(one.id, 16) for one in effective(decisions)] == left


@pytest.mark.parametrize(
    ("actions", "check"),
    [
        ([ACCEPT], "accepted"),
        ([EDIT], "edited"),
        ([EDIT, ACCEPT], "edited"),
        ([ACCEPT, EDIT], "edited"),
        ([ADD, EDIT, ACCEPT], "added"),
        ([EDIT, REJECT], "rejected"),
        ([REJECT, ACCEPT], "accepted"),
        ([Action.COMMENT], ""),
    ],
)
def test_the_last_word_on_a_record_counts(actions, check):
    decided = standing(
        review(number, action, values={"role": "minister"} if action in (EDIT, ADD) else {})
        for number, action in enumerate(actions)
    )
    assert decided.check == check


def test_edits_add_up_field_by_field():
    edits = ({"role": "minister", "side": "Russia"}, {"role": "envoy"})
    decided = standing(review(n, EDIT, values=values) for n, values in enumerate(edits))
    assert decided.values == {"role": "envoy", "side": "Russia"}


def merged(number: int, old: str, new: str):
    values = {"into": new, "name": new.upper()}
    return review(number, Action.MERGE, subject=Subject.ACTOR, target=old, values=values)


@pytest.mark.parametrize(
    ("pairs", "who"),
    [
        (["ab"], {"a": "b"}),
        (["ab", "bc"], {"a": "c", "b": "c"}),
        (["ab", "ac"], {"a": "c"}),
        (["ab", "ba"], {"a": "b"}),  # a circle: the first decision stands
        (["ab", "xa", "ax"], {"a": "b", "x": "b"}),
        (["aa"], {}),
    ],
)
def test_merged_names_lead_to_one_actor_and_never_in_a_circle(pairs, who):
    decisions = [merged(number, old, new) for number, (old, new) in enumerate(pairs)]
    assert {old: new.actor for old, new in renamed(decisions).items()} == who
