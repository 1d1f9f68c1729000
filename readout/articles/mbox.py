"""The bytes of a mailbox in; one article for each of its messages, and those attached to it, out.

Format: mbox (RFC 4155). A line "From " begins a message only after an empty line, with a year at
its end and a header line below: the standard library splits at any such line of a text.
"""

import re
from collections.abc import Iterator

from readout import limits
from readout.articles import mail
from readout.articles.members import Inside
from readout.articles.parsed import Outcome, Reading, counted, outcomes, refused
from readout.records import Problem, Rejection

# What must stand before comes second, so that the search is one for five plain letters.
_START = re.compile(
    rb"From (?:(?<=\n\nFrom )|(?<=\n\r\nFrom )|(?<=\AFrom ))\S{1,300} [^\n]{0,80}\d{4}[^\n]{0,40}\n"
    rb"(?=[A-Za-z][A-Za-z0-9-]{0,60}:|>From )"
)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(data: bytes, name: str) -> Reading:
    """Read the messages of one mailbox and what is attached to them, counted in its order."""
    return read_in(data, name, Inside())


def read_in(data: bytes, name: str, inside: Inside) -> Reading:
    """Do what `read` does, for a mailbox that lies in another file."""
    inside = inside.deeper()
    found: list[Outcome] = []
    notes: dict[str, list[int]] = {}
    starts = list(_START.finditer(data))
    if not starts:
        return refused(Problem.NO_TEXT, "no message in this mailbox")
    ends = [one.start() for one in starts[1:]] + [len(data)]
    for message in _messages(data, starts, ends):
        reading = mail.read_in(message, name, inside)
        for note in reading.notes:
            notes.setdefault(note, []).append(len(found) + 1)
        found += outcomes(reading)
    if (left := len(starts) - limits.ARTICLES_PER_FILE) > 0:
        found.append(Rejection(0, Problem.TOO_MANY, f"{left:,} more were not read"))
    told = tuple(f"{note[:-1]} ({_which(numbers)})." for note, numbers in notes.items())
    return counted(found, notes=told)


def _messages(data: bytes, starts: list[re.Match[bytes]], ends: list[int]) -> Iterator[bytes]:
    for start, end in zip(starts[: limits.ARTICLES_PER_FILE], ends, strict=False):
        message = data[start.end() : end]
        # Two plain bytes are found many times as quickly as the start of any line.
        has_any = b"\n>" in message or message.startswith(b">")
        yield _ESCAPED.sub(rb"\1", message) if has_any else message


def _which(positions: list[int]) -> str:
    shown = ", ".join(map(str, positions[:10])) + (", ..." if len(positions) > 10 else "")
    return f"number {shown}"
