"""Decisions in; JSON objects out, and back: the form in which they move between stores."""

from collections.abc import Mapping
from typing import Any

from readout import limits
from readout.errors import ReviewError
from readout.records import Span
from readout.reviews.decision import Action, Review, Subject, problem

_TEXTS = ("id", "at", "by", "target", "article", "words", "why")


def as_json(review: Review) -> dict[str, Any]:
    """Return a decision as plain values for `json.dumps`."""
    return {
        **{name: getattr(review, name) for name in _TEXTS},
        "action": review.action.value,
        "subject": review.subject.value,
        "spans": _pairs(review.spans),
        "around": _pairs((review.around,))[0] if review.around else None,
        "beside": [_pairs(one) for one in review.beside],
        "values": dict(review.values),
        "was": dict(review.was),
    }


def from_json(values: Any) -> Review:
    """Return the decision of a JSON object; what it may hold is checked.

    Raises ReviewError, whose message says what is wrong and holds no article text.
    """
    if not isinstance(values, Mapping):
        raise ReviewError("Not an object.")
    try:
        around = values.get("around")
        review = Review(
            **{name: _text(values, name) for name in _TEXTS},
            action=Action(_text(values, "action")),
            subject=Subject(_text(values, "subject")),
            spans=_spans(values.get("spans", [])),
            around=_spans([around])[0] if around else None,
            beside=tuple(_spans(one) for one in values.get("beside", [])),
            values=_object(values, "values"),
            was=_object(values, "was"),
        )
    except (TypeError, ValueError) as error:
        raise ReviewError(f"Not a decision: {error}") from error
    if said := problem(review):
        raise ReviewError(said)
    return review


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _spans(pairs: Any) -> tuple[Span, ...]:
    found = tuple(Span(int(start), int(end)) for start, end in pairs)
    if any(not 0 <= span.start < span.end <= limits.ARTICLE_CHARACTERS for span in found):
        raise ValueError("a span that no article has")
    return found


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name, "")
    if not isinstance(value, str):
        raise TypeError(f"{name} is no text")
    # Half a surrogate pair cannot be stored, and NUL ends a string inside SQLite.
    return value.encode("utf-8", "ignore").decode("utf-8").replace("\0", "")


def _object(values: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = values.get(name, {})
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise TypeError(f"{name} is no object")
    return value
