"""A wrong speaker mended: here, or wherever it is written so, and never beyond."""

from dataclasses import replace
from datetime import date

import pytest

from readout import frames, limits, reviewing, speakers, store
from readout.errors import ReviewError
from readout.records import Extraction, Reason, Resolution, Span
from readout.reviewing import Decision
from readout.reviews import Action
from tests.small_store import DUDA, LAVROV, MAKEI, add, article, open_store, said

DAY = date(2016, 5, 16)
MAKEI_HERE = {"actor": MAKEI.actor, "speaker": MAKEI.name, "side": "Belarus"}
NOBODY_KNOWN = Resolution("Makey", None, None, "", "", Reason.AS_WRITTEN)


def put(target, *pairs):
    """Store an article with one statement for each (words that stand as its speaker, who)."""
    of = len(pairs)
    lines = [f"{words} said that point {n} of {of} stands." for n, (words, _) in enumerate(pairs)]
    text = "\n\n".join(lines)
    found = []
    for n, (words, who) in enumerate(pairs):
        one = said(text, f"point {n} of {of} stands", who, DAY)
        start = text.index(lines[n])
        phrase = Span(start, start + len(words))
        found.append(replace(one, attribution=replace(one.attribution, speaker=phrase)))
    told = article("Points", text, DAY.isoformat())
    add(target, [told], [Extraction(told.id, "test", "en", True, tuple(found), (), ())])


@pytest.fixture
def target(tmp_path):
    return open_store(tmp_path)


def rows(target):
    return frames.current(target).statements.sort_values("statement")


def key_of(target, n=0):
    return int(rows(target)["statement"].iloc[n])


def names(target):
    return rows(target)["speaker"].tolist()


SO = replace(LAVROV, reason=Reason.SURNAME)


def test_one_statement_is_mended_alone_with_its_side_and_without_the_other_s_role(target):
    put(target, ("Lavrov", SO), ("Lavrov", SO))
    speakers.mend(target, frames.current(target), key_of(target), MAKEI_HERE, "analyst")
    assert names(target) == ["Vladimir Makei", "Sergei Lavrov"]
    row = rows(target).iloc[0]
    assert (row["actor"], row["side"], row["role"]) == (MAKEI.actor, "Belarus", "")


def test_everywhere_is_where_the_same_words_mean_the_same_actor(target):
    put(target, ("Lavrov", SO), ("Lavrov", SO), ("Sergei Lavrov", LAVROV), ("Lavrov", DUDA))
    found = speakers.written_so(frames.current(target), key_of(target))
    assert (found.words, len(found.statements), found.meetings) == ("Lavrov", 2, 0)
    whole = frames.current(target)
    kept = speakers.mend_everywhere(target, whole, key_of(target), MAKEI_HERE, "analyst")
    assert len(kept) == 2
    assert names(target) == ["Vladimir Makei"] * 2 + ["Sergei Lavrov", "Andrzej Duda"]


def test_what_somebody_checked_stays_as_it_is(target):
    put(target, ("Lavrov", SO), ("Lavrov", SO))
    accepted = Decision(Action.ACCEPT, "another")
    reviewing.on_statement(target, frames.current(target), key_of(target, 1), accepted)
    whole = frames.current(target)
    speakers.mend_everywhere(target, whole, key_of(target), MAKEI_HERE, "analyst")
    assert names(target) == ["Vladimir Makei", "Sergei Lavrov"]


def test_a_name_that_was_never_resolved_is_mended_for_what_comes_later_too(target):
    put(target, ("Makey", NOBODY_KNOWN), ("Makey", NOBODY_KNOWN))
    found = speakers.written_so(frames.current(target), key_of(target))
    assert (found.words, len(found.statements), found.is_resolved) == ("Makey", 2, False)
    whole = frames.current(target)
    (kept,) = speakers.mend_everywhere(target, whole, key_of(target), MAKEI_HERE, "analyst")
    put(target, ("Makey", NOBODY_KNOWN))
    assert names(target) == ["Vladimir Makei"] * 3
    assert set(rows(target)["side"]) == {"Belarus"}
    reviewing.undo(target, kept.id, "analyst")
    assert names(target) == ["Makey"] * 3


def test_a_pronoun_is_mended_alone(target):
    put(target, ("He", replace(LAVROV, reason=Reason.PRONOUN)), ("He", SO))
    whole = frames.current(target)
    assert speakers.written_so(whole, key_of(target)).words == ""
    with pytest.raises(ReviewError, match="not written as a name"):
        speakers.mend_everywhere(target, whole, key_of(target), MAKEI_HERE, "analyst")
    assert store.all_reviews(target) == ()


def test_too_many_at_once_change_nothing(target, monkeypatch):
    put(target, ("Lavrov", SO), ("Lavrov", SO))
    monkeypatch.setattr(limits, "SPEAKER_EDITS", 1)
    with pytest.raises(ReviewError, match="2 statements are written so"):
        speakers.mend_everywhere(
            target, frames.current(target), key_of(target), MAKEI_HERE, "analyst"
        )
    assert store.all_reviews(target) == ()


def test_a_statement_that_is_gone_is_like_none(target):
    assert speakers.written_so(frames.current(target), 9).statements == ()
