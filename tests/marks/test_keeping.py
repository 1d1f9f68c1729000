"""Marks of a store: as it was, whatever happens to the store afterwards."""

import pandas as pd
import pytest

from readout import frames, marks, reviewing, store
from readout.errors import MarkError
from readout.filters import Filters
from readout.marks import How, What
from readout.reviewing import Decision
from readout.reviews import Action
from tests import small_store


@pytest.fixture
def target(tmp_path):
    """A store with a dozen articles."""
    opened = small_store.open_store(tmp_path)
    small_store.fill(opened)
    return opened


def mark(target, name="May brief", **more):
    return marks.set_mark(target, frames.current(target), name, "Ana", **more)


def decide(target, action, at=0, **values):
    whole = frames.current(target)
    key = int(whole.statements["statement"].iloc[at])
    reviewing.on_statement(target, whole, key, Decision(action, "Ana", values))


def of_statements(found):
    return found.rows.loc[found.rows["what"] == What.STATEMENT, "how"].astype(str).tolist()


def test_nothing_has_changed_since_a_mark_was_set(target):
    mark(target)
    assert len(marks.compare_marks(target, "May brief")) == 0


@pytest.mark.parametrize(
    ("action", "values", "how"),
    [
        (Action.ACCEPT, {}, How.CHECKED),
        (Action.EDIT, {"speaker": "Andrzej Duda"}, How.ATTRIBUTED),
        (Action.EDIT, {"start": "2011-01-01", "end": "2011-01-01"}, How.DATED),
        (Action.REJECT, {}, How.RETRACTED),
    ],
)
def test_what_analysts_decided_since_is_told_and_the_mark_stays(target, action, values, how):
    before = frames.current(target)
    mark(target)
    decide(target, action, **values)
    assert of_statements(marks.compare_marks(target, "May brief")) == [how]
    pd.testing.assert_frame_equal(
        marks.open_mark(target, "May brief").statements, before.statements
    )


def test_merged_and_split_meetings_are_told(target):
    mark(target)
    whole = frames.current(target)
    first, second = whole.meetings["event"].iloc[0], whole.meetings["event"].iloc[1]
    merging = Decision(Action.MERGE, "Ana")
    reviewing.regroup(target, whole, [first], [second], merging)
    store.merge_meetings(target)
    found = marks.compare_marks(target, "May brief")
    assert found.count(How.MERGED) == 1
    assert len(marks.open_mark(target, "May brief").meetings) == len(whole.meetings)


def test_two_marks_are_compared_with_each_other_and_decisions_of_between(target):
    mark(target, "first", at="2026-01-01T00:00:00Z")
    decide(target, Action.ACCEPT)
    mark(target, "second")
    decide(target, Action.REJECT, at=1)
    assert of_statements(marks.compare_marks(target, "first", "second")) == [How.CHECKED]
    assert sorted(of_statements(marks.compare_marks(target, "first"))) == ["checked", "retracted"]


def test_a_mark_keeps_what_the_analyst_looked_at(target):
    asked = Filters(actors=("side:Poland",))
    assert marks.asked(mark(target, filters=asked)) == asked


def test_only_what_the_filters_leave_is_compared(target):
    mark(target)
    decide(target, Action.ACCEPT)
    nobody = Filters(actors=("person:nobody",))
    assert len(marks.compare_marks(target, "May brief", filters=nobody)) == 0


@pytest.mark.parametrize(("then", "now"), [("nix", "now"), ("May brief", "nix")])
def test_a_mark_that_is_not_there_is_a_sentence(target, then, now):
    mark(target)
    with pytest.raises(MarkError, match="no mark called “nix”"):
        marks.compare_marks(target, then, now)
