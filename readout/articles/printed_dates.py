"""A line that holds a date among other words in; the ISO 8601 prefix of its first date out.

Database exports print a date with the day of the week, an edition, a section or a page beside it.
A form is matched as a whole before it is read: a month's name alone ("May") is no date.
"""

import re
from collections.abc import Iterator

from readout.written_dates import parse_written

_LONGEST = 600  # characters of a line that are looked at
_WORD = r"[^\W\d_]{3,12}\.?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])",
        # 16 May 2016, 16. Mai 2016, 1er mai 2016, 16 de mayo de 2016, 16 мая 2016
        rf"(?<!\d)\d{{1,2}}(?:er|re|st|nd|rd|th|º|ª)?\.?\s(?:de\s)?{_WORD},?\s(?:de\s|del\s)?\d{{4}}(?!\d)",
        rf"{_WORD}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}(?!\d)",  # May 16, 2016
        r"(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?![\d.])",
        r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?![\d/])",
        rf"(?<!\d )(?<!\d\. )\b{_WORD}\s\d{{4}}(?!\d)",  # never the rest of 31 February 2016
    )
)
_YEAR = re.compile(r"\d{4}")
_CHINESE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def find(line: str, *, day_first: bool | None = None) -> str:
    """Return the first certain date of a line, or "".

    >>> find("Politics, Tuesday 14 March 2006, p. 16"), find("June 17, 1995, CITY EDITION")
    ('2006-03-14', '1995-06-17')
    >>> find("Theresa May said in 2016"), find("Edition 24")
    ('', '')
    """
    line = line[:_LONGEST]
    if not _YEAR.search(line):  # every form has one, and few lines do
        return ""
    line = " ".join(line.split())
    known = (parse_written(piece, day_first=day_first) for piece in _pieces(line))
    return next((one for one in known if one), "")


def _pieces(line: str) -> Iterator[str]:
    for year, month, day in _CHINESE.findall(line):
        yield f"{year}-{month}-{day}"
    for form in _FORMS:
        yield from form.findall(line)
