"""The bytes of a file in; which news database exported it out, or "" when none did.

The marks are data (words/exports.tsv): all patterns of a row must be found in the first characters.
Two formats need more than a look at those: a Word file is packed, a page of RTF is escaped.
"""

import codecs
import re
from functools import cache
from pathlib import Path

from readout.articles import columns, encoding, labelled, labels, mark_words, structure

_EXPORTS = Path(__file__).parent / "words" / "exports.tsv"
_WITHIN = 65_536
_PACKED = b"PK\x03\x04"
_ESCAPED = b"{\\rtf"
_MARKUP = ("HTML", "XML")
_BINARY = (b"PAR1", b"%PDF-")
_HEADER = 4_096
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
        known = next((kind for kind, mark in _INSIDE_RTF if mark.search(data)), "")
        return known or ("Nexis RTF" if all(one.search(data) for one in _nexis_marks()) else "")
    if data.startswith(_BINARY):
        return ""
    opening = _opening(data).replace("\r\n", "\n").replace("\r", "\n")  # as on old Macs
    lines = f"\n{opening}"
    # Of a table and of JSON the first characters tell; what their cells hold is no mark of a file.
    is_told = bool(structure.JSON_START.match(opening)) or columns.is_table(opening[:_HEADER])
    has_tags = "<" in opening
    for kind, marks in _marks():
        if (is_told and not marks[0][1]) or (not has_tags and kind.endswith(_MARKUP)):
            continue
        for _, _, word in marks:
            if word not in opening:
                break
        else:
            if all(m.match(opening) if at_start else m.search(lines) for m, at_start, _ in marks):
                return kind
    return "" if is_told or not labelled.is_export(data) else "Labelled TXT"


def _opening(data: bytes) -> str:
    """Return the first characters of a file, as Latin-1 where they seem to be no text."""
    start = data[:_WITHIN]
    if b"\0" in start:  # UTF-16, whose zero bytes are good UTF-8
        return encoding.opening(data, _WITHIN)
    try:  # a letter that is cut in two at the end is left out
        return codecs.getincrementaldecoder("utf-8-sig")().decode(start)
    except UnicodeDecodeError:
        told = encoding.decode(start)
        # Marks of other alphabets are found in their own letters alone.
        return told.text if isinstance(told, encoding.Decoded) else encoding.opening(data, _WITHIN)


def _packed(data: bytes) -> str:
    from readout.articles import nexis_docx  # lxml, which most files do not need

    return "Nexis DOCX" if nexis_docx.is_export(data) else ""


@cache
def _nexis_marks() -> tuple[re.Pattern[bytes], ...]:
    """Return the marks of a Nexis RTF in any language: how an article ends, and that it is counted.

    The end alone may be that of any document.
    """
    return tuple(
        re.compile("|".join(_as_rtf(word) for word in labels.words("lexis", field)).encode("ascii"))
        for field in ("end", "length")
    )


def _as_rtf(word: str) -> str:
    """Return the expression of a word in RTF, whose letters beyond ASCII are escaped."""
    return "".join(re.escape(c) if c.isascii() else _escaped(c) for c in word)


def _escaped(letter: str) -> str:
    pages = (letter.encode(page, "ignore") for page in ("cp1252", "cp1250", "cp1251"))
    coded = {rf"\\'{code[0]:02x}" for code in pages if code}
    return "(?:" + "|".join(sorted({rf"\\u{ord(letter)} ?\??"} | coded)) + ")"


@cache
def _marks() -> tuple[tuple[str, tuple[tuple[re.Pattern[str], bool, str], ...]], ...]:
    """Return for each kind its marks, whether each stands at the start of the file, and its word.

    The word is in whatever a mark fits, and tells of most files that they have none; it may be "".
    """
    lines = _EXPORTS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple((kind, tuple(map(_mark, patterns))) for kind, *patterns in rows)


def _mark(pattern: str) -> tuple[re.Pattern[str], bool, str]:
    if pattern.removeprefix("(?i)").startswith(r"\A"):
        return re.compile(pattern), True, ""  # told by a look at the start
    word = mark_words.of(pattern)
    if pattern.startswith("^") and "|^" not in pattern:
        pattern = rf"\n{pattern[1:]}"  # a letter that is looked for is found at once, "^" is not
    return re.compile(pattern, re.MULTILINE), False, word
