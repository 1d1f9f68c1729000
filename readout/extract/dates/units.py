"""Atoms in; expressions that count or point at units of time out: "last week", "P3D", "ago".

Durations and sets have their TIMEX3 value here; what needs another day to be a date is resolved
by `values`.
"""

from readout.extract.dates.atoms import Atoms
from readout.extract.dates.expression import Expression, Form

_POINTED = {"weekday": "weekday", "month": "month"}


def deictic(a: Atoms, i: int) -> Expression | None:
    """Read "today", "last week", "this morning", "the next two months", "that same day"."""
    if (day := a.value(i, "deictic_day")) is not None:
        if a.word(i - 1) == "the":
            return None  # "the Tonight Show"
        part = "TNI" if a.word(i) == "tonight" else ""
        return Expression(i, i + 1, Form.DEICTIC, unit="D", shift=int(day), part=part)
    own, other = a.value(i, "deictic"), a.value(i, "previous")
    shift = own if own is not None else other
    if shift is None:
        return None
    previous = own is None
    j = i + 1
    if a.word(i) in ("that", "this") and a.word(j) in ("same", "past", "coming"):
        previous, j = previous or a.word(j) == "same", j + 1
    if (found := _counted(a, i, j)) is not None:
        return found
    # "the next day" follows the day before it in the text; "next week" follows the article.
    if a.word(i) == "next" and a.word(i - 1) == "the":
        previous = True
    return _pointed(a, i, j, int(shift), previous)


def _pointed(a: Atoms, i: int, j: int, shift: int, previous: bool) -> Expression | None:
    unit, part = a.value(j, "unit"), a.value(j, "part")
    if unit is not None and unit not in ("TS", "TM", "TH"):
        if a.word(j + 1) == "of" or a.is_dash(j + 1):
            return None
        ahead = a.word(i) == "next" and a.word(i - 1) == "the" and unit != "D"
        if a.word(i) == "past" or (ahead and a.value(i - 2, "span_before") is not None):
            first = i - 1 if a.word(i - 1) == "the" else i
            return Expression(first, j + 1, Form.DURATION, value=_duration("1", unit), unit=unit)
        if unit == "D" and shift and not previous:
            return None  # "the last day": of what, it does not say
        return Expression(i, j + 1, Form.DEICTIC, unit=unit, shift=shift, previous=previous)
    if part is not None and a.word(i) in ("this", "last", "that", "next", "previous", "following"):
        back = -1 if a.word(i) == "last" else shift
        return Expression(
            i, j + 1, Form.DEICTIC, unit="D", shift=back, part=part, previous=previous
        )
    if a.word(i) in ("that", "same") and j == i + 1 and a.value(j, "season") is None:
        return None
    weekday = a.value(j, "weekday") if a.is_capital(j) else None
    month = a.value(j, "month") if a.is_capital(j) and a.value(j, "short_month") is None else None
    season = a.value(j, "season")
    if weekday is None and month is None and (season is None or a.is_capital(j + 1)):
        return None
    return Expression(
        i,
        j + 1,
        Form.CALENDAR,
        weekday=int(weekday or 0),
        month=int(month or 0),
        season=season or "",
        shift=shift,
        relative=True,
        previous=previous,
    )


def beside(a: Atoms, i: int) -> Expression | None:
    """Read "the day before", "the week after" at the end of a clause; "over the weekend"."""
    unit, first = a.value(i + 1, "unit"), a.word(i - 1)
    if unit == "WE" and first in ("over", "at", "during", "on") and not a.is_dash(i + 2):
        return Expression(i, i + 2, Form.DEICTIC, unit="WE", relative=True)
    shift = {"before": -1, "after": 1}.get(a.word(i + 2))
    if unit not in ("D", "W", "M", "Y") or shift is None or a.word(i + 3)[:1].isalnum():
        return None
    return Expression(i, i + 3, Form.SHIFT, unit=unit, shift=shift, previous=True)


def juncture(a: Atoms, i: int) -> Expression | None:
    """Read "at that time", "during this period": a time that was told before, and no more."""
    j = i + 1 + (a.word(i + 1) == "same")
    if a.value(j, "juncture") is None or a.value(i - 1, "juncture_before") is None:
        return None
    return Expression(i, j + 1, Form.UNREAD)


def bare(a: Atoms, i: int) -> Expression | None:
    """Read the unit of "the end of the year", "later in the day": the one that is spoken of."""
    unit = a.value(i, "unit")
    if unit is None or unit not in ("D", "W", "M", "Y", "DE", "CE") or a.word(i + 1) == "of":
        return None
    return Expression(i, i + 1, Form.DEICTIC, unit=unit, previous=unit == "D")


