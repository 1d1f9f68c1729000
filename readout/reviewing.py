"""A record of the frames and a decision on it in; the decision kept in the store, out.

What the record said, where it stood and what overlapped with it are kept with the decision, so that
it finds its record again after another extraction, or stands alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from readout import store as stores
from readout.errors import ReviewError
from readout.frames import Frames, columns
from readout.records import Article, Span, event_id
from readout.reviews import (
    Action,
    Check,
    Review,
    Subject,
    Values,
    effective,
    new_id,
    standing,
)
from readout.store import Store


@dataclass(frozen=True, slots=True)
class Decision:
    """What an analyst decides, before it is tied to a record."""

    action: Action
    by: str
    values: Values = field(default_factory=dict)  #: what the record should say instead
    why: str = ""
    at: str = ""  #: UTC; "" is now


def on_statement(store: Store, frames: Frames, key: int, decision: Decision) -> Review:
    """Decide on the statement with this key, and return what was kept.

    `frames` are the whole ones, as the analyst saw them. Raises ReviewError when the statement is
    gone, or when the decision says what no statement can say.
    """
    row = _row(frames.statements, "statement", key)
    review = _tied(store, Subject.STATEMENT, key, str(row["event"]), decision)
    was = _said(row, columns.STATEMENTS)
    return _kept(store, replace(review, words=str(row["content"]), was=was))


def on_meeting(store: Store, frames: Frames, key: int, decision: Decision) -> tuple[Review, ...]:
    """Decide on the meeting with this key, and return what was kept.

    A rejection is one decision a report, so that a report that comes later is seen. Anything else
    is kept with the report shown first.
    """
    row = _row(frames.meetings, "meeting", key)
    events = [str(row["event"])]
    if decision.action is Action.REJECT:
        mine = frames.reports["meeting"] == key
        events = [str(event) for event in frames.reports.loc[mine, "event"]]
    return tuple(_on_report(store, frames, event, decision) for event in events)


def regroup(
    store: Store, frames: Frames, some: Sequence[str], others: Sequence[str], decision: Decision
) -> tuple[Review, ...]:
    """Decide that reports are of one meeting (MERGE), or that they are not (SPLIT).

    `some` and `others` hold public ids of reports; each report keeps its own decision, so that it
    is found again by its own words.
    """
    name = "with" if decision.action is Action.MERGE else "from"
    return tuple(
        _on_report(store, frames, event, replace(decision, values={name: list(theirs)}))
        for mine, theirs in ((some, others), (others, some))
        for event in mine
    )


def add(
    store: Store,
    subject: Subject,
    article: Article,
    spans: Sequence[Span],
    around: Span,
    decision: Decision,
) -> Review:
    """Add a record that the rules did not find, from words marked in the article's text.

    Records of its kind that overlap with it are kept with the decision: it is none of them. Raises
    ReviewError when the words are not in the article, or are a record already.
    """
    if not spans or any(not 0 <= one.start < one.end <= len(article.text) for one in spans):
        raise ReviewError("These words are not in the article.")
    target = event_id(subject.value, article.id, tuple(spans))
    touching = stores.touching(store, subject, article.id, spans)
    if _is_shown(store, subject, target, any(one.event == target for one in touching)):
        raise ReviewError(f"These very words are a {subject.value} already: correct that one.")
    review = replace(
        _review(replace(decision, action=Action.ADD), subject, target),
        article=article.id,
        spans=tuple(spans),
        around=around,
        beside=tuple(one.spans for one in touching if one.event != target),
        words=" … ".join(span.of(article.text) for span in spans),
    )
    return _kept(store, review)


def merge_names(store: Store, old: str, into: str, name: str, decision: Decision) -> Review:
    """Decide that an actor (or "written:NAME") is another one, now and in whatever comes later.

    `into` is the actor it stands for, `name` what that one is called.
    """
    values = {"into": into, "name": name, **decision.values}
    merging = replace(decision, action=Action.MERGE, values=values)
    return _kept(store, _review(merging, Subject.ACTOR, old))


def undo(store: Store, review: str, by: str, why: str = "") -> Review:
    """Take a decision back, by its id; a decision that took one back can be taken back, too."""
    return _kept(store, _review(Decision(Action.UNDO, by, why=why), Subject.REVIEW, review))


def _is_shown(store: Store, subject: Subject, target: str, is_found: bool) -> bool:
    """Tell whether a record is on the pages: found by rules or added, and not rejected since."""
    decided = effective(stores.all_reviews(store))
    check = standing(one for one in decided if (one.subject, one.target) == (subject, target)).check
    return check is Check.ADDED or (is_found and check is not Check.REJECTED)


def _on_report(store: Store, frames: Frames, event: str, decision: Decision) -> Review:
    found = frames.reports[frames.reports["event"] == event]
    if found.empty:
        raise ReviewError("A report of this meeting is not there any more.")
    key, meeting = int(found["report"].iloc[0]), int(found["meeting"].iloc[0])
    row = _row(frames.meetings, "meeting", meeting)
    people = frames.participants[frames.participants["meeting"] == meeting]
    review = _tied(store, Subject.MEETING, key, event, decision)
    was = _said(row, columns.MEETINGS) | {"people": _people(people)}
    return _kept(store, replace(review, words=str(row["evidence"]), was=was))


def _tied(store: Store, subject: Subject, key: int, event: str, decision: Decision) -> Review:
    """A decision with the place of its record: in the store, or where an earlier one put it."""
    review = _review(decision, subject, event)
    found = stores.beside(store, subject, key)
    if found is not None and found[0].event == event:
        record, others = found
        return replace(
            review,
            article=record.article,
            spans=record.spans,
            around=record.around,
            beside=tuple(other.spans for other in others),
        )
    for one in reversed(stores.all_reviews(store)):
        if (one.subject, one.target) == (subject, event):
            names = ("article", "spans", "around", "beside")
            return replace(review, **{name: getattr(one, name) for name in names})
    raise ReviewError("This record is not there any more: its article was read anew.")


def _review(decision: Decision, subject: Subject, target: str) -> Review:
    return Review(
        id=new_id(),
        at=decision.at or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        by=decision.by,
        action=decision.action,
        subject=subject,
        target=target,
        values=dict(decision.values),
        why=decision.why,
    )


def _kept(store: Store, review: Review) -> Review:
    stores.add_reviews(store, [review])
    return review


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
    return [
        dict(zip(names, values, strict=True))
        for values in participants[names].astype("str").itertuples(index=False, name=None)
    ]
