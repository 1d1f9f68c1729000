"""Decisions of analysts in; all that were ever made, and the records they belong to today, out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Select, select, update

from readout.errors import ReviewError
from readout.records import Span
from readout.reviews import (
    Action,
    Attached,
    Record,
    Renamed,
    Review,
    Subject,
    attach,
    effective,
    problem,
    renamed,
)
from readout.store import rows
from readout.store.connect import Store, reading, writing
from readout.store.insert import chunks, insert_missing, keys_of
from readout.store.tables import articles, meeting_reports, meta, reviews, statements

#: decisions after which meetings must be put together anew
_REGROUPING = {
    (Action.MERGE, Subject.MEETING),
    (Action.SPLIT, Subject.MEETING),
    (Action.REJECT, Subject.MEETING),
    (Action.MERGE, Subject.ACTOR),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of decisions that were handed in."""

    added: int
    known: int  #: decisions that were there already, by their id


@dataclass(frozen=True, slots=True)
class Decisions:
    """What analysts decided, as one state of the store has it: what stands, and on what."""

    attached: tuple[Attached, ...] = ()  #: on statements and meetings
    names: Mapping[str, Renamed] = field(default_factory=dict)
    contents: Mapping[str, str] = field(default_factory=dict)
    """id of a decision that moved the ends of a statement -> the words it holds now"""


def decisions(store: Store) -> Decisions:
    """Return the decisions that stand, each with what it belongs to today."""
    with reading(store) as connection:
        every = stored_reviews(connection)
        attached = attached_reviews(connection, every)
        return Decisions(attached, renamed(effective(every)), _contents(connection, attached))


def add_reviews(store: Store, new: Sequence[Review]) -> Kept:
    """Store decisions behind those that are there; one that is there already is passed over.

    Raises ReviewError, and stores nothing, when one of them cannot be kept.
    """
    for review in new:
        if said := problem(review):
            raise ReviewError(said)
    with writing(store, records=False) as connection:
        known = keys_of(connection, reviews, [review.id for review in new])
        fresh = {review.id: review for review in new if review.id not in known}
        insert_missing(connection, reviews, [_row(one) for one in fresh.values()])
        if any(_regroups(connection, one) for one in fresh.values()):
            connection.execute(update(meta).where(meta.c.name == "unmerged").values(value=1))
    return Kept(len(fresh), len(new) - len(fresh))


def all_reviews(store: Store) -> tuple[Review, ...]:
    """Return every decision, in the order in which they were stored."""
    with reading(store) as connection:
        return stored_reviews(connection)


def reviews_of(store: Store, target: str) -> tuple[Review, ...]:
    """Return the decisions on one record that stand, by its public id, in their order."""
    found: dict[int, Review] = {}
    wanted = [target]
    with reading(store) as connection:
        while wanted:  # then what took those decisions back, and what took that back
            asked = select(reviews).where(reviews.c.target.in_(wanted))
            more = [row for row in connection.execute(asked).mappings() if row["key"] not in found]
            found |= {row["key"]: _review(row) for row in more}
            wanted = [row["id"] for row in more]
    return effective([found[key] for key in sorted(found)])


def stored_reviews(connection: Connection) -> tuple[Review, ...]:
    """Return every decision, as one state of the store has them."""
    found = connection.execute(select(reviews).order_by(reviews.c.key)).mappings()
    return tuple(_review(row) for row in found)


def attached_reviews(connection: Connection, asked: Iterable[Review]) -> tuple[Attached, ...]:
    """Return the decisions that stand, each with the record it belongs to today.

    `asked` are all decisions; those on names, which belong to no one record, are left out.
    """
    stand = [
        review
        for review in effective(tuple(asked))
        if review.subject in (Subject.STATEMENT, Subject.MEETING)
    ]
    places = list(dict.fromkeys(review.article for review in stand))
    return attach(stand, _records(connection, places))


def beside(store: Store, subject: Subject, key: int) -> tuple[Record, tuple[Record, ...]] | None:
    """Return a record by its key, and the others of its kind in its article that overlap with it.

    None when there is no such record any more.
    """
    table = statements if subject is Subject.STATEMENT else meeting_reports
    with reading(store) as connection:
        asked = (
            select(articles.c.id)
            .join(table, table.c.article == articles.c.key)
            .where(table.c.key == key)
        )
        article = connection.execute(asked).scalar_one_or_none()
        found = _records(connection, [article]) if article is not None else []
    mine = next((one for one in found if (one.subject, one.key) == (subject, key)), None)
    if mine is None:
        return None
    others = tuple(
        one
        for one in found
        if one.subject is subject and one.key != key and _touch(one.spans, mine.spans)
    )
    return mine, others


