"""All decisions in; those that stand, and what they say together of one record, out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from readout.reviews.decision import Action, Review


class Check(StrEnum):
    """What an analyst made of a record."""

    OPEN = ""
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the decisions on one record say together."""

    check: Check = Check.OPEN
    values: dict[str, Any] = field(default_factory=dict)  #: of all edits, the last of each field
    grade: str = ""  #: "B2"
    comment: str = ""  #: the last one


def effective(reviews: Sequence[Review]) -> tuple[Review, ...]:
    """Return the decisions that stand, in their order, without the undoing ones.

    `reviews` stand in the order in which they were stored, whatever the clocks said. An undo of an
    undo lets the first decision stand again.
    """
    undone: set[str] = set()
    left = []
    for review in reversed(reviews):
        if review.id in undone:
            continue
        if review.action is Action.UNDO:
            undone.add(review.target)
        else:
            left.append(review)
    return tuple(reversed(left))


def standing(reviews: Iterable[Review]) -> Standing:
    """Return what decisions on one record say together; all of them stand, in their order."""
    check, values, grade, comment = Check.OPEN, dict[str, Any](), "", ""
    for review in reviews:
        match review.action:
            case Action.ACCEPT:
                # What was edited or added and is then accepted stays as it was edited.
                check = check if check in (Check.EDITED, Check.ADDED) else Check.ACCEPTED
            case Action.EDIT:
                check = check if check is Check.ADDED else Check.EDITED
                values |= review.values
            case Action.ADD:
                check = Check.ADDED
                values |= review.values
            case Action.REJECT:
                check = Check.REJECTED
            case Action.GRADE:
                grade = str(review.values.get("source", "F")) + str(
                    review.values.get("credibility", "6")
                )
            case Action.COMMENT:
                comment = review.why
            case _:
                pass  # merges and splits speak of two records
    return Standing(check, values, grade, comment)
