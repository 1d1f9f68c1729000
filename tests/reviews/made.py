"""A few words in; a decision out, its other fields as any decision has them."""

from typing import Any

from readout.records import Span
from readout.reviews import Action, Review, Subject


def review(number: int = 1, action: Action = Action.ACCEPT, **more: Any) -> Review:
    """Return a decision on the statement "e1" at [0, 100) of the article "a", unless told."""
    fields: dict[str, Any] = {
        "id": f"{number:032x}",
        "at": "2026-01-01T00:00:00Z",
        "by": "analyst",
        "action": action,
        "subject": Subject.STATEMENT,
        "target": "e1",
        "article": "a",
        "spans": (Span(0, 100),),
    }
    return Review(**fields | more)


def undo(number: int, of: int) -> Review:
    """Return a decision that takes another one back."""
    return review(
        number,
        Action.UNDO,
        subject=Subject.REVIEW,
        target=f"{of:032x}",
        article="",
        spans=(),
    )
