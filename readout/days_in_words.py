"""A day and how well it is known in; the date in words, no finer than it is known, out."""

from datetime import date
from typing import TypeAlias

import pandas as pd

from readout.filters import day_in_words
from readout.records import Precision

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_LONG_MONTHS = (
    "January February March April May June July August September October November December"
).split()

Day: TypeAlias = "date | pd.Timestamp | None"


def short_day(day: Day, precision: str = Precision.DAY) -> str:
    """Return a date as tables write it, no finer than it is known.

    >>> short_day(date(2016, 5, 16)), short_day(date(2016, 5, 1), "month")
    ('16 May 2016', 'May 2016')
    """
    if day is None or pd.isna(day):
        return "no date"
    if precision == Precision.YEAR:
        return str(day.year)
    if precision == Precision.MONTH:
        return f"{_MONTHS[day.month - 1]} {day.year}"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def long_day(start: pd.Timestamp | None, end: pd.Timestamp | None, precision: str) -> str:
    """Return a date as prose writes it, with what is not known about it."""
    if start is None or pd.isna(start):
        return "date not known"
    if precision == Precision.YEAR:
        return f"{start.year}, no nearer"
    if precision == Precision.MONTH:
        return f"{_LONG_MONTHS[start.month - 1]} {start.year}, the day not known"
    first = day_in_words(start.date())
    if precision == Precision.PUBLICATION:
        return f"reported {first}; its own date is not given"
    if end is None or pd.isna(end) or end == start:
        return first
    last = day_in_words(end.date())
    if precision == Precision.RANGE:
        return f"between {first} and {last}"
    return f"{first} to {last}"


def iso_in_words(iso: str) -> str:
    """Return an ISO prefix as tables write it, no finer than it is; "" for what is none.

    >>> iso_in_words("2016-05-16"), iso_in_words("2016-05"), iso_in_words("")
    ('16 May 2016', 'May 2016', '')
    """
    precision = {4: Precision.YEAR, 7: Precision.MONTH}.get(len(iso), Precision.DAY)
    try:
        return short_day(date.fromisoformat(f"{iso}-01-01"[:10]), precision)
    except ValueError:
        return ""
