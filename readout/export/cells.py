"""A value from outside in; text that is harmless in a cell of a spreadsheet out.

A CSV cell that begins like a formula is one for the program that opens it (OWASP, "CSV
Injection"); XLSX has types, so there text is written as text and only its length and characters
matter.
"""

import re
import unicodedata

from readout.limits import CELL_CHARACTERS, MARKS_ON_A_LETTER

# C0 and C1 controls but tab and newline, lone surrogates and the two non-characters: a reader
# drops them (then "\x00=1+1" is a formula) or refuses the whole file.
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Embeddings, overrides, isolates and marks of direction (Unicode Standard Annex 9): in a line of
# print they turn the order of what stands after them.
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Marks that stack up on a letter: the blocks of combining marks, and those of Hebrew and Arabic.
_STACKED = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_PILED = re.compile(f"([{_STACKED}]{{{MARKS_ON_A_LETTER}}})[{_STACKED}]+")
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_CUT = " [cut]"


def clean(text: str) -> str:
    """Return a text without the characters that no file format carries.

    >>> clean("\\x00=1+1")
    '=1+1'
    """
    return _ILLEGAL.sub("", text)


def printed(text: str) -> str:
    """Return a text as a page prints it: clean, in its own direction, no letter under a pile.

    >>> printed("e\\u0301\\u202e").encode("unicode_escape")
    b'e\\\\u0301'
    """
    return _PILED.sub(r"\1", _TURNING.sub("", clean(text)))


def piled(text: str) -> bool:
    """Whether print leaves out marks that are piled up on one letter."""
    return _PILED.search(text) is not None


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
