"""Deciding on records: what the frames say after it, after another extraction, and after undo."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from readout import frames, reviewing, store
from readout.errors import ReviewError
from readout.frames import Frames
from readout.records import (
    Article,
    Attribution,
    Confidence,
    Extraction,
    Kind,
    Precision,
    Span,
    Statement,
    When,
)
from readout.reviewing import Decision
from readout.reviews import Action, Review, Subject, new_id
from readout.store import Copy, Store
from tests.small_store import DUDA, LAVROV, MAKEI, add, article, fill, met, open_store, said

DAY = date(2016, 5, 16)
ON_THE_DAY = When(DAY, DAY, Precision.DAY)


@pytest.fixture
def filled(tmp_path) -> Store:
    target = open_store(tmp_path)
    fill(target)
    return target


def seen(target: Store) -> Frames:
    """The frames as the decisions leave them."""
    return frames.reviewed(frames.load(target), store.decisions(target))


def first(target: Store, words: str):
    """The first statement that holds the words."""
    said_so = seen(target).statements
    return said_so[said_so["content"].str.contains(words, regex=False)].iloc[0]


def decide(target: Store, words: str, action: Action, **more):
    key = int(first(target, words)["statement"])
    return reviewing.on_statement(target, seen(target), key, Decision(action, "analyst", **more))


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


# --- another extraction ---------------------------------------------------------------------

SENTENCE = 60  #: characters of each statement of the long article


def long_article(number: int) -> Article:
    body = " ".join(f"{n:05d} " + "x" * (SENTENCE - 7) for n in range(200))
    return article(f"Article {number}", f"{number} {body}", "2016-05-16")


def spans(one: Article) -> list[Span]:
    start = one.text.index(" ") + 1
    return [Span(start + n * SENTENCE, start + n * SENTENCE + SENTENCE - 1) for n in range(200)]


def found(one: Article, places: Sequence[Span], version: str) -> Extraction:
    statements = tuple(
        Statement(
            Attribution((place,), Kind.INDIRECT, "said", "test"),
            LAVROV,
            ON_THE_DAY,
            Confidence.MEDIUM,
        )
        for place in places
    )
    return Extraction(one.id, version, statements=statements)


def test_decisions_survive_an_extraction_with_moved_grown_shrunk_and_missing_spans(tmp_path):
    """5,000 decisions on 6,000 statements: none is lost, none is given to another statement."""
    target = open_store(tmp_path)
    draw = random.Random(16)  # noqa: S311 - a seed, no secret
    texts = [long_article(number) for number in range(30)]
    store.add_articles(target, [Copy(one) for one in texts])
    store.add_extractions(target, [found(one, spans(one), "first") for one in texts])
    rows = seen(target).statements
    chosen = draw.sample(range(len(rows)), 5_000)
    reviews = []
    for number, at in enumerate(chosen):
        row = rows.iloc[at]
        reviews.append(decided_on(target, row, texts, f"role {number}"))
    store.add_reviews(target, reviews)
    store.add_extractions(target, [found(one, shaken(one, draw), "second") for one in texts])
    after = seen(target).statements
    edited = after[after["check"] == "edited"]
    assert len(edited) == 5_000
    expected = {review.values["role"]: review.words[:5] for review in reviews}
    assert {row.role: row.content[:5] for row in edited.itertuples()} == expected
    assert set(edited["tie"]) == {"same", "moved", "own"}


def decided_on(target: Store, row, texts: Sequence[Article], role: str):
    text = texts[int(row["article"]) - 1]
    place = Span(int(row["evidence_start"]), int(row["evidence_end"]))
    return Review(
        new_id(),
        "2026-01-01T00:00:00Z",
        "analyst",
        Action.EDIT,
        Subject.STATEMENT,
        str(row["event"]),
        article=text.id,
        spans=(place,),
        around=place,
        words=place.of(text.text),
        values={"role": role},
        was={"speaker": "Sergei Lavrov"},
    )


def shaken(one: Article, draw: random.Random) -> list[Span]:
    """The spans of another version of the rules: a third as before, some gone, the rest moved.

    The first five characters stay inside, so that the test knows which statement it is.
    """
    moved = []
    for place in spans(one):
        kind = draw.choice(("same", "same", "gone", "grown", "shrunk"))
        if kind == "grown":
            moved.append(Span(place.start, place.end + draw.randint(1, SENTENCE // 2)))
        elif kind == "shrunk":
            moved.append(Span(place.start, place.end - draw.randint(1, SENTENCE // 2 - 2)))
        elif kind == "same":
            moved.append(place)
    return [replace(place, end=min(place.end, len(one.text))) for place in moved]


# --- records added by hand ------------------------------------------------------------------


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
