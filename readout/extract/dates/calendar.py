"""Atoms in; expressions that name parts of the calendar out: days, months, years, clock times.

Numbers with strokes are read day first unless that is impossible; which order an ambiguous one
has, the document must tell. Every rule looks at a bounded number of atoms.
"""

from dataclasses import replace

from readout.extract.dates import clock
from readout.extract.dates.atoms import Atoms
from readout.extract.dates.expression import Expression, Form
from readout.written_dates import iso_prefix, order_of

_SEPARATORS = frozenset("/.-")
_NO_YEAR = 10_000  # stands for 0000, which no calendar has
_LONGEST_LIST = 7  # days of one month in a row
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))


def numeric(a: Atoms, i: int, day_first: bool | None) -> Expression | None:
    """Read 2016-05-16, 2016-05, 16/05/2016, 16.05.16; UNREAD when it can be no certain date."""
    mark = a.word(i + 1)
    if mark not in _SEPARATORS or not a.glued(i + 1) or not a.glued(i + 2) or a.glued(i):
        return None
    first, second, size = a.number(i, 4), a.number(i + 2), len(a.word(i))
    if first is None or second is None:
        return None
    closed = a.word(i + 3) == mark and a.glued(i + 3) and a.glued(i + 4)
    third = a.number(i + 4, 4) if closed else None
    if size == 4 and len(a.word(i + 2)) == 2 and mark != ".":
        if third is not None and len(a.word(i + 4)) == 2:
            return clock.with_iso_clock(a, _checked(i, i + 5, first, second, third))
        if mark == "-" and third is None and 1 <= second <= 12 and first > 1800:
            return _checked(i, i + 3, first, second, 0)
        return None
    if third is None or size > 2 or len(a.word(i + 4)) not in (2, 4):
        return None
    if a.word(i + 5) == mark and a.glued(i + 5) and a.glued(i + 6):
        return None
    return _in_order(
        Expression(i, i + 5, Form.UNREAD), first, second, a.word(i + 4), mark, day_first
    )


def day_and_month(a: Atoms, i: int) -> tuple[Expression, ...]:
    """Read "16 May 2016", "the 16th of May" and, as two dates, "21-22 February"."""
    day, after = ordinal_day(a, i)
    if day is None:
        return ()
    days = _listed_days(a, i)
    first, last_day, last = days[-1]
    if len(days) > 1 and (found := _month_tail(a, first, last, last_day)):
        before = (replace(_dated(found, one), first=i, last=j) for i, one, j in days[:-1])
        return (*before, found)
    found = _month_tail(a, i, after, day)
    return (found,) if found else ()


def month_and_day(a: Atoms, i: int) -> tuple[Expression, ...]:
    """Read "May 16, 2016", "May 16-18", "May 2016", "May" where that is sure to be the month."""
    month = int(a.value(i, "month") or 0)
    if not month or not a.is_capital(i):
        return ()
    if i and a.word(i - 1)[0].isdigit() and not a.word(i - 1).isascii():
        return (Expression(i - 1, i + 1, Form.UNREAD),)  # "² May", "٣ May"
    j = i + 2 if a.word(i + 1) == "." and a.value(i, "short_month") is not None else i + 1
    day, after = ordinal_day(a, j)
    if day is not None and not _counts(a, i, after):
        return _days_of_month(a, i, j, after, month, day)
    year, last = _year_after(a, j)
    if year:
        return (with_era(a, _calendar(i, last, year, month)),)
    if is_sure_month(a, i, j):
        return (Expression(i, i + 1, Form.CALENDAR, month=month),)
    return ()


def day_alone(a: Atoms, i: int) -> Expression | None:
    """Read "the 20th" of "on the 20th": a day of the month that is spoken of."""
    day, after = ordinal_day(a, i)
    if day is None or after == i + 1 or (a.word(i - 2), a.word(i - 1)) != ("on", "the"):
        return None
    if a.word(after)[:1].isalpha() and a.value(after, "after_day") is None:
        return None
    return Expression(i - 1, after, Form.CALENDAR, day=day)


def ordinal_day(a: Atoms, i: int) -> tuple[int | None, int]:
    """Return a day of the month ("16", "16th") and the atom after it."""
    day = a.number(i)
    if day is None or not 1 <= day <= 31:
        return None, i
    return (day, i + 2) if a.word(i + 1) in _SUFFIXES and a.glued(i + 1) else (day, i + 1)


