"""The bytes of a ZIP from outside in; its members' bytes, within limits, out.

Nothing is unpacked to disk. What the ZIP declares is checked first, what comes out is counted too.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from readout.errors import SourceError, TooLarge
from readout.export.zips import NAME
from readout.limits import PACK_BYTES, PACK_LINE_BYTES, PACK_LINES, PACK_MEMBERS

_ENCRYPTED = 0x1
_REGULAR = 0o100000
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 1 << 16
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


class Pack:
    """A ZIP whose members have plain names, each once, and together are not too large."""

    def __init__(self, data: bytes) -> None:
        """Open a ZIP. Raises SourceError for one that is broken or not as a pack is."""
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise SourceError("The pack is no ZIP, or a broken one.") from error
        members = self._archive.infolist()
        if len(members) > PACK_MEMBERS:
            raise TooLarge(
                f"The pack holds {len(members):,} files; at most {PACK_MEMBERS} are read."
            )
        if sum(one.file_size for one in members) > PACK_BYTES:
            raise TooLarge(f"The pack unpacks to more than {PACK_BYTES:,} bytes.")
        for one in members:
            _check(one)
        self.sizes: Mapping[str, int] = {one.filename: one.file_size for one in members}
        if len({name.casefold() for name in self.sizes}) < len(members):
            raise SourceError("The pack holds two files of one name.")

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a member. Raises SourceError for one that is damaged."""
        left = self.sizes[name]
        try:
            with self._archive.open(name) as member:
                while part := member.read(_CHUNK):
                    left -= len(part)
                    if left < 0:
                        raise TooLarge(f"{name} holds more bytes than the pack declares.")
                    yield part
        except _BROKEN as error:
            raise SourceError(f"{name} is damaged.") from error

    def read(self, name: str, most: int) -> bytes:
        """Return a member whole. Raises TooLarge for one of more than `most` bytes."""
        if self.sizes[name] > most:
            raise TooLarge(f"{name} is larger than {most:,} bytes.")
        return b"".join(self.chunks(name))

    def lines(self, name: str) -> Iterator[bytes]:
        """Yield the lines of a member without their ends. Raises TooLarge at the limits."""
        rest, number = b"", 0
        for part in self.chunks(name):
            *lines, rest = (rest + part).split(b"\n")
            number += len(lines)
            if number > PACK_LINES:
                raise TooLarge(f"{name} has more than {PACK_LINES:,} lines.")
            yield from lines
            if len(rest) > PACK_LINE_BYTES:
                raise TooLarge(f"A line of {name} is longer than {PACK_LINE_BYTES:,} bytes.")
        if rest:
            yield rest


def _check(one: zipfile.ZipInfo) -> None:
    """Raise SourceError for a member that no pack of ours has; its name is not repeated."""
    # zipfile cuts a name at NUL, so the name as it stands there is looked at as well
    if not all(
        NAME.fullmatch(name) and ".." not in name for name in (one.filename, one.orig_filename)
    ):
        raise SourceError("The pack holds a file whose name leads elsewhere or is not plain.")
    kind = (one.external_attr >> 16) & 0o170000
    if kind not in (0, _REGULAR):
        raise SourceError("The pack holds a link, a folder or a device.")
    if one.flag_bits & _ENCRYPTED:
        raise SourceError("The pack holds a file with a password.")
    if one.compress_type not in _PLAIN:
        raise SourceError("The pack holds a file that is packed in a way that is not read here.")
