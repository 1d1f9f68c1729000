"""The bytes of a mailbox in; one article for each of its messages, and those attached to it, out.

Format: mbox (RFC 4155). A line "From " begins a message only after an empty line, with a year at
its end and a header line below: the standard library splits at any such line of a text.
"""

import re
from collections.abc import Iterator

from readout import limits
from readout.articles import mail
from readout.articles.members import Inside
from readout.articles.parsed import Reading
from readout.records import Problem, RawArticle, Rejection

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
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    notes: dict[str, list[int]] = {}
    starts = list(_START.finditer(data))
    ends = [one.start() for one in starts[1:]] + [len(data)]
    last = 0
    for message in _messages(data, starts, ends):
        reading = mail.read_in(message, name, inside)
        before = last
        # A message by itself is one entry, at 1 or, when it could not be read, at 0.
        articles += [(before + position, raw) for position, raw in reading.articles]
        rejected += [
            Rejection(before + max(one.position, 1), one.reason, one.detail)
            for one in reading.rejected
        ]
        last += len(reading.articles) + len(reading.rejected)
        for note in reading.notes:
            notes.setdefault(note, []).append(before + 1)
    if (left := len(starts) - limits.ARTICLES_PER_FILE) > 0:
        rejected.append(Rejection(last + 1, Problem.TOO_MANY, f"{left:,} more were not read"))
    if not starts:
        rejected.append(Rejection(0, Problem.NO_TEXT, "no message in this mailbox"))
    told = tuple(f"{note[:-1]} ({_which(numbers)})." for note, numbers in notes.items())
    return Reading(tuple(articles), tuple(rejected), notes=told)


def _messages(data: bytes, starts: list[re.Match[bytes]], ends: list[int]) -> Iterator[bytes]:
    for start, end in zip(starts[: limits.ARTICLES_PER_FILE], ends, strict=False):
        yield _ESCAPED.sub(rb"\1", data[start.end() : end])


def _which(positions: list[int]) -> str:
    shown = ", ".join(map(str, positions[:10])) + (", ..." if len(positions) > 10 else "")
    return f"number {shown}"
