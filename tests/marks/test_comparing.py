"""Two states compared: what is new, gone, or says something else, and nothing twice."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout import frames as framing
from readout.filters import Filters
from readout.marks import How, What, Why, compare, narrowed
from readout.marks.listed import listed
from readout.records import Span
from readout.reviews import Action, Review, Subject
from tests.frames import synthetic
from tests.marks.states import state

THEN = state()


def classes(changes, what=None):
    rows = changes.rows if what is None else changes.rows[changes.rows["what"] == what]
    return sorted(rows["how"].astype(str))


def fields(changes):
    return [tuple(row) for row in changes.fields[["field", "was", "now"]].astype(str).to_numpy()]


@pytest.mark.parametrize("frames", [THEN, state([], [], [], [], ()), synthetic.frames(40, 90, 30)])
def test_a_state_has_not_changed_since_itself(frames):
    found = compare(frames, frames)
    assert len(found) == 0
    assert len(found.same) == sum(len(listed(frames, what)) for what in What)


@pytest.mark.parametrize(
    ("now", "how", "changed"),
    [
        ({"said": [{"start": "2016-05-15"}]}, How.DATED, ("date", "2016-05-16", "2016-05-15")),
        ({"said": [{"precision": "month"}]}, How.DATED, ("precision", "day", "month")),
        (
            {"said": [{"speaker": "Sergei Lavrov", "actor": "person:sergei-lavrov"}]},
            How.ATTRIBUTED,
            ("speaker", "Vladimir Makei", "Sergei Lavrov"),
        ),
        ({"said": [{"actor": "a"}]}, How.ATTRIBUTED, ("actor", "person:vladimir-makei", "a")),
        ({"said": [{"manner": "denied"}]}, How.CHANGED, ("manner", "said", "denied")),
        ({"said": [{"origins": 2}]}, How.SIGHTED, ("origins", "1", "2")),
        ({"said": [{"check": "accepted"}]}, How.CHECKED, ("check", "", "accepted")),
        ({"said": [{"confidence": "low"}]}, How.CHANGED, ("confidence", "high", "low")),
        ({"met": [{"status": "held"}]}, How.STATUS, ("status", "planned", "held")),
        ({"met": [{"status": "cancelled"}]}, How.STATUS, ("status", "planned", "cancelled")),
        ({"met": [{"end": "2016-05-17"}]}, How.DATED, ("last day", "2016-05-16", "2016-05-17")),
        (
            {"met": [{"parties": "Sergei Lavrov"}]},
            How.ATTRIBUTED,
            ("parties", "Sergei Lavrov; Vladimir Makei", "Sergei Lavrov"),
        ),
        ({"met": [{"place": "Brest"}]}, How.CHANGED, ("place", "Minsk", "Brest")),
        ({"met": [{"reports": 3}]}, How.SIGHTED, ("reports", "1", "3")),
        ({"named": [{"level": "site"}]}, How.CHANGED, ("level", "city", "site")),
        ({"one": {"title": "Talks"}}, How.CHANGED, ("title", "Article one", "Talks")),
        ({"one": {"sightings": 2}}, How.SIGHTED, ("sightings", "1", "2")),
        ({"one": {"published_text": ""}}, How.DATED, ("date", "2016-05-16", "")),
    ],
)
def test_a_field_that_says_something_else_is_told_with_both(now, how, changed):
    found = compare(THEN, state(**now))
    assert classes(found) == [how]
    assert fields(found) == [changed]


def test_a_day_that_is_not_known_any_more_is_told():
    found = compare(THEN, state([{"start": "", "end": "", "precision": "none"}]))
    assert ("date", "2016-05-16", "") in fields(found)


def test_the_weightier_class_counts_and_all_fields_are_told():
    found = compare(THEN, state([{"start": "2016-05-15", "manner": "denied", "origins": 2}]))
    assert classes(found) == [How.DATED]
    assert [name for name, _, _ in fields(found)] == ["date", "manner", "origins"]


def test_fewer_reports_than_then_are_no_sighting():
    found = compare(state(met=[{"reports": 3}]), THEN)
    assert classes(found) == [How.CHANGED]


def test_what_the_machine_alone_knows_is_no_news():
    now = state(
        [{"rule": "another", "statement": 77, "group": 77, "basis": "x", "reason": "named"}],
        [{"meeting": 9, "rule": "another", "confidence": "high", "trigger_start": 4}],
    )
    assert len(compare(THEN, now)) == 0


# --- new and gone ---------------------------------------------------------------------------


def test_new_records_are_new():
    found = compare(state([], [], [], [], ()), THEN)
    assert classes(found) == [How.NEW] * 5
    assert found.rows["then"].tolist() == [""] * 5


@pytest.mark.parametrize("was", [state([]), state()], ids=["new", "another manner"])
def test_a_denial_is_told_as_one(was):
    rows = compare(was, state(said=[{"manner": "denied"}])).rows
    (said,) = rows.loc[rows["what"] == What.STATEMENT, "words"]
    assert said.startswith("Denies: ")


@pytest.mark.parametrize(
    ("then", "now", "why"),
    [
        (THEN, state([]), Why.READ_ANEW),
        (THEN, state([], articles=("two",)), Why.NO_ARTICLE),
        (state([{"check": "added"}]), state([]), Why.TAKEN_BACK),
        (state([{"tie": "own"}]), state([]), Why.TAKEN_BACK),
    ],
)
def test_a_record_that_is_gone_says_why(then, now, why):
    rows = compare(then, now).rows
    (row,) = rows[rows["what"] == What.STATEMENT].itertuples()
    assert (row.how, row.why) == (How.RETRACTED, why)


SENTENCE = Span(10, 90)


def review(target, *spans, subject=Subject.STATEMENT):
    return Review(
        "ab" * 16,
        "2016-06-01T10:00:00Z",
        "Ana",
        Action.REJECT,
        subject,
        target,
        article="one",
        spans=spans or (SENTENCE,),
        words="the two countries agreed on every point of the list",
        why="he did not say that",
    )


@pytest.mark.parametrize("target", ["s1", "another id of the same words"])
def test_a_rejected_record_says_by_whom_and_why(target):
    found = compare(THEN, state([]), [review(target)])
    (row,) = found.rows.itertuples()
    assert (row.why, row.told) == (Why.REJECTED, "by Ana, 1 June 2016: he did not say that")


def test_a_rejected_meeting_is_found_by_its_sentence():
    found = compare(
        THEN, state(met=[], told=[]), [review("r9", Span(100, 140), subject=Subject.MEETING)]
    )
    assert found.rows["why"].tolist() == [Why.REJECTED]


def test_a_rejection_that_was_taken_back_is_no_reason():
    back = Review("cd" * 16, "2016-06-02T10:00:00Z", "Ana", Action.UNDO, Subject.REVIEW, "ab" * 16)
    found = compare(THEN, state([]), [review("s1"), back])
    assert found.rows["why"].tolist() == [Why.READ_ANEW]


# --- found again by its words ---------------------------------------------------------------


def test_a_record_with_other_ends_is_the_same_one():
    moved = {
        "event": "s9",
        "evidence_end": 95,
        "content": "the two countries agreed on every point of it",
    }
    found = compare(THEN, state([moved]))
    (row,) = found.rows.itertuples()
    assert (row.how, row.then, row.now, row.moved) == (How.CHANGED, "s1", "s9", True)


@pytest.mark.parametrize(
    "other",
    [
        {"content": "nothing that was said before"},
        {"evidence_start": 500, "evidence_end": 600},
        {"article": 2},
    ],
)
def test_another_sentence_is_another_record(other):
    found = compare(THEN, state([{"event": "s9"} | other]))
    assert classes(found, What.STATEMENT) == [How.NEW, How.RETRACTED]


def test_a_record_that_fits_two_equally_well_is_given_to_neither():
    two = [{"event": "s8", "statement": 8}, {"event": "s9", "statement": 9}]
    assert classes(compare(THEN, state(two))) == [How.NEW, How.NEW, How.RETRACTED]


# --- meetings put together and taken apart ----------------------------------------------------

TWO = [{}, {"meeting": 2, "event": "r2", "evidence_start": 200, "evidence_end": 260}]
REPORTS = [
    {},
    {"meeting": 2, "event": "r2", "evidence_start": 200, "evidence_end": 260},
]
APART = state(met=TWO)
TOGETHER = state(met=[{"reports": 2}], told=[REPORTS[0], REPORTS[1] | {"meeting": 1}])


@pytest.mark.parametrize(
    ("then", "now", "how"), [(APART, TOGETHER, How.MERGED), (TOGETHER, APART, How.SPLIT)]
)
def test_meetings_that_share_reports_are_told_as_one_change(then, now, how):
    found = compare(then, now)
    (row,) = found.rows.itertuples()
    assert row.how == how
    assert {row.then, row.now} == {"r1", "r1 r2"}
    assert fields(found)[0][0] == "meetings"


def test_a_meeting_that_is_shown_by_another_report_is_the_same_one():
    now = state(
        met=[{"event": "r2", "evidence_start": 200, "reports": 2}],
        told=[REPORTS[0], REPORTS[1] | {"meeting": 1}],
    )
    assert classes(compare(TOGETHER, now)) == []


def test_a_report_of_other_ends_holds_a_meeting_together():
    now = state(met=[{"event": "r9", "evidence_start": 104}])
    found = compare(THEN, now)
    assert len(found) == 0


# --- every record in one class ----------------------------------------------------------------


def counted(changes, side):
    ids = {}
    for frame in (changes.rows, changes.same):
        for what, text in zip(frame["what"].astype(str), frame[side], strict=True):
            for one in text.split():
                ids.setdefault(what, []).append(one)
    return {what: sorted(some) for what, some in ids.items()}


def every(frames):
    found = {what.value: sorted(listed(frames, what)["id"].astype(str)) for what in What}
    return {what: ids for what, ids in found.items() if ids}


def shaken(draw, frames):
    """The same records, some of them gone and some with other days, words, speakers, reports."""
    rng = np.random.default_rng(draw)
    said = frames.statements[rng.random(len(frames.statements)) > 0.2].reset_index(drop=True)
    days = said["start"].where(rng.random(len(said)) > 0.3, np.datetime64("2001-01-01", "s"))
    names = said["event"].where(rng.random(len(said)) > 0.3, said["event"] + "x")
    told = frames.reports[rng.random(len(frames.reports)) > 0.2].reset_index(drop=True)
    other = rng.permutation(told["meeting"].to_numpy())
    moved = np.where(rng.random(len(told)) > 0.2, told["meeting"], other)
    met = frames.meetings[frames.meetings["meeting"].isin(moved)].reset_index(drop=True)
    return replace(
        frames,
        statements=said.assign(start=days, event=names),
        reports=told.assign(meeting=moved),
        meetings=met,
    )


def named(frames):
    """Synthetic frames with public ids of their own."""

    def ids(frame, tag):
        return [f"{tag}{n}" for n in range(len(frame))]

    return replace(
        frames,
        statements=frames.statements.assign(event=ids(frames.statements, "s")),
        meetings=frames.meetings.assign(event=ids(frames.meetings, "m")),
        reports=frames.reports.assign(event=ids(frames.reports, "r")),
        articles=frames.articles.assign(id=ids(frames.articles, "a")),
    )


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_every_record_of_either_state_is_in_one_class(seed):
    then = named(synthetic.frames(12, 40, 8, seed=seed))
    now = shaken(seed, then)
    found = compare(then, now)
    assert counted(found, "then") == every(then)
    assert counted(found, "now") == every(now)


# --- narrowed ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("speaker", "left"), [("Vladimir Makei", 1), ("Sergei Lavrov", 1), ("Andrzej Duda", 0)]
)
def test_a_change_is_shown_where_either_state_is(speaker, left):
    actors = {"Vladimir Makei": "person:vladimir-makei", "Sergei Lavrov": "person:l"}
    now = state([{"speaker": "Sergei Lavrov", "actor": "person:l"}])
    asked = Filters(actors=(actors.get(speaker, "person:d"),))
    found = narrowed(compare(THEN, now), framing.slice(THEN, asked), framing.slice(now, asked))
    assert classes(found, What.STATEMENT) == [How.ATTRIBUTED] * left
    assert len(found.fields) == left
