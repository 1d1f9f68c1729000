"""The headers of an answer in; for how many seconds its server asks to be left alone, out.

Retry-After (RFC 9110, section 10.2.3) is a number of seconds or a date. The date is compared with
the server's own, in its Date header: the two clocks are one.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_LONGEST = 60  # characters of a date


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
    if not written or len(written) > _LONGEST:
        return None
    try:
        found = parsedate_to_datetime(written)
    except (ValueError, TypeError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
