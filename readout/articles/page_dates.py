"""The day that was read from a page, and the page, in; as much of the day as the page prints, out.

htmldate, which reads the fields of pages, makes a first day of a month of a day that there is not:
"2016-02-31" became 1 February. So a first day is looked for in the page itself.
"""

import re


def printed(day: str, page: str) -> str:
    """Return an ISO 8601 prefix: the day, its month where the page names no day, or "".

    >>> printed("2016-02-01", '<time datetime="2016-02-31">')
    ''
    >>> printed("2016-02-01", "<time>February 2016</time>"), printed("2016-02-01", "1 Feb 2016")
    ('2016-02', '2016-02-01')
    """
    if not day.endswith("-01") or len(day) != 10:
        return day
    year, month = day[:4], day[5:7]
    if re.search(_first_day(year, month), page):
        return day
    is_another = re.search(rf"{year}([-/.]?)(?:{month}|{int(month)})\1\d\d(?!\d)", page)
    return "" if is_another else day[:7]


def _first_day(year: str, month: str) -> str:
    number = rf"(?:{month}|{int(month)})"
    name = r"[^\W\d_]{3,12}\.?"
    return "|".join(
        (
            rf"(?<!\d){year}([-/.]?){number}\1(?:01|1)(?!\d)",
            rf"(?<!\d)0?1[-/.]{number}[-/.]{year}(?!\d)",
            rf"(?<!\d){number}[-/.]0?1[-/.]{year}(?!\d)",
            rf"(?<!\d)0?1(?:st|er|\.|º)?\s(?:de\s)?{name},?\s(?:de\s)?{year}(?!\d)",
            rf"{name}\s0?1(?:st)?,?\s{year}(?!\d)",
        )
    )
