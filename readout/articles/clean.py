"""Text from outside in; text that every store, search and export can hold out. One step, once.

Offsets count in what leaves here. Normal form C is that of the Unicode Standard (annex 15), made
on the joined text: pieces in form C that are joined need not be in form C.
"""

import re
import unicodedata

from readout import limits
from readout.records import Article, Known, Problem, RawArticle, Removed, article_id
from readout.written_dates import parse_written

# VT, FF, NEL and the two Unicode separators break a line for some readers and not for others.
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Soft hyphens and byte order marks are invisible inside words, and part names that are one.
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\ufeff\ufffe\uffff]")
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_FIXED_SPACES = re.compile("[\xa0\u2007\u202f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_PRINTABLE = bytes(range(32, 127)) + b"\n"
_LETTERS = bytes(set(range(32, 127)) - set(b"."))  # what stands between most line ends is longer
# Letters and punctuation that are no marks, join with none and are in form C wherever they stand:
# Latin, Greek and Cyrillic letters, quotation marks, dashes, signs of currencies. In most texts all
# beyond ASCII is of these, and form C need not be asked for.
_IN_FORM = re.compile(
    "[\u00a0-\u02ff\u0388-\u03ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*+"
)
_BLANK_LINES = re.compile(r"\n{3,}")
_MARKS = 30  # on one letter, as in the Stream-Safe Text Format of annex 15
# Ten characters in a row that may be or hold marks, at most three each; few texts have the place.
_ROW = 10
_MARKED = re.compile(f"[^\x00-\xbf]{{{_ROW}}}")


def article(raw: RawArticle, source: str, raw_sha256: str, fetched_at: str) -> Article | Problem:
    """Return the article for what a format module found, or why there is none.

    `fetched_at` is UTC, ISO 8601 with seconds and Z. The language is what the file says.
    """
    body = text(raw.text)[: limits.ARTICLE_CHARACTERS].rstrip()
    if not body:
        return Problem.NO_TEXT
    title = one_line(raw.title.value, limits.TITLE_CHARACTERS)
    outlet = one_line(raw.outlet.value, limits.FIELD_CHARACTERS)
    published = parse_written(raw.published.value)
    return Article(
        id=article_id(body),
        title=title,
        text=body,
        outlet=outlet,
        published=published,
        language=_language(raw.language),
        title_known=raw.title.known if title else Known.NONE,
        outlet_known=raw.outlet.known if outlet else Known.NONE,
        published_known=raw.published.known if published else Known.NONE,
        source=_web_address(raw.address) or one_line(source, limits.ADDRESS_CHARACTERS),
        fetched_at=fetched_at,
        raw_sha256=raw_sha256,
        byline=one_line(raw.byline, limits.FIELD_CHARACTERS),
        agency=one_line(raw.agency, limits.FIELD_CHARACTERS),
    )


def removed(raw: RawArticle, body: str) -> tuple[Removed, ...]:
    """Return what was left out of a text, as clean as the text and with places inside it."""
    pieces = ((text(one.text), one) for one in raw.removed)
    return tuple(
        Removed(cleaned, one.reason, min(one.at, len(body))) for cleaned, one in pieces if cleaned
    )


def text(value: str) -> str:
    """Return a text in form C with line ends "\\n", without controls, at most one blank line.

    Lone surrogates become U+FFFD, a pair of them its character; no-break spaces become spaces;
    spaces at line ends and blank lines at both ends go. Doing it twice changes nothing.

    >>> text("One\\x00\\r\\n\\r\\n\\r\\n\\u0444\\u00a0two  ")
    'One\\n\\n\\u0444 two'
    """
    return in_lines(value)[0]


def in_lines(value: str) -> tuple[str, list[str]]:
    """Return a text as `text` does, and its lines."""
    try:
        others = value.encode("utf-8").translate(None, _LETTERS)
    except UnicodeEncodeError:  # a lone surrogate
        return _in_lines(_replaced(value))
    beyond = others.translate(None, _PRINTABLE).decode("utf-8")
    if not beyond.isprintable():
        return _in_lines(_replaced(value))
    value = value.strip(" \n")
    if not _IN_FORM.fullmatch(beyond):
        value = unicodedata.normalize("NFC", _with_few_marks(value))
    lines = value.split("\n")
    if b"\n\n\n" in others or " " in [line[-1:] for line in lines]:
        return _in_lines(value)
    return value, lines


def few_blank_lines(value: str) -> str:
    """Return a text with at most one blank line in a row."""
    return _BLANK_LINES.sub("\n\n", value) if "\n\n\n" in value else value


def one_line(value: str, longest: int) -> str:
    """Return a title or a name in one line, at most `longest` characters.

    >>> one_line(" Talks\\n in  Minsk ", 8)
    'Talks in'
    """
    if value.isascii() and value.isprintable() and "  " not in value and len(value) <= longest:
        return value.strip(" ")
    # A field of megabytes is not worth cleaning whole, so it is cut before and after.
    return " ".join(text(value[: 8 * longest]).split())[:longest].rstrip()


def _replaced(value: str) -> str:
    value = _without_surrogates(value)
    value = _FIXED_SPACES.sub(" ", _DROPPED.sub("", _LINE_ENDS.sub("\n", value)))
    return unicodedata.normalize("NFC", _with_few_marks(value))


def _in_lines(value: str) -> tuple[str, list[str]]:
    value = "\n".join([line.rstrip() for line in value.split("\n")])
    value = few_blank_lines(value).strip()
    return value, value.split("\n")


def damage(value: str) -> int:
    """Count the characters of a text that are none: controls and lone surrogates."""
    if _beyond_ascii(value) is not None:
        return 0
    return len(_NOT_TEXT.findall(value)) + len(_SURROGATE.findall(value))


def _beyond_ascii(value: str) -> str | None:
    """Return what is not ASCII of a text in which nothing but line ends needs to be replaced.

    None for any other text. Controls, surrogates, invisible characters and all blanks but one are
    not printable to Python; asking that first is five times as quick as to look for each.
    """
    try:
        others = value.encode("utf-8").translate(None, _PRINTABLE)
    except UnicodeEncodeError:  # a lone surrogate
        return None
    beyond = others.decode("utf-8")
    return beyond if beyond.isprintable() else None


def _language(said: str) -> str:
    """Return the ISO 639-1 code of a language tag (BCP 47), or "" for anything else."""
    tag = re.match(r"([A-Za-z]{2})(?![A-Za-z])", said)
    return tag[1].lower() if tag else ""


def _web_address(value: str) -> str:
    address = one_line(value, limits.ADDRESS_CHARACTERS)
    return address if address.lower().startswith(("http://", "https://")) else ""


def _without_surrogates(value: str) -> str:
    if not _SURROGATE.search(value):
        return value
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _with_few_marks(value: str) -> str:
    # Normalising sorts the marks of a letter in quadratic time (Python 3.11: 19 s for 160,000).
    # Marks stand beyond Latin-1, and most texts in its languages have a few quotation marks there.
    if len(value) - len(value.encode("latin-1", "ignore")) < _ROW:
        return value
    if not _MARKED.search(value):
        return value
    kept = []
    marks = 0
    for character in value:
        parts = [unicodedata.combining(c) for c in unicodedata.normalize("NFD", character)]
        marks = marks + len(parts) if all(parts) else _at_end(parts)
        if marks <= _MARKS:
            kept.append(character)
    return "".join(kept)


def _at_end(classes: list[int]) -> int:
    # How many marks stand after the last base of a decomposed character.
    return next((n for n, c in enumerate(reversed(classes)) if c == 0), len(classes))
