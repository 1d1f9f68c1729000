"""Records added by hand: what they say, and where they stand beside what rules find."""

from datetime import date

import pytest

from readout import frames, reviewing, store
from readout.errors import ReviewError
from readout.records import (
    Precision,
    Span,
    When,
)
from readout.reviewing import Decision
from readout.reviews import Action, Review, Subject
from readout.store import Store
from tests.decided import decide, first, seen
from tests.small_store import DUDA, filled_store

DAY = date(2016, 5, 16)
ON_THE_DAY = When(DAY, DAY, Precision.DAY)


@pytest.fixture
def filled(tmp_path) -> Store:
    return filled_store(tmp_path)


def marked(target: Store, words: str):
    """The article that holds some words, and where they stand in it."""
    articles = frames.load(target).articles
    key = articles.loc[articles["title"] == "Ministers meet in 2016", "article"].item()
    text = store.article(target, int(key))
    start = text.text.index(words)
    return text, Span(start, start + len(words))


def add_by_hand(target: Store, subject: Subject, words: str, **values) -> Review:
    text, span = marked(target, words)
    decision = Decision(Action.ADD, "analyst", values)
    return reviewing.add(target, subject, text, [span], span, decision)


def test_words_that_are_a_statement_already_are_not_added_again(filled):
    words = str(first(filled, "16 points")["content"])
    with pytest.raises(ReviewError, match="a statement already"):
        add_by_hand(filled, Subject.STATEMENT, words, speaker="Andrzej Duda")


def test_words_that_were_added_are_not_added_twice_but_again_after_an_undo(filled):
    added = add_by_hand(filled, Subject.STATEMENT, "held talks", speaker="Andrzej Duda")
    with pytest.raises(ReviewError, match="a statement already"):
        add_by_hand(filled, Subject.STATEMENT, "held talks", speaker="Andrzej Duda")
    reviewing.undo(filled, added.id, "analyst")
    add_by_hand(filled, Subject.STATEMENT, "held talks", speaker="Sergei Lavrov")
    assert first(filled, "held talks")["speaker"] == "Sergei Lavrov"


def test_what_was_rejected_can_be_added_again(filled):
    row = first(filled, "16 points")
    decide(filled, "16 points", Action.REJECT)
    add_by_hand(filled, Subject.STATEMENT, str(row["content"]), speaker="Andrzej Duda")
    assert first(filled, "16 points")["speaker"] == "Andrzej Duda"


def test_words_that_overlap_with_a_statement_stand_beside_it(filled):
    """Most of its words are another record's: it must not be taken for that one."""
    row = first(filled, "16 points")
    before = len(seen(filled).statements)
    part = str(row["content"])[:-1]
    add_by_hand(filled, Subject.STATEMENT, part, speaker="Andrzej Duda")
    after = seen(filled).statements.set_index("event")
    assert len(after) == before + 1
    assert after.loc[row["event"], "speaker"] == row["speaker"]


def test_an_added_statement_is_of_its_article_s_outlet_and_origin(filled):
    add_by_hand(filled, Subject.STATEMENT, "held talks", speaker="Andrzej Duda")
    row, other = first(filled, "held talks"), first(filled, "16 points")
    assert (row["outlet"], row["origin"]) == (other["outlet"], other["origin"])


def test_an_added_meeting_has_its_parties_its_place_and_its_sentence(filled):
    people = [{"actor": DUDA.actor, "name": DUDA.name, "role": "", "side": "Poland"}]
    add_by_hand(
        filled,
        Subject.MEETING,
        "16 points",
        people=people,
        status="held",
        kind="talks",
        place="Minsk",
        place_id="test:minsk",
        start="2016-05-16",
        end="2016-05-16",
        precision="day",
    )
    met_so = seen(filled).meetings
    row = met_so[met_so["check"] == "added"].iloc[0]
    assert (row["parties"], row["place"], row["latitude"]) == (DUDA.name, "Minsk", 53.9)
    assert (row["evidence"], row["tie"]) == ("16 points", "own")


def test_a_meeting_that_is_moved_to_another_place_leaves_its_pin_behind(filled):
    whole = seen(filled)
    key = int(whole.meetings[whole.meetings["place"] == "Minsk"]["meeting"].iloc[0])
    nowhere = {"place_id": "somewhere", "place": "Somewhere", "place_level": "city", "country": ""}
    reviewing.on_meeting(filled, whole, key, Decision(Action.EDIT, "analyst", nowhere))
    row = seen(filled).meetings.set_index("meeting").loc[key]
    assert row["place"] == "Somewhere"
    assert row["latitude"] != row["latitude"]


def test_the_decisions_of_one_record_are_those_that_stand(filled):
    decide(filled, "talks of 2015", Action.ACCEPT)
    graded = decide(filled, "16 points", Action.ACCEPT)
    kept = decide(filled, "16 points", Action.COMMENT, why="see the minutes")
    undone = reviewing.undo(filled, graded.id, "analyst")
    assert store.reviews_of(filled, graded.target) == (kept,)
    reviewing.undo(filled, undone.id, "analyst")
    assert store.reviews_of(filled, graded.target) == (graded, kept)
