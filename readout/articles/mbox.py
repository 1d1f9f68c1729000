"""The bytes of a mailbox in; one article for each of its messages out.

Format: mbox (RFC 4155). A line "From " begins a message only after an empty line, with a year at
its end and a header line below: the standard library splits at any such line of a text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from readout import limits
from readout.articles import mail
from readout.articles.parsed import Reading
from readout.records import Problem, RawArticle, Rejection

# What must stand before comes second, so that the search is one for five plain letters.
_START = re.compile(
    rb"From (?:(?<=\n\nFrom )|(?<=\n\r\nFrom )|(?<=\AFrom ))\S{1,300} [^\n]{0,80}\d{4}[^\n]{0,40}\n"
    rb"(?=[A-Za-z][A-Za-z0-9-]{0,60}:|>From )"
)
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(data: bytes, name: str) -> Reading:
    """Read the messages of one mailbox; positions count them in its order."""
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    notes: dict[str, list[int]] = {}
    starts = list(_START.finditer(data))
    ends = [one.start() for one in starts[1:]] + [len(data)]
    for position, message in enumerate(_messages(data, starts, ends), start=1):
        reading = mail.read(message, name)
        articles += [(position, raw) for _, raw in reading.articles]
        rejected += [replace(one, position=position) for one in reading.rejected]
        for note in reading.notes:
            notes.setdefault(note, []).append(position)
    if (left := len(starts) - limits.ARTICLES_PER_FILE) > 0:
        last = limits.ARTICLES_PER_FILE + 1
        rejected.append(Rejection(last, Problem.TOO_MANY, f"{left:,} more were not read"))
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