def bare_year(a: Atoms, i: int) -> tuple[Expression, ...]:
    """Read "2016", "1915-17" and "1789-1791" (two years), "'82", "490 BC"; no amount."""
    number = a.number(i, 4)
    if number == 0 and a.word(i - 1) == "year":
        return (Expression(i - 1, i + 1, Form.UNREAD),)
    if number is None or a.word(i - 1) in ("$", "€", "£", "#", "№"):
        return ()
    found = with_era(a, Expression(i, i + 1, Form.CALENDAR, year=number))
    if found.before_christ:
        return (found,)
    if (
        a.word(i - 1) in ("'", "’", "‘")
        and len(a.word(i)) == 2
        and a.value(i - 2, "before") is not None
    ):
        return (replace(found, first=i - 1, year=number + (1900 if number > 30 else 2000)),)
    if len(a.word(i)) != 4 or not 1000 <= number < 2100:
        return ()
    until = _until_year(a, i, number)
    if not _is_year(a, i, number) and not (until and until.last - until.first == 1):
        return ()
    return (found, until) if until else (found,)


def with_era(a: Atoms, found: Expression) -> Expression:
    """Take in "BC" behind a year."""
    for length in (1, 3, 5):  # BC, B.C (its stop), B.C.E
        mark = "".join(a.low[found.last : found.last + length]).replace(".", "")
        if mark in ("bc", "bce") and a.is_capital(found.last):
            return replace(found, last=found.last + length, before_christ=True)
    return found


def is_sure_month(a: Atoms, i: int, after: int) -> bool:
    """Tell whether a bare month name is the month: not "may", "March on", "April Ryan"."""
    if a.value(i, "short_month") is not None:
        return False
    if a.value(i, "unsure_month") is None:
        return True
    before = a.word(i - 1)
    if before == "to" and a.value(i - 2, "month") is not None:
        return True  # "from October to March"
    if a.word(i) not in ("may", "march") and before.isalpha() and not a.is_capital(i - 1):
        return not a.is_capital(after)  # "the costly August battles"
    if a.is_dash(i - 1):
        before = a.word(i - 2)
    if (
        a.value(i - 1, "before") is None
        and before not in ("mid", "the", "of")
        and a.value(i - 2, "month") is None
    ):
        return False
    named = a.is_capital(after) and not a.raw[after].isupper()
    return not (named or (before in ("the", "to") and a.word(i) in ("march", "may")))


def _until_year(a: Atoms, i: int, first: int) -> Expression | None:
    """Read the second year of "1915-17" or "1789-1791"."""
    j = i + 2
    if not (a.is_dash(i + 1) or a.word(i + 1) == "/") or not a.glued(j) or not a.glued(i + 1):
        return None
    second, size = a.number(j, 4), len(a.word(j))
    if second is None or size not in (2, 4) or (a.glued(j + 1) and a.word(j + 1)[0].isalpha()):
        return None
    if size == 2:
        second += first // 100 * 100
    if not first < second < first + 200:
        return None
    return with_era(a, Expression(j, j + 1, Form.CALENDAR, year=second))


def _listed_days(a: Atoms, i: int) -> list[tuple[int, int, int]]:
    """Return (first atom, day, atom after it) of "16, 17 and 18"; the first alone if no list."""
    day, after = ordinal_day(a, i)
    days = [(i, day or 0, after)]
    while len(days) < _LONGEST_LIST:
        comma = a.word(after) == ","
        j = after + comma
        closes = a.is_dash(j) or a.word(j) in ("to", "and", "/", "or", "through")
        first = j + closes
        day, after = ordinal_day(a, first)
        if day is None or not (comma or closes):
            break
        days.append((first, day, after))
        if closes:
            return days
    return days[:1]


