"""Atoms in; days told by name out: "Monday", "Monday of last week", "the first Monday of May"."""

from dataclasses import replace

from readout.extract.dates import calendar
from readout.extract.dates.atoms import Atoms
from readout.extract.dates.expression import Expression, Form


def weekday(a: Atoms, i: int) -> Expression | None:
    """Read "Monday", "Monday morning", "Monday, 16 May 2016"; not "Black Monday"."""
    short = a.value(i, "weekday_short")
    which = a.value(i, "weekday") or short
    if not which or not a.is_capital(i) or a.value(i - 1, "named_day") is not None:
        return None
    if a.is_capital(i + 1) and a.value(i + 1, "masthead") is not None:
        return None
    j = i + 1 + (short is not None and a.word(i + 1) == ".")
    j += a.word(j) == ","
    j += a.word(j) == "the"
    dated = calendar.day_and_month(a, j) or calendar.month_and_day(a, j)
    if len(dated) == 1 and dated[0].first == j and (dated[0].day or dated[0].form is Form.UNREAD):
        return replace(dated[0], first=i, weekday=int(which))
    if short is not None:
        return None
    return _of_week(a, i, int(which)) or Expression(i, i + 1, Form.CALENDAR, weekday=int(which))


def nth(a: Atoms, i: int) -> Expression | None:
    """Read "the first Monday of May 2016"; UNREAD without a month: of what, it does not say."""
    which = a.value(i + 1, "weekday") if a.is_capital(i + 1) else None
    number = -1 if a.word(i) == "last" else int(a.value(i, "ordinal") or 9)
    if which is None or number > 5:
        return None
    first = i - (a.word(i - 1) == "the")
    month = int(a.value(i + 3, "month") or 0) if a.is_capital(i + 3) else 0
    if a.word(i + 2) not in ("of", "in") or not month:
        return Expression(first, i + 2, Form.UNREAD) if number > 0 else None
    year = a.number(i + 4, 4) if len(a.word(i + 4)) == 4 else None
    return Expression(
        first,
        i + 4 + bool(year),
        Form.CALENDAR,
        year=year or 0,
        month=month,
        weekday=int(which),
        nth=f"W{number}",
    )


def _of_week(a: Atoms, i: int, which: int) -> Expression | None:
    """Read "Monday of last week", "Friday next week"."""
    j = i + 1 + (a.word(i + 1) == "of")
    shift = a.value(j, "deictic")
    if shift is None or a.word(j + 1) != "week" or a.word(j) == "past":
        return None
    return Expression(i, j + 2, Form.DEICTIC, unit="W", shift=int(shift), weekday=which)