def nth(a: Atoms, i: int) -> Expression | None:
    """Read "the first quarter of 2009", "the second half of last year", "the 20th century"."""
    number, j = _ordinal(a, i)
    if number is None:
        return None
    j += a.is_dash(j)
    if a.word(j) == "century":
        era = a.word(j + 1) in ("bc", "bce")
        return Expression(i, j + 1 + era, Form.CENTURY, year=number, before_christ=era)
    name = {"quarter": "Q", "half": "H"}.get(a.word(j))
    if name is None or number > (4 if name == "Q" else 2):
        return None
    k = j + 1 + (a.word(j + 1) == "of")
    k += a.word(k) in ("fiscal", "the")
    fiscal = "fiscal" in (a.word(k - 1), a.word(i - 1))
    if (year := a.number(k, 4)) and len(a.word(k)) == 4 and not fiscal:
        return Expression(i, k + 1, Form.CALENDAR, nth=f"{name}{number}", year=year)
    shift = a.value(k, "deictic")
    if shift is not None and a.word(k + 1) == "year":
        return Expression(i, k + 2, Form.DEICTIC, unit="Y", shift=int(shift), nth=f"{name}{number}")
    return Expression(i, j + 1, Form.UNREAD) if name == "Q" and k == j + 1 else None


def decade(a: Atoms, i: int) -> Expression | None:
    """Read "1990s", "1990's" and, behind an apostrophe or "the", "'90s"."""
    number, size = a.number(i, 4), len(a.word(i))
    j = i + 1 + (a.word(i + 1) in ("'", "’"))
    if number is None or number % 10 or a.word(j) != "s" or not a.glued(j) or not a.glued(i + 1):
        return None
    if size == 4:
        era = a.word(j + 1) in ("bc", "bce")
        return Expression(i, j + 1 + era, Form.DECADE, year=number, before_christ=era)
    short = a.word(i - 1) in ("'", "’", "‘")
    if size == 3 and a.word(j + 1) in ("bc", "bce"):
        return Expression(i, j + 2, Form.DECADE, year=number, before_christ=True)
    if size != 2 or number < 20 or not (short or a.word(i - 1) in ("the", "and", "early", "late")):
        return None
    return Expression(i - short, j + 1, Form.DECADE, year=1900 + number)


def repetition(a: Atoms, i: int) -> Expression | None:
    """Read "every Monday", "each year", "per month", "annual", "twice a week"."""
    if (value := a.value(i, "set")) is not None:
        return Expression(i, i + 1, Form.SET, value=value)
    if (day := a.value(i, "weekdays")) is not None and a.is_capital(i):
        return Expression(i, i + 1, Form.SET, value=f"XXXX-WXX-{day}")
    if a.value(i, "every") is None and a.value(i, "per") is None:
        return None
    number, j = ("2", i + 2) if a.word(i + 1) == "other" else _quantity(a, i + 1)
    unit = a.value(j, "unit") or a.value(j, "units")
    if unit is not None:
        return Expression(i, j + 1, Form.SET, value=_duration(number or "1", unit))
    day, part = a.value(i + 1, "weekday"), a.value(i + 1, "part")
    if day is not None:
        return Expression(i, i + 2, Form.SET, value=f"XXXX-WXX-{day}")
    return Expression(i, i + 2, Form.SET, value=f"XXXX-XX-XX{part}") if part else None


def amount(a: Atoms, i: int) -> Expression | None:
    """Read "three days", "two-year", "half an hour", and what shifts by it: "two years ago"."""
    number, j = _quantity(a, i)
    if number is None:
        return _bare_plural(a, i)
    hyphen = a.is_dash(j) and a.glued(j)
    j += hyphen
    single = a.word(i) in ("a", "an")
    if not hyphen and a.value(j, "between") is not None:
        j += 1
    unit = a.value(j, "units") if not hyphen else a.value(j, "unit")
    unit = unit or a.value(j, "unit")
    if unit is None or (single and (unit == "TS" or a.word(j) == "quarter")):
        return None
    if unit == "Q" and number == "X":
        return None  # "in some quarters"
    if (
        unit == "Q" and a.word(j + 1) == "of" and a.value(j - 1, "between") is None
    ):  # "three quarters of its value"
        return None
    if a.word(j + 1) == "old" or (a.is_dash(j + 1) and a.word(j + 2) == "old"):
        return None  # an age is no time of the story
    if single and not hyphen and _is_rate(a, i):
        return Expression(i, j + 1, Form.SET, value=_duration("1", unit))
    if a.word(j + 1) == "and" and a.word(j + 2) == "a" and a.word(j + 3) == "half":
        number, j = f"{number}.5", j + 3
    return _shifted(a, i, j, number, unit)


