"""A string with TeX commands in; the characters that are meant out.

Accents, letters and marks as BibTeX files hold them (words/tex.tsv); of any other command its
argument stays. One pass over the string, nothing is executed.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).parent / "words" / "tex.tsv"
_ACCENTED = re.compile(
    r"\\(?:([\"'`^~=.])|([uvHckrdbt])(?![A-Za-z]))\s{0,3}(?:\{\s{0,3}\\?([A-Za-z])\s{0,3}\}|\\?([A-Za-z]))"
)
_TOKEN = re.compile(
    r"\\([A-Za-z]{1,30})[ \t\n]{0,3}|\\(.)|(---?|``|''|[_^](?=\{)|[~${}])", re.DOTALL
)
_MARKS = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}
_DIRECT = {"\\": "\n", "-": "", "/": "", "~": "~"}


def plain(value: str) -> str:
    """Return the text of a TeX string.

    >>> plain(r"Cz{\\'e}s{\\l}aw and P\\"{a}ckert, pages 3--4 of {The {W}orld}")
    'Czésław and Päckert, pages 3–4 of The World'
    """
    if "\\" not in value and not re.search(r"[{}~$]|--|``|''", value):
        return value
    value = _ACCENTED.sub(_letter, value)
    return unicodedata.normalize("NFC", _TOKEN.sub(_meant, value))


def _letter(found: re.Match[str]) -> str:
    base = found[3] or found[4]
    return base + _accents()[found[1] or found[2]]


def _meant(found: re.Match[str]) -> str:
    command, character, mark = found.groups()
    if command is not None:
        return _letters().get(command, "")
    if character is not None:
        return _DIRECT.get(character, character)
    return _MARKS.get(mark, "")


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    lines = _WORDS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple((what, command, code) for what, command, code in rows)


@cache
def _accents() -> dict[str, str]:
    return {command: chr(int(code, 16)) for what, command, code in _rows() if what == "accent"}


@cache
def _letters() -> dict[str, str]:
    return {command: chr(int(code, 16)) for what, command, code in _rows() if what == "letter"}
