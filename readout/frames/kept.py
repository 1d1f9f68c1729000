"""A mask over the rows of a frame in; those rows, of the frame or of single columns, out.

What stands in one long piece is not copied one by one. A stretch of days is such a piece, but for
a few records of a month or a year that reach into it.
"""

from dataclasses import dataclass
from typing import Any, Self, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.api.extensions import ExtensionArray

Mask: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """The rows that a mask keeps: a long piece, and single rows before and behind it."""

    number: int
    every: bool  #: no row is left out
    piece: slice  #: empty where no piece holds half of them
    before: NDArray[np.int64]
    behind: NDArray[np.int64]

    @classmethod
    def of(cls, mask: Mask) -> Self:
        """Return the rows of a mask."""
        number = int(np.count_nonzero(mask))
        first, after = (0, number) if number == len(mask) else _longest(mask)
        if 2 * (after - first) <= number:
            first, after = 0, 0
        before, behind = np.flatnonzero(mask[:first]), after + np.flatnonzero(mask[after:])
        return cls(number, number == len(mask), slice(first, after), before, behind)

    def frame(self, whole: pd.DataFrame) -> pd.DataFrame:
        """Return these rows of a frame, numbered anew."""
        if self.every:
            return whole
        parts: list[pd.DataFrame] = self._parts(whole)
        if len(parts) == 1:
            return parts[0].reset_index(drop=True)
        return pd.concat(parts, ignore_index=True)

    def column(self, whole: "pd.Series[Any]") -> ExtensionArray:
        """Return these rows of a column, without an index."""
        held: ExtensionArray = whole.array
        if self.every:
            return held
        if self.piece.start == self.piece.stop:
            return held.take(self.behind)
        if len(self.before) or len(self.behind):
            held = pd.concat(self._parts(whole)).array
            return held
        return held[self.piece]

    def _parts(self, whole: Any) -> list[Any]:
        singles = [whole.take(self.before), whole.take(self.behind)]
        if self.piece.start == self.piece.stop:
            return singles[1:]
        parts = [singles[0], whole.iloc[self.piece], singles[1]]
        return [one for one in parts if len(one)]


def rows_where(frame: pd.DataFrame, mask: Mask) -> pd.DataFrame:
    """Return the rows of a mask, numbered anew."""
    return Kept.of(mask).frame(frame)


def _longest(mask: Mask) -> tuple[int, int]:
    """Return the first row of the longest stretch of a mask and the row behind it; 0, 0 of none."""
    turns = np.flatnonzero(mask[1:] != mask[:-1]) + 1
    bounds = np.concatenate(
        [[0] if mask[:1].any() else [], turns, [len(mask)] if mask[-1:].any() else []]
    )
    firsts, ends = bounds[::2].astype(np.int64), bounds[1::2].astype(np.int64)
    if not len(firsts):
        return 0, 0
    longest = int(np.argmax(ends - firsts))
    return int(firsts[longest]), int(ends[longest])
