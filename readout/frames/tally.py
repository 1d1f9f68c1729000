"""A column of a frame in; how often each of its values stands there, and first rows, out.

All by the codes of categories: a million rows take a few milliseconds.
"""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Codes = NDArray[np.int64]
_UNDATED = int(np.datetime64("NaT", "s").astype(np.int64))
_DENSE = 1_000_000  #: entries of a table that costs nothing


def tally(column: Any, most: bool = False) -> dict[str, int]:
    """Return how often each value of a category stands in a column or array, "" left out.

    In alphabetical order, as categories are; with `most` the commonest first, of equals the one
    that comes first.
    """
    values = column if isinstance(column, pd.Categorical) else column.array
    names, held = values.categories, values.codes
    if held.min(initial=0) < 0:
        held = held[held >= 0]
    counts = np.bincount(held, minlength=len(names))
    order = np.arange(len(names))
    if most:
        order = np.lexsort((first_rows(held, len(names)), -counts))
    order = order[counts[order] > 0]
    found = names.take(order).tolist()
    return {
        name: number
        for name, number in zip(found, counts[order].tolist(), strict=True)
        if name != ""
    }


def months_of(days: Any) -> Codes:
    """Return the month of each day as a number, 0 for January 1970; of NaT a very small one."""
    held = np.asarray(days).astype("datetime64[s]")
    numbers = held.view(np.int64)  # to compare days takes five times as long
    dated = len(held) - int(np.count_nonzero(numbers == _UNDATED))
    known, order = held[:dated], numbers[:dated]
    if not dated or order.min() == _UNDATED or (order[1:] < order[:-1]).any():
        return np.asarray(held.astype("datetime64[M]").astype(np.int64))
    # In order of days, as frames are, twelve searches a year say what a million divisions would.
    months = np.arange(known[0].astype("datetime64[M]"), known[-1].astype("datetime64[M]") + 2)
    counts = np.diff(np.searchsorted(known, months.astype("datetime64[s]")))
    of_known = np.repeat(months[:-1].astype(np.int64), counts)
    return np.append(of_known, held[dated:].astype("datetime64[M]").astype(np.int64))


def distinct(numbers: Codes) -> tuple[Codes, Codes]:
    """Return which of the distinct numbers each one is, and these in order; none is below 0.

    >>> distinct(np.array([7, 3, 7]))
    (array([1, 0, 1]), array([3, 7]))
    """
    top = int(numbers.max(initial=0)) + 1
    if top > _DENSE + 4 * len(numbers):  # too wide for a table
        known, at = np.unique(numbers, return_inverse=True)
        return np.asarray(at), known
    there = np.zeros(top, dtype=bool)
    there[numbers] = True
    return (np.cumsum(there) - 1)[numbers], np.flatnonzero(there)


def first_rows(codes: Codes, number: int) -> Codes:
    """Return for each code below `number` the first row that has it, -1 where none does."""
    first = np.full(number, -1, dtype=np.int64)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    return first


def last_rows(codes: Codes, number: int) -> Codes:
    """Return for each code below `number` the last row that has it, -1 where none does."""
    last = np.full(number, -1, dtype=np.int64)
    last[codes] = np.arange(len(codes))
    return last
