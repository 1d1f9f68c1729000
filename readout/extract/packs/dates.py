"""A document in a language with a pack, and its article's date, in; its dates out, in text order.

"16 maja 2016 r.", "maj 2016", "16.05.2016", "w poniedziałek", "wczoraj". A weekday is the last one
before the article, or the next one where its sentence looks ahead; without the article's day it
stays open. Values follow TIMEX3, as in `readout/extract/dates`.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from readout.extract.document import Document
from readout.extract.packs.pack import Pack, folded
from readout.records import Precision, TimeMention, When

_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_HALF = 6  # months
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class _Read:
    """Tokens [first, stop) and what they say: days from `start` to `end`, or nothing yet."""

    first: int
    stop: int
    value: str
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.NONE


def find(doc: Document, pack: Pack, published: str) -> tuple[TimeMention, ...]:
    """Return the time mentions of a text; `published` is an ISO prefix or ""."""
    today = date.fromisoformat(published) if len(published) == len("2016-05-16") else None
    found, token = [], 0
    while token < len(doc.words):
        read = _at(doc, pack, token, today, published[:4])
        if read is None:
            token += 1
            continue
        span = doc.span(read.first, read.stop - 1)
        when = When(read.start, read.end, read.precision, span) if read.start else When()
        found.append(TimeMention(span, read.value, "DATE", when))
        token = read.stop
    return tuple(found)


def _at(doc: Document, pack: Pack, token: int, today: date | None, year: str) -> _Read | None:
    """Return the date that begins with a token, or None."""
    word = folded(doc.words[token])
    if word in pack.days:
        return _relative(token, today, pack.days[word])
    if word in pack.weekdays:
        return _weekday(doc, pack, token, today)
    if word in pack.months:
        return _month(doc, pack, token)
    if word.isascii() and word[0].isdigit():
        return _numeric(doc, pack, token) or _day(doc, pack, token, today, year)
    return None


def _relative(token: int, today: date | None, days: int) -> _Read:
    return _exactly(token, token + 1, today + timedelta(days)) if today else _open(token)


def _weekday(doc: Document, pack: Pack, token: int, today: date | None) -> _Read:
    if today is None:
        return _open(token)
    ahead = (pack.weekdays[folded(doc.words[token])] - today.isoweekday()) % 7
    if not _looks_ahead(doc, pack, token):
        ahead -= 7 if ahead else 0
    return _relative(token, today, ahead)


def _looks_ahead(doc: Document, pack: Pack, token: int) -> bool:
    """Tell whether the sentence of a date speaks of what is to come; 20 words around are read.

    Of "„Wróci” – powiedział w piątek", the quoted verb does not tell when it was said.
    """
    sentence, quotation = doc.token_sentence[token], doc.token_quotation[token]
    near = range(max(token - 20, 0), min(token + 20, len(doc.words)))
    return any(
        doc.token_sentence[at] == sentence
        and doc.token_quotation[at] == quotation
        and pack.has("future", folded(doc.words[at]))
        for at in near
    )


def _month(doc: Document, pack: Pack, token: int) -> _Read | None:
    """Read "maju 2016 r."; a month alone is too often a word or a name ("mai", "Maja")."""
    year = _year_at(doc, token + 1)
    if not year or (token and doc.words[token - 1].isdecimal()):  # "31 czerwca" is no June
        return None
    month = pack.months[folded(doc.words[token])]
    stop = _past_year_word(doc, pack, token + 2)
    return _whole_month(token, stop, year, month)


def _numeric(doc: Document, pack: Pack, token: int) -> _Read | None:
    """Read "16.05.2016", "2016-05-16", and "2016 r." where a year is said to be one."""
    word = doc.words[token]
    if found := _NUMERIC.fullmatch(word):
        return _known(token, token + 1, int(found[3]), int(found[2]), int(found[1]))
    if found := _ISO.fullmatch(word):
        return _known(token, token + 1, int(found[1]), int(found[2]), int(found[3]))
    if year := _year_at(doc, token):
        before = folded(doc.words[token - 1]) if token else ""
        stop = _past_year_word(doc, pack, token + 1)
        if stop > token + 1 or pack.has("year", before):
            start, end = date(year, 1, 1), date(year, 12, 31)
            return _Read(token, stop, str(year), start, end, Precision.YEAR)
    return None


def _day(doc: Document, pack: Pack, token: int, today: date | None, year: str) -> _Read | None:
    """Read "16 maja 2016 r."; without a year it is the one nearest to the article."""
    word = doc.words[token]
    if not word.isdecimal() or len(word) > 2 or token + 1 >= len(doc.words):
        return None
    month = pack.months.get(folded(doc.words[token + 1]))
    if month is None:
        return None
    if written := _year_at(doc, token + 2):
        return _known(token, _past_year_word(doc, pack, token + 3), written, month, int(word))
    if not year:
        return _Read(token, token + 2, f"XXXX-{month:02}-{int(word):02}")
    nearest = _nearest(doc, pack, token, today, month) if today else int(year)
    return _known(token, token + 2, nearest, month, int(word))


def _nearest(doc: Document, pack: Pack, token: int, today: date, month: int) -> int:
    """Return the year that brings a month nearest to the article; one to come only if told so."""
    months = month - today.month
    if months < -_HALF or (months < 0 and _looks_ahead(doc, pack, token)):
        return today.year + 1
    return today.year - 1 if months > _HALF else today.year


def _year_at(doc: Document, token: int) -> int:
    if token < len(doc.words) and _YEAR.fullmatch(doc.words[token]):
        return int(doc.words[token])
    return 0


def _past_year_word(doc: Document, pack: Pack, token: int) -> int:
    """Return the token after "r." or "roku", if that is what stands there."""
    if token >= len(doc.words) or not pack.has("year", folded(doc.words[token]).rstrip(".")):
        return token
    stop = token + 1
    dot = stop < len(doc.words) and doc.words[stop] == "." and len(doc.words[token]) == 1
    return stop + 1 if dot and doc.starts[stop] == doc.ends[token] else stop


def _known(first: int, stop: int, year: int, month: int, day: int) -> _Read | None:
    try:
        return _exactly(first, stop, date(year, month, day))
    except ValueError:  # 31 June
        return None


def _exactly(first: int, stop: int, day: date) -> _Read:
    return _Read(first, stop, day.isoformat(), day, day, Precision.DAY)


def _whole_month(first: int, stop: int, year: int, month: int) -> _Read:
    start = date(year, month, 1)
    end = start.replace(day=calendar.monthrange(year, month)[1])
    return _Read(first, stop, f"{year}-{month:02}", start, end, Precision.MONTH)


def _open(token: int) -> _Read:
    return _Read(token, token + 1, "")
