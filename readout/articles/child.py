"""Bytes of one file in; everything Readout takes from it out. `main` is the child process.

The child reads, from its standard input, a line of JSON with a name, a number of bytes and, for
what was fetched, its address and encoding, then the bytes; it answers in the lines of wire.py. It
ends with its input.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO, TypeVar

from readout import limits
from readout.articles import choices, clean, cleaning, confine, fetched, kinds, wire
from readout.articles.cleaning import which
from readout.articles.kinds import Kind
from readout.articles.members import Inside
from readout.articles.parsed import Parsed, Reading, counts, refused
from readout.records import Fact, Problem, RawArticle, Rejection

_T = TypeVar("_T")
_TITLE_READ = 8 * limits.TITLE_CHARACTERS  # whole titles are compared with lines of the text
_ALONE = Inside()
_ARCHIVES = frozenset((Kind.ZIP, Kind.GZIP, Kind.WACZ))
_OPEN_NETWORK = "This system does not let the parser be cut off from the network."


def parse(name: str, data: bytes, address: str = "", charset: str = "") -> tuple[str, Reading]:
    """Return the format of a file and what was read in it; whatever a file does becomes a row.

    Texts leave here clean, without their header lines, and cut at the limit. `address` is where
    the bytes were fetched and `charset` what the server said of them, both "" for a file.
    """
    kind, reading = read(name, data, _ALONE, address, charset)
    return kind, _as_reading(_guarded(lambda: finished(reading)))


def read(
    name: str, data: bytes, inside: Inside = _ALONE, address: str = "", charset: str = ""
) -> tuple[str, Reading]:
    """Return the format of a file and its reading as the format's module gives it, or its row.

    For a file by itself, and for each one inside another.
    """
    if address:
        name = ""  # the end of an address says little: what it is, the bytes tell
    recognised = _guarded(lambda: kinds.recognise(data, name))
    if isinstance(recognised, Rejection):
        return "", _as_reading(recognised)
    kind = recognised.kind
    if why := _too_deep(kind, inside):
        return "", refused(*why)
    if address:
        reading = _as_reading(_guarded(lambda: fetched.read(kind, data, address, charset)))
        return kind.value, _noted(reading, ())
    reading = _as_reading(_guarded(lambda: kinds.reader(kind, inside)(data, name)))
    return kind.value, _noted(reading, (recognised.note,) if recognised.note else ())


def _noted(reading: Reading, notes: tuple[str, ...]) -> Reading:
    told = (notes + reading.notes)[: limits.REPORT_NOTES]
    return reading if told == reading.notes else replace(reading, notes=told)


def finished(reading: Reading) -> Reading:
    """Return a reading whose texts are clean, without their header lines, and cut at the limit."""
    articles: list[tuple[int, RawArticle]] = []
    rejected = list(reading.rejected)
    changed: list[tuple[int, RawArticle]] = []
    for position, raw in reading.articles:
        text, lines = clean.in_lines(raw.text[: limits.ARTICLE_CHARACTERS])
        if text != raw.text:
            changed.append((position, raw))
        if text:
            articles.append((position, cleaning.cleaned(_with_clean(raw, text), lines)))
        else:
            rejected.append(Rejection(position, Problem.NO_TEXT, item=raw))
    rejected.sort(key=lambda one: one.position)
    notes = (*reading.notes, *_notes(changed), *cleaning.notes(articles))
    notes = tuple(dict.fromkeys((*counts(reading), *notes)))
    return replace(reading, articles=tuple(articles), rejected=tuple(rejected), notes=notes)


def _too_deep(kind: Kind, inside: Inside) -> tuple[Problem, str] | None:
    if kind in _ARCHIVES and inside.is_packed:
        return Problem.UNKNOWN_FORMAT, "an archive inside an archive"
    if kind in kinds.CARRIERS and inside.level > limits.MAIL_LEVELS:
        return Problem.UNREADABLE, f"deeper than {limits.MAIL_LEVELS} files"
    return None


def _as_reading(found: Reading | Rejection) -> Reading:
    return Reading(rejected=(found,)) if isinstance(found, Rejection) else found


def _guarded(work: Callable[[], _T]) -> _T | Rejection:
    try:
        return work()
    except MemoryError:
        return Rejection(0, Problem.TOO_HUNGRY, _memory())
    # The boundary: libraries raise what they like on a broken file, and each file is one row.
    except Exception as error:
        return Rejection(0, Problem.UNREADABLE, type(error).__name__)


def main() -> None:
    """Confine this process, then answer one file after the other until the input ends."""
    open_network = () if confine.process() else (_OPEN_NETWORK,)
    # What a library prints must not be taken for an answer.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while request := sys.stdin.buffer.readline():
        asked = json.loads(request)
        confine.next_file()
        data = _exactly(sys.stdin.buffer, asked["bytes"])
        came = asked.get("address", ""), asked.get("charset", "")
        with choices.chosen(wire.choices(asked)):
            answer(asked["name"], data, answers.write, open_network, came)
        answers.flush()


def answer(
    name: str,
    data: bytes,
    write: Callable[[bytes], object],
    notes: tuple[str, ...] = (),
    came: tuple[str, str] = ("", ""),
) -> None:
    """Write the answer for one file; `notes` are about the process, `came` is as for `parse`."""
    kind, reading = parse(name, data, *came)
    for line in wire.lines(kind, replace(reading, notes=notes + reading.notes)):
        write(line)


def _with_clean(raw: RawArticle, text: str) -> RawArticle:
    title = clean.one_line(raw.title.value, _TITLE_READ)
    if text == raw.text and title == raw.title.value:  # most are: a copy costs as much as to look
        return raw
    return replace(raw, text=text, title=Fact(title, raw.title.known))


def _notes(raws: Sequence[tuple[int, RawArticle]]) -> Iterator[str]:
    cut = [n for n, raw in raws if len(raw.text) > limits.ARTICLE_CHARACTERS]
    damaged = [n for n, raw in raws if clean.damage(raw.text[: limits.ARTICLE_CHARACTERS])]
    if cut:
        yield f"Only the first {limits.ARTICLE_CHARACTERS:,} characters were kept{which(cut)}."
    if damaged:
        yield f"Control characters were taken out of the text{which(damaged)}."


def _memory() -> str:
    return f"more than {limits.CHILD_MEMORY_BYTES >> 20:,} MiB"


def _exactly(file: BinaryIO, size: int) -> bytes:
    data = file.read(size)
    if len(data) != size:
        raise EOFError("The parent went away.")
    return data


def parsed(name: str, sha256: str, kind: str, reading: Reading) -> Parsed:
    """Return the whole answer for one file; the count of found articles is made here alone."""
    found = len(reading.articles) + len(reading.events) + len(reading.rejected)
    return Parsed(
        name,
        sha256,
        kind,
        reading.announced,
        found,
        reading.articles,
        reading.rejected,
        reading.notes,
        links=reading.links,
        events=reading.events,
        announced_in=reading.announced_in,
        columns=reading.columns,
        header=reading.header,
    )
