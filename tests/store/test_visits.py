"""A meeting that is held in the course of a visit knows it, however often articles are read."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from readout import frames, store
from readout.frames.visits import parts
from readout.records import Span
from readout.store import Copy
from readout.store.connect import reading, writing
from readout.store.tables import meetings, meta
from tests.store.built import LAVROV, MAKEI, article, extraction, opened, person, report

TEXT = "Lavrov visited Minsk on 16 May 2016. He met Makei. They signed. He spoke to the press."
VISIT = replace(report(LAVROV), trigger=Span(7, 14), kind="visit")
TALKS = replace(report(LAVROV, MAKEI), trigger=Span(40, 43))
SIGNING = replace(report(LAVROV, MAKEI), trigger=Span(56, 62), kind="signing")
PRESS = replace(report(LAVROV), trigger=Span(67, 72), kind="press conference")
ALL = (VISIT, PRESS, TALKS, SIGNING)
ONE = article(TEXT)


def stored(folder, found=ALL):
    """A store that holds one article, with these meetings in it."""
    target = opened(folder)
    store.add_articles(target, [Copy(ONE)])
    store.add_extraction(target, extraction(ONE, statements=(), meetings=found))
    store.merge_meetings(target)
    return target


def kinds(target):
    """Return kind -> kind of the visit it is part of, "" for none."""
    met = frames.load(target).meetings
    known = dict(zip(met["meeting"], met["kind"], strict=True))
    return {row.kind: known.get(row.part_of, "") for row in met.itertuples()}


def test_talks_signing_and_press_conference_are_part_of_the_visit(tmp_path):
    assert kinds(stored(tmp_path)) == {
        "visit": "",
        "talks": "visit",
        "signing": "visit",
        "press conference": "visit",
    }


def test_the_parts_stand_in_order_talks_first(tmp_path):
    met = frames.load(stored(tmp_path)).meetings
    visit = met.loc[met["kind"] == "visit", "meeting"].item()
    assert parts(met, visit)["kind"].tolist() == ["talks", "press conference", "signing"]
    assert parts(met, 0).empty


def test_a_part_says_its_visit_in_words_and_by_its_public_id(tmp_path):
    met = frames.load(stored(tmp_path)).meetings.set_index("kind")
    assert met.loc["talks", "visit"] == "Sergei Lavrov to Minsk"
    assert met.loc["talks", "visit_event"] == met.loc["visit", "event"]
    assert (met.loc["visit", "visit"], met.loc["visit", "visit_event"]) == ("", "")


def test_of_many_guests_three_are_named(tmp_path):
    guests = [person(f"Guest {letter}", "Russia") for letter in "ABCD"]
    visit = replace(report(*guests, MAKEI), trigger=Span(7, 14), kind="visit")
    met = frames.load(stored(tmp_path, (visit, replace(PRESS, participants=visit.participants))))
    assert "Guest A, Guest B, Guest C + 1 to Minsk" in met.meetings["visit"].tolist()


def test_a_visit_that_another_article_tells_holds_the_talks_of_this_one(tmp_path):
    target = stored(tmp_path, (TALKS,))
    other = article("Lavrov visited Minsk on 16 May 2016, his first trip.", "Demo Daily")
    store.add_articles(target, [Copy(other)])
    store.add_extraction(target, extraction(other, statements=(), meetings=(VISIT,)))
    store.merge_meetings(target)
    assert kinds(target) == {"visit": "", "talks": "visit"}


def test_reading_an_article_again_changes_nothing(tmp_path):
    target = stored(tmp_path)
    before = kinds(target)
    store.add_extraction(target, extraction(ONE, "v2", statements=(), meetings=ALL))
    store.merge_meetings(target)
    assert kinds(target) == before


def test_parts_stay_as_meetings_when_their_visit_is_gone(tmp_path):
    target = stored(tmp_path)
    store.add_extraction(target, extraction(ONE, "v2", statements=(), meetings=ALL[1:]))
    store.merge_meetings(target)
    assert kinds(target) == dict.fromkeys(("talks", "signing", "press conference"), "")


@pytest.mark.parametrize("merged", [False, True])
def test_no_meeting_points_at_a_visit_that_is_not_there(tmp_path, merged):
    target = stored(tmp_path, (TALKS,))
    other = article("Lavrov visited Minsk on 16 May 2016, his first trip.", "Demo Daily")
    store.add_articles(target, [Copy(other)])
    store.add_extraction(target, extraction(other, statements=(), meetings=(VISIT,)))
    store.merge_meetings(target)
    store.add_extraction(target, extraction(other, "v2", statements=(), meetings=()))
    if merged:
        store.merge_meetings(target)
    with reading(target) as connection:
        assert list(connection.execute(select(meetings.c.part_of)).scalars()) == [None]


def test_a_store_from_before_learns_its_visits_at_the_next_merge(tmp_path):
    target = stored(tmp_path)
    with writing(target) as connection:  # as the migration leaves it
        connection.execute(meetings.update().values(part_of=None))
        connection.execute(meta.update().where(meta.c.name == "unmerged").values(value=1))
    assert store.merge_meetings(target)
    assert kinds(target)["talks"] == "visit"
