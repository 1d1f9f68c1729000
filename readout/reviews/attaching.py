"""Decisions and today's records in; which record each decision belongs to, out.

By public id, else by overlap in the same article: a later version of the rules may find the same
words with other ends. A decision that fits no record stays as the analyst's own row. It is never
given to the nearest thing at hand: a record that is closer to what stood beside the reviewed one at
the time is that neighbour.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from readout.records import Span
from readout.reviews.decision import Review, Subject

OVERLAP = 0.5  #: least intersection over union of characters (see the 16,000-event test)


@dataclass(frozen=True, slots=True)
class Record:
    """What attaching needs to know of a record of today; `key` is unique within a subject."""

    subject: Subject
    key: int
    event: str
    article: str  #: public id
    spans: tuple[Span, ...]
    around: Span | None = None


class Tie(StrEnum):
    """How a decision is tied to its record."""

    SAME = "same"  #: the record has the id it had
    MOVED = "moved"  #: another record of much the same words
    OWN = "own"  #: nothing of today: the analyst's own row


@dataclass(frozen=True, slots=True)
class Attached:
    """A decision and its record; `record` is None for Tie.OWN."""

    review: Review
    tie: Tie
    record: Record | None = None


def attach(reviews: Iterable[Review], records: Iterable[Record]) -> tuple[Attached, ...]:
    """Return for each decision on a statement or a meeting what it belongs to, in their order.

    `records` holds at least those of the articles that the decisions are about.
    """
    by_event: dict[tuple[Subject, str], Record] = {}
    by_article: dict[tuple[Subject, str], list[Record]] = {}
    for record in records:
        by_event[record.subject, record.event] = record
        by_article.setdefault((record.subject, record.article), []).append(record)
    found = []
    for review in reviews:
        same = by_event.get((review.subject, review.target))
        if same is not None:
            found.append(Attached(review, Tie.SAME, same))
            continue
        moved = nearest(review, by_article.get((review.subject, review.article), ()))
        found.append(Attached(review, Tie.MOVED if moved else Tie.OWN, moved))
    return tuple(found)


def nearest(review: Review, records: Sequence[Record]) -> Record | None:
    """Return the one record that has much the same words as the reviewed one had, or None."""
    shares = [(overlap(review.spans, record.spans), record) for record in records]
    close = [(share, record) for share, record in shares if share >= OVERLAP]
    close = [
        (share, record)
        for share, record in close
        if all(overlap(one, record.spans) < share for one in review.beside)
    ]
    if not close:
        return _in_its_sentence(review, records) if review.subject is Subject.MEETING else None
    best = max(share for share, _ in close)
    first, *rest = [record for share, record in close if share == best]
    return None if rest else first


def overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Return the characters that both cover, as a share of those that either covers.

    >>> overlap((Span(0, 10),), (Span(5, 10),))
    0.5
    """
    both = sum(
        max(0, min(mine.end, its.end) - max(mine.start, its.start)) for mine in one for its in other
    )
    either = _length(one) + _length(other) - both
    return both / either if either else 0.0


def _in_its_sentence(review: Review, records: Sequence[Record]) -> Record | None:
    """A trigger is a word or two: another word of the sentence may be the trigger today.

    That counts only where the sentence told of one meeting then and tells of one now.
    """
    if review.around is None or review.beside:
        return None
    sentence = (review.around,)
    there = [
        record
        for record in records
        if record.around and overlap(sentence, (record.around,)) >= OVERLAP
    ]
    return there[0] if len(there) == 1 else None


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)
