"""The wordings of two texts in; whether one is a copy of the other, edited or cut, out.

Rather two origins too many than one too few: what is not certain is no copy. Symmetric, so that
families of copies do not depend on which text came first. Linear in the length of the texts.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from readout import limits
from readout.articles.duplicates import FEWEST, SHINGLE, Hashes, Wording

Runs: TypeAlias = dict[tuple[int, ...], set[tuple[int, ...]]]

_GAP = 8  # words; an edit is shorter, another paragraph is longer
_OF_ITS_OWN = 0.25  # of the words of a copy: a new headline, a lead, an agency's tail
_CUT = 0.6  # of the words of the longer text; above that a cut is an edit
_SHORTEST = 0.3  # of the words of the longer text; what is shorter is a piece of it
_HEAD = 0.7  # of the first words of the longer text, which a cut copy must hold
_NAMES = 0.25  # of the places with a name or a figure in both, how many may differ
_FIGURES = 0.1  # and of those with a figure
_BESIDE = 2  # words on either side that make two places the same


def are_copies(one: Wording, other: Wording) -> bool:
    """Tell whether one text is a copy of the other.

    The shorter one has little text of its own; where it is much shorter, it is the beginning of the
    longer one, as papers cut (what stands in the middle is a piece of a digest); and where both say
    the same words around a name or a figure, name and figure are the same (else it is a form filled
    in again: a calendar, a courtesy call, the shelling of the day).
    """
    short, long = sorted((one, other), key=lambda text: (len(text.words), text.words.tobytes()))
    words, share = len(short.words), len(short.words) / max(1, len(long.words))
    if words < FEWEST or share < _SHORTEST:
        return False
    shared = _shared(short, long.shingles)
    if _own(shared) > _OF_ITS_OWN * words:
        return False
    # Counted without a headline of its own, which would let the beginning look longer than it is.
    if share < _CUT and _shared(long, short.shingles)[: shared.sum()].mean() < _HEAD:
        return False
    return _agree(_runs(short), _runs(long))


def _shared(text: Wording, shingles: Hashes) -> NDArray[np.bool_]:
    """Which words stand in a shingle that is among these."""
    found = np.isin(text.shingles, shingles)
    shared = np.zeros(len(text.words), dtype=bool)
    for at in range(SHINGLE):
        shared[at : at + len(found)] |= found
    return shared


def _own(shared: NDArray[np.bool_]) -> int:
    """How many words stand in gaps that are longer than an edit."""
    ends = np.flatnonzero(np.diff(np.concatenate(([True], shared, [True])).astype(np.int8)))
    gaps = ends[1::2] - ends[::2]
    return int(gaps[gaps > _GAP].sum())


def _agree(short: tuple[Runs, Runs], long: tuple[Runs, Runs]) -> bool:
    return all(
        _differing(mine, theirs) <= most
        for mine, theirs, most in zip(short, long, (_NAMES, _FIGURES), strict=True)
    )


def _differing(mine: Runs, theirs: Runs) -> float:
    """The share of the places in both texts at which nothing is the same."""
    both = mine.keys() & theirs.keys()
    differing = sum(mine[place].isdisjoint(theirs[place]) for place in both)
    return differing / len(both) if both else 0.0


# Of a flood of forms filled in again each is compared with the same hundred.
@lru_cache(maxsize=limits.CANDIDATES + 2)
def _runs(text: Wording) -> tuple[Runs, Runs]:
    """What names and figures stand at which place, and apart from them which figures alone.

    A place is the two words before and the two after, in which a name stands for any name.
    """
    masked = np.where(text.named, 0, text.words)
    around = [0] * _BESIDE + masked.tolist() + [0] * _BESIDE
    words = text.words.tolist()
    names: Runs = {}
    figures: Runs = {}
    for start, end in _stretches(text.named):
        place = (*around[start : start + _BESIDE], *around[end + _BESIDE : end + 2 * _BESIDE])
        names.setdefault(place, set()).add(tuple(words[start:end]))
        if counted := tuple(words[at] for at in range(start, end) if text.figures[at]):
            figures.setdefault(place, set()).add(counted)
    return names, figures


def _stretches(mask: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    ends = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)))
    return zip(ends[::2].tolist(), ends[1::2].tolist(), strict=True)
