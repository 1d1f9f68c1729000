"""Decisions as JSON: out and in again, and what is refused on the way in."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readout.errors import ReviewError
from readout.records import Span
from readout.reviews import Action, Subject, as_json, from_json
from tests.reviews.made import review, undo

EDITED = review(
    1,
    Action.EDIT,
    around=Span(0, 120),
    beside=((Span(0, 10), Span(20, 30)),),
    words="We agreed",
    values={"speaker": "Vladimir Makei", "spans": [[0, 10]]},
    was={"speaker": "Sergei Lavrov"},
    why="the wrong minister",
)


@pytest.mark.parametrize("one", [EDITED, review(2), undo(3, of=2)])
def test_a_decision_comes_back_as_it_was(one):
    assert from_json(json.loads(json.dumps(as_json(one)))) == one


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"id": "x"}, "32 hex digits"),
        ({"by": ""}, "who decided"),
        ({"target": ""}, "what it is about"),
        ({"action": "delete"}, "Not a decision"),
        ({"subject": "article"}, "Not a decision"),
        ({"action": "undo"}, "Only a decision can be undone"),
        ({"article": ""}, "where the record stands"),
        ({"spans": [[5, 5]]}, "Not a decision"),
        ({"spans": "everything"}, "Not a decision"),
        ({"spans": [[0, 10**30]]}, "Not a decision"),
        ({"values": {}}, "without a value"),
        ({"values": {"confidence": "high"}}, "no field"),
        ({"values": {"start": "16 May 2016"}}, "start cannot be that"),
        ({"values": {"start": "2016-02-31"}}, "start cannot be that"),
        ({"values": {"kind": "shouted"}}, "kind cannot be that"),
        ({"values": {"spans": [[True, 2]]}}, "spans cannot be that"),
        ({"values": {"speaker": "x" * 301}}, "speaker cannot be that"),
        ({"values": ["speaker"]}, "Not a decision"),
        ({"why": "x" * 2_001}, "longer than"),
        ({"action": "accept"}, "takes no values"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence(changed, said):
    with pytest.raises(ReviewError, match=said):
        from_json(as_json(EDITED) | changed)


def test_a_meeting_can_have_other_people():
    people = [{"actor": "person:x", "name": "X", "role": "", "side": "", "actor_kind": "person"}]
    one = review(1, Action.EDIT, subject=Subject.MEETING, values={"people": people})
    assert from_json(as_json(one)) == one
    with pytest.raises(ReviewError, match="people cannot be that"):
        from_json(as_json(one) | {"values": {"people": [{"name": 3}]}})


TEXT = st.text("aé0-\x00\ud800", max_size=8)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda some: st.lists(some, max_size=3) | st.dictionaries(TEXT, some),
    max_leaves=8,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(sorted(as_json(EDITED))), JSON))
def test_whatever_a_line_holds_is_a_decision_or_a_refusal(changed):
    try:
        read = from_json(as_json(EDITED) | changed)
    except ReviewError:
        return
    assert json.loads(json.dumps(as_json(read)))
