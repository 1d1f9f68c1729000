"""The bytes of a BibTeX file in; one article for each entry that is a news item out.

Format: BibTeX 0.99d and BibLaTeX's fields, read here in one pass: an entry ends where the next
line begins one, so that a brace too few spoils one entry alone. Zotero's import is the measure.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from readout.articles import encoding, references, tex
from readout.articles.parsed import Reading
from readout.articles.references import Reference
from readout.records import Rejection
from readout.written_dates import parse_written

_START = re.compile(r"^[ \t]*+\}?[ \t]*+@([A-Za-z]{1,40})[ \t]*+[{(]", re.MULTILINE)
_KEY = re.compile(r"[^,={}\"]*+,?")
_NAME = re.compile(r"[\s,]*+([A-Za-z][\w:.+-]{0,60})\s*+=\s*+")
_WORD = re.compile(r"[^\s,#{}\"]++")
_NEXT_PART = re.compile(r"\s*+#\s*+")
_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
_QUOTED = re.compile(r"\\.|[{}\"]", re.DOTALL)
_COLON = re.compile(r"(?<!\\):")
_SEMICOLON = re.compile(r"(?<!\\);")
_AND = re.compile(r"\s{1,9}and\s{1,9}", re.IGNORECASE)
_NO_ENTRIES = frozenset(("comment", "preamble", "string"))
_ARTICLES = frozenset("article online electronic www webpage misc newspaper suppperiodical".split())
_COMMA = "A comma is missing between two fields; they were told apart by their lines."


@dataclass(slots=True)
class _Entry:
    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    is_cut: bool = False
    lacks_comma: bool = False


def read(data: bytes, name: str) -> Reading:
    """Read the entries of one file; positions count entries, without macros and comments."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    found = list(_entries(decoded.text))
    comma = _COMMA if any(one.lacks_comma for one in found) else ""
    notes = tuple(note for note in (decoded.note, comma) if note)
    return references.reading(map(_reference, found), notes)


def entries(text: str) -> Iterator[Reference]:
    """Yield the entries of a file's text in its order, without macros and comments."""
    return map(_reference, _entries(text))


def _entries(text: str) -> Iterator[_Entry]:
    macros: dict[str, str] = {}
    starts = list(_START.finditer(text))
    ends = [one.start() for one in starts[1:]] + [len(text)]
    for start, end in zip(starts, ends, strict=False):
        kind = start[1].lower()
        body = text[start.end() : end]
        if kind == "string":
            macros |= _fields(_Entry(kind), body, 0, macros).fields
        elif kind not in _NO_ENTRIES:
            key = _KEY.match(body)
            yield _fields(_Entry(kind), body, key.end() if key else 0, macros)


def _fields(entry: _Entry, body: str, at: int, macros: Mapping[str, str]) -> _Entry:
    """Fill in the fields of one entry; `is_cut` when its closing brace is not there."""
    while named := _NAME.match(body, at):
        value, at = _value(body, named.end(), macros)
        if at < 0:
            entry.is_cut = True
            return entry
        entry.fields.setdefault(named[1].lower(), value)
        rest = body[at : at + 200].lstrip()
        entry.lacks_comma |= bool(rest) and rest[0] not in ",})"
    closing = body[at:].lstrip(", \t\r\n")[:1]
    entry.is_cut = closing not in ("}", ")")
    return entry


def _value(body: str, at: int, macros: Mapping[str, str]) -> tuple[str, int]:
    """Return a value and where it ends, -1 when it does not: "a" # month # {b}."""
    parts: list[str] = []
    while True:
        if body[at : at + 1] in ("{", '"'):
            end = _closing(body, at)
            if end < 0:
                return "", -1
            parts.append(body[at + 1 : end - 1])
        else:
            word = _WORD.match(body, at)
            end = word.end() if word else at
            bare = word[0] if word else ""
            parts.append(macros.get(bare.lower(), bare))
        more = _NEXT_PART.match(body, end)
        if not more:
            return "".join(parts), end
        at = more.end()


def _closing(body: str, at: int) -> int:
    is_quoted = body[at] == '"'
    depth = 0 if is_quoted else 1
    for found in (_QUOTED if is_quoted else _BRACES).finditer(body, at + 1):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if (found[0] == '"' and depth == 0) or (not is_quoted and depth == 0):
            return found.end()
    return -1


def _reference(entry: _Entry) -> Reference:
    def first(*names: str) -> str:
        value = next((entry.fields[name] for name in names if entry.fields.get(name)), "")
        return tex.plain(value).strip()

    address = entry.fields.get("url") or entry.fields.get("howpublished", "")
    return Reference(
        kind=entry.kind,
        is_article=entry.kind in _ARTICLES,
        text=first("abstract", "annote", "annotation"),
        title=first("title"),
        outlet=first("journal", "journaltitle", "newspaper", "organization"),
        published=_published(first),
        address=address.removeprefix("\\url{").rstrip("}").replace("\\_", "_").replace("\\%", "%"),
        language=first("langid", "language"),
        authors=tuple(_AND.split(first("author"))),
        attached=_path(entry.fields.get("file", "")),
        is_cut=entry.is_cut,
    )


def _path(value: str) -> str:
    """Return the first path of a file field: "Name:files/7/talks.pdf:application/pdf;..."."""
    parts = _COLON.split(_SEMICOLON.split(value, maxsplit=1)[0])
    path = parts[1] if len(parts) > 2 else parts[0]
    return re.sub(r"\\(.)", r"\1", path)


def _published(first: Callable[..., str]) -> str:
    # urldate is the day somebody looked, not the day it appeared.
    if known := parse_written(first("date").split("/")[0]):
        return known
    year, month, day = first("year"), first("month"), first("day")
    if month.isdigit():
        month = f"{month.zfill(2)}"
        written = [f"{year}-{month}-{day.zfill(2)}" if day else "", f"{year}-{month}", year]
    else:
        written = [f"{day} {month} {year}", f"{month} {year}", year]
    return next((known for one in written if (known := parse_written(one))), "")
