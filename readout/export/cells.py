"""A value from outside in; text that is harmless in a cell of a spreadsheet out.

A CSV cell that begins like a formula is one for the program that opens it (OWASP, "CSV
Injection"); XLSX has types, so there text is written as text and only its length and characters
matter.
"""

import re
import unicodedata

from readout.limits import CELL_CHARACTERS

# C0 and C1 controls but tab and newline, lone surrogates and the two non-characters: a reader
# drops them (then "\x00=1+1" is a formula) or refuses the whole file.
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_CUT = " [cut]"


def clean(text: str) -> str:
    """Return a text without the characters that no file format carries.

    >>> clean("\\x00=1+1")
    '=1+1'
    """
    return _ILLEGAL.sub("", text)


def one_line(text: str) -> str:
    """Return a text as one line without blanks at its ends, clean.

    >>> one_line("Talks\\r\\nER  - ")
    'Talks ER -'
    """
    return " ".join(clean(text).split())


def csv_text(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: such a one begins with "'".

    >>> csv_text("=1+1"), csv_text("Makei: we agreed")
    ("'=1+1", 'Makei: we agreed')
    """
    cleaned = clean(text)
    bare = unicodedata.normalize("NFKC", cleaned).lstrip(f" \u00a0{_INVISIBLE}")
    return f"'{cleaned}" if bare.startswith(_FORMULA) else cleaned


def xlsx_text(text: str) -> str:
    """Return a text that fits one XLSX cell; what was cut off is said at its end."""
    cleaned = clean(text)
    if len(cleaned) <= CELL_CHARACTERS:
        return cleaned
    return cleaned[: CELL_CHARACTERS - len(_CUT)] + _CUT
