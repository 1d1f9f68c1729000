"""The bytes of a ZIP or gzip file in; the articles of the files that are packed in it out.

One level: an archive inside an archive is a row. Nothing is ever written under a name from outside;
a member's name is a label, and its content says what it is.
"""

import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePosixPath

from readout.articles import child, gzips, kinds, linked, members
from readout.articles.formats import Kind
from readout.articles.linked import Links
from readout.articles.members import Inside, Member
from readout.articles.parsed import Reading, refused
from readout.articles.zips import Archive, Refused
from readout.records import Problem, Rejection

_LINKING = (Kind.RIS, Kind.BIBTEX)
_REFERENCES = (".ris", ".bib", ".txt")
_OF_THE_SYSTEM = ("__macosx/", "thumbs.db", "desktop.ini")


def read(data: bytes, name: str) -> Reading:
    """Read every member; positions count all their articles and rejections in their order."""
    return read_in(data, name, Inside())


def read_in(data: bytes, name: str, inside: Inside) -> Reading:
    """Do what `read` does, for an archive that lies in another file."""
    inside = inside.deeper(is_packed=True)
    if data.startswith(b"\x1f\x8b"):
        return _read_gzip(data, name, inside)
    try:
        archive = Archive(data)
    except Refused as error:
        return Reading(rejected=(error.why,))
    named = tuple(_named(archive))
    if not named:
        return refused(Problem.EMPTY, "no files in this archive")
    links = linked.links(_references(archive, named), (name for name, _ in named))
    found = (Member(name, _reader(archive, info, name, links, inside)) for name, info in named)
    return members.reading(found, inside=inside)


def _named(archive: Archive) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    for info in archive.members:
        name = info.filename.replace("\\", "/")
        is_hidden = PurePosixPath(name).name.startswith(".")
        if not is_hidden and not name.lower().startswith(_OF_THE_SYSTEM):
            yield name, info


def _references(
    archive: Archive, named: tuple[tuple[str, zipfile.ZipInfo], ...]
) -> Iterator[tuple[str, Kind, bytes]]:
    if len(named) < 2:
        return
    for name, info in named:
        if not name.lower().endswith(_REFERENCES):
            continue
        with suppress(Refused):  # it becomes a row when it is read
            data = archive.read(info)
            recognised = kinds.recognise(data, name)
            if not isinstance(recognised, Rejection) and recognised.kind in _LINKING:
                yield name, recognised.kind, data


def _reader(
    archive: Archive, info: zipfile.ZipInfo, name: str, links: Links, inside: Inside
) -> Callable[[], Reading]:
    def read_member() -> Reading:
        try:
            data = archive.read(info)
        except Refused as error:
            return Reading(rejected=(error.why,))
        reading = _content(PurePosixPath(name).name, data, inside)
        return links.references(name, links.member(name, reading))

    return read_member


def _content(name: str, data: bytes, inside: Inside) -> Reading:
    kind, reading = child.read(name, data, inside)
    if kind == Kind.NEXIS_DOCX and reading.announced is None:
        # The database packs one document an article: the members are what it announces.
        return replace(reading, announced=1)
    return reading


def _read_gzip(data: bytes, name: str, inside: Inside) -> Reading:
    found = gzips.unpacked(data)
    inner = name[:-3] if name.lower().endswith(".gz") else name
    parts = [Member(inner, lambda: _content(inner, found.data, inside))] if found.data else []
    if found.problem:
        problem = Problem.TOO_LARGE if found.is_too_large else Problem.TRUNCATED
        why = Rejection(0, problem, found.problem)
        parts.append(Member("gzip", lambda: Reading(rejected=(why,))))
    return members.reading(parts, inside=inside) if parts else refused(Problem.EMPTY)
