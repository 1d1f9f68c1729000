"""The bytes of a ZIP or gzip file in; the articles of the files that are packed in it out.

One level: an archive inside an archive is a row. Nothing is ever written under a name from outside;
a member's name is a label, and its content says what it is.
"""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from readout.articles import child, gzips, kinds, members
from readout.articles.kinds import Kind
from readout.articles.members import Member
from readout.articles.parsed import Reading, refused
from readout.articles.zips import Archive, Refused
from readout.records import Problem, Rejection

_NESTED = frozenset((Kind.ZIP, Kind.GZIP, Kind.WACZ))
_OF_THE_SYSTEM = ("__macosx/", "thumbs.db", "desktop.ini")


def read(data: bytes, name: str) -> Reading:
    """Read every member; positions count all their articles and rejections in their order."""
    if data.startswith(b"\x1f\x8b"):
        return _read_gzip(data, name)
    try:
        archive = Archive(data)
    except Refused as error:
        return Reading(rejected=(error.why,))
    found = list(_members(archive))
    if not found:
        return refused(Problem.EMPTY, "no files in this archive")
    return members.reading(found)


def _members(archive: Archive) -> Iterator[Member]:
    for info in archive.members:
        name = info.filename.replace("\\", "/")
        last = PurePosixPath(name).name
        if last.startswith(".") or name.lower().startswith(_OF_THE_SYSTEM):
            continue
        yield Member(name, _reader(archive, info, last))


def _reader(archive: Archive, info: zipfile.ZipInfo, name: str) -> Callable[[], Reading]:
    def read_member() -> Reading:
        try:
            data = archive.read(info)
        except Refused as error:
            return Reading(rejected=(error.why,))
        return _content(name, data)

    return read_member


def _content(name: str, data: bytes) -> Reading:
    recognised = kinds.recognise(data, name)
    if not isinstance(recognised, Rejection) and recognised.kind in _NESTED:
        return refused(Problem.UNKNOWN_FORMAT, "an archive inside an archive")
    return child.read(name, data)[1]


def _read_gzip(data: bytes, name: str) -> Reading:
    found = gzips.unpacked(data)
    inner = name[:-3] if name.lower().endswith(".gz") else name
    parts = [Member(inner, lambda: _content(inner, found.data))] if found.data else []
    if found.problem:
        problem = Problem.TOO_LARGE if found.is_too_large else Problem.TRUNCATED
        why = Rejection(0, problem, found.problem)
        parts.append(Member("gzip", lambda: Reading(rejected=(why,))))
    return members.reading(parts) if parts else refused(Problem.EMPTY)
