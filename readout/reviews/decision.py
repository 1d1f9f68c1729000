"""One decision of an analyst, as a frozen value, and what such a value may hold.

Decisions are only ever added, never changed or removed: taking one back is a decision, too.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from readout import limits
from readout.records import ActorKind, Kind, Precision, Span, Status


class Action(StrEnum):
    """What was decided."""

    ACCEPT = "accept"  #: it is right as it stands
    EDIT = "edit"  #: some of its fields are other ones
    REJECT = "reject"  #: it is wrong: no view shows it, the list of decisions does
    ADD = "add"  #: a record that the rules did not find, from words marked by hand
    MERGE = "merge"  #: two meetings, or two names, are one
    SPLIT = "split"  #: reports that were put together are of two meetings
    GRADE = "grade"  #: reliability of the source and credibility of what it says
    COMMENT = "comment"
    UNDO = "undo"  #: the decision named by `target` does not stand; of an undo: stands again


class Subject(StrEnum):
    """What a decision is about."""

    STATEMENT = "statement"
    MEETING = "meeting"  #: by one of its reports
    ACTOR = "actor"
    REVIEW = "review"  #: another decision


Values = Mapping[str, Any]  #: field -> a value that JSON knows


@dataclass(frozen=True, slots=True)
class Review:
    """One decision. What it was about is kept with it, so that it outlives the record.

    `target` is the public id (event) of the record, of the actor, or of the decision taken back.
    A name that was never resolved is the actor "written:NAME".
    """

    id: str  #: 32 hex digits
    at: str  #: UTC, ISO 8601 with seconds and Z
    by: str
    action: Action
    subject: Subject
    target: str
    article: str = ""  #: public id of the article
    spans: tuple[Span, ...] = ()  #: of the record as it stood: content, or trigger of a meeting
    around: Span | None = None  #: the sentence that holds them
    beside: tuple[tuple[Span, ...], ...] = ()  #: records of its kind that overlapped with it then
    words: str = ""  #: what `spans` held
    values: Values = field(default_factory=dict)  #: what it should say instead
    was: Values = field(default_factory=dict)  #: what the record said, as the analyst saw it
    why: str = ""


#: The Admiralty system (NATO AJP-2.1): reliability of the source, credibility of the information.
SOURCES = "ABCDEF"
CREDIBILITIES = "123456"

_TEXT, _DAY, _SPANS, _PEOPLE, _KEYS = "text", "day", "spans", "people", "keys"
_DATED = {"start": _DAY, "end": _DAY, "precision": tuple(Precision)}

#: For each action and subject: the fields that `values` may hold, and what each may be: a text, a
#: day, spans, people, public ids, or one of some words.
FIELDS: dict[tuple[Action, Subject], dict[str, Any]] = {
    (Action.EDIT, Subject.STATEMENT): _DATED
    | dict.fromkeys("actor speaker role side manner addressee reported_by".split(), _TEXT)
    | {"kind": tuple(Kind), "spans": _SPANS},
    (Action.EDIT, Subject.MEETING): _DATED
    | dict.fromkeys("kind place place_id place_level country".split(), _TEXT)
    | {"status": tuple(Status), "people": _PEOPLE},
    (Action.GRADE, Subject.STATEMENT): {
        "source": tuple(SOURCES),
        "credibility": tuple(CREDIBILITIES),
    },
    (Action.MERGE, Subject.MEETING): {"with": _KEYS},
    (Action.SPLIT, Subject.MEETING): {"from": _KEYS},
    (Action.MERGE, Subject.ACTOR): {"into": _TEXT, "name": _TEXT, "side": _TEXT},
}
FIELDS[Action.ADD, Subject.STATEMENT] = FIELDS[Action.EDIT, Subject.STATEMENT]
FIELDS[Action.ADD, Subject.MEETING] = FIELDS[Action.EDIT, Subject.MEETING]
FIELDS[Action.GRADE, Subject.MEETING] = FIELDS[Action.GRADE, Subject.STATEMENT]
_BARE = {Action.ACCEPT, Action.REJECT, Action.COMMENT}
_PERSON = ("actor", "name", "role", "side", "actor_kind")


def new_id() -> str:
    """Return an id that no other decision has, on this machine or another."""
    return secrets.token_hex(16)


def problem(review: Review) -> str:
    """Return "" for a decision that can be kept, else what is wrong with it, as a sentence."""
    if len(review.id) != 32 or set(review.id) - set("0123456789abcdef"):
        return "Its id is not 32 hex digits."
    if not review.target or len(review.target) > limits.FIELD_CHARACTERS:
        return "It does not say what it is about."
    if len(review.why) > limits.COMMENT_CHARACTERS:
        return f"Its reason is longer than {limits.COMMENT_CHARACTERS:,} characters."
    if not review.by or len(review.by) > limits.FIELD_CHARACTERS:
        return "It does not say who decided."
    if (review.action is Action.UNDO) != (review.subject is Subject.REVIEW):
        return "Only a decision can be undone, and nothing else can be done with one."
    if review.subject in (Subject.STATEMENT, Subject.MEETING) and not (
        review.article and review.spans
    ):
        return "It does not say where the record stands."
    return _problem_of_values(review)


def _problem_of_values(review: Review) -> str:
    allowed = FIELDS.get((review.action, review.subject))
    if allowed is None:
        known = review.action in _BARE and review.subject is not Subject.REVIEW
        if not (known or review.action is Action.UNDO):
            return f"A {review.subject} cannot be decided on by {review.action}."
        return "" if not review.values else f"{review.action} takes no values."
    if not review.values:
        return f"{review.action} without a value."
    for name, value in review.values.items():
        if name not in allowed:
            return f"A {review.subject} has no field {name[:40]!r}."
        if not _fits(value, allowed[name]):
            return f"{name} cannot be that."
    return ""


def _fits(value: Any, form: Any) -> bool:
    if isinstance(form, tuple):
        return value in form
    if form == _SPANS:
        return _are_pairs(value)
    if form == _KEYS:
        return _are_texts(value)
    if form == _PEOPLE:
        return isinstance(value, list) and all(
            isinstance(one, dict)
            and set(one) <= set(_PERSON)
            and _are_texts(list(one.values()))
            and one.get("actor_kind", "") in ("", *ActorKind)
            for one in value
        )
    if not isinstance(value, str) or len(value) > limits.FIELD_CHARACTERS:
        return False
    return form != _DAY or value == "" or _is_day(value)


def _are_texts(values: Any) -> bool:
    return isinstance(values, list) and all(
        isinstance(one, str) and len(one) <= limits.FIELD_CHARACTERS for one in values
    )


def _are_pairs(values: Any) -> bool:
    return isinstance(values, list) and all(
        isinstance(one, list)
        and len(one) == 2
        and all(isinstance(place, int) and not isinstance(place, bool) for place in one)
        and 0 <= one[0] < one[1]
        for one in values
    )


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
