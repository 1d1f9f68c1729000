"""A record of the frames and a decision on it in; the decision kept in the store, out.

What the record said, where it stood and what overlapped with it are kept with the decision, so that
it finds its record again after another extraction, or stands alone.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from readout import store as stores
from readout.errors import ReviewError
from readout.frames import Frames, columns
from readout.records import Article, Span, event_id
from readout.reviews import Action, Review, Subject, new_id
from readout.store import Store


def now() -> str:
    """Return this moment, UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def on_statement(
    store: Store,
    frames: Frames,
    key: int,
    action: Action,
    by: str,
    *,
    values: Mapping[str, Any] | None = None,
    why: str = "",
    at: str = "",
) -> Review:
    """Decide on the statement with this key, and return what was kept.

    `frames` are the whole ones, as the analyst saw them. Raises ReviewError when the statement is
    gone, or when the decision says what no statement can say.
    """
    row = _row(frames.statements, "statement", key)
    was = _said(row, columns.STATEMENTS)
    return _decide(store, Subject.STATEMENT, key, row, was, action, by, values, why, at)


def on_meeting(
    store: Store,
    frames: Frames,
    key: int,
    action: Action,
    by: str,
    *,
    values: Mapping[str, Any] | None = None,
    why: str = "",
    at: str = "",
) -> tuple[Review, ...]:
    """Decide on the meeting with this key, and return what was kept.

    A rejection is one decision a report, so that a report that comes later is seen. Anything else
    is kept with the report shown first.
    """
    row = _row(frames.meetings, "meeting", key)
    people = frames.participants[frames.participants["meeting"] == key]
    was = _said(row, columns.MEETINGS) | {"people": _people(people)}
    reports = frames.reports[frames.reports["meeting"] == key]
    if action is not Action.REJECT:
        reports = reports[reports["event"] == row["event"]]
    return tuple(
        _decide(
            store,
            Subject.MEETING,
            int(one.report),
            row,
            was,
            action,
            by,
            values,
            why,
            at,
            one.event,
        )
        for one in reports.itertuples()
    )


def regroup(
    store: Store,
    frames: Frames,
    some: Sequence[str],
    others: Sequence[str],
    action: Action,
    by: str,
    *,
    why: str = "",
    at: str = "",
) -> tuple[Review, ...]:
    """Decide that reports are of one meeting (MERGE), or that they are not (SPLIT).

    `some` and `others` hold public ids of reports; each report keeps its own decision, so that it
    is found again by its own words.
    """
    field = "with" if action is Action.MERGE else "from"
    reports = {row.event: row for row in frames.reports.itertuples()}
    kept = []
    for mine, theirs in ((some, others), (others, some)):
        for event in mine:
            report = reports.get(event)
            if report is None:
                raise ReviewError("A report of this meeting is not there any more.")
            row = _row(frames.meetings, "meeting", report.meeting)
            values = {field: list(theirs)}
            kept.append(
                _decide(
                    store,
                    Subject.MEETING,
                    int(report.report),
                    row,
                    _said(row, columns.MEETINGS),
                    action,
                    by,
                    values,
                    why,
                    at,
                    event,
                )
            )
    return tuple(kept)


def add(
    store: Store,
    subject: Subject,
    article: Article,
    spans: Sequence[Span],
    around: Span,
    values: Mapping[str, Any],
    by: str,
    *,
    why: str = "",
    at: str = "",
) -> Review:
    """Add a record that the rules did not find, from words marked in the article's text."""
    if not spans or any(not 0 <= one.start < one.end <= len(article.text) for one in spans):
        raise ReviewError("These words are not in the article.")
    review = Review(
        id=new_id(),
        at=at or now(),
        by=by,
        action=Action.ADD,
        subject=subject,
        target=event_id(subject.value, article.id, tuple(spans)),
        article=article.id,
        spans=tuple(spans),
        around=around,
        words=" … ".join(span.of(article.text) for span in spans),
        values=dict(values),
        why=why,
    )
    stores.add_reviews(store, [review])
    return review


def merge_names(
    store: Store, old: str, into: str, name: str, by: str, *, side: str = "", why: str = ""
) -> Review:
    """Decide that an actor (or "written:NAME") is another one, now and in whatever comes later."""
    values = {"into": into, "name": name} | ({"side": side} if side else {})
    review = Review(new_id(), now(), by, Action.MERGE, Subject.ACTOR, old, values=values, why=why)
    stores.add_reviews(store, [review])
    return review


def undo(store: Store, review: str, by: str, *, why: str = "", at: str = "") -> Review:
    """Take a decision back, by its id; a decision that took one back can be taken back, too."""
    taken = Review(new_id(), at or now(), by, Action.UNDO, Subject.REVIEW, review, why=why)
    stores.add_reviews(store, [taken])
    return taken


def _decide(
    store: Store,
    subject: Subject,
    key: int,
    row: Any,
    was: dict[str, Any],
    action: Action,
    by: str,
    values: Mapping[str, Any] | None,
    why: str,
    at: str,
    event: str = "",
) -> Review:
    target = event or str(row["event"])
    article, spans, around, beside = _place(store, subject, key, target)
    review = Review(
        id=new_id(),
        at=at or now(),
        by=by,
        action=action,
        subject=subject,
        target=target,
        article=article,
        spans=spans,
        around=around,
        beside=beside,
        words=str(row["content"] if subject is Subject.STATEMENT else row["evidence"]),
        values=dict(values or {}),
        was=was,
        why=why,
    )
    stores.add_reviews(store, [review])
    return review


def _place(
    store: Store, subject: Subject, key: int, event: str
) -> tuple[str, tuple[Span, ...], Span | None, tuple[tuple[Span, ...], ...]]:
    """Where a record stands: from the store, or from the decision that made it the analyst's."""
    found = stores.beside(store, subject, key)
    if found is not None and found[0].event == event:
        record, others = found
        beside = tuple(other.spans for other in others)
        return record.article, record.spans, record.around, beside
    for review in reversed(stores.all_reviews(store)):
        if (review.subject, review.target) == (subject, event):
            return review.article, review.spans, review.around, review.beside
    raise ReviewError("This record is not there any more: the articles were read anew.")


def _row(frame: pd.DataFrame, column: str, key: int) -> Any:
    found = frame[frame[column] == key]
    if found.empty:
        raise ReviewError("This record is not there any more.")
    return found.iloc[0]


def _said(row: Any, declared: Mapping[str, str]) -> dict[str, Any]:
    """What a record said, as texts: categories, days as ISO text; keys of the store left out."""
    said: dict[str, Any] = {}
    for name, kind in declared.items():
        if name in columns.CHECKED or name in ("event", "parties"):
            continue
        value = row[name]
        if kind == "datetime64[s]":
            said[name] = "" if pd.isna(value) else f"{value:%Y-%m-%d}"
        elif kind in ("category", "string"):
            said[name] = str(value)
    return said


def _people(participants: pd.DataFrame) -> list[dict[str, str]]:
    names = [name for name in columns.PARTICIPANTS if name != "meeting"]
    return participants[names].astype("str").to_dict("records")
