"""A few rows of a frame in; named tuples out, as `DataFrame.itertuples` gives them.

That of pandas makes a new class at each call and looks at all categories of each column: 5 ms for
one meeting among a few thousand actors.
"""

from collections import namedtuple
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray


def tuples(frame: pd.DataFrame) -> Iterator[Any]:
    """Return the rows, one after another, with `Index` and the columns as fields."""
    row = _row(tuple(str(name) for name in frame.columns))
    return map(row, frame.index, *(values(column.array) for _, column in frame.items()))


def values(column: ExtensionArray) -> list[Any]:
    """Return the values of a column, each as an item of the column is."""
    if not isinstance(column, pd.Categorical):
        return list(column.tolist())
    names, codes = column.categories, column.codes
    told = {code: names[code] if code >= 0 else np.nan for code in set(codes.tolist())}
    return [told[code] for code in codes.tolist()]


@cache
def _row(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", ["Index", *names], rename=True)
