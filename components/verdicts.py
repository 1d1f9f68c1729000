"""A record and an analyst's decision on it in; the decision kept, and all that were made, out."""

from collections.abc import Sequence
from typing import Any

from components import corpus, nameable
from readout import marks, reviewing
from readout import store as stores
from readout.frames.rows import tuples
from readout.records import Span
from readout.reviewing import Decision
from readout.reviews import Action, Review, Subject


def decide(subject: Subject, row: Any, decision: Decision) -> tuple[Review, ...]:
    """Keep a decision on a meeting or a statement; every view then shows it."""
    with corpus.written():
        if subject is Subject.STATEMENT:
            key = int(row.statement)
            return (reviewing.on_statement(corpus.store(), corpus.whole(), key, decision),)
        kept = reviewing.on_meeting(corpus.store(), corpus.whole(), int(row.meeting), decision)
        stores.merge_meetings(corpus.store())
        return kept


def row(subject: Subject, shown: Any) -> Any:
    """Return the row of a meeting or a statement as it stands now; None where it is gone."""
    whole = corpus.whole()
    if subject is Subject.STATEMENT:
        found = whole.statements[whole.statements["statement"] == shown.statement]
    else:
        found = whole.meetings[whole.meetings["meeting"] == shown.meeting]
    return next(tuples(found), None)


def merge_names(old: str, into: str, decision: Decision) -> Review:
    """Keep that an actor, or "written:NAME", is another one; every view then shows it."""
    with corpus.written():
        return reviewing.merge_names(
            corpus.store(), old, into, nameable.people().get(into, ""), decision
        )


def undo(reviews: Sequence[str], by: str) -> None:
    """Take decisions back, the last one first."""
    with corpus.written():
        for review in reversed(reviews):
            reviewing.undo(corpus.store(), review, by)
        stores.merge_meetings(corpus.store())


def marked_words(event: str) -> tuple[Span, ...]:
    """Return where the words of a statement stand that an analyst added or gave other ends."""
    for one in reversed(stores.reviews_of(corpus.store(), event)):
        if "spans" in one.values:
            return tuple(Span(start, end) for start, end in one.values["spans"])
        if one.action is Action.ADD:
            return one.spans
    return ()


def decided() -> tuple[Review, ...]:
    """Return every decision, or those up to the mark that is shown, the oldest first."""
    shown = corpus.mark()
    return (
        marks.decided(corpus.store(), shown.name) if shown else stores.all_reviews(corpus.store())
    )
