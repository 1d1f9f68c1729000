"""Statements in; how many a month, or a year of a long time, by the speaker's side, out.

Slides and the print edition count alike. Beyond three years months would be lines too thin for the
pattern of a side.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from readout.frames.lanes import months
from readout.palette import SIDES

_MONTHS = 37  #: bars by the month up to here, by the year above


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """A row a month or year, none left out, by its first day; a column a side that spoke."""

    table: pd.DataFrame
    ends: "pd.Series[pd.Timestamp]"  #: the day after each row's last
    unit: str  #: "month" or "year"


def counted(statements: pd.DataFrame) -> Counts:
    """Return the counts of the statements that have a date; one must have one."""
    table = months(statements, tuple(SIDES))
    table = table.loc[:, table.any()]
    months_of = table.index.to_numpy().astype("datetime64[M]")
    unit = "month" if (months_of[-1] - months_of[0]).astype(int) < _MONTHS else "year"
    rows = months_of.astype(f"datetime64[{unit[0].upper()}]")
    every = np.arange(rows[0], rows[-1] + 1)
    summed = table.groupby(rows.astype("datetime64[s]")).sum()
    return Counts(
        summed.reindex(every.astype("datetime64[s]"), fill_value=0),
        pd.Series((every + 1).astype("datetime64[s]")),
        unit,
    )
