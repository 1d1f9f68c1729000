"""The text of an e-mail in; the e-mail that it forwards, written into it, or None.

A few words above a forwarded article are the forwarder's and no article; its subject and its day
stand in lines of their own, quoted or not. Words are data (words/forwarded.tsv).
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from readout.articles import printed_dates
from readout.written_dates import parse_written

_WORDS = Path(__file__).parent / "words" / "forwarded.tsv"
_OWN_WORDS = 40  # of a forwarder; who writes more is the author
_LINES = 60  # in which a forwarded e-mail begins
_CHARACTERS = 4_000  # in which they stand
_FIELDS = 10  # lines that name sender, day, subject
_QUOTED = re.compile(r"^>[ \t]?", re.MULTILINE)
_LINE = re.compile(r"[-_=*\s]{0,40}([^\W\d_][^\n]{3,60}?)\s?(?:[-_=*]{2,40}|:)\s*")
_LABEL = re.compile(r"\*?([^\W\d_][^:*\n]{0,20}?)\*?\s?:\*?\s*(.*)")


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What was forwarded: its subject, its day as an ISO 8601 prefix, its text, the lines above."""

    title: str
    published: str
    text: str
    above: str


def find(text: str, subject: str) -> Forwarded | None:
    """Return the e-mail that a text forwards; None where it is the sender's own.

    >>> found = find("See below.\\n---- Forwarded message ----\\nSubject: Talks\\n\\nThey met.", "")
    >>> found.title, found.text
    ('Talks', 'They met.')
    """
    is_said = subject.split(":")[0].strip().casefold() in _words("subject") and ":" in subject
    if not is_said and not _may_be_one(text):
        return None
    lines = text.split("\n")
    for at, line in enumerate(lines[:_LINES]):
        bare = _QUOTED.sub("", line).strip()
        opened = _LINE.fullmatch(bare)
        if opened and opened[1].strip().casefold() in _words("line"):
            found = _read(lines, at, at + 1)
        elif is_said and _field(bare)[0] == "other":
            found = _read(lines, at, at)
        else:
            continue
        if found:
            return found
    return None


def _may_be_one(text: str) -> bool:
    # Most mails have no such mark, and a mark is found many times as quickly as words.
    start = text[:_CHARACTERS]
    if "---" not in start and ":\n" not in start:
        return False
    folded = start.casefold()
    return any(words in folded for words in _words("line"))


def _read(lines: list[str], above: int, at: int) -> Forwarded | None:
    own = "\n".join(lines[:above])
    if len(own.split()) > _OWN_WORDS:
        return None
    below = [_QUOTED.sub("", line) for line in lines[at:]]
    while below and not below[0].strip():
        below.pop(0)
    fields: dict[str, str] = {}
    end = 0
    for line in below[:_FIELDS]:
        name, value = _field(line)
        if not name:
            break
        fields.setdefault(name, value)
        end += 1
    text = "\n".join(below[end:]).strip()
    if "title" not in fields or not text:
        return None
    written = fields.get("published", "")
    day = parse_written(written) or printed_dates.find(written)
    return Forwarded(fields["title"], day, text, "\n".join(lines[:above]).strip())


def _field(line: str) -> tuple[str, str]:
    found = _LABEL.fullmatch(line.strip())
    if found:
        label = found[1].strip().casefold()
        for name in ("title", "published", "other"):
            if label in _words(name):
                return name, found[2].strip()
    return "", ""


@cache
def _words(what: str) -> frozenset[str]:
    lines = _WORDS.read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return frozenset(next(words for name, words in rows if name == what).split("|"))
