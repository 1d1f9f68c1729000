"""Another extraction: no decision is lost, none is given to another record."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from readout import store
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
from readout.reviews import Action, Review, Subject, new_id
from readout.store import Copy, Store
from tests.decided import seen
from tests.small_store import LAVROV, article, open_store

DAY = date(2016, 5, 16)
ON_THE_DAY = When(DAY, DAY, Precision.DAY)


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
