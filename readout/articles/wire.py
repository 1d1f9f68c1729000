"""What a child process is asked and what it found, as lines of JSON and back; never pickle.

One line a request, its bytes follow, or are asked for piece by piece. In the answer one line an
article, one an event of a data set, one a rejection, one a link of a feed, one for what was left
out of an article, one at the end of a part, and a last line that says that the answer is whole;
nothing of it is trusted.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from readout import limits
from readout.articles.parsed import Reading
from readout.articles.pieces import PIECE
from readout.records import (
    Choices,
    Columns,
    Fact,
    Known,
    Level,
    Precision,
    Problem,
    RawArticle,
    Rejection,
    Removal,
    Removed,
    ReportedEvent,
    Status,
)
from readout.sources import Source

_EVENT = tuple(one.name for one in fields(ReportedEvent))
_DEGREES = ("latitude", "longitude")
_PIECE = b'["piece", '
_NO_WORDS = frozenset((*_DEGREES, "actors"))


class Malformed(ValueError):
    """A line that no child of ours writes."""


def request(source: Source, size: int, *, in_pieces: bool = False) -> bytes:
    """Return the line that asks for one file of so many bytes to be read.

    They follow at once, or the child asks for them piece by piece.
    """
    chosen = source.choices
    asked = {
        "name": source.name,
        "bytes": size,
        "columns": chosen.columns,
        "encoding": chosen.encoding,
    }
    if in_pieces:
        asked["pieces"] = True
    if source.address:
        asked |= {"address": source.address, "charset": source.charset}
    return json.dumps(asked).encode("ascii") + b"\n"


def choices(asked: Mapping[str, object]) -> Choices:
    """Return what an analyst chose for the file of a request."""
    return Choices(_columns(asked.get("columns", [])), _text(asked.get("encoding", "")))


def lines(kind: str, reading: Reading) -> Iterator[bytes]:
    """Yield the lines of one answer, or of the last part of one."""
    yield from _found(reading)
    table = [reading.columns, reading.header[: limits.REPORT_COLUMNS]]
    yield _line(["end", kind, reading.announced, list(reading.notes), reading.announced_in, *table])


def part(kind: str, reading: Reading) -> Iterator[bytes]:
    """Yield the lines of a part of an answer that is not its last one."""
    yield from _found(reading)
    yield _line(["part", kind])


def _found(reading: Reading) -> Iterator[bytes]:
    for position, raw in reading.articles:
        yield _line(["article", position, *_fields(raw)])
    for position, event in reading.events:
        yield _line(["event", position, [getattr(event, name) for name in _EVENT]])
    for number, one in enumerate(reading.rejected):
        item = _cut(one.item) if one.item and number < limits.REFUSED_ITEMS else None
        yield _line(["rejected", one.position, one.reason, one.detail, item and _fields(item)])
    for position, address in reading.links:
        yield _line(["link", position, address])
    for number, (_, raw) in enumerate(reading.articles):
        if raw.byline or raw.agency or raw.removed:
            yield _line(["beside", number, *_beside(raw)])


def reading(answer: Iterable[bytes]) -> tuple[str, Reading]:
    """Return the format and the reading of one answer, which is not in parts.

    Raises Malformed for anything but what `lines` writes: a parser that was taken over may write
    what it likes.
    """
    for kind, found, is_last in parts(answer):
        if is_last:
            return kind, found
        break
    raise Malformed


def parts(answer: Iterable[bytes]) -> Iterator[tuple[str, Reading, bool]]:
    """Yield the format and the reading of each part of one answer, and whether it is the last.

    Raises Malformed as `reading` does, and where the last part is missing.
    """
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    links: list[tuple[int, str]] = []
    events: list[tuple[int, ReportedEvent]] = []
    try:
        for line in answer:
            match json.loads(line):
                case ["article", int(position), *values]:
                    articles.append((position, _raw(values)))
                case ["event", int(position), list(values)]:
                    events.append((position, _event(values)))
                case ["rejected", int(position), str(reason), str(detail), item]:
                    detail = detail[: limits.FIELD_CHARACTERS]
                    refused = None if item is None else _cut(_raw(item))
                    rejected.append(Rejection(position, Problem(reason), detail, refused))
                case ["link", int(position), str(address)]:
                    links.append((position, address[: limits.ADDRESS_CHARACTERS + 1]))
                case ["beside", int(number), *beside] if 0 <= number < len(articles):
                    position, raw = articles[number]
                    articles[number] = position, _with_beside(raw, beside)
                case ["part", str(kind)]:
                    found = tuple(articles), tuple(rejected)
                    yield kind, Reading(*found, events=tuple(events)), False
                    articles, rejected, events = [], [], []
                case ["end", str(kind), None | int() as announced, list(notes), *more]:
                    noted = tuple(map(_text, notes[: limits.REPORT_NOTES]))
                    said_in, columns, header = _more(more)
                    yield (
                        kind,
                        Reading(
                            tuple(articles),
                            tuple(rejected),
                            announced,
                            noted,
                            tuple(links),
                            tuple(events),
                            said_in,
                            columns,
                            header,
                        ),
                        True,
                    )
                    return
                case _:
                    raise Malformed
    except (ValueError, TypeError, RecursionError) as error:
        raise Malformed from error
    raise Malformed


def asked_piece(line: bytes, size: int) -> tuple[int, int] | None:
    """Return where a piece begins that a line asks for and its length; None for another line.

    Raises Malformed for a piece that a file of so many bytes does not have.
    """
    if not line.startswith(_PIECE):
        return None
    try:
        match json.loads(line):
            case ["piece", int(start), int(count)] if 0 <= start < size and 0 < count <= min(
                PIECE, size - start
            ):
                return start, count
    except ValueError as error:
        raise Malformed from error
    raise Malformed


def _line(value: list[object]) -> bytes:
    return json.dumps(value).encode("ascii") + b"\n"


def _fields(raw: RawArticle) -> list[object]:
    facts = [[fact.value, fact.known] for fact in (raw.title, raw.outlet, raw.published)]
    return [raw.text, *facts, raw.address, raw.language]


def _raw(fields: object) -> RawArticle:
    match fields:
        case [str(text), title, outlet, published, str(address), str(language)]:
            facts = (_fact(title), _fact(outlet), _fact(published))
            return RawArticle(text, *facts, address, language)
    raise Malformed


def _cut(raw: RawArticle) -> RawArticle:
    """Return what the store keeps of a refused item."""
    return RawArticle(
        raw.text[: limits.REFUSED_CHARACTERS],
        _cut_fact(raw.title),
        _cut_fact(raw.outlet),
        _cut_fact(raw.published),
        raw.address[: limits.ADDRESS_CHARACTERS],
        raw.language[:20],
    )


def _cut_fact(fact: Fact) -> Fact:
    return Fact(fact.value[: limits.TITLE_CHARACTERS], fact.known)


def _more(values: list[object]) -> tuple[str, Columns, tuple[str, ...]]:
    match values:
        case [str(announced_in), list(columns), list(header)]:
            names = tuple(_text(one) for one in header[: limits.REPORT_COLUMNS])
            return announced_in[: limits.FIELD_CHARACTERS], _columns(columns), names
    raise Malformed


def _columns(value: object) -> Columns:
    if not isinstance(value, list):
        raise Malformed
    pairs = []
    for one in value:
        match one:
            case [str(field), list(names)]:
                pairs.append((field, tuple(_text(name) for name in names)))
            case _:
                raise Malformed
    return tuple(pairs)


def _beside(raw: RawArticle) -> tuple[object, ...]:
    return raw.byline, raw.agency, [[one.text, one.reason, one.at] for one in raw.removed]


def _with_beside(raw: RawArticle, fields: list[object]) -> RawArticle:
    match fields:
        case [str(byline), str(agency), list(removed)]:
            # the format's own, boilerplate and repeated titles: each has its limit
            pieces = tuple(map(_removed, removed[: 4 * limits.REMOVED_PIECES]))
            return replace(raw, byline=byline, agency=agency, removed=pieces)
    raise Malformed


def _removed(value: object) -> Removed:
    match value:
        case [str(text), str(reason), int(at)] if at >= 0:
            return Removed(text[: limits.REMOVED_CHARACTERS], Removal(reason), at)
    raise Malformed


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Malformed
    return value


def _event(values: list[object]) -> ReportedEvent:
    found = dict(zip(_EVENT, values, strict=True))
    actors, degrees = found["actors"], [found[name] for name in _DEGREES]
    if not isinstance(actors, list) or not all(isinstance(d, float | None) for d in degrees):
        raise Malformed
    limit = limits.FIELD_CHARACTERS
    words = {name: _text(found[name])[:limit] for name in _EVENT if name not in _NO_WORDS}
    told: dict[str, Any] = words | dict(zip(_DEGREES, degrees, strict=True))
    told["actors"] = tuple(_text(one)[:limit] for one in actors[: limits.EVENT_ACTORS])
    told["notes"] = _text(found["notes"])[: limits.EVENT_NOTES]
    told["source"] = _text(found["source"])[: limits.ADDRESS_CHARACTERS]
    told |= {"precision": Precision(words["precision"]), "status": Status(words["status"])}
    if words["level"]:
        Level(words["level"])
    return ReportedEvent(**told)


def _fact(value: object) -> Fact:
    match value:
        case [str(words), str(known)]:
            return Fact(words, Known(known))
    raise Malformed
