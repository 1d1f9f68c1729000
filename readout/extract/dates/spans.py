"""A day and a unit in; the stretch of days, its TIMEX3 value and its precision out.

Weeks are ISO 8601 weeks. What the text leaves vague ("early May", "the winter of 2015") becomes a
stretch that surely holds it, with the precision RANGE.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from readout.records import Precision

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A resolved expression: TIMEX3 value, first and last day, precision, unit it is known to."""

    value: str = ""
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.NONE
    unit: str = ""


NOWHERE = Stretch()


def of_unit(day: date, unit: str) -> Stretch:
    """Return the day, week, weekend, month, year, decade or century that holds a day."""
    if unit == "D":
        return Stretch(day.isoformat(), day, day, Precision.DAY, "D")
    if unit in ("W", "2W", "WE"):
        return _week(day, unit)
    if unit == "M":
        return month(day.year, day.month)
    if unit == "Q":
        return quarter(day.year, (day.month - 1) // 3 + 1)
    if unit == "Y":
        return year(day.year)
    return decade(day.year) if unit == "DE" else century(day.year // 100 + 1)


def month(number: int, which: int) -> Stretch:
    """Return a month of a year."""
    last = date(number, which, calendar.monthrange(number, which)[1])
    return Stretch(f"{number:04}-{which:02}", date(number, which, 1), last, Precision.MONTH, "M")


def year(number: int) -> Stretch:
    """Return a year."""
    return Stretch(f"{number:04}", date(number, 1, 1), date(number, 12, 31), Precision.YEAR, "Y")


def nth_weekday(number: int, which: int, weekday: int, nth: int) -> Stretch:
    """Return the nth Monday (or other day, 1 to 7) of a month; -1 is the last one."""
    first = date(number, which, 1)
    days = (weekday - first.isoweekday()) % 7 + 7 * (nth - 1)
    if nth < 0:
        last = date(number, which, calendar.monthrange(number, which)[1])
        return of_unit(last - timedelta(days=(last.isoweekday() - weekday) % 7), "D")
    return of_unit(first.replace(day=1 + days), "D")


def quarter(number: int, which: int) -> Stretch:
    """Return a quarter of a year."""
    return _months(f"{number:04}-Q{which}", number, 3 * which - 2, 3)


def half(number: int, which: int) -> Stretch:
    """Return a half of a year."""
    return _months(f"{number:04}-H{which}", number, 6 * which - 5, 6)


def season(number: int, which: str) -> Stretch:
    """Return a season of the northern half of the world.

    A winter has two years and the text names one: the stretch holds both winters.
    """
    value = f"{number:04}-{which}"
    if which != "WI":
        return _months(value, number, SEASON_MONTH[which], 3)
    end = month(number + 1, 2).end if number < 9999 else date(number, 12, 31)
    return Stretch(value, date(number, 1, 1), end, Precision.RANGE, "Y")


def decade(number: int) -> Stretch:
    """Return the decade that begins with a year or holds it."""
    first = number - number % 10
    start, end = date(max(first, 1), 1, 1), date(first + 9, 12, 31)
    return Stretch(f"{first // 10:03}", start, end, Precision.RANGE, "DE")


def century(which: int) -> Stretch:
    """Return the nth century; its TIMEX3 value is the first two digits of its years."""
    first = which * 100 - 99
    return Stretch(
        f"{which - 1:02}", date(first, 1, 1), date(first + 99, 12, 31), Precision.RANGE, "CE"
    )


def third(found: Stretch, mod: str, *, edge_of: date | None = None) -> Stretch:
    """Return the third of a stretch that "early", "mid" or "late" means; a day stays a day.

    With `edge_of`, "earlier this month" ends and "later this month" begins on that day.
    """
    if found.start is None or found.end is None or found.unit == "D":
        return found
    start, end = found.start, found.end
    step = timedelta(days=((end - start).days + 1) // 3)
    if edge_of is not None and start <= edge_of <= end:
        start, end = (start, edge_of) if mod == "START" else (edge_of, end)
    elif edge_of is not None:
        pass
    elif mod == "START":
        end = start + step
    elif mod == "END":
        start = end - step
    else:
        start, end = start + step, end - step
    return Stretch(found.value, start, end, Precision.RANGE, found.unit)


def _months(value: str, number: int, first: int, count: int) -> Stretch:
    last = month(number, first + count - 1)
    return Stretch(value, date(number, first, 1), last.end, Precision.RANGE, "M")


def _week(day: date, unit: str) -> Stretch:
    monday = day - timedelta(days=day.weekday())
    iso = monday.isocalendar()
    value = f"{iso.year:04}-W{iso.week:02}"
    if unit == "WE":
        saturday = monday + timedelta(days=5)
        sunday = saturday + timedelta(days=1)
        return Stretch(f"{value}-WE", saturday, sunday, Precision.RANGE, "W")
    return Stretch(value, monday, monday + timedelta(days=6), Precision.RANGE, "W")
