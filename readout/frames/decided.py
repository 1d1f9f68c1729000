"""Decisions of analysts in; what was decided on each record, and on each row of their own, out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import pandas as pd

from readout.frames.records import Frames
from readout.reviews import Attached, Check, Standing, Subject, Tie, standing

Row: TypeAlias = dict[str, Any]  #: values by the columns of a frame


@dataclass(frozen=True, slots=True)
class Decided:
    """One record of today, or one row of the analyst's own, and what was decided on it."""

    decisions: tuple[Attached, ...]
    standing: Standing

    @property
    def first(self) -> Attached:
        return self.decisions[0]

    @property
    def marks(self) -> Row:
        """The columns that every reviewed record has."""
        said = self.standing
        tie = Tie.SAME if any(one.tie is Tie.SAME for one in self.decisions) else self.first.tie
        return {
            "check": said.check.value,
            "grade": said.grade,
            "comment": said.comment,
            "tie": tie.value,
        }


def decided_on(
    attached: Iterable[Attached], subject: Subject, key: Callable[[Attached], object]
) -> tuple[dict[object, Decided], list[Decided]]:
    """Return what was decided on records of today, by their key, and on rows of the analyst's."""
    ours: dict[object, list[Attached]] = {}
    own: dict[str, list[Attached]] = {}
    for one in attached:
        if one.review.subject is not subject:
            continue
        if one.record is None:
            own.setdefault(one.review.target, []).append(one)
        else:
            ours.setdefault(key(one), []).append(one)
    return (
        {at: Decided(tuple(some), _standing(some)) for at, some in ours.items()},
        [Decided(tuple(some), _standing(some)) for some in own.values()],
    )


def own_records(own: Iterable[Decided], article: Mapping[str, int]) -> list[Decided]:
    """Return own rows that say something: a lone rejection or comment makes no record."""
    kept = (Check.ACCEPTED, Check.EDITED, Check.ADDED)
    return [
        one for one in own if one.standing.check in kept and one.first.review.article in article
    ]


def record_key(one: Attached) -> int:
    """Return the key of the record of today that a decision is on, 0 for an own row."""
    return one.record.key if one.record else 0


def sentence_of(one: Decided, article: Mapping[str, int]) -> Row:
    """Return the columns that say where an own row stands; `article` gives keys by public ids."""
    review = one.first.review
    sentence = review.around or review.spans[0]
    return {
        "event": review.target,
        "article": article[review.article],
        "evidence_start": sentence.start,
        "evidence_end": sentence.end,
    }


def article_keys(frames: Frames) -> dict[str, int]:
    """Return the key of every article by its public id."""
    keys = frames.articles["article"].tolist()
    return dict(zip(frames.articles["id"].tolist(), keys, strict=True))


def in_order(frame: pd.DataFrame, key: str) -> pd.DataFrame:
    """Return the rows by day, undated ones last; those of one day by their key."""
    return frame.sort_values(["start", key], na_position="last", ignore_index=True)


def _standing(some: Iterable[Attached]) -> Standing:
    return standing(one.review for one in some)
