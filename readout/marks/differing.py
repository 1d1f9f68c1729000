"""Records that are one then and now in; those that say something else now, and what, out."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from readout.marks.changes import How, What
from readout.marks.listed import COMPARED, Field
from readout.marks.matching import Pairs

#: which class a record is of when fields of several say something else: the first of these
_FIRST = (How.STATUS, How.DATED, How.ATTRIBUTED, How.CHANGED, How.SIGHTED, How.CHECKED)
_NOTED = ("check", "grade", "comment")


@dataclass(frozen=True, slots=True)
class Changed:
    """One field, from what to what, as texts."""

    name: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One pair of records that are not the same."""

    pair: int  #: its place among the pairs
    how: How
    fields: tuple[Changed, ...]


def differences(
    then: pd.DataFrame, now: pd.DataFrame, matched: Pairs, what: What
) -> tuple[Difference, ...]:
    """Return the pairs whose records differ in a field that is compared, in their order."""
    compared = COMPARED[what]
    masks = [
        _differs(then[one.column], now[one.column], matched.then, matched.now) for one in compared
    ]
    table = np.column_stack(masks) if len(matched.then) else np.empty((0, len(compared)), bool)
    found = []
    for pair in np.flatnonzero(table.any(axis=1)).tolist():
        fields = tuple(one for one, other in zip(compared, table[pair], strict=True) if other)
        was, is_ = _Row(then, int(matched.then[pair])), _Row(now, int(matched.now[pair]))
        found.append(Difference(pair, _how(fields, was, is_), _said(fields, was, is_)))
    return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """One row, of which only a value or two is looked at: pandas would copy all forty."""

    table: pd.DataFrame
    at: int

    def __getitem__(self, column: str) -> Any:
        return self.table[column].array[self.at]


def _how(fields: tuple[Field, ...], was: _Row, is_: _Row) -> How:
    how = min((one.how for one in fields), key=_FIRST.index)
    if how is How.SIGHTED and any(
        is_[one.column] < was[one.column] for one in fields if one.how is How.SIGHTED
    ):
        return How.CHANGED  # fewer reports than then is no sighting
    if how is How.CHECKED and not any(one.column in _NOTED for one in fields):
        return How.CHANGED  # as certain as it is now because of other rules, not of an analyst
    return how


def _said(fields: tuple[Field, ...], was: _Row, is_: _Row) -> tuple[Changed, ...]:
    told = {one.how for one in fields if one.shown}
    return tuple(
        Changed(one.name, _text(was[one.column]), _text(is_[one.column]))
        for one in fields
        if one.shown or one.how not in told
    )


def _text(value: Any) -> str:
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    return "" if pd.isna(value) else str(value)


def _differs(
    then: "pd.Series[Any]", now: "pd.Series[Any]", mine: NDArray[Any], its: NDArray[Any]
) -> NDArray[np.bool_]:
    """Tell for each pair of rows whether the two columns say something else."""
    if isinstance(then.dtype, pd.CategoricalDtype) and isinstance(now.dtype, pd.CategoricalDtype):
        old, new = then.array, now.array
        place = np.append(new.categories.get_indexer(old.categories), -2)
        place[place == -1] = -3  # a word that no record has today
        return np.asarray(place[old.codes[mine]] != np.where(new.codes == -1, -2, new.codes)[its])
    if then.dtype.kind == "M":
        old, new = then.to_numpy()[mine], now.to_numpy()[its]
        return np.asarray((old != new) & ~(np.isnat(old) & np.isnat(new)))
    if then.dtype.kind in "ib":
        return np.asarray(then.to_numpy()[mine] != now.to_numpy()[its])
    old, new = (
        pa.array(one.array.take(rows), pa.large_string())
        for one, rows in ((then, mine), (now, its))
    )
    return np.asarray(pc.fill_null(pc.not_equal(old, new), False))
