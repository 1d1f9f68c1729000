"""Deciding on records: what the frames say after it, after another extraction, and after undo."""

from datetime import date

import pytest

from readout import frames, reviewing, store
from readout.errors import ReviewError
from readout.records import (
    Extraction,
    Precision,
    Span,
    When,
)
from readout.reviewing import Decision
from readout.reviews import Action, Subject
from readout.store import Store
from tests.decided import decide, first, seen
from tests.small_store import (
    DUDA,
    LAVROV,
    MAKEI,
    add,
    article,
    filled_store,
    met,
    open_store,
    said,
)

DAY = date(2016, 5, 16)
ON_THE_DAY = When(DAY, DAY, Precision.DAY)


@pytest.fixture
def filled(tmp_path) -> Store:
    return filled_store(tmp_path)


def test_nothing_decided_leaves_the_frames_as_they_are(filled):
    loaded = frames.load(filled)
    assert frames.reviewed(loaded, store.decisions(filled)) is loaded


def test_an_accepted_statement_is_certain_and_says_that_it_was_checked(filled):
    decide(filled, "16 points", Action.ACCEPT)
    row = first(filled, "16 points")
    assert (row["check"], row["confidence"], row["tie"]) == ("accepted", "high", "same")


@pytest.mark.parametrize(
    ("values", "column", "shown"),
    [
        ({"speaker": "Andrzej Duda", "actor": DUDA.actor}, "speaker", "Andrzej Duda"),
        ({"role": "acting minister"}, "role", "acting minister"),
        ({"kind": "indirect"}, "kind", "indirect"),
        ({"start": "2016-05-17", "end": "2016-05-17"}, "start", date(2016, 5, 17)),
        ({"precision": "month"}, "precision", "month"),
    ],
)
def test_an_edited_field_says_what_it_was_edited_to(filled, values, column, shown):
    decide(filled, "16 points", Action.EDIT, values=values)
    row = first(filled, "16 points")
    value = row[column].date() if column == "start" else row[column]
    assert (row["check"], value) == ("edited", shown)


def test_the_ends_of_a_statement_are_moved_in_the_article_s_text(filled):
    row = first(filled, "16 points")
    text = store.article(filled, int(row["article"])).text
    start = text.index("agreed on 16")
    decide(filled, "16 points", Action.EDIT, values={"spans": [[start, start + 12]]})
    assert first(filled, "agreed on 16")["content"] == "agreed on 16"


def test_a_rejected_statement_is_in_no_frame_and_comes_back_when_that_is_undone(filled):
    before = seen(filled).statements
    taken = decide(filled, "16 points", Action.REJECT, why="a translation error")
    assert len(seen(filled).statements) == len(before) - 1
    reviewing.undo(filled, taken.id, "analyst")
    assert seen(filled).statements.equals(before)


def test_an_undo_can_be_undone(filled):
    edited = decide(filled, "16 points", Action.EDIT, values={"role": "acting minister"})
    undone = reviewing.undo(filled, edited.id, "analyst")
    reviewing.undo(filled, undone.id, "analyst")
    assert first(filled, "16 points")["role"] == "acting minister"


def test_of_two_edits_of_a_field_the_later_one_counts_whatever_the_clock_says(filled):
    decide(filled, "16 points", Action.EDIT, values={"role": "one"}, at="2030-01-01T00:00:00Z")
    decide(filled, "16 points", Action.EDIT, values={"role": "two"}, at="2020-01-01T00:00:00Z")
    assert first(filled, "16 points")["role"] == "two"


def test_a_grade_and_a_comment_stand_beside_the_record(filled):
    grade = {"source": "B", "credibility": "2"}
    decide(filled, "16 points", Action.GRADE, values=grade)
    decide(filled, "16 points", Action.COMMENT, why="see the minutes")
    row = first(filled, "16 points")
    assert (row["grade"], row["comment"], row["check"]) == ("B2", "see the minutes", "")


def test_a_statement_can_be_added_by_marking_words(filled):
    row = first(filled, "16 points")
    text = store.article(filled, int(row["article"]))
    place = Span(text.text.index("held talks"), text.text.index(" with Vladimir"))
    values = {"speaker": "Sergei Lavrov", "actor": LAVROV.actor, "start": "2016-05-16"}
    added = Decision(Action.ADD, "analyst", values)
    reviewing.add(filled, Subject.STATEMENT, text, [place], place, added)
    row = first(filled, "held talks")
    assert (row["check"], row["tie"], row["speaker"]) == ("added", "own", "Sergei Lavrov")
    assert text.text[row["evidence_start"] : row["evidence_end"]] == "held talks"


