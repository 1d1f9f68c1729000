"""The first line of an article in; place, day and agency of its dateline out.

"MINSK, 16 May (BelTA) – ...", "WARSAW (Reuters) - ...", "MOSCOW, May 16. /TASS/. ...".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from readout.written_dates import parse_written

_READ = 200  # characters of the line
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^\n()/]{1,60}?)[ .,]{1,3}"
    r"(?:\((?P<round>[A-Z][^\n()/]{1,30})\) ?(?:[-–—]|--)|/(?P<slash>[A-Z][^\n()/]{1,30})/[.:–—-])"
)
_PARTED = re.compile(r"[.,]\s{1,3}")
_LATE = timedelta(days=31)  # so long after its day an article may be taken into a database


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; `day` is as written, with or without a year."""

    place: str
    day: str
    agency: str

    def published(self, known: str) -> str:
        """Return its day (ISO 8601), or ""; `known` is a day before which it must lie.

        A day without a year is the last one before the known day, if that is near.

        >>> Dateline("MINSK", "16 May", "BelTA").published("2016-05-18")
        '2016-05-16'
        >>> Dateline("MINSK", "16 May", "BelTA").published("")
        ''
        """
        if whole := parse_written(self.day):
            return whole
        try:
            latest = date.fromisoformat(known)
        except ValueError:
            return ""
        for year in (latest.year, latest.year - 1):
            written = parse_written(f"{self.day} {year}")
            if len(written) == len("2016-05-16"):
                gap = latest - date.fromisoformat(written)
                if timedelta(0) <= gap <= _LATE:
                    return written
        return ""


def is_one(line: str) -> bool:
    """Tell whether a line has the form of a dateline, whatever its first word is."""
    return bool(_DATELINE.match(line[:_READ]))


def find(line: str) -> Dateline | None:
    """Return the dateline that a line begins with, or None.

    A place in capitals, or a whole date: "(D-Md.) -" stands after a senator's name.

    >>> find("MINSK, 16 May (BelTA) – They met.")
    Dateline(place='MINSK', day='16 May', agency='BelTA')
    """
    head = line[:_READ]
    if ("(" not in head and "/" not in head) or not (found := _DATELINE.match(head)):
        return None
    agency = found["round"] or found["slash"]
    place, day = next(_parts(found["place"]), (found["place"], ""))
    if not (place.split()[0].isupper() or parse_written(day)):
        return None
    return Dateline(place, day, agency)


def _parts(words: str) -> Iterator[tuple[str, str]]:
    for mark in _PARTED.finditer(words):
        day = words[mark.end() :].strip(" ,.")
        if parse_written(day) or parse_written(f"{day} 2016"):  # any leap year
            yield words[: mark.start()], day
