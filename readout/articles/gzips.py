"""The bytes of a gzip file in; what is packed in it out, member by member and within a limit.

Format: RFC 1952. `gzip.decompress` throws all away for a garbage tail or a cut; here what came out
before is kept, and the answer says what is wrong with the rest.
"""

import zlib
from dataclasses import dataclass

from readout import limits

_STEP = 1 << 16  # bytes that go in at once; small, for a file may have 100,000 members
_MOST = 1 << 20  # bytes that come out at once


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The bytes of all members, and why there are not more of them."""

    data: bytes
    members: int
    problem: str = ""  #: "" when all was read
    is_too_large: bool = False


def unpacked(data: bytes, most: int = limits.ARCHIVE_BYTES) -> Unpacked:
    """Return what is packed in a gzip file, at most `most` bytes.

    >>> import gzip
    >>> unpacked(gzip.compress(b"They ") + gzip.compress(b"met.")).data
    b'They met.'
    """
    parts: list[bytes] = []
    size = members = 0
    view = memoryview(data)
    at = 0
    while bytes(view[at : at + 2]) == b"\x1f\x8b":
        stream = zlib.decompressobj(wbits=31)
        waiting: bytes = b""
        while not stream.eof:
            if not waiting:
                waiting = bytes(view[at : at + _STEP])
                at += len(waiting)
                if not waiting:
                    return Unpacked(b"".join(parts), members, f"it breaks off at byte {at:,}")
            try:
                parts.append(stream.decompress(waiting, _MOST))
            except zlib.error:
                return Unpacked(b"".join(parts), members, f"damaged near byte {at:,}")
            waiting = stream.unconsumed_tail
            size += len(parts[-1])
            if size > most:
                found = b"".join(parts)[:most]
                return Unpacked(found, members, f"more than {most:,} bytes unpacked", True)
        members += 1
        at -= len(stream.unused_data)
    tail = bytes(view[at : at + _STEP]).strip(b"\x00")  # tapes and disks fill up with zeros
    problem = f"{len(view) - at:,} bytes after its end are no gzip" if tail else ""
    return Unpacked(b"".join(parts), members, problem)