def _bare_plural(a: Atoms, i: int) -> Expression | None:
    """Read "years ago", "days later", "for months"; a bare plural elsewhere says nothing."""
    unit = a.value(i, "units")
    if unit is None or unit in ("Q", "WE"):
        return None
    shifts = a.value(i + 1, "after") is not None
    if a.is_dash(i + 1) and a.word(i + 2) == "long":
        return Expression(i, i + 3, Form.DURATION, value=_duration("X", unit))
    if not shifts and a.value(i - 1, "span_before") is None:
        return None
    return _shifted(a, i, i, "X", unit)


def _shifted(a: Atoms, i: int, j: int, number: str, unit: str) -> Expression:
    last = j + 1
    if a.word(last) == "from" and a.word(last + 1) == "now" and number != "X":
        return Expression(i, last + 2, Form.SHIFT, unit=unit, shift=float(number))
    direction = a.value(last, "after")
    if direction is not None and not (
        a.word(last) in ("before", "previously") and a.word(last + 1)[:1].isalpha()
    ):
        vague = number == "X"
        return Expression(
            i,
            last + 1,
            Form.SHIFT,
            unit=unit,
            vague=vague,
            shift=0 if vague else int(direction) * float(number),
            previous=a.word(last) != "ago",
            mod="START" if int(direction) < 0 else "END",
        )
    return Expression(i, last, Form.DURATION, value=_duration(number, unit), unit=unit)


def _counted(a: Atoms, i: int, j: int) -> Expression | None:
    """Read "the last two weeks", "recent years": a stretch that ends or begins here."""
    number, k = _quantity(a, j)
    unit = a.value(k, "units")
    if number is None and unit is None:
        return None
    if unit is None or a.word(i) in ("this", "that"):
        return None
    first = i - 1 if a.word(i - 1) == "the" else i
    return Expression(first, k + 1, Form.DURATION, value=_duration(number or "X", unit))


def _quantity(a: Atoms, i: int) -> tuple[str | None, int]:
    """Return a number as TIMEX3 writes it ("2", "2.5", "X") and the atom after it."""
    if (digits := a.number(i, 3)) is not None:
        if a.word(i + 1) == "." and a.glued(i + 2) and a.number(i + 2, 1) is not None:
            return f"{digits}.{a.number(i + 2, 1)}", i + 3
        return str(digits), i + 1
    if a.word(i) == "half" and a.word(i + 1) in ("a", "an"):
        return "0.5", i + 2
    article = a.word(i) in ("a", "an", "the")
    j = i + article
    if a.value(j, "vague") is not None:
        return "X", j + 1 + (a.word(j + 1) == "of")
    value = a.value(j, "number")
    if value is None:
        return ("1", j) if a.word(i) in ("a", "an") else (None, i)
    return _spelled(a, j, int(value))


def _spelled(a: Atoms, j: int, value: int) -> tuple[str, int]:
    k = j + 1
    following = a.value(k + a.is_dash(k), "number")
    if 20 <= value < 100 and following is not None and 0 < int(following) < 10:
        value, k = value + int(following), k + a.is_dash(k) + 1
    elif value < 10 and a.word(k) == "hundred":
        value, k = value * 100, k + 1
    if a.word(k) == "and" and a.word(k + 1) == "a" and a.word(k + 2) == "half":
        return f"{value}.5", k + 3
    return str(value), k


def _ordinal(a: Atoms, i: int) -> tuple[int | None, int]:
    if (value := a.value(i, "ordinal")) is not None:
        return int(value), i + 1
    number = a.number(i)
    if number and a.word(i + 1) in ("st", "nd", "rd", "th") and a.glued(i + 1):
        return number, i + 2
    return None, i


def _is_rate(a: Atoms, i: int) -> bool:
    """Tell whether "a year" is a rate: "twice a year", "$5 million a year"."""
    before = a.word(i - 1)
    if a.value(i - 1, "times") is not None or before in ("times", "million", "billion", "%"):
        return True
    return before[:1].isdigit() and before.isascii()


def _duration(number: str, unit: str) -> str:
    if unit == "2W":
        return f"P{2 * int(number)}W" if number.isdigit() else "PXW"
    time = "T" if unit.startswith("T") else ""
    return f"P{time}{number}{unit.removeprefix('T')}"
