"""A column of a frame in; how often each of its values stands there, and first rows, out.

All by the codes of categories: a million rows take a few milliseconds.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.int64]


def tally(column: Any, most: bool = False) -> dict[str, int]:
    """Return how often each value of a category stands in a column, "" left out.

    In alphabetical order, as categories are; with `most` the commonest first, of equals the one
    that comes first.
    """
    values = column.array
    names, held = values.categories, values.codes[values.codes >= 0]
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
    return np.asarray(days.to_numpy().astype("datetime64[M]").astype(np.int64))


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
