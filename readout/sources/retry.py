"""The headers of an answer in; for how many seconds its server asks to be left alone, out.

Retry-After (RFC 9110, section 10.2.3) is a number of seconds or a date. The date is compared with
the server's own, in its Date header: the two clocks are one.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

_DATE = re.compile(
    r"[A-Z][a-z]{2,8}, (\d{2})[ -]([A-Z][a-z]{2})[ -](\d{4}|\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT",
    re.ASCII,
)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def seconds(headers: Mapping[str, str]) -> float:
    """Return the seconds, 0 where the server asks for none or does not say how many.

    >>> said = {"date": "Mon, 16 May 2016 10:00:00 GMT"}
    >>> seconds(said | {"retry-after": "Mon, 16 May 2016 10:05:00 GMT"})
    300.0
    >>> seconds({"retry-after": "120"}), seconds({"retry-after": "soon"})
    (120.0, 0.0)
    """
    after = headers.get("retry-after", "")
    if after.isascii() and after.isdecimal() and len(after) < 8:
        return float(after)
    until, said = _moment(after), _moment(headers.get("date", ""))
    return max(0.0, (until - said).total_seconds()) if until and said else 0.0


def _moment(written: str) -> datetime | None:
    found = _DATE.fullmatch(written)
    if not found:
        return None
    day, month, year, hour, minute, second = found.groups()
    # Two digits of a year are of the older form (RFC 850), which this century's servers may send.
    whole = int(year) + (2000 if len(year) == 2 else 0)
    clock = int(hour), int(minute), int(second)
    try:
        return datetime(whole, _MONTHS.index(month) + 1, int(day), *clock, tzinfo=UTC)
    except ValueError:  # a month or a day that there is not
        return None
