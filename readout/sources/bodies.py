"""The body of an HTTP answer in, piece by piece; its bytes, unpacked and counted, out.

Codings: RFC 9110, section 8.4. What comes out is counted, not what came in: 97 kB of gzip can be
100 MB, and a body is dropped as soon as it is over the limit.
"""

import zlib
from collections.abc import Iterable, Iterator

from readout import limits
from readout.errors import CutShort, SourceError, TooLarge

_GZIP = 31  # wbits of zlib: a gzip header
_ZLIB = 15
_RAW = -15  # "deflate" without its header, as some servers send it


def unpacked(pieces: Iterable[bytes], coding: str, most: int = limits.FETCH_BYTES) -> bytes:
    """Return a body; `coding` is the answer's Content-Encoding, "" for none.

    Raises TooLarge beyond `most` bytes, CutShort when a packed body breaks off, SourceError when
    it is damaged or packed in a way that was not asked for.

    >>> import gzip
    >>> unpacked([gzip.compress(b"They met.")], "gzip")
    b'They met.'
    """
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        plain: Iterable[bytes] = pieces
    elif coding in ("gzip", "x-gzip"):
        plain = _inflated(pieces, most, _GZIP)
    elif coding == "deflate":
        plain = _inflated(pieces, most, None)
    else:
        raise SourceError(f"packed as {coding[:20]!r}, which was not asked for")
    found: list[bytes] = []
    size = 0
    for piece in plain:
        found.append(piece)
        size += len(piece)
        if size > most:
            raise TooLarge(f"more than {most:,} bytes")
    return b"".join(found)


def _inflated(pieces: Iterable[bytes], most: int, header: int | None) -> Iterator[bytes]:
    stream = None
    waiting = b""
    for piece in pieces:
        waiting += piece
        while len(waiting) > 1 or (waiting and stream is not None and not stream.eof):
            if stream is None:
                stream = zlib.decompressobj(wbits=header or _header(waiting))
            elif stream.eof:
                if header != _GZIP or not waiting.startswith(b"\x1f\x8b"):
                    return  # what follows the end is padding, as for browsers
                stream = zlib.decompressobj(wbits=_GZIP)  # the next member of the same file
            try:
                yield stream.decompress(waiting, most + 1)
            except zlib.error as error:
                raise SourceError("its packing is damaged") from error
            waiting = stream.unused_data if stream.eof else stream.unconsumed_tail
    if stream is None and not waiting:
        return
    if stream is None or not stream.eof:
        raise CutShort("the packed answer breaks off")


def _header(first: bytes) -> int:
    is_zlib = first[0] & 0x0F == 8 and int.from_bytes(first[:2]) % 31 == 0
    return _ZLIB if is_zlib else _RAW