def test_words_outside_the_article_cannot_be_added(filled):
    text = store.article(filled, 1)
    with pytest.raises(ReviewError, match="not in the article"):
        reviewing.add(
            filled,
            Subject.STATEMENT,
            text,
            [Span(0, 10_000)],
            Span(0, 1),
            Decision(Action.ADD, "x"),
        )


def test_a_decision_on_a_record_that_is_gone_is_refused(filled):
    with pytest.raises(ReviewError, match="not there any more"):
        reviewing.on_statement(filled, seen(filled), 999_999, Decision(Action.ACCEPT, "analyst"))


# --- names ----------------------------------------------------------------------------------


def test_a_merged_name_is_one_actor_in_every_frame_and_in_what_comes_later(filled):
    merged = Decision(Action.MERGE, "analyst", why="two spellings")
    reviewing.merge_names(filled, MAKEI.actor, "person:uladzimir-makei", "Uladzimir Makei", merged)
    store.merge_meetings(filled)
    whole = seen(filled)
    assert MAKEI.actor not in set(whole.statements["actor"]) | set(whole.participants["actor"])
    assert "Uladzimir Makei" in whole.meetings["parties"].iloc[0]
    text = "Vladimir Makei said the talks of 2024 were short."
    later = article("Later", text, "2024-05-16")
    words = said(text, "the talks of 2024 were short", MAKEI, date(2024, 5, 16))
    add(filled, [later], [Extraction(later.id, "test", statements=(words,))])
    assert first(filled, "2024")["speaker"] == "Uladzimir Makei"


def test_names_that_were_merged_come_apart_again(filled):
    before = seen(filled)
    merged = reviewing.merge_names(
        filled, MAKEI.actor, LAVROV.actor, "Sergei Lavrov", Decision(Action.MERGE, "analyst")
    )
    store.merge_meetings(filled)
    assert seen(filled).meetings["label"].iloc[0] == "Lavrov"
    reviewing.undo(filled, merged.id, "analyst")
    store.merge_meetings(filled)
    assert seen(filled).participants.equals(before.participants)


# --- meetings -------------------------------------------------------------------------------


def twice(target: Store) -> None:
    """Two articles that tell of the same talks."""
    for number, outlet in enumerate(("Test Wire", "Test Daily")):
        text = f"Sergei Lavrov held talks with Vladimir Makei in Minsk. Told by {number}."
        one = article("Talks", text, "2016-05-16", outlet)
        talks = met(text, "held talks", (LAVROV, MAKEI), ON_THE_DAY)
        add(target, [one], [Extraction(one.id, "test", meetings=(talks,))])


def test_an_edited_meeting_says_so_in_all_its_words(filled):
    key = int(seen(filled).meetings["meeting"].iloc[0])
    people = [{"actor": DUDA.actor, "name": "Andrzej Duda", "actor_kind": "person"}]
    values = {"status": "planned", "people": people}
    reviewing.on_meeting(filled, seen(filled), key, Decision(Action.EDIT, "analyst", values))
    row = seen(filled).meetings.set_index("meeting").loc[key]
    assert (row["status"], row["label"], row["check"]) == ("planned", "Duda", "edited")


def test_a_rejected_meeting_is_gone_until_another_article_tells_of_it(tmp_path):
    target = open_store(tmp_path)
    twice(target)
    whole = seen(target)
    assert len(whole.meetings) == 1
    rejected = Decision(Action.REJECT, "analyst")
    taken = reviewing.on_meeting(target, whole, int(whole.meetings["meeting"].iloc[0]), rejected)
    store.merge_meetings(target)
    assert len(taken) == 2
    assert seen(target).meetings.empty
    assert seen(target).participants.empty
    text = "In Minsk Sergei Lavrov held talks with Vladimir Makei."
    third = article("Talks", text, "2016-05-16", "Test Weekly")
    talks = met(text, "held talks", (LAVROV, MAKEI), ON_THE_DAY)
    add(target, [third], [Extraction(third.id, "test", meetings=(talks,))])
    assert len(seen(target).meetings) == 1
    for one in taken:
        reviewing.undo(target, one.id, "analyst")
    store.merge_meetings(target)
    assert seen(target).meetings["reports"].tolist() == [3]


def test_meetings_that_were_split_come_together_when_that_is_undone(tmp_path):
    target = open_store(tmp_path)
    twice(target)
    whole = seen(target)
    one, other = whole.reports["event"].tolist()
    split = reviewing.regroup(target, whole, [one], [other], Decision(Action.SPLIT, "analyst"))
    store.merge_meetings(target)
    assert len(seen(target).meetings) == 2
    reviewing.regroup(target, seen(target), [one], [other], Decision(Action.MERGE, "analyst"))
    store.merge_meetings(target)
    assert len(seen(target).meetings) == 1
    assert len(split) == 2
