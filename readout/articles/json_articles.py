"""JSON or JSON Lines bytes in; one article for each object that holds a text out.

Format: RFC 8259; JSON Lines (jsonlines.org), one object a line. A document may be one article, a
list of them, or an object that holds the list under a usual name, as Event Registry and NewsAPI
do. NaN and Infinity, which Python writes, count as nothing; a key given twice keeps its last value.
"""

import json
import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeGuard

from readout import limits
from readout.articles import columns, encoding, teasers, written_names
from readout.articles.json_text import Loader, TooDeep
from readout.articles.parsed import Reading, refused
from readout.records import Problem, RawArticle, Rejection

_LISTS = ("articles", "items", "data", "results", "docs", "hits", "documents", "stories", "records")
_AROUND = ("response", "result", "payload")  #: what some services put around the list
_WRAPPED = frozenset(
    ("_source", "fields", "thread", "attributes", "node", "article", "item", "document")
)
_TOTALS = ("totalresults", "totalcount", "totalarticles", "total", "numfound")
_SPACE = re.compile(r"[ \t\r\n]*+")
_LIST_LEVELS = 3


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one file; positions count the list's members, or the lines with text."""
    decoded = encoding.decode(data)
    if isinstance(decoded, Rejection):
        return Reading(rejected=(decoded,))
    text = decoded.text
    notes = (decoded.note,) if decoded.note else ()
    if name.lower().endswith((".jsonl", ".ndjson")) or _has_lines(text):
        return _read_lines(text, notes)
    keys = Loader()
    try:
        document = keys.load(text)
    except TooDeep:
        return refused(Problem.UNREADABLE, f"nested deeper than {limits.JSON_DEPTH} levels")
    except json.JSONDecodeError as error:
        return refused(Problem.UNREADABLE, f"broken at character {error.pos:,} of {len(text):,}")
    records = enumerate(_records(document), start=1)
    return _reading(records, _announced(document), notes + keys.notes())


def _read_lines(text: str, notes: tuple[str, ...]) -> Reading:
    keys = Loader()

    def records() -> Iterator[tuple[int, object]]:
        lines = (line for line in text.split("\n") if line.strip())
        for position, line in enumerate(lines, start=1):
            try:
                yield position, keys.load(line)
            except (json.JSONDecodeError, TooDeep):
                yield position, _Broken(line[: limits.REFUSED_CHARACTERS])

    reading = _reading(records(), None, ())
    return replace(reading, notes=notes + keys.notes() + reading.notes)


def _reading(
    records: Iterator[tuple[int, object]], announced: int | None, notes: tuple[str, ...]
) -> Reading:
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    waiting = list(records)
    objects = [_inner(one) if isinstance(one, Mapping) else None for _, one in waiting]
    header = columns.keys(one for one in objects if one is not None)
    taken = columns.take(header)
    named = [None if one is None else columns.by_name(one) for one in objects]
    teased = 0
    order = columns.day_order(columns.date_of(one, taken.names) for one in named if one)
    for (position, record), values in zip(waiting[: limits.ARTICLES_PER_FILE], named, strict=False):
        found = _outcome(position, record, values, order, taken.names)
        if isinstance(found, Rejection) and found.item and (teaser := teasers.of(values or {})):
            found = replace(found.item, text=teaser)
            teased += 1
        if isinstance(found, Rejection):
            rejected.append(found)
        else:
            articles.append((position, found))
    if (left := len(waiting) - limits.ARTICLES_PER_FILE) > 0:
        last = limits.ARTICLES_PER_FILE + 1
        rejected.append(Rejection(last, Problem.TOO_MANY, f"{left:,} more were not read"))
    if not waiting:
        rejected.append(Rejection(0, Problem.NO_TEXT, "an empty list"))
    return Reading(
        tuple(articles),
        tuple(rejected),
        announced,
        notes + taken.notes + teasers.notes(teased, len(articles)),
        announced_in="its total" if announced is not None else "",
        columns=taken.columns,
        header=header,
    )


def _outcome(
    position: int,
    record: object,
    values: dict[str, object] | None,
    order: bool | None,
    names: columns.Names,
) -> RawArticle | Rejection:
    if isinstance(record, _Broken):
        line = RawArticle(record.line)
        return Rejection(position, Problem.UNREADABLE, "no JSON object", line)
    if values is None or not isinstance(record, Mapping):
        return Rejection(position, Problem.NO_TEXT)
    if article := columns.article_of(values, order, names):
        return article
    item = columns.about(_inner(record), "", order, names)
    return Rejection(position, Problem.NO_TEXT, item=item)


@dataclass(frozen=True, slots=True)
class _Broken:
    """A line that is no JSON."""

    line: str


def _has_lines(text: str) -> bool:
    # Several documents one after the other: after the first line another one begins.
    first, _, rest = text.lstrip("\ufeff \t\r\n").partition("\n")
    start = _SPACE.match(rest)
    follows = rest[start.end() : start.end() + 1] if start else ""
    return first.startswith("{") and follows == "{" and first.rstrip().endswith("}")


def _records(document: object) -> list[object]:
    if isinstance(document, list):
        return document
    if isinstance(document, Mapping):
        names = columns.take(columns.keys([document])).names
        if columns.article(document, None, names) is not None:
            return [document]
    found = _list_in(document)
    if found is None and isinstance(document, Mapping):
        found = _by_keys(document)
    return [document] if found is None else found


def _by_keys(document: Mapping[str, object]) -> list[object] | None:
    """Return the records of an object of objects: by their ids, or by columns as pandas writes."""
    inner = [one for one in document.values() if isinstance(one, Mapping)]
    if len(inner) < len(document):
        return None
    if columns.has_text(document):
        rows = dict.fromkeys(key for one in inner for key in one)
        named = list(zip(document, inner, strict=True))
        return [{name: one.get(row) for name, one in named} for row in rows]
    return list(inner) if any(columns.has_text(one) for one in inner) else None


def _list_in(document: object, levels: int = _LIST_LEVELS) -> list[object] | None:
    if not isinstance(document, Mapping) or not levels:
        return None
    for name in (*_LISTS, *_AROUND):
        value = document.get(name)
        if isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
            return value
        if (found := _list_in(value, levels - 1)) is not None:
            return found
    return next(filter(_is_of_articles, document.values()), None)


def _is_of_articles(value: object) -> TypeGuard[list[object]]:
    """Tell whether a list under a name that is not known holds objects with a title and a text."""
    first = value[0] if isinstance(value, list) and value else None
    if not isinstance(first, Mapping):
        return False
    names = columns.take(_inner(first)).names
    return bool(names["title"] and names["text"])


def _announced(document: object) -> int | None:
    if not isinstance(document, Mapping):
        return None
    for name, value in document.items():
        if written_names.fold(name) in _TOTALS and isinstance(value, str) and len(value) < 12:
            return int(value) if value.isascii() and value.isdigit() else None
    return next(
        (found for name in _LISTS if (found := _announced(document.get(name))) is not None), None
    )


def _inner(record: Mapping[str, object]) -> Mapping[str, object]:
    """Return a record with what an object inside it holds: {"webTitle": ..., "fields": {...}}."""
    if _WRAPPED.isdisjoint(record):  # as most are: to look them all up costs more
        return record
    found = record.get("_source")
    if isinstance(found, Mapping):  # what a search engine writes around it is of no article
        return found
    inside = [one for name in sorted(_WRAPPED) if isinstance(one := record.get(name), dict)]
    return dict(ChainMap(dict(record), *inside)) if inside else record
