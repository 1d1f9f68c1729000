"""What a child process is asked and what it found, as lines of JSON and back; never pickle.

One line a request, its bytes follow. In the answer one line an article, one a rejection, and a last
line that says the answer is whole; nothing of it is trusted.
"""

import json
from collections.abc import Iterable, Iterator, Mapping

from readout import limits
from readout.articles.parsed import Reading
from readout.records import Choices, Columns, Fact, Known, Problem, RawArticle, Rejection


class Malformed(ValueError):
    """A line that no child of ours writes."""


def request(name: str, size: int, choices: Choices) -> bytes:
    """Return the line that asks for one file of so many bytes to be read."""
    asked = {"name": name, "bytes": size, "columns": choices.columns, "encoding": choices.encoding}
    return json.dumps(asked).encode("ascii") + b"\n"


def choices(asked: Mapping[str, object]) -> Choices:
    """Return what an analyst chose for the file of a request."""
    return Choices(_columns(asked.get("columns", [])), _text(asked.get("encoding", "")))


def lines(kind: str, reading: Reading) -> Iterator[bytes]:
    """Yield the lines of one answer."""
    for position, raw in reading.articles:
        yield _line(["article", position, *_fields(raw)])
    for number, one in enumerate(reading.rejected):
        item = _cut(one.item) if one.item and number < limits.REFUSED_ITEMS else None
        yield _line(["rejected", one.position, one.reason, one.detail, item and _fields(item)])
    table = [reading.columns, reading.header[: limits.REPORT_COLUMNS]]
    yield _line(["end", kind, reading.announced, list(reading.notes), reading.announced_in, *table])


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
                case ["article", int(position), *fields]:
                    articles.append((position, _raw(fields)))
                case ["rejected", int(position), str(reason), str(detail), item]:
                    detail = detail[: limits.FIELD_CHARACTERS]
                    found = None if item is None else _cut(_raw(item))
                    rejected.append(Rejection(position, Problem(reason), detail, found))
                case ["end", str(kind), None | int() as announced, list(notes), *more]:
                    noted = tuple(map(_text, notes[: limits.REPORT_NOTES]))
                    all_found = (tuple(articles), tuple(rejected), announced, noted)
                    return kind, Reading(*all_found, *_more(more))
                case _:
                    raise Malformed
    except (ValueError, TypeError, RecursionError) as error:
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


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Malformed
    return value


def _fact(value: object) -> Fact:
    match value:
        case [str(words), str(known)]:
            return Fact(words, Known(known))
    raise Malformed
