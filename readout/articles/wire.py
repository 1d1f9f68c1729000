"""What a child process found, as lines of JSON and back; never pickle, and nothing is trusted.

One line an article, one a rejection, one for what was left out of an article, and a last line that
says the answer is whole.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from readout import limits
from readout.articles.parsed import Reading
from readout.records import Fact, Known, Problem, RawArticle, Rejection, Removal, Removed


class Malformed(ValueError):
    """A line that no child of ours writes."""


def lines(kind: str, reading: Reading) -> Iterator[bytes]:
    """Yield the lines of one answer."""
    for position, raw in reading.articles:
        facts = [[fact.value, fact.known] for fact in (raw.title, raw.outlet, raw.published)]
        yield _line(["article", position, raw.text, *facts, raw.address, raw.language])
    for one in reading.rejected:
        yield _line(["rejected", one.position, one.reason, one.detail])
    for number, (_, raw) in enumerate(reading.articles):
        if raw.byline or raw.agency or raw.removed:
            yield _line(["beside", number, *_beside(raw)])
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
    try:
        for line in answer:
            match json.loads(line):
                case ["article", int(position), str(text), title, outlet, published, *rest]:
                    address, language = map(_text, rest)
                    facts = (_fact(title), _fact(outlet), _fact(published))
                    articles.append((position, RawArticle(text, *facts, address, language)))
                case ["rejected", int(position), str(reason), str(detail)]:
                    detail = detail[: limits.FIELD_CHARACTERS]
                    rejected.append(Rejection(position, Problem(reason), detail))
                case ["beside", int(number), *fields] if 0 <= number < len(articles):
                    position, raw = articles[number]
                    articles[number] = position, _with_beside(raw, fields)
                case ["end", str(kind), None | int() as announced, list(notes)]:
                    noted = tuple(map(_text, notes[: limits.REPORT_NOTES]))
                    return kind, Reading(tuple(articles), tuple(rejected), announced, noted)
                case _:
                    raise Malformed
    except (ValueError, TypeError, RecursionError) as error:
        raise Malformed from error
    raise Malformed


def _line(value: list[object]) -> bytes:
    return json.dumps(value).encode("ascii") + b"\n"


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


def _fact(value: object) -> Fact:
    match value:
        case [str(words), str(known)]:
            return Fact(words, Known(known))
    raise Malformed
