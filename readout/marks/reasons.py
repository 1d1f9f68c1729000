"""Records that are not there any more in; why, as far as the state of today and decisions tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from readout.filters import day_in_words
from readout.marks.changes import What, Why
from readout.marks.matching import by_words
from readout.records import Span
from readout.reviews import Action, Check, Review, Subject, Tie, effective
from readout.reviews.attaching import OVERLAP, overlap

_SUBJECTS = {What.MEETING: Subject.MEETING, What.STATEMENT: Subject.STATEMENT}


def reasons(
    what: What, records: pd.DataFrame, articles: frozenset[str], decided: Sequence[Review]
) -> tuple[list[str], list[str]]:
    """Return for each record a `Why`, and of a rejection by whom, when and for what reason.

    `articles` are the public ids of those that are there today, `decided` all decisions.
    """
    rejected = [
        one
        for one in effective(tuple(decided))
        if one.action is Action.REJECT and one.subject is _SUBJECTS.get(what)
    ]
    by_event = {one.target: one for one in rejected}
    by_article: dict[str, list[Review]] = {}
    for one in rejected:
        by_article.setdefault(one.article, []).append(one)
    why, told = [], []
    for row in records.itertuples():
        review = by_event.get(str(row.id)) or _of_its_words(
            row, by_article.get(str(row.article), [])
        )
        why.append(_why(what, row, articles, review).value)
        told.append(_told(review) if review else "")
    return why, told


def _why(what: What, row: Any, articles: frozenset[str], review: Review | None) -> Why:
    if what is What.ARTICLE or row.article not in articles:
        return Why.NO_ARTICLE
    if review is not None:
        return Why.REJECTED
    added = str(row.check) == Check.ADDED or str(row.tie) == Tie.OWN
    return Why.TAKEN_BACK if added else Why.READ_ANEW


def _of_its_words(row: Any, rejected: Sequence[Review]) -> Review | None:
    """Return the rejection of a record that has other ends today, by the overlap rule."""
    for one in rejected:
        around = one.around or one.spans[0]
        if one.subject is Subject.MEETING:
            mine = (Span(int(row.evidence_start), int(row.evidence_end)),)
            if overlap(mine, (around,)) >= OVERLAP:
                return one
        elif by_words(row, _Rejected(around.start, around.end, one.words)) >= OVERLAP:
            return one
    return None


@dataclass(frozen=True, slots=True)
class _Rejected:
    """A rejected statement, as `by_words` looks at one."""

    evidence_start: int
    evidence_end: int
    words: str


def _told(review: Review) -> str:
    when = f"by {review.by}, {_day(review.at[:10])}"
    return f"{when}: {review.why}" if review.why else when


def _day(text: str) -> str:
    try:
        return day_in_words(date.fromisoformat(text))
    except ValueError:  # a decision from another store says what it likes
        return text
