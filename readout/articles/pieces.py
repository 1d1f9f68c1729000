"""A file that the parent holds open in; its bytes, piece by piece and as often as asked, out.

What the child process reads a large file through: it never holds the whole of it, unless its format
cannot be read in another way.
"""

import codecs
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from readout import limits

PIECE = 1 << 20  #: bytes that are asked for at once, at most


@dataclass(frozen=True, slots=True)
class Pieces:
    """The bytes of one file; `at` gives so many from a place on."""

    size: int
    at: Callable[[int, int], bytes]

    def __iter__(self) -> Iterator[bytes]:
        """Yield the file from its start."""
        for start in range(0, self.size, PIECE):
            yield self.at(start, min(PIECE, self.size - start))

    def whole(self) -> bytes:
        """Return all bytes of the file."""
        return b"".join(self)

    def text(self) -> Iterator[str]:
        """Yield the file as UTF-8 in pieces that end where a line does; raises UnicodeError."""
        decoder = codecs.getincrementaldecoder("utf-8")()
        waiting: list[str] = []
        for piece in self:
            text = decoder.decode(piece)
            end = text.rfind("\n") + 1
            if end:
                yield "".join([*waiting, text[:end]])
                waiting = []
            waiting.append(text[end:])
        waiting.append(decoder.decode(b"", final=True))
        if last := "".join(waiting):
            yield last


def seconds(size: int) -> int:
    """Return how much longer than any file one of so many bytes may take, read in pieces."""
    return limits.CHILD_SECONDS_A_MEGABYTE * (size // 1_000_000)


def of(data: bytes) -> Pieces:
    """Return the pieces of bytes that are there."""
    return Pieces(len(data), lambda start, size: data[start : start + size])


def asked(size: int, write: Callable[[bytes], object], read: Callable[[int], bytes]) -> Pieces:
    """Return the pieces of a file of so many bytes that the parent is asked for, line by line."""

    def at(start: int, count: int) -> bytes:
        write(json.dumps(["piece", start, count]).encode("ascii") + b"\n")
        return read(count)

    return Pieces(size, at)