def touching(
    store: Store, subject: Subject, article: str, spans: Sequence[Span]
) -> tuple[Record, ...]:
    """Return the records of a kind that overlap with some spans of an article (its public id)."""
    with reading(store) as connection:
        found = _records(connection, [article])
    return tuple(one for one in found if one.subject is subject and _touch(one.spans, spans))


def _contents(connection: Connection, attached: Sequence[Attached]) -> dict[str, str]:
    moved = {one.review.id: one.review for one in attached if "spans" in one.review.values}
    texts: dict[str, str] = {}
    for some in chunks(sorted({review.article for review in moved.values()})):
        asked = select(articles.c.id, articles.c.text).where(articles.c.id.in_(some))
        texts |= {row.id: row.text for row in connection.execute(asked)}
    return {
        key: " … ".join(
            span.of(texts.get(review.article, "")) for span in rows.to_spans(review.values["spans"])
        )
        for key, review in moved.items()
    }


def _regroups(connection: Connection, review: Review) -> bool:
    """Tell whether meetings must be put together anew."""
    if (review.action, review.subject) in _REGROUPING:
        return True
    # What was rejected comes back when it is accepted, and when its rejection is undone.
    column = reviews.c.id if review.action is Action.UNDO else reviews.c.target
    asked = select(reviews.c.action, reviews.c.subject).where(column == review.target)
    return any(
        row.action == Action.UNDO or (Action(row.action), Subject(row.subject)) in _REGROUPING
        for row in connection.execute(asked)
    )


def _records(connection: Connection, places: Sequence[str]) -> list[Record]:
    found: list[Record] = []
    for some in chunks(places):
        for subject, asked in (
            (Subject.STATEMENT, _statements(some)),
            (Subject.MEETING, _reports(some)),
        ):
            found += [_record(subject, row) for row in connection.execute(asked).mappings()]
    return found


def _statements(places: Sequence[str]) -> Select[Any]:
    table = statements
    return (
        select(*(table.c[name] for name in "key event spans evidence_start evidence_end".split()))
        .add_columns(articles.c.id)
        .join(articles, table.c.article == articles.c.key)
        .where(articles.c.id.in_(places), table.c.is_statement)
    )


def _reports(places: Sequence[str]) -> Select[Any]:
    table = meeting_reports
    return (
        select(*(table.c[name] for name in "key event evidence_start evidence_end".split()))
        .add_columns(table.c.trigger_start, table.c.trigger_end, articles.c.id)
        .join(articles, table.c.article == articles.c.key)
        .where(articles.c.id.in_(places))
    )


def _record(subject: Subject, row: Any) -> Record:
    pairs = row.get("spans") or [[row["trigger_start"], row["trigger_end"]]]
    return Record(
        subject,
        row["key"],
        row["event"],
        row["id"],
        tuple(Span(start, end) for start, end in pairs),
        Span(row["evidence_start"], row["evidence_end"]),
    )


def _touch(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(one.overlaps(other) for one in some for other in others)


def _row(review: Review) -> rows.Row:
    names = "id at by target article words why".split()
    return {name: getattr(review, name) for name in names} | {
        "action": review.action.value,
        "subject": review.subject.value,
        "spans": rows.pairs(review.spans),
        "around_start": review.around.start if review.around else None,
        "around_end": review.around.end if review.around else None,
        "beside": [rows.pairs(one) for one in review.beside],
        "values": dict(review.values),
        "was": dict(review.was),
    }


def _review(row: Any) -> Review:
    names = "id at by target article words why values was".split()
    around = row["around_start"]
    return Review(
        **{name: row[name] for name in names},
        action=Action(row["action"]),
        subject=Subject(row["subject"]),
        spans=rows.to_spans(row["spans"]),
        around=Span(around, row["around_end"]) if around is not None else None,
        beside=tuple(rows.to_spans(one) for one in row["beside"]),
    )
