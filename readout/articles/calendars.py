"""The bytes of a calendar in; one article for each of its entries that has words out.

Format: iCalendar (RFC 5545). The text of an entry is its description, else its summary; its day is
that of the event, which is the day its words are about.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from readout import limits
from readout.articles import encoding
from readout.articles.html import plain
from readout.articles.parsed import Reading, refused
from readout.records import Fact, Known, Problem, RawArticle, Rejection
from readout.written_dates import iso_prefix

_FOLDED = re.compile(r"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\([\\;,nN])")
_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_MARKUP = re.compile(r"</\w|<br")
_EVENT_DAYS = "The day of an entry is that of its event."


@dataclass(slots=True)
class _Entry:
    values: dict[str, str] = field(default_factory=dict)
    is_whole: bool = False


def read(data: bytes, name: str) -> Reading:
    """Read the entries of one calendar; positions count its VEVENT and VJOURNAL parts."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    calendar: dict[str, str] = {}
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    entries = list(_entries(decoded.text, calendar))
    for position, entry in enumerate(entries[: limits.ARTICLES_PER_FILE], start=1):
        title = " ".join(entry.values.get("SUMMARY", "").split())
        text = _text(entry.values)
        if not entry.is_whole:
            rejected.append(Rejection(position, Problem.TRUNCATED, title[:60]))
        elif not text:
            rejected.append(Rejection(position, Problem.NO_TEXT))
        else:
            articles.append((position, _article(text, title, entry.values, calendar)))
    if (left := len(entries) - limits.ARTICLES_PER_FILE) > 0:
        last = limits.ARTICLES_PER_FILE + 1
        rejected.append(Rejection(last, Problem.TOO_MANY, f"{left:,} more were not read"))
    if not entries:
        return refused(Problem.NO_TEXT, "a calendar without entries")
    notes = tuple(one for one in (decoded.note, _EVENT_DAYS if articles else "") if one)
    return Reading(tuple(articles), tuple(rejected), notes=notes)


def _entries(text: str, calendar: dict[str, str]) -> Iterator[_Entry]:
    """Yield the entries; what is said of the calendar itself goes into `calendar`."""
    entry: _Entry | None = None
    inside = ""  # an alarm or a zone, whose lines are not those of the entry
    for line in _FOLDED.sub("", text).split("\n"):
        head, _, value = line.strip("\r").partition(":")
        name = head.partition(";")[0].strip().upper()
        value = value.strip()
        if name == "BEGIN" and value.upper() in ("VEVENT", "VJOURNAL"):
            if entry:
                yield entry
            entry, inside = _Entry(), ""
        elif name == "END" and value.upper() in ("VEVENT", "VJOURNAL") and entry:
            entry.is_whole = True
            yield entry
            entry = None
        elif name in ("BEGIN", "END"):
            inside = value.upper() if name == "BEGIN" and value.upper() != "VCALENDAR" else ""
        elif not inside:
            (calendar if entry is None else entry.values).setdefault(name, _unescaped(value))
    if entry:
        yield entry


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def _text(values: Mapping[str, str]) -> str:
    text = values.get("DESCRIPTION", "").strip() or values.get("SUMMARY", "").strip()
    return plain(text) if _MARKUP.search(text) else text


def _article(
    text: str, title: str, values: Mapping[str, str], calendar: Mapping[str, str]
) -> RawArticle:
    found = _DAY.match(values.get("DTSTART", ""))
    day = iso_prefix(int(found[1]), int(found[2]), int(found[3])) if found else ""
    address = values.get("URL", "")
    return RawArticle(
        text=text,
        title=_fact(title),
        outlet=_fact(calendar.get("X-WR-CALNAME") or calendar.get("NAME", "")),
        published=_fact(day),
        address=address if address.lower().startswith("http") else "",
    )


def _fact(value: str) -> Fact:
    return Fact(value, Known.METADATA) if value else Fact()
