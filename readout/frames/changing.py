"""A frame and new values for some of its rows in; a frame of the same columns and dtypes out.

Frames are shared: nothing is changed in place. A column that gets no new value is taken over
without a copy.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.api.types import union_categoricals

from readout.frames import columns

Changes = Mapping[int, Mapping[str, Any]]  #: row number -> column -> value


def changed(frame: pd.DataFrame, changes: Changes) -> pd.DataFrame:
    """Return the frame with the values of some rows replaced; days are ISO text."""
    by_column: dict[str, dict[int, Any]] = {}
    for row, values in changes.items():
        for name, value in values.items():
            by_column.setdefault(name, {})[row] = value
    new = {
        name: _replaced(frame[name].array, np.fromiter(some, np.int64), list(some.values()))
        for name, some in by_column.items()
    }
    return frame.assign(**new) if new else frame


def stacked(frame: pd.DataFrame, declared: Mapping[str, str], rows: Sequence[Any]) -> pd.DataFrame:
    """Return the frame with rows added below; what a row does not say is empty, or 0."""
    if not rows:
        return frame
    values = {
        name: [row.get(name, _EMPTY.get(kind, "")) for row in rows]
        for name, kind in declared.items()
    }
    below = columns.frame(dict(declared), values)
    joined = {}
    for name, kind in declared.items():
        both = [frame[name].array, below[name].array]
        joined[name] = (
            union_categoricals(both, sort_categories=True)
            if kind == "category"
            else pd.concat([frame[name], below[name]], ignore_index=True).array
        )
    return pd.DataFrame(joined, copy=False)


def without(frame: pd.DataFrame, rows: Sequence[int]) -> pd.DataFrame:
    """Return the frame without some of its rows."""
    if not len(rows):
        return frame
    left = np.ones(len(frame), dtype=bool)
    left[list(rows)] = False
    return frame[left].reset_index(drop=True)


def rows_of(frame: pd.DataFrame, column: str, keys: Sequence[int]) -> dict[int, int]:
    """Return the row of each key that stands in a column of unique keys."""
    if not keys:
        return {}
    at = np.flatnonzero(np.isin(frame[column].to_numpy(), np.asarray(keys, dtype=np.int64)))
    return dict(zip(frame[column].to_numpy()[at].tolist(), at.tolist(), strict=True))


_EMPTY = {"int64": 0, "float64": float("nan"), "bool": False}


def _replaced(array: Any, at: NDArray[np.int64], values: Sequence[Any]) -> Any:
    if isinstance(array.dtype, pd.CategoricalDtype):
        return _recoded(array, at, [str(value) for value in values])
    if array.dtype.kind == "M":
        days = np.array(array, dtype="datetime64[s]")
        days[at] = columns.days([str(value) for value in values])
        return days
    new = array.copy()
    new[at] = values
    return new


def _recoded(array: pd.Categorical, at: NDArray[np.int64], values: Sequence[str]) -> pd.Categorical:
    known = array.categories
    wanted = pd.Index(list(values), dtype="str")
    names = known.union(wanted.unique(), sort=True)
    place = np.append(names.get_indexer(known), -1)
    codes = place[array.codes]
    codes[at] = names.get_indexer(wanted)
    return pd.Categorical.from_codes(codes, names)
