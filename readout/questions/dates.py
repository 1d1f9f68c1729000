"""Words of a question and a place among them in; the stretch of days written there out.

A year, a month and a day are read as `written_dates` reads them; "since", "until" and the like
say which end is open, "2016 to 2018" and "between 2016 and 2018" are one stretch. A month without
its year is the newest one that has begun.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readout import search
from readout.written_dates import fold, months, parse_written

_OPENING = ("since", "from", "after")
_CLOSING = ("until", "till", "before")
_PLAIN = ("in", "on", "of", "during", "between")
_TO = ("to", "until", "till", "-", "–")
_YEARS = range(1900, 2101)  # a number outside is no year of any article
_LONGEST = 3  # words of one date


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days, both included, each end may be open; and the first word behind them."""

    start: date | None
    end: date | None
    next: int


def stretch(words: Sequence[str], at: int, today: date) -> Stretch | None:
    """Return the days that are written at a word, or None when no date begins there.

    >>> stretch("since 2018".split(), 0, date(2026, 7, 1))
    Stretch(start=datetime.date(2018, 1, 1), end=None, next=2)
    """
    lead = search.fold(words[at])
    led = lead in (*_OPENING, *_CLOSING, *_PLAIN)
    first = _one(words, at + 1 if led else at, today, led)
    if first is None or first.start is None or first.end is None:
        return None
    if lead in _OPENING or lead in _CLOSING:
        opened = _opened(lead, first.start, first.end, first.next)
        return _closed(words, opened, today) if lead in ("from", "since") else opened
    return _closed(words, first, today, ("and", *_TO) if lead == "between" else _TO)


def _opened(lead: str, start: date, end: date, next: int) -> Stretch:
    if lead == "after":
        return Stretch(end + timedelta(1), None, next)
    if lead == "before":
        return Stretch(None, start - timedelta(1), next)
    return Stretch(start, None, next) if lead in _OPENING else Stretch(None, end, next)


def _closed(
    words: Sequence[str], first: Stretch, today: date, joins: Sequence[str] = _TO
) -> Stretch:
    """Return a stretch with its other end, where one is written behind it."""
    if first.next + 1 < len(words) and search.fold(words[first.next]) in joins:
        last = _one(words, first.next + 1, today, True)
        if last is not None and last.end and first.start and last.end >= first.start:
            return Stretch(first.start, last.end, last.next)
    return first


def _one(words: Sequence[str], at: int, today: date, led: bool) -> Stretch | None:
    if at >= len(words) or not _begins(words[at]):
        return None
    found, stop = "", at
    for number in range(1, _LONGEST + 1):
        iso = parse_written(" ".join(words[at : at + number]))
        if at + number <= len(words) and len(iso) > len(found):
            found, stop = iso, at + number
    if not found:
        return _without_year(words, at, today, led)
    return _days(found, stop) if int(found[:4]) in _YEARS else None


def _begins(word: str) -> bool:
    return word[:1].isdigit() or fold(word) in months()


def _without_year(words: Sequence[str], at: int, today: date, led: bool) -> Stretch | None:
    """Read "1 June", "June 1", and, where a word like "since" leads to it, "June"."""
    numbers = [int(one) for one in words[at : at + 2] if one.isascii() and one.isdigit()]
    names = [months()[fold(one)] for one in words[at : at + 2] if fold(one) in months()]
    if len(numbers) == len(names) == 1 and len(words) >= at + 2:
        return _newest(names[0], numbers[0], today, at + 2)
    if led and fold(words[at]) in months():
        return _newest(months()[fold(words[at])], 0, today, at + 1)
    return None


def _newest(month: int, day: int, today: date, stop: int) -> Stretch | None:
    for year in (today.year, today.year - 1):
        iso = f"{year}-{month:02}" + (f"-{day:02}" if day else "")
        if parse_written(iso) and iso <= today.isoformat():
            return _days(iso, stop)
    return None


def _days(iso: str, stop: int) -> Stretch:
    year, month, day = (int(part) for part in [*iso.split("-"), "0", "0"][:3])
    last = day or monthrange(year, month or 12)[1]
    return Stretch(date(year, month or 1, day or 1), date(year, month or 12, last), stop)
