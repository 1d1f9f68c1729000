"""One date as people and feeds write it in; an ISO 8601 prefix out, or "" when it is not certain.

Precision by length: 2016, 2016-05, 2016-05-16. Times of day and zones are read past: the day is
the one that is printed. Month names are those of `extract/words/months.tsv`.
"""

import re
import unicodedata
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

_WORDS = Path(__file__).parent / "extract" / "words"
_LONGEST = 120  # characters; nothing longer is one date

# ASCII digits alone: "²" and "٣" pass str.isdigit, and neither is a date in any article.
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\d/.-])", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?![\d/.-])", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/.-])", re.ASCII)
_CLOCK = re.compile(
    r"T?(?<!\d)(?P<hour>\d{1,2})"
    r"(?:[:.h](?P<minute>\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?|[ ]?(?=[ap]\.?m\b|h\b))"
    r"(?:[ ]?[+-](?P<offset>\d{2}):?\d{2})?(?!\d)",
    re.ASCII | re.IGNORECASE,
)
# As mail and feeds write it (RFC 5322); other names and zones are read at length.
_MAIL = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})"
    r" (?:[01]\d|2[0-3]):[0-5]\d(?::\d\d)? (?:[+-](?:0\d|1[0-4])\d\d|GMT)",
    re.ASCII,
)
_PIECE = re.compile(r"[^\W\d_]++|\d++|\S")


def parse_written(text: str, *, day_first: bool | None = None) -> str:
    """Return the ISO prefix of one written date, or "" when the text is no single, certain date.

    "05/04/2024" is two dates at once: it is "" unless `day_first` says which order is meant.
    A two-digit year, a day that the month does not have and a year 0 give "".

    >>> parse_written("Mon, 16 May 2016 10:05:00 GMT"), parse_written("16/05/2016")
    ('2016-05-16', '2016-05-16')
    >>> parse_written("05/04/2024"), parse_written("31 February 2016")
    ('', '')
    """
    if len(text) == len("2016-05-16") and text[4] == text[7] == "-":  # as most files write it
        return _whole(text)
    if found := _MAIL.fullmatch(text):
        day, month = int(found[1]), months().get(found[2].lower())
        if day and month:
            return iso_prefix(int(found[3]), month, day)
    text = " ".join(text[: _LONGEST + 1].split())
    if not text or len(text) > _LONGEST:
        return ""
    return _numeric(text, day_first) if text[0].isdigit() and _is_numeric(text) else _named(text)


def iso_prefix(year: int, month: int = 0, day: int = 0) -> str:
    """Return the ISO prefix of a year, of a month (day 0) or of a day; "" when there is no such.

    >>> iso_prefix(2016, 5), iso_prefix(2016, 2, 31), iso_prefix(0)
    ('2016-05', '', '')
    """
    try:
        known = date(year, month or 1, day or 1)
    except ValueError:
        return ""
    return known.isoformat()[: 10 if day else 7 if month else 4]


def order_of(first: int, second: int) -> bool | None:
    """Tell whether day comes first in two numbers of a date; None when both orders are possible.

    >>> order_of(16, 5), order_of(5, 16), order_of(5, 4)
    (True, False, None)
    """
    if first > 12 >= second or first == second:
        return True
    return False if second > 12 >= first else None


@lru_cache(1_024)  # the same few days and months stand in each date of a file
def fold(word: str) -> str:
    """Return a word in lower case without its diacritics; for looking up, never for offsets."""
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if c.isalnum())


@cache
def months() -> dict[str, int]:
    """Return the number of the month for each folded name and abbreviation, all languages."""
    found = {}
    for line in _lines("months.tsv"):
        number, _language, names = line.split("\t")
        found.update({fold(name): int(number) for name in names.split()})
    return found


def _whole(text: str) -> str:
    try:
        date.fromisoformat(text)
    except ValueError:
        return ""
    return text


def _is_numeric(text: str) -> bool:
    return any(form.match(text) for form in (_ISO, _COMPACT, _YEAR_FIRST, _NUMBERS))


def _numeric(text: str, day_first: bool | None) -> str:
    if found := _ISO.match(text) or _YEAR_FIRST.match(text) or _COMPACT.match(text):
        year, month, day = (int(part or 0) for part in found.groups())
    elif found := _NUMBERS.match(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        order = order_of(first, second)
        if found[2] == ".":  # 05.04.2024 is written by people who put the day first
            order = True
        elif order is None:
            order = day_first
        if order is None:
            return ""
        day, month = (first, second) if order else (second, first)
    else:
        return ""
    if _named_parts(text[found.end() :]) != (0, []) or not month or found.groups()[-1] == "00":
        return ""
    return iso_prefix(year, month, day)


def _named(text: str) -> str:
    parts = _named_parts(text)
    if parts is None:
        return ""
    month, numbers = parts
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) < 3]
    if len(years) != 1 or len(days) > bool(month) or len(numbers) != len(years) + len(days):
        return ""
    if not month and text[0] not in "0123456789":
        return ""
    day = int(days[0]) if days else 0
    if days and day == 0:
        return ""
    return iso_prefix(int(years[0]), month, day)


def _named_parts(text: str) -> tuple[int, list[str]] | None:
    """Return month and bare numbers; None when something stands there that belongs to no date."""
    month = 0
    numbers: list[str] = []
    for clock in _CLOCK.finditer(text):
        hour, minute, offset = (int(clock[part] or 0) for part in ("hour", "minute", "offset"))
        if hour > 23 or minute > 59 or offset > 14:
            return None
    for piece in _PIECE.findall(_CLOCK.sub(" ", text)):
        word = fold(piece)
        if piece.isascii() and piece.isdigit():
            numbers.append(piece)
        elif word in months() and not month:
            month = months()[word]
        elif word and word not in _company():
            return None
    return month, numbers


@cache
def _company() -> frozenset[str]:
    return frozenset(fold(word) for line in _lines("date_company.txt") for word in line.split())


def _lines(name: str) -> list[str]:
    text = (_WORDS / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
