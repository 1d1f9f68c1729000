"""Bytes of one file in; everything Readout takes from it out. `main` is the child process.

The child reads, from its standard input, a line of JSON with a name, a number of bytes and, for
what was fetched, its address and encoding, then the bytes; it answers in the lines of wire.py. For
the pieces of a large file it asks, and answers part by part. It ends with its input.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO, TypeVar

from readout import limits
from readout.articles import choices, confine, fetched, finishing, formats, kinds, pieces, wire
from readout.articles.formats import Kind
from readout.articles.members import Inside
from readout.articles.parsed import Parsed, Reading, refused
from readout.articles.pieces import PIECE, Pieces
from readout.records import Problem, Rejection

_T = TypeVar("_T")
_ALONE = Inside()
_ARCHIVES = frozenset((Kind.ZIP, Kind.GZIP, Kind.WACZ))
_OPEN_NETWORK = "This system does not let the parser be cut off from the network."


def parse(name: str, data: bytes, address: str = "", charset: str = "") -> tuple[str, Reading]:
    """Return the format of a file and what was read in it; whatever a file does becomes a row.

    Texts leave here clean, without their header lines, and cut at the limit. `address` is where
    the bytes were fetched and `charset` what the server said of them, both "" for a file.
    """
    kind, reading = read(name, data, _ALONE, address, charset)
    return kind, _as_reading(_guarded(lambda: finishing.finished(reading)))


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
    reading = _as_reading(_guarded(lambda: formats.reader(kind, inside)(data, name)))
    return kind.value, _noted(reading, (recognised.note,) if recognised.note else ())


def _noted(reading: Reading, notes: tuple[str, ...]) -> Reading:
    told = (notes + reading.notes)[: limits.REPORT_NOTES]
    return reading if told == reading.notes else replace(reading, notes=told)


def _too_deep(kind: Kind, inside: Inside) -> tuple[Problem, str] | None:
    if kind in _ARCHIVES and inside.is_packed:
        return Problem.UNKNOWN_FORMAT, "an archive inside an archive"
    if kind in formats.CARRIERS and inside.level > limits.MAIL_LEVELS:
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
        confine.next_file(pieces.seconds(asked["bytes"]) if asked.get("pieces") else 0)
        with choices.chosen(wire.choices(asked)):
            if asked.get("pieces"):
                file = pieces.asked(asked["bytes"], _asking(answers), _given)
                answer_in_parts(asked["name"], file, answers.write, open_network)
            else:
                data = _given(asked["bytes"])
                came = asked.get("address", ""), asked.get("charset", "")
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


def answer_in_parts(
    name: str, file: Pieces, write: Callable[[bytes], object], notes: tuple[str, ...] = ()
) -> None:
    """Write the answer for a large file: part by part where its format can be read so."""
    found = _guarded(lambda: _in_parts(name, file))
    if found is None or isinstance(found, Rejection):
        answer(name, file.whole(), write, notes)
        return
    recognised, readings = found
    taken = finishing.Notes()
    last = Reading()
    while True:
        one = _guarded(lambda: next(readings, None))
        done = finishing.part(one, taken) if isinstance(one, Reading) else None
        if done is None:
            break
        last = done
        for line in wire.part(recognised.kind.value, done):
            write(line)
    own = (recognised.note,) if recognised.note else ()
    told = (*notes, *own, *last.notes, *taken.lines())[: limits.REPORT_NOTES]
    rejected = (one,) if isinstance(one, Rejection) else ()
    end = replace(last, articles=(), events=(), rejected=rejected, notes=told)
    for line in wire.lines(recognised.kind.value, end):
        write(line)


def _in_parts(name: str, file: Pieces) -> tuple[kinds.Recognised, Iterator[Reading]] | None:
    recognised = kinds.recognise(file.at(0, min(PIECE, file.size)), name)
    if isinstance(recognised, Rejection) or recognised.kind not in formats.IN_PARTS:
        return None
    readings = formats.reader_in_parts(recognised.kind)(file, name)
    return None if readings is None else (recognised, readings)


def _asking(answers: BinaryIO) -> Callable[[bytes], None]:
    def ask(line: bytes) -> None:
        answers.write(line)
        answers.flush()

    return ask


def _memory() -> str:
    return f"more than {limits.CHILD_MEMORY_BYTES >> 20:,} MiB"


def _given(size: int) -> bytes:
    data = sys.stdin.buffer.read(size)
    if len(data) != size:
        raise EOFError("The parent went away.")
    return data


def parsed(
    name: str,
    sha256: str,
    kind: str,
    reading: Reading,
    *,
    is_first: bool = True,
    is_last: bool = True,
) -> Parsed:
    """Return the answer for one file, or a part of it; found articles are counted here alone."""
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
        is_first=is_first,
        is_last=is_last,
    )
