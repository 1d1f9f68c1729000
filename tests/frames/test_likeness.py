"""Which meetings may be one: those with the same parties, then those near in time."""

from datetime import date

import pytest

from readout import frames, reviewing, store
from readout.records import Extraction, Precision, Span, When
from readout.reviewing import Decision
from readout.reviews import Action, Subject
from tests.small_store import DUDA, LAVROV, MAKEI, add, article, met, open_store


def put(target, title, day, *people):
    """Store one article with one meeting."""
    text = f"{title}: they held talks."
    one = article(title, text, day.isoformat())
    told = met(text, "held talks", people, When(day, day, Precision.DAY))
    add(target, [one], [Extraction(one.id, "test", "en", True, (), (told,), ())])
    return one


@pytest.fixture
def filled(tmp_path):
    target = open_store(tmp_path)
    put(target, "Asked", date(2016, 5, 16), LAVROV, MAKEI)
    put(target, "Far but the same", date(2016, 9, 16), LAVROV, MAKEI)
    put(target, "Near, one shared", date(2016, 5, 20), LAVROV, DUDA)
    put(target, "Near, none shared", date(2016, 5, 18), DUDA)
    put(target, "Far, none shared", date(2016, 9, 16), DUDA)
    return target


def titles(target, most=9):
    whole = frames.current(target)
    called = whole.articles.set_index("article")["title"]
    asked = called[called == "Asked"].index[0]
    found = whole.meetings[(whole.meetings["article"] == asked) & (whole.meetings["tie"] != "own")]
    key = int(found["meeting"].item())
    near = frames.nearest_meetings(whole, key, most)
    return [called[one] for one in near["article"]]


def test_shared_parties_come_first_then_the_nearest_day(filled):
    assert titles(filled) == ["Near, one shared", "Far but the same", "Near, none shared"]


def test_no_more_are_offered_than_asked_for(filled):
    assert titles(filled, most=1) == ["Near, one shared"]


def test_a_meeting_that_is_gone_is_like_none(filled):
    assert frames.nearest_meetings(frames.current(filled), 999, 9).empty


def test_an_analyst_s_own_row_is_offered_like_any_other(filled):
    text = store.article(filled, 1)
    own = Decision(Action.ADD, "analyst", {"status": "held", "start": "2016-05-16"})
    reviewing.add(filled, Subject.MEETING, text, [Span(0, 5)], Span(0, 5), own)
    assert (frames.current(filled).meetings["tie"] == "own").sum() == 1
    assert len(titles(filled)) == 4
