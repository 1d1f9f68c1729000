"""Rows of the meetings table in; a calendar file (iCalendar, RFC 5545) out.

A meeting stands on a day only where the text names the day. Of one that is known to the month, the
whole month is marked and says so; what is known no better, and what is said not to have happened,
is a note without a day (VJOURNAL), never an entry on an invented one.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, TypeAlias

from readout.export.cells import clean
from readout.export.context import Context
from readout.export.naming import headline
from readout.filters import dates_in_words

Row: TypeAlias = dict[str, Any]
Line: TypeAlias = tuple[str, str]  #: a name, with its parameters, and a value
OCTETS = 75  #: of one line, its end not counted (RFC 5545, section 3.1)
SPAN_DAYS = 62  #: a longer stretch in which one day is meant is no help in a calendar
_EPOCH = date(1970, 1, 1)  # where no article has a day
_EXACT = ("day", "days")
_VAGUE = ("month", "range")
_STATUS = {"planned": "TENTATIVE", "reported": "TENTATIVE", "cancelled": "CANCELLED"}
_DENIED = "said not to have happened"
_NO_DAY = "no day of its own is known"
_TOO_VAGUE = f"known no better than a stretch of more than {SPAN_DAYS} days"


def write(rows: Sequence[Row], context: Context) -> bytes:
    """Return the file; `rows` are those of the meetings table as plain values, days as ISO dates.

    UIDs are the records' ids. The first note says filters, sources and day, and how many meetings
    are notes without a day, and why.
    """
    left = {row["event"]: why for row in rows if (why := _left_out(row))}
    stamp = f"{(context.day or _EPOCH).strftime('%Y%m%d')}T000000Z"
    lines: list[Line] = [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Readout//Meetings//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", _text(context.title)),
        *_about(context, left, stamp),
    ]
    for row in rows:
        lines += _note(row, left[row["event"]], stamp) if row["event"] in left else ()
        lines += _event(row, stamp) if row["event"] not in left else ()
    lines.append(("END", "VCALENDAR"))
    return "".join(_folded(f"{name}:{value}") for name, value in lines).encode()


def _left_out(row: Row) -> str:
    """Return why a meeting cannot stand in a calendar, or ""."""
    if row["status"] == "denied":
        return _DENIED
    if not row["start"] or not row["end"] or row["precision"] not in (*_EXACT, *_VAGUE, "year"):
        return _NO_DAY
    first, last = _days(row)
    exact = row["precision"] in _EXACT
    return "" if exact or (last - first).days < SPAN_DAYS else _TOO_VAGUE


def _about(context: Context, left: dict[str, str], stamp: str) -> list[Line]:
    told = [f"{name}: {value}" for name, value in context.lines()]
    told += [
        f"Not in the calendar, kept as notes without a day: {number:,} meetings, {why}."
        for why, number in sorted(Counter(left.values()).items())
    ]
    return [
        ("BEGIN", "VJOURNAL"),
        ("UID", "about@readout"),
        ("DTSTAMP", stamp),
        ("SUMMARY", _text(f"About this calendar: {context.title}")),
        ("DESCRIPTION", _text("\n".join(told))),
        ("END", "VJOURNAL"),
    ]


def _event(row: Row, stamp: str) -> Iterator[Line]:
    first, last = _days(row)
    yield ("BEGIN", "VEVENT")
    yield from _named(row, stamp, _vague(row))
    yield ("DTSTART;VALUE=DATE", first.strftime("%Y%m%d"))
    yield ("DTEND;VALUE=DATE", (last + timedelta(days=1)).strftime("%Y%m%d"))  # end excluded
    yield ("STATUS", _STATUS.get(row["status"], "CONFIRMED"))
    yield ("TRANSP", "TRANSPARENT")  # others met: the reader is not busy
    if row["place"]:
        yield ("LOCATION", _text(", ".join(dict.fromkeys((row["place"], row["country"] or "")))))
    if row["latitude"] is not None and row["longitude"] is not None:
        yield ("GEO", f"{row['latitude']:.6f};{row['longitude']:.6f}")
    yield ("DESCRIPTION", _text("\n".join(_told(row))))
    yield ("END", "VEVENT")


def _note(row: Row, why: str, stamp: str) -> Iterator[Line]:
    yield ("BEGIN", "VJOURNAL")
    yield from _named(row, stamp, f" (not in the calendar: {why})")
    yield ("DESCRIPTION", _text("\n".join(_told(row))))
    yield ("END", "VJOURNAL")


def _named(row: Row, stamp: str, note: str) -> Iterator[Line]:
    yield ("UID", _text(f"{row['event']}@readout"))
    yield ("DTSTAMP", stamp)
    yield ("SUMMARY", _text(f"{headline(row)}{note}"))
    yield ("CATEGORIES", _text(row["kind"] or "meeting"))
    yield ("X-READOUT-STATUS", _text(row["status"] or ""))
    yield ("X-READOUT-PRECISION", _text(row["precision"] or ""))


def _vague(row: Row) -> str:
    if row["precision"] in _EXACT:
        return ""
    return f" (on a day not known, {dates_in_words(*_days(row))})"


def _told(row: Row) -> Iterator[str]:
    yield f"Date known to: {row['precision']}"
    for heading, name in (
        ("Participants", "parties"),
        ("Sentence", "evidence"),
        ("Article", "title"),
        ("Outlet", "outlet"),
        ("Published", "published_text"),
        ("Article id", "id"),
        ("Record id", "event"),
        ("Reported by", "data_set"),
    ):
        if row[name]:
            yield f"{heading}: {row[name]}"


def _days(row: Row) -> tuple[date, date]:
    return date.fromisoformat(row["start"]), date.fromisoformat(row["end"])


def _text(value: str) -> str:
    """Return a value of type TEXT: no character of it ends a line or a value (section 3.3.11)."""
    escaped = clean(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n").replace("\t", " ")


def _folded(line: str) -> str:
    """Return a line cut at OCTETS octets, never inside a code point, each part but one indented."""
    parts, part, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > OCTETS:
            parts.append(part)
            part, size = " ", 1
        part, size = part + letter, size + octets
    return "\r\n".join([*parts, part]) + "\r\n"
