"""A record's row in; the fields for its days, and the days that a record may hold, out."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd
import streamlit as st

from components import words
from readout.records import Precision

_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)
_FORM: Literal["YYYY-MM-DD"] = "YYYY-MM-DD"
_WIDTH = 150


@dataclass(frozen=True, slots=True)
class Days:
    """ISO days, "" for none, and how exactly they are known."""

    start: str
    end: str
    precision: str

    def as_values(self) -> dict[str, str]:
        return {"start": self.start, "end": self.end, "precision": self.precision}


def of_row(row: Any) -> Days:
    """Return the days that a row of a frame holds, as the fields show them: one day is no stretch.

    With the day in both fields a new first one would make a stretch of what was moved.
    """
    start, end = _iso(_day(row.start)), _iso(_day(row.end))
    return Days(start, "" if end == start else end, str(row.precision))


def draw(row: Any) -> Days:
    """Draw the fields; return what they hold."""
    last = _day(row.end) if of_row(row).end else None
    # As wide as a day needs: in a narrow column the second field goes below the first.
    with st.container(horizontal=True, gap="xsmall"):
        start = st.date_input(
            "Day, or the first one", _day(row.start), _FIRST, _LAST, format=_FORM, width=_WIDTH
        )
        end = st.date_input("Last day, if later", last, _FIRST, _LAST, format=_FORM, width=_WIDTH)
    known = [str(one) for one in Precision]
    precision = st.selectbox(
        "The date is known to the",
        known,
        known.index(str(row.precision)) if row.precision in known else known.index("none"),
        format_func=lambda one: words.PRECISIONS[Precision(one)],
    )
    return Days(_iso(start), _iso(end), precision)


def kept(entered: Days, before: Days) -> Days:
    """Return entered days as a record keeps them: a month is all of its days, a day is one.

    Where one of both days is missing, the other stands for it; `before` are the days that the
    fields held at first. Raises ValueError, with a sentence, for days that cannot be kept.

    >>> kept(Days("2024-11-13", "", "month"), Days("", "", "none"))
    Days(start='2024-11-01', end='2024-11-30', precision='month')
    """
    is_given = bool(entered.start or entered.end)
    if entered.precision == Precision.NONE and is_given:
        if (entered.start, entered.end) != (before.start, before.end):
            raise ValueError("It has a day: say how exactly the date is known.")
        is_given = False
    if not is_given:
        return Days("", "", str(Precision.NONE))
    start = date.fromisoformat(entered.start or entered.end)
    end = date.fromisoformat(entered.end or entered.start)
    if end < start:
        raise ValueError("Its last day lies before its first one.")
    if entered.precision == Precision.MONTH:
        start, end = start.replace(day=1), _last_of_month(end)
    elif entered.precision == Precision.YEAR:
        start, end = start.replace(month=1, day=1), end.replace(month=12, day=31)
    elif entered.precision == Precision.DAY and end > start:
        return Days(_iso(start), _iso(end), str(Precision.DAYS))
    return Days(_iso(start), _iso(end), entered.precision)


def _last_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _day(value: Any) -> date | None:
    return None if pd.isna(value) else value.date()


def _iso(day: Any) -> str:
    return day.isoformat() if isinstance(day, date) else ""