def _days_of_month(
    a: Atoms, i: int, j: int, after: int, month: int, day: int
) -> tuple[Expression, ...]:
    days = _listed_days(a, j)
    first, last_day, end = days[-1]
    if len(days) > 1 and not _counts(a, i, end) and a.value(end, "month") is None:
        year, last = _year_after(a, end)
        until = _calendar(first, last if year else end, year, month, last_day)
        between = (_calendar(one[0], one[2], year, month, one[1]) for one in days[1:-1])
        return (_calendar(i, after, year, month, day), *between, until)
    year, last = _year_after(a, after)
    return (with_era(a, _calendar(i, last if year else after, year, month, day)),)


def _month_tail(a: Atoms, i: int, j: int, day: int) -> Expression | None:
    j += a.word(j) == "of"
    month = int(a.value(j, "month") or 0)
    if not month or not a.is_capital(j):
        return None
    j += 1 + (a.word(j + 1) == "." and a.value(j, "short_month") is not None)
    year, last = _year_after(a, j)
    return with_era(a, _calendar(i, last if year else j, year, month, day))


def _year_after(a: Atoms, j: int) -> tuple[int, int]:
    """Return the year at j, behind a comma or "of" if need be, and the atom after it."""
    k = j + (a.word(j) in (",", "of"))
    year = a.number(k, 4)
    if year == 0 and len(a.word(k)) == 4:
        return _NO_YEAR, k + 1
    if year is None or len(a.word(k)) != 4 or not 1000 <= year < 2200:
        if year and a.word(k + 1) in ("bc", "bce") and len(a.word(k)) <= 4:
            return year, k + 1
        return 0, j
    return (0, j) if a.glued(k + 1) and a.word(k + 1) == ":" else (year, k + 1)


def _calendar(first: int, last: int, year: int, month: int, day: int = 0) -> Expression:
    if not iso_prefix(year or 2000, month, day):  # 29 February may exist when no year is said
        return Expression(first, last, Form.UNREAD)
    return Expression(first, last, Form.CALENDAR, year=year, month=month, day=day)


def _checked(first: int, last: int, year: int, month: int, day: int) -> Expression:
    return (
        _calendar(first, last, year, month, day) if year else Expression(first, last, Form.UNREAD)
    )


def _dated(found: Expression, day: int) -> Expression:
    """Return the same month and year with another day."""
    if found.form is Form.UNREAD:
        return found
    return _calendar(found.first, found.last, found.year, found.month, day)


def _in_order(
    unread: Expression, first: int, second: int, year: str, mark: str, day_first: bool | None
) -> Expression | None:
    order = order_of(first, second)
    if order is None:
        order = True if mark == "." else day_first
    if order is None:
        return unread
    day, month = (first, second) if order else (second, first)
    number = int(year)
    if len(year) == 2 and mark != "/":
        return None  # 10.12.16 is as often a version or an address
    if len(year) == 2:
        number += 2000 if number < 50 else 1900
    return _checked(unread.first, unread.last, number, month, day)


def _counts(a: Atoms, month: int, after: int) -> bool:
    """Tell whether the number behind a month is no day: "In May 16 people died", "May 1,500"."""
    if a.value(after, "counted") is not None or a.value(after, "units") is not None:
        return a.word(month - 1) != "on"
    if a.word(after) in ("%", "percent"):
        return True
    glued = a.glued(after) and a.glued(after + 1) and a.word(after + 1).isdigit()
    return glued and a.word(after) in (":", ".", ",")


def _is_year(a: Atoms, i: int, number: int) -> bool:
    if a.value(i - 1, "numbered") is not None:
        return False  # "Resolution 1973"
    if a.value(i + 1, "counted") is not None or a.value(i + 1, "units") is not None:
        return False
    if (
        a.word(i + 1) in (",", ".", ":")
        and a.glued(i + 1)
        and a.glued(i + 2)
        and a.word(i + 2).isdigit()
    ):
        return False
    if a.word(i - 1) in (",", ".", ":", "/") and a.glued(i) and a.word(i - 2).isdigit():
        return False
    if a.glued(i + 1) and (a.word(i + 1)[:1].isalpha() or a.word(i + 1) in ("%", "°")):
        return False
    if a.value(i - 1, "before") is not None or a.value(i - 1, "season") is not None:
        return True
    if a.word(i - 1) == "(" and a.word(i + 1) == ")":
        return True
    return 1900 <= number < 2060 and not (
        a.glued(i) and a.word(i - 1) not in ("(", "[", "'", '"', "“", "/", "–", "-", "—")
    )
