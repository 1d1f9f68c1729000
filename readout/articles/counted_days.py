"""A number that counts days or seconds in; the ISO 8601 date that it means out.

Spreadsheets count days from 30 December 1899 (ECMA-376, part 1, 18.17.4), computers seconds or
milliseconds from 1970 (POSIX). In a column of dates other numbers of that size are not to be had.
"""

import re
from datetime import UTC, date, datetime, timedelta

_COUNT = re.compile(r"(\d{5}|\d{10}|\d{13})(?:\.\d{1,9})?", re.ASCII)
_BEGIN = date(1899, 12, 30)
_DAYS = range(20_000, 73_051)  # from 1954 to 2099
_SECONDS = range(10**9, 4 * 10**9)  # from 2001


def day(written: str) -> str:
    """Return the date, or "" for what is no such number.

    >>> day("45428"), day("1715853900"), day("1715853900000"), day("2024")
    ('2024-05-16', '2024-05-16', '2024-05-16', '')
    """
    found = _COUNT.fullmatch(written)
    if found is None:
        return ""
    count = int(found[1])
    if count in _DAYS:
        return (_BEGIN + timedelta(days=count)).isoformat()
    seconds = count // 1_000 if len(found[1]) == 13 else count
    return datetime.fromtimestamp(seconds, UTC).date().isoformat() if seconds in _SECONDS else ""
