"""Meetings added by hand are put together and parted like those that rules find."""

from datetime import date

import pytest

from readout import frames, reviewing, store
from readout.frames.own_meetings import homes
from readout.records import Extraction, Precision, Span, When
from readout.reviewing import Decision
from readout.reviews import Action, Subject
from readout.reviews import lines as as_lines
from tests.small_store import DUDA, LAVROV, MAKEI, add, article, fill, filled_store, met, open_store

DAY = date(2016, 5, 16)


@pytest.fixture
def filled(tmp_path):
    target = filled_store(tmp_path)
    return target


def seen(target):
    return frames.current(target)


def by_hand(target, words, outlet="Other Daily", people=(LAVROV, DUDA)):
    """Add a meeting from words of an article of its own; return its public id."""
    text = f"{words} in Minsk. Nothing else is told here."
    one = article(f"By hand: {words}", text, "2016-05-17", outlet)
    add(target, [one], [Extraction(one.id, "test", "en", True, (), (), ())])
    parties = [{"actor": who.actor, "name": who.name, "side": who.side} for who in people]
    values = {"people": parties, "status": "held", "kind": "talks", "start": DAY.isoformat()}
    span = Span(0, len(words))
    decision = Decision(Action.ADD, "analyst", values)
    return reviewing.add(target, Subject.MEETING, one, [span], span, decision).target


def found(target):
    """The public id of the meeting of 2016 that a rule found."""
    met_so = seen(target).meetings
    day = met_so["start"].dt.date == DAY
    return str(met_so[day & (met_so["tie"] != "own")]["event"].iloc[0])


def regroup(target, action, some, others):
    kept = reviewing.regroup(target, seen(target), some, others, Decision(action, "analyst"))
    store.merge_meetings(target)
    return kept


def reports(target, event):
    """The public ids of what is told of the meeting that a report belongs to."""
    told = seen(target).reports
    return set(told[told["meeting"].isin(told.loc[told["event"] == event, "meeting"])]["event"])


def row(target, event):
    return seen(target).meetings.set_index("event").loc[event]


def test_one_added_by_hand_becomes_a_report_of_the_meeting_a_rule_found(filled):
    mine, theirs = by_hand(filled, "Lavrov sat down with Duda"), found(filled)
    before = len(seen(filled).meetings)
    regroup(filled, Action.MERGE, [mine], [theirs])
    assert len(seen(filled).meetings) == before - 1
    assert reports(filled, theirs) == {mine, theirs}
    told = row(filled, theirs)
    assert (told["reports"], told["origins"], told["outlets"]) == (2, 2, 2)


def test_the_meeting_then_has_the_parties_of_both_each_once(filled):
    mine, theirs = by_hand(filled, "Lavrov sat down with Duda"), found(filled)
    regroup(filled, Action.MERGE, [mine], [theirs])
    parties = row(filled, theirs)["parties"]
    assert parties == f"{LAVROV.name}; {MAKEI.name}; {DUDA.name}"


def test_two_added_by_hand_become_one(filled):
    one, other = by_hand(filled, "Lavrov sat down"), by_hand(filled, "Duda sat down")
    before = len(seen(filled).meetings)
    regroup(filled, Action.MERGE, [one], [other])
    assert len(seen(filled).meetings) == before - 1
    assert reports(filled, one) == {one, other}
    assert row(filled, one)["check"] == "added"


def test_undo_parts_them_again_exactly(filled):
    mine, theirs = by_hand(filled, "Lavrov sat down with Duda"), found(filled)
    before = seen(filled)
    for review in regroup(filled, Action.MERGE, [mine], [theirs]):
        reviewing.undo(filled, review.id, "analyst")
    store.merge_meetings(filled)
    after = seen(filled)
    told = ["event", "parties", "reports", "origins", "outlets"]
    assert after.meetings[told].to_dict("list") == before.meetings[told].to_dict("list")
    assert reports(filled, mine) == {mine}


def test_a_split_takes_it_out_again_and_a_later_merge_puts_it_back(filled):
    mine, theirs = by_hand(filled, "Lavrov sat down with Duda"), found(filled)
    for action, together in ((Action.MERGE, True), (Action.SPLIT, False), (Action.MERGE, True)):
        regroup(filled, action, [mine], [theirs])
        assert (reports(filled, theirs) == {mine, theirs}) is together


def test_what_was_decided_is_appended_and_never_changed(filled):
    mine, theirs = by_hand(filled, "Lavrov sat down with Duda"), found(filled)
    before = store.all_reviews(filled)
    regroup(filled, Action.MERGE, [mine], [theirs])
    regroup(filled, Action.SPLIT, [mine], [theirs])
    assert store.all_reviews(filled)[: len(before)] == before
    assert len(store.all_reviews(filled)) == len(before) + 4


def test_it_survives_another_extraction_with_other_words(filled):
    mine, theirs = by_hand(filled, "Lavrov sat down with Duda"), found(filled)
    regroup(filled, Action.MERGE, [mine], [theirs])
    whole = seen(filled)
    at = whole.reports.loc[whole.reports["event"] == theirs, "article"].iloc[0]
    one = store.article(filled, int(at))
    again = met(one.text, "talks with", (LAVROV, MAKEI), When(DAY, DAY, Precision.DAY))
    store.add_extractions(filled, [Extraction(one.id, "test 2", "en", True, (), (again,), ())])
    store.merge_meetings(filled)
    renamed = found(filled)
    assert renamed != theirs
    assert reports(filled, mine) == {mine, renamed}


def test_it_goes_to_another_store_with_the_decisions(filled, tmp_path):
    mine, theirs = by_hand(filled, "Lavrov sat down with Duda"), found(filled)
    regroup(filled, Action.MERGE, [mine], [theirs])
    (tmp_path / "other").mkdir()
    other = open_store(tmp_path / "other")
    fill(other)
    text = "Lavrov sat down with Duda in Minsk. Nothing else is told here."
    one = article("By hand: Lavrov sat down with Duda", text, "2016-05-17", "Other Daily")
    add(other, [one], [Extraction(one.id, "test", "en", True, (), (), ())])
    told = [as_lines.as_json(review) for review in store.all_reviews(filled)]
    store.add_reviews(other, [as_lines.from_json(line) for line in told])
    store.merge_meetings(other)
    assert reports(other, theirs) == {mine, theirs}


def test_a_rejected_meeting_takes_its_report_by_hand_along(filled):
    mine, theirs = by_hand(filled, "Lavrov sat down with Duda"), found(filled)
    regroup(filled, Action.MERGE, [mine], [theirs])
    key = int(row(filled, theirs)["meeting"])
    reviewing.on_meeting(filled, seen(filled), key, Decision(Action.REJECT, "analyst"))
    store.merge_meetings(filled)
    assert not set(seen(filled).reports["event"]) & {mine, theirs}


def test_one_added_by_hand_is_offered_as_the_same_meeting(filled):
    mine, theirs = by_hand(filled, "Lavrov sat down with Duda"), found(filled)
    whole = seen(filled)
    near = frames.nearest_meetings(whole, int(row(filled, theirs)["meeting"]), 5)
    assert mine in near["event"].tolist()


def test_with_no_decision_each_stays_at_home():
    assert homes([], {"theirs": 3}, ["mine"]) == {"mine": "mine"}
