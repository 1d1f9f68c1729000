"""The bytes of an evidence pack from outside in; its files, within limits, out.

Nothing is unpacked to disk. The ZIP is read by the reader of archives, with its limits.
"""

import io
from collections.abc import Iterator, Mapping

from readout.articles.zips import Archive, Refused
from readout.errors import SourceError, TooLarge
from readout.export.zips import NAME
from readout.limits import PACK_LINES, PACK_MEMBERS
from readout.records import Problem

_REGULAR = 0o100000
_SAID = {
    Problem.TOO_MANY: "it holds too many files",
    Problem.TOO_LARGE: "it is too large",
    Problem.PASSWORD: "a file has a password",
    Problem.NOT_A_FILE: "it holds a link",
}


class Pack:
    """The files of a ZIP whose members have plain names, each once."""

    def __init__(self, data: bytes) -> None:
        """Read a ZIP. Raises SourceError for one that is broken or not as a pack is."""
        try:
            archive = Archive(data)
            _check(archive)
            self.files: Mapping[str, bytes] = {
                one.filename: archive.read(one) for one in archive.members
            }
        except Refused as refused:
            said = _SAID.get(refused.why.reason, "it is no ZIP, or a damaged one")
            detail = f" ({refused.why.detail})" if refused.why.detail else ""
            raise SourceError(f"The pack cannot be read: {said}{detail}.") from refused

    def lines(self, name: str) -> Iterator[bytes]:
        """Yield the lines of a file. Raises TooLarge where they do not end."""
        for number, line in enumerate(io.BytesIO(self.files[name]), start=1):
            if number > PACK_LINES:
                raise TooLarge(f"{name} has more than {PACK_LINES:,} lines.")
            yield line


def _check(archive: Archive) -> None:
    """Raise SourceError for members that no pack of ours has; their names are not repeated."""
    if len(archive.members) > PACK_MEMBERS:
        raise TooLarge(f"The pack holds {len(archive.members):,} files; at most {PACK_MEMBERS}.")
    for one in archive.members:
        # zipfile cuts a name at NUL, so the name as it stands there is looked at as well
        names = (one.filename, one.orig_filename)
        if not all(NAME.fullmatch(name) and ".." not in name for name in names):
            raise SourceError("The pack holds a file whose name leads elsewhere or is not plain.")
        if (one.external_attr >> 16) & 0o170000 not in (0, _REGULAR):
            raise SourceError("The pack holds a link, a folder or a device.")
    if len({one.filename.casefold() for one in archive.members}) < len(archive.members):
        raise SourceError("The pack holds two files of one name.")
