"""Bytes in; their text and how its encoding is known out, or that no encoding fits.

In this order: byte order mark, UTF-16 by its zero bytes, strict UTF-8, what the file declares,
UTF-8 with few broken places, letters of a language (words/alphabets.tsv), charset-normalizer. A
character that could not be read is U+FFFD and is counted in a note: never in silence.
"""

import codecs
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from readout.articles import choices
from readout.records import Problem, Rejection

_ALPHABETS = Path(__file__).parent / "words" / "alphabets.tsv"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_MARKS = tuple(mark for mark, name in _MARKS if name != "utf-8")
# Names that a page may declare; what else Python knows (punycode, unicode_escape) is no encoding.
_DECLARED = re.compile(
    r"(?:x-)?(?:windows-?|cp-?|ibm)\d{3,4}|iso-?8859-\d{1,2}|latin-?[1-9]|koi8-?[ru]|us-ascii"
    r"|ascii|utf-?(?:8|16|16le|16be)|gb(?:2312|k|18030)|big5|shift_?jis|euc-(?:jp|kr)",
    re.IGNORECASE,
)
# As browsers do: a page that declares these is written in the code page of Windows.
_AS_WINDOWS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
_SAMPLE_BYTES = 65_536
_SAMPLE_WORDS = 2_000
_ENOUGH = 0.9  #: share of whole words that a language must explain
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_BETWEEN = re.compile(r"[\s!-/:-@\[-`{-~0-9«»„“”‚‘’–—…§°€№©®™•·]+")
_FIRST_OF_TWO = "ÂÃÄÅÐÑâ"
_TWICE = re.compile(f"[{_FIRST_OF_TWO}][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its encoding by Python's name, and what the import report says about it."""

    text: str
    encoding: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Alphabet:
    language: str
    encodings: tuple[str, ...]
    letters: frozenset[str]
    words: frozenset[str]


def decode(data: bytes, declared: str | Callable[[], str] = "") -> Decoded | Rejection:
    """Return the text of some bytes; `declared` is what a page says of itself, or "".

    Where that takes long to find, it may be a function: few texts need to be asked.

    >>> decode("Zażółć gęślą jaźń".encode("cp1250")).encoding
    'cp1250'
    """
    if name := choices.current().encoding:
        asked = _marked(data) or _lenient(data, name)
        return Decoded(asked.text, asked.encoding, asked.note or f"Encoding chosen: {name}.")
    found = _marked(data) or _utf16(data)
    if found is not None:
        return found
    if _is_binary(data):
        return Rejection(0, Problem.NOT_TEXT, "too many control characters for a text")
    if found := _utf8(data):
        return found
    said = declared if isinstance(declared, str) else declared()
    found = _declared(data, said) or _broken_utf8(data) or _guessed(data)
    return found or Rejection(0, Problem.ENCODING, "none of the usual encodings fits")


def is_plain(start: bytes, texts: Iterable[str]) -> bool:
    """Tell whether `decode` would take a file as UTF-8 as it stands; `texts` are pieces of it.

    `start` are its first bytes. A mark before UTF-8 is no letter, and does no harm.
    """
    if _utf16(start) is not None or _is_binary(start) or start.startswith(_OTHER_MARKS):
        return False
    try:
        return not any(_may_be_twice(text) for text in texts)
    except UnicodeDecodeError:
        return False


def opening(data: bytes, size: int = 4_096) -> str:
    """Return the first characters for looking at their structure; ASCII is right in any case."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) : size].decode(name, "replace")
    parity = _zero_parity(data[:size])
    if parity is not None:
        return data[:size].decode(parity, "replace")
    return data[:size].decode("latin-1")


def _marked(data: bytes) -> Decoded | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], name)
    return None


def _utf16(data: bytes) -> Decoded | None:
    name = _zero_parity(data[:_SAMPLE_BYTES])
    if name is None:
        return None
    found = _lenient(data, name)
    return Decoded(found.text, name, found.note or f"Encoding guessed: {name.upper()}.")


def _zero_parity(sample: bytes) -> str | None:
    if b"\0" not in sample:
        return None
    # In UTF-16 the zero bytes of spaces and Latin letters all stand on the same side.
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    few = len(sample) // 50  # Cyrillic has them at its spaces alone: about one character in eight
    if even + odd < 2 or max(even, odd) <= few or min(even, odd) * 20 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _lenient(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace")
    broken = text.count("\ufffd")
    return Decoded(text, name, _broken_note(broken, name) if broken else "")


def _broken_note(broken: int, name: str) -> str:
    return f"Places that are not {name.upper()} and stand as \ufffd: {broken:,}."


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > 8 and controls * 20 > len(sample)


def _utf8(data: bytes) -> Decoded | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    # The first byte of all these letters is the same.
    return _repaired(text) if b"\xc3" in data and _may_be_twice(text) else Decoded(text, "utf-8")


def _may_be_twice(text: str) -> bool:
    # One letter is found many times as quickly as one of a set.
    return any(letter in text for letter in _FIRST_OF_TWO) and bool(_TWICE.search(text))


def _repaired(text: str) -> Decoded:
    # Only when the whole way back is clean: a text in which one "Ã" is meant stays as it is.
    try:
        once = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return Decoded(text, "utf-8")
    return Decoded(once, "utf-8", "The text had been encoded twice; that was undone.")


def _declared(data: bytes, declared: str) -> Decoded | None:
    if not _DECLARED.fullmatch(declared):
        return None
    try:
        name = codecs.lookup(declared.removeprefix("x-")).name
        name = _AS_WINDOWS.get(name, name)
        return Decoded(data.decode(name), name)
    except (LookupError, UnicodeDecodeError):
        return None


def _broken_utf8(data: bytes) -> Decoded | None:
    # A UTF-8 file into which somebody pasted a few other bytes, or that was cut in a character.
    found = _lenient(data, "utf-8")
    broken = found.text.count("\ufffd")
    whole = sum(1 for c in found.text[:_SAMPLE_BYTES] if c > "\x7f") - broken
    return found if whole > 10 * broken else None


def _guessed(data: bytes) -> Decoded | None:
    sample = _telling(data)
    best: tuple[float, str, str] = (0.0, "", "")
    for alphabet in _alphabets():
        for name in alphabet.encodings:
            score = _score(sample, name, alphabet)
            if score > best[0]:
                best = (score, name, alphabet.language)
    for name, why in ((best[1], f"by its {best[2]} letters"), (_detected(sample), "by statistics")):
        if name and (best[0] >= _ENOUGH or why == "by statistics"):
            try:
                return Decoded(data.decode(name), name, f"Encoding guessed {why}: {name}.")
            except UnicodeDecodeError:
                continue
    return None


def _telling(data: bytes) -> bytes:
    # The lines that are not plain ASCII, or what stands around the first such byte of a long line.
    lines = b"\n".join(line[:2_000] for line in data.split(b"\n") if not line[:2_000].isascii())
    if lines:
        return lines[:_SAMPLE_BYTES]
    start = next(n for n in range(0, len(data), 1_000) if not data[n : n + 1_000].isascii())
    return data[start : start + _SAMPLE_BYTES]


def _score(sample: bytes, name: str, alphabet: _Alphabet) -> float:
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        return 0.0
    words = [w for w in _BETWEEN.split(text) if w and not w.isascii()][:_SAMPLE_WORDS]
    if not words:  # quotation marks and dashes alone, which the code pages of Windows share
        return 1.0 if name == "cp1252" else 0.0
    whole = sum(_is_whole(word, alphabet) for word in words)
    frequent = sum(word.casefold() in alphabet.words for word in words)
    return (whole + frequent * 0.1) / len(words)


def _is_whole(word: str, alphabet: _Alphabet) -> bool:
    cased = word.islower() or word.isupper() or word[1:].islower()
    cyrillic = "а" in alphabet.letters
    return (cased or len(word) == 1) and all(
        c.lower() in alphabet.letters or (c.isascii() and not cyrillic) for c in word
    )


def _detected(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # 40 ms that most files do not need

    best = from_bytes(sample, cp_exclusion=["utf_7"]).best()
    return best.encoding if best is not None else ""


@cache
def _alphabets() -> tuple[_Alphabet, ...]:
    lines = _ALPHABETS.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(
        _Alphabet(language, tuple(names.split()), frozenset(letters), frozenset(words.split()))
        for language, names, letters, words in rows
    )
