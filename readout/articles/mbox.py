"""The bytes of a mailbox in; one article for each of its messages, and those attached to it, out.

Format: mbox (RFC 4155). A line "From " begins a message only after an empty line, with a year at
its end and a header line below: the standard library splits at any such line of a text.
"""

import codecs
import re
from collections.abc import Iterator
from itertools import pairwise

from readout import limits
from readout.articles import mail
from readout.articles.members import Inside
from readout.articles.parsed import Outcome, Reading, counted, outcomes, refused
from readout.articles.pieces import Pieces, of
from readout.records import Problem, Rejection

# What must stand before comes second, so that the search is one for five plain letters.
_START = re.compile(
    rb"From (?:(?<=\n\nFrom )|(?<=\n\r\nFrom )|(?<=\AFrom ))\S{1,300} [^\n]{0,80}\d{4}[^\n]{0,40}\n"
    rb"(?=[A-Za-z][A-Za-z0-9-]{0,60}:|>From )"
)
_NAMED = 10  # entries that a note names
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(data: bytes, name: str) -> Reading:
    """Read the messages of one mailbox and what is attached to them, counted in its order."""
    return read_in(data, name, Inside())


def read_in(data: bytes, name: str, inside: Inside) -> Reading:
    """Do what `read` does, for a mailbox that lies in another file."""
    parts = list(_parts(of(data), name, inside.deeper(), limits.ARTICLES_PER_FILE))
    return Reading(
        tuple(one for part in parts for one in part.articles),
        tuple(one for part in parts for one in part.rejected),
        notes=parts[-1].notes,
        events=tuple(one for part in parts for one in part.events),
    )


def read_parts(file: Pieces, name: str) -> Iterator[Reading]:
    """Yield the readings of a large mailbox, part by part; its notes are in the last one."""
    return _parts(file, name, Inside().deeper(), limits.PART_ARTICLES)


def _parts(file: Pieces, name: str, inside: Inside, size: int) -> Iterator[Reading]:
    before = read = 0  # entries of earlier parts, and messages
    found: list[Outcome] = []
    notes: dict[str, list[int]] = {}
    for read, message in enumerate(_messages(file), start=1):
        if read > limits.ARTICLES_PER_FILE:
            continue  # it is counted
        if len(found) >= size:
            yield counted(found, first=before + 1)
            before += len(found)
            found = []
        reading = mail.read_in(message, name, inside)
        for note in reading.notes:
            places = notes.setdefault(note, [])
            if len(places) <= _NAMED:
                places.append(before + len(found) + 1)
        found += outcomes(reading)
    if not read:
        yield refused(Problem.NO_TEXT, "no message in this mailbox")
        return
    if (left := read - limits.ARTICLES_PER_FILE) > 0:
        found.append(Rejection(0, Problem.TOO_MANY, f"{left:,} more were not read"))
    told = tuple(f"{note[:-1]} ({_which(places)})." for note, places in notes.items())
    yield counted(found, notes=told, first=before + 1)


def _messages(file: Pieces) -> Iterator[bytes]:
    """Yield the messages without their "From " lines; one and a piece of the file are held."""
    held = b""
    for number, piece in enumerate(file):
        held += piece if number else piece.removeprefix(codecs.BOM_UTF8)
        starts = list(_START.finditer(held))
        for start, end in pairwise(starts):
            yield _unescaped(held[start.end() : end.start()])
        if starts:
            # The last one is found again where all begins: it may not be whole yet.
            held = held[starts[-1].start() :]
    if last := _START.match(held):
        yield _unescaped(held[last.end() :])


def _unescaped(message: bytes) -> bytes:
    # Two plain bytes are found many times as quickly as the start of any line.
    has_any = b"\n>" in message or message.startswith(b">")
    return _ESCAPED.sub(rb"\1", message) if has_any else message


def _which(positions: list[int]) -> str:
    shown = ", ".join(map(str, positions[:_NAMED])) + (", ..." if len(positions) > _NAMED else "")
    return f"number {shown}"
