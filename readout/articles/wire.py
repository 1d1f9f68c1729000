"""What a child process found, as lines of JSON and back; never pickle, and nothing is trusted.

One line an article, one a rejection, and a last line that says the answer is whole.
"""

import json
from collections.abc import Iterable, Iterator

from readout import limits
from readout.articles.parsed import Reading
from readout.records import Fact, Known, Problem, RawArticle, Rejection


class Malformed(ValueError):
    """A line that no child of ours writes."""


def lines(kind: str, reading: Reading) -> Iterator[bytes]:
    """Yield the lines of one answer."""
    for position, raw in reading.articles:
        facts = [[fact.value, fact.known] for fact in (raw.title, raw.outlet, raw.published)]
        yield _line(["article", position, raw.text, *facts, raw.address, raw.language])
    for one in reading.rejected:
        yield _line(["rejected", one.position, one.reason, one.detail])
    yield _line(["end", kind, reading.announced, list(reading.notes)])


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


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Malformed
    return value


def _fact(value: object) -> Fact:
    match value:
        case [str(words), str(known)]:
            return Fact(words, Known(known))
    raise Malformed
