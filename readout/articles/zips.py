"""The bytes of a ZIP in; its members' names and bytes out, within limits that it cannot talk away.

What an archive declares is checked first, what really comes out of it is counted as well.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Collection

from readout import limits
from readout.records import Problem, Rejection

_ENCRYPTED = 0x1
_LINK = 0o120000
_CHUNK = 1 << 16


class Refused(Exception):
    """An archive or a member that is not read; `why` is its row, at position 0."""

    def __init__(self, why: Rejection) -> None:
        super().__init__(why.detail)
        self.why = why


class Archive:
    """A ZIP that is read member by member; what is read counts against one limit for all."""

    def __init__(self, data: bytes) -> None:
        """Open an archive; raises Refused for one that is broken, too many or too large."""
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as error:
            raise Refused(_broken(data)) from error
        self.members = tuple(one for one in self._archive.infolist() if not one.is_dir())
        self._left = limits.ARCHIVE_BYTES
        if len(self.members) > limits.ARCHIVE_ENTRIES:
            _refuse(Problem.TOO_MANY, f"{len(self.members):,} members")
        declared = sum(one.file_size for one in self.members)
        if declared > limits.ARCHIVE_BYTES:
            _refuse(Problem.TOO_LARGE, f"{declared:,} bytes unpacked")
        if declared > 1_000_000 and declared > limits.ARCHIVE_RATIO * len(data):
            _refuse(Problem.TOO_LARGE, f"unpacks to {declared // len(data):,} times its size")

    def read(self, member: zipfile.ZipInfo) -> bytes:
        """Return the bytes of one member; raises Refused."""
        if member.flag_bits & _ENCRYPTED:
            _refuse(Problem.PASSWORD, "")
        if (member.external_attr >> 16) & 0o170000 == _LINK:
            _refuse(Problem.NOT_A_FILE, "a link; links are not followed")
        most = min(limits.ARCHIVE_ENTRY_BYTES, self._left)
        if member.file_size > most:
            _refuse(Problem.TOO_LARGE, f"{member.file_size:,} bytes unpacked")
        try:
            with self._archive.open(member) as file:
                found = file.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise Refused(Rejection(0, Problem.TRUNCATED, "its bytes are damaged")) from error
        except (NotImplementedError, RuntimeError, OSError, ValueError) as error:
            raise Refused(Rejection(0, Problem.UNREADABLE, str(error)[:60])) from error
        if len(found) > most:
            _refuse(Problem.TOO_LARGE, "more bytes than it declares")
        self._left -= len(found)
        return found

    def named(self, name: str) -> bytes:
        """Return the bytes of the member of that name; raises Refused."""
        there = in_archive(name, [member.filename for member in self.members])
        for member in self.members:
            if member.filename == there:
                return self.read(member)
        raise Refused(Rejection(0, Problem.UNREADABLE, f"it holds no {name}"))


def in_archive(name: str, names: Collection[str]) -> str:
    """Return the member of that name, else the one that has a number in addition, else "".

    The web version of Word calls the text of a document word/document2.xml.

    >>> in_archive("word/document.xml", ["_rels/.rels", "word/document2.xml"])
    'word/document2.xml'
    """
    if name in names:
        return name
    stem, dot, ending = name.partition(".")
    numbered = re.compile(rf"{re.escape(stem)}\d{{1,3}}{re.escape(dot + ending)}")
    return next(filter(numbered.fullmatch, names), "")


def _broken(data: bytes) -> Rejection:
    # The list of members stands at the end: a ZIP without it was cut off.
    is_whole = b"PK\x05\x06" in data[-66_000:]
    problem = Problem.UNREADABLE if is_whole else Problem.TRUNCATED
    return Rejection(0, problem, "no list of members at its end" if not is_whole else "")


def _refuse(problem: Problem, detail: str) -> None:
    raise Refused(Rejection(0, problem, detail))
