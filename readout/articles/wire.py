"""What a child process found, as lines of JSON and back; never pickle, and nothing is trusted.

One line an article, one an event of a data set, one a rejection, one a link of a feed, and a last
line that says that the answer is whole.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from readout import limits
from readout.articles.parsed import Reading
from readout.records import (
    Fact,
    Known,
    Level,
    Precision,
    Problem,
    RawArticle,
    Rejection,
    ReportedEvent,
    Status,
)

_EVENT = tuple(one.name for one in fields(ReportedEvent))
_DEGREES = ("latitude", "longitude")
_NO_WORDS = frozenset((*_DEGREES, "actors"))


class Malformed(ValueError):
    """A line that no child of ours writes."""


def lines(kind: str, reading: Reading) -> Iterator[bytes]:
    """Yield the lines of one answer."""
    for position, raw in reading.articles:
        facts = [[fact.value, fact.known] for fact in (raw.title, raw.outlet, raw.published)]
        yield _line(["article", position, raw.text, *facts, raw.address, raw.language])
    for position, event in reading.events:
        yield _line(["event", position, [getattr(event, name) for name in _EVENT]])
    for one in reading.rejected:
        yield _line(["rejected", one.position, one.reason, one.detail])
    for position, address in reading.links:
        yield _line(["link", position, address])
    yield _line(["end", kind, reading.announced, list(reading.notes)])


def is_last(line: bytes) -> bool:
    """Tell whether an answer ends with this line."""
    return line.startswith(b'["end"')


def reading(answer: Iterable[bytes]) -> tuple[str, Reading]:
    """Return the format and the reading of one answer.

    Raises Malformed for anything but what `lines` writes: a parser that was taken over may write
    what it likes.
    """
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    links: list[tuple[int, str]] = []
    events: list[tuple[int, ReportedEvent]] = []
    try:
        for line in answer:
            match json.loads(line):
                case ["article", int(position), str(text), title, outlet, published, *rest]:
                    address, language = map(_text, rest)
                    facts = (_fact(title), _fact(outlet), _fact(published))
                    articles.append((position, RawArticle(text, *facts, address, language)))
                case ["event", int(position), list(values)]:
                    events.append((position, _event(values)))
                case ["rejected", int(position), str(reason), str(detail)]:
                    detail = detail[: limits.FIELD_CHARACTERS]
                    rejected.append(Rejection(position, Problem(reason), detail))
                case ["link", int(position), str(address)]:
                    links.append((position, address[: limits.ADDRESS_CHARACTERS + 1]))
                case ["end", str(kind), None | int() as announced, list(notes)]:
                    noted = tuple(map(_text, notes[: limits.REPORT_NOTES]))
                    whole = tuple(articles), tuple(rejected), announced, noted
                    return kind, Reading(*whole, tuple(links), tuple(events))
                case _:
                    raise Malformed
    except (ValueError, TypeError, RecursionError) as error:
        raise Malformed from error
    raise Malformed


def _line(value: list[object]) -> bytes:
    return json.dumps(value).encode("ascii") + b"\n"


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
