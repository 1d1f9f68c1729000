"""An article's date (ISO prefix) in; the days it stands for out, marked as the publication's."""

import calendar
from datetime import date

from readout.records import Precision, When


def when(published: str) -> When:
    """Return the article's own day as a stand-in for an event without one.

    The precision is always PUBLICATION; a prefix of a month or a year covers all its days; an
    unknown date gives an empty When.

    >>> when("2016-05").end
    datetime.date(2016, 5, 31)
    """
    if not published:
        return When()
    parts = [int(part) for part in published.split("-")]
    year, month, day = parts[0], parts[1:2], parts[2:3]
    first = date(year, *(month or [1]), *(day or [1]))
    if day:
        last = first
    elif month:
        last = first.replace(day=calendar.monthrange(year, month[0])[1])
    else:
        last = first.replace(month=12, day=31)
    return When(first, last, Precision.PUBLICATION)
