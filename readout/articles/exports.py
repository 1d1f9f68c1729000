"""The bytes of a file in; which news database exported it out, or "" when none did.

The marks are data (words/exports.tsv): all patterns of a row must be found in the first characters.
Two formats need more than a look at those: a Word file is packed, a page of RTF is escaped.
"""

import re
from functools import cache
from pathlib import Path

from readout.articles import encoding, labelled

_EXPORTS = Path(__file__).parent / "words" / "exports.tsv"
_WITHIN = 65_536
_PACKED = b"PK\x03\x04"
_ESCAPED = b"{\\rtf"
_INSIDE_RTF = (
    # The number of an article: source, day, and a running number that begins with "e".
    ("Factiva RTF", re.compile(rb"\b[A-Z]{1,12}\d{1,8}20\d{6}e[0-9a-z]{8}\b")),
    ("Nexis RTF", re.compile(rb"End of Document")),
)


def kind_of(data: bytes) -> str:
    """Return the kind's value, as kinds.py lists it.

    >>> kind_of(b"1 of 2 DOCUMENTS"), kind_of(b"They met.")
    ('Lexis TXT', '')
    """
    if data.startswith(_PACKED):
        return _packed(data)
    if data.startswith(_ESCAPED):
        return next((kind for kind, mark in _INSIDE_RTF if mark.search(data)), "")
    opening = encoding.opening(data, _WITHIN).replace("\r\n", "\n")
    found = (kind for kind, marks in _marks() if all(one.search(opening) for one in marks))
    return next(found, "") or ("Labelled TXT" if labelled.is_export(data) else "")


def _packed(data: bytes) -> str:
    from readout.articles import nexis_docx  # lxml, which most files do not need

    return "Nexis DOCX" if nexis_docx.is_export(data) else ""


@cache
def _marks() -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    lines = _EXPORTS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(
        (kind, tuple(re.compile(one, re.MULTILINE) for one in patterns)) for kind, *patterns in rows
    )
