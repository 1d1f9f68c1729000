"""The bytes of a WARC file in; its records out, also where their lengths are wrong.

Format: WARC 1.1 (ISO 28500:2017). A record ends where its length says, when another one or the end
follows there; else at the next line that begins a record.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_START = re.compile(rb"[\r\n]*+(WARC/1\.\d)\r?\n")
_NEXT = re.compile(rb"\r?\n(?:\r?\n)?(?=WARC/1\.\d\r?\n)")
_END = re.compile(rb"\r?\n\r?\n")
_BLANK = re.compile(rb"[\s\x00]*+\Z")
_HEADER_BYTES = 65_536
_FOLDED = re.compile(r"\r?\n[ \t]+")


@dataclass(frozen=True, slots=True)
class Record:
    """One record; `offset` counts bytes of the unpacked file, header names are in lower case."""

    offset: int
    headers: Mapping[str, str]
    block: bytes
    problem: str = ""  #: "announces a wrong length", or ""
    is_cut: bool = False  #: the file ends before the record does

    @property
    def address(self) -> str:
        """Return where the page was found, or ""."""
        return self.headers.get("warc-target-uri", "").strip("<>")


def records(data: bytes) -> Iterator[Record]:
    """Yield the records of one file, until it ends or what follows is no record."""
    at = 0
    while start := _START.match(data, at):
        ended = _END.search(data, start.end() - 2, start.end() + _HEADER_BYTES)
        if ended is None:
            yield Record(start.start(1), {}, b"", "breaks off in its header", True)
            return
        headers = _headers(data[start.end() : ended.start()])
        length = headers.get("content-length", "")
        end = ended.end() + (int(length) if length.isdigit() and len(length) < 13 else 0)
        is_right = end <= len(data) and (_START.match(data, end) or _BLANK.match(data, end))
        if is_right:
            yield Record(start.start(1), headers, data[ended.end() : end])
            at = end
            continue
        following = _NEXT.search(data, ended.end())
        at = following.start() if following else len(data)
        block = data[ended.end() : at]
        what = "announces a wrong length" if following else "breaks off"
        yield Record(start.start(1), headers, block, what, following is None)
    if data[at : at + 1_000].strip():
        yield Record(at, {}, b"", "is no record", True)


def _headers(block: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _FOLDED.sub(" ", block.decode("utf-8", "replace")).split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            found.setdefault(name.strip().lower(), value.strip())
    return found
