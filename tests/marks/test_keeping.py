"""Marks of a store: as it was, whatever happens to the store afterwards."""

from datetime import date

import pandas as pd
import pytest

from readout import frames, marks, reviewing, store
from readout.errors import MarkError
from readout.filters import Filters
from readout.marks import How, What, Why
from readout.records import Extraction, Precision, When
from readout.reviewing import Decision
from readout.reviews import Action
from tests import small_store


@pytest.fixture
def target(tmp_path):
    """A store with a dozen articles."""
    opened = small_store.filled_store(tmp_path)
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


def read_anew(target, *changes):
    """Read the article of 2012 again, by rules that find its statements where `changes` say."""
    text = store.article(target, 1).text
    day = date(2012, 5, 16)
    words = tuple(small_store.said(text, one, small_store.LAVROV, day) for one in changes)
    one = Extraction(store.article(target, 1).id, "later rules", "en", True, words, (), ())
    store.add_extractions(target, [one])
    store.merge_meetings(target)


@pytest.mark.parametrize(
    ("found", "classes"),
    [
        (("talks of 2012 were useful",), ["changed", "retracted"]),
        (("The talks of 2012 were useful", "Sergei Lavrov held talks"), ["new", "retracted"]),
        ((), ["retracted", "retracted"]),
    ],
)
def test_a_mark_stays_as_it_was_when_articles_are_read_anew(target, found, classes):
    before = frames.current(target)
    mark(target)
    read_anew(target, *found)
    changes = marks.compare_marks(target, "May brief")
    assert sorted(of_statements(changes)) == classes
    gone = changes.rows[changes.rows["how"] == How.RETRACTED]
    assert set(gone["why"]) == {Why.READ_ANEW}
    for name in ("statements", "meetings", "participants", "reports", "mentions", "articles"):
        was, held = getattr(before, name), getattr(marks.open_mark(target, "May brief"), name)
        pd.testing.assert_frame_equal(held, was)


def test_what_came_in_since_is_new_and_the_mark_stays_as_it_was(target):
    before = frames.current(target)
    mark(target)
    text = "MINSK, 1 June 2023. Sergei Lavrov held talks with Vladimir Makei."
    one = small_store.article("Talks again", text, "2023-06-01")
    day = When(date(2023, 6, 1), date(2023, 6, 1), Precision.DAY)
    talks = small_store.met(text, "held talks", (small_store.LAVROV, small_store.MAKEI), day)
    small_store.add(target, [one], [Extraction(one.id, "test", "en", True, (), (talks,), ())])
    found = marks.compare_marks(target, "May brief")
    assert found.rows[["what", "how"]].astype(str).to_numpy().tolist() == [
        ["meeting", "new"],
        ["article", "new"],
    ]
    assert len(marks.open_mark(target, "May brief").meetings) == len(before.meetings)


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
