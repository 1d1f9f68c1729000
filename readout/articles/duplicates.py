"""The text of an article in; the bands of its MinHash signature out, by which its copies are found.

MinHash (Broder, 1997) with bands (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets,
chapter 3): 128 permutations, 42 bands of 3 rows. Two texts that share a band are candidates: three
in four of those with a Jaccard similarity of 0.32, all but one in a million of those with 0.65.
Whether candidates are copies, `copies.py` decides by the texts themselves.

The shingles are three words: of single words any two texts on one subject share too many, and of
five words one edited word in five leaves next to nothing (0.8 ** 5).
"""

import re
from dataclasses import dataclass
from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from readout import limits

SCHEME = "minhash-128-42x3-words3-1"  #: stored beside every comparison; bands of two never mix
SHINGLE = 3  #: words
FEWEST = 40  #: words; of shorter texts a dateline and a stock phrase are too large a part

_PERMUTATIONS, _BANDS, _ROWS = 128, 42, 3
_AT_ONCE = 4_096  # shingles that are hashed together
# A Chinese or Japanese sign stands for a word: there are no spaces between words.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\W_\u3040-\u9fff]+")

Hashes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of a text without case and punctuation, as numbers."""

    words: Hashes
    shingles: Hashes  #: of the words n to n + 2, at n
    named: NDArray[np.bool_]  #: which words begin with a capital or a figure
    figures: NDArray[np.bool_]  #: which words begin with a figure


def wording(text: str) -> Wording:
    """Return the first COMPARED_CHARACTERS characters, as words of a text.

    >>> len(wording("They met in Minsk, on 16 May.").words)
    7
    """
    found = [match[0] for match in _WORD.finditer(text, 0, limits.COMPARED_CHARACTERS)]
    words = np.array([crc32(word.casefold().encode()) for word in found], dtype=np.uint64)
    figures = np.array([word[0].isdigit() for word in found], dtype=bool)
    capitals = np.array([word[0].isupper() for word in found], dtype=bool)
    return Wording(words, _shingles(words), capitals | figures, figures)


def bands(text: Wording) -> tuple[int, ...]:
    """Return 42 numbers below 2 ** 48; none for a text of less than FEWEST words."""
    if len(text.words) < FEWEST:
        return ()
    rows = _signature(text.shingles)[: _BANDS * _ROWS].reshape(_BANDS, _ROWS)
    value = np.arange(_BANDS, dtype=np.uint64)
    for at in range(_ROWS):
        value = _mixed(value + rows[:, at])
    return tuple(int(one) for one in value >> np.uint64(16))


def _signature(shingles: Hashes) -> Hashes:
    """The smallest value of each permutation; each one is a linear one modulo 2 ** 64."""
    factors, terms = _permutations()
    least = np.full(_PERMUTATIONS, np.iinfo(np.uint64).max, dtype=np.uint64)
    for at in range(0, len(shingles), _AT_ONCE):
        values = factors[:, None] * shingles[at : at + _AT_ONCE] + terms[:, None]
        least = np.minimum(least, values.min(axis=1))
    return least


@cache
def _permutations() -> tuple[Hashes, Hashes]:
    # Not from a generator of numpy: its streams may change between versions, bands are for ever.
    drawn = _mixed(np.arange(1, 2 * _PERMUTATIONS + 1, dtype=np.uint64) << np.uint64(32))
    return drawn[:_PERMUTATIONS] | np.uint64(1), drawn[_PERMUTATIONS:]


def _shingles(words: Hashes) -> Hashes:
    if len(words) < SHINGLE:
        return np.empty(0, dtype=np.uint64)
    value = np.zeros(len(words) - SHINGLE + 1, dtype=np.uint64)
    for at in range(SHINGLE):
        value = _mixed(value + words[at : at + len(value)])
    return value


def _mixed(values: Hashes) -> Hashes:
    """The finaliser of SplitMix64 (Steele, Lea and Flood, 2014)."""
    values = values + np.uint64(0x9E3779B97F4A7C15)
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
