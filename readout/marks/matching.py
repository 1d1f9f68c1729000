"""Two tables of records in; which of the one is which of the other, out.

By public id, else by the overlap rule of `readout.reviews`: in the same article, at least half of
what either has is in both. A record that fits two others equally well is given to neither.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.records import Span
from readout.reviews.attaching import OVERLAP, overlap

Rows = NDArray[np.int64]
Share = Callable[[Any, Any], float]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Rows of two tables that are one record; `moved` of those found by their words alone."""

    then: Rows
    now: Rows
    moved: NDArray[np.bool_]


def pairs(then: pd.DataFrame, now: pd.DataFrame, share: Share) -> Pairs:
    """Return the pairs of rows, each row in one at most; both tables have unique `id`s."""
    at = pd.Index(now["id"]).get_indexer(pd.Index(then["id"])).astype(np.int64)
    same = np.flatnonzero(at >= 0)
    left = np.flatnonzero(at < 0)
    free = np.setdiff1d(np.arange(len(now)), at[same])
    moved_then, moved_now = _moved(then, now, left, free, share)
    return Pairs(
        np.concatenate([same, moved_then]),
        np.concatenate([at[same], moved_now]),
        np.concatenate([np.zeros(len(same), bool), np.ones(len(moved_then), bool)]),
    )


def by_span(one: Any, other: Any) -> float:
    """Return the share of the characters that both records rest on."""
    return overlap((_span(one),), (_span(other),))


def by_words(one: Any, other: Any) -> float:
    """Return the share of the words that both records have, where their sentences touch.

    A sentence may hold several statements: the sentence alone does not tell them apart.
    """
    if not _span(one).overlaps(_span(other)):
        return 0.0
    mine, its = Counter(one.words.split()), Counter(other.words.split())
    either = (mine | its).total()
    return (mine & its).total() / either if either else 0.0


def _span(row: Any) -> Span:
    return Span(int(row.evidence_start), int(row.evidence_end))


def _moved(
    then: pd.DataFrame, now: pd.DataFrame, left: Rows, free: Rows, share: Share
) -> tuple[Rows, Rows]:
    shared = np.intersect1d(then["article"].iloc[left].unique(), now["article"].iloc[free].unique())
    shared = shared[shared != ""]
    ours = _by_article(then, left, shared)
    theirs = _by_article(now, free, shared)
    found = [pair for article in ours for pair in _closest(ours[article], theirs[article], share)]
    at = np.array(found, dtype=np.int64).reshape(-1, 2)
    return at[:, 0], at[:, 1]


def _by_article(table: pd.DataFrame, rows: Rows, articles: Any) -> dict[str, list[Any]]:
    names = ["article", "evidence_start", "evidence_end", "words"]
    some = table[names].iloc[rows].assign(row=rows)
    found: dict[str, list[Any]] = {}
    for one in some[some["article"].isin(articles)].itertuples():
        found.setdefault(str(one.article), []).append(one)
    return found


def _closest(ours: list[Any], theirs: list[Any], share: Share) -> list[tuple[int, int]]:
    """Pair the records of one article, the closest first; a tie leaves both as they are."""
    close = [(share(mine, its), mine.row, its.row) for mine in ours for its in theirs]
    close = sorted((one for one in close if one[0] >= OVERLAP), reverse=True)
    found: dict[int, int] = {}
    gone: set[int] = set()
    while close:
        best = close[0][0]
        level = [(mine, its) for value, mine, its in close if value == best]
        mines, others = Counter(mine for mine, _ in level), Counter(its for _, its in level)
        for mine, its in level:
            if mines[mine] == 1 and others[its] == 1:
                found[mine] = its
        # Whoever was in a tie is out of the running: the next best would be a guess.
        gone |= set(mines)
        taken = set(others)
        close = [one for one in close if one[1] not in gone and one[2] not in taken]
    return list(found.items())
