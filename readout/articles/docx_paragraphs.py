"""The bytes of a Word file in; its paragraphs with their bookmarks and links out.

Format: Office Open XML, WordprocessingML (ECMA-376, part 1). Only text parts are read: no relation
is followed, nothing embedded is opened, no DTD is loaded.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from readout import limits
from readout.articles.zips import in_archive
from readout.records import Problem, Rejection

_MAIN = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TEXT, _BOOKMARK, _HYPERLINK = f"{_W}t", f"{_W}bookmarkStart", f"{_W}hyperlink"
_WORDS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t"}
_LINK = re.compile(r"<Relationship\s[^<>]{0,4000}?>")
_ATTRIBUTE = re.compile(r'\b(Id|Target)="([^"<>]{0,3000})"')


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The text of one paragraph, line breaks inside it as "\\n", and what is attached to it."""

    text: str
    bookmarks: tuple[str, ...] = ()
    link: str = ""  #: the address that its first link leads to


@dataclass(frozen=True, slots=True)
class Part:
    """One text part of a zip archive, bounded, or why it could not be had."""

    data: bytes = b""
    refused: Rejection | None = None


_BROKEN = Part(refused=Rejection(0, Problem.UNREADABLE, "the archive is broken"))


def part(data: bytes, name: str) -> Part:
    """Return one member of a Word file; a member that is not there is empty.

    Declared sizes are checked first, and what really comes out is counted as well: sizes may lie.
    """
    return next(parts(data, name))


def parts(data: bytes, *names: str) -> Iterator[Part]:
    """Yield members of a Word file, each as `part` returns it; the archive is opened once."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError):
        yield from [_BROKEN] * len(names)
        return
    with archive:
        for name in names:
            yield _member(archive, name)


def _member(archive: zipfile.ZipFile, name: str) -> Part:
    try:
        entries = archive.infolist()
        if len(entries) > limits.ARCHIVE_ENTRIES:
            return _too_large(f"{len(entries):,} entries in the archive")
        if sum(one.file_size for one in entries) > limits.ARCHIVE_BYTES:
            return _too_large(f"more than {limits.ARCHIVE_BYTES:,} bytes unpacked")
        there = in_archive(name, [one.filename for one in entries])
        found = next((one for one in entries if one.filename == there), None)
        if found is None:
            return Part()
        if found.file_size > limits.ARCHIVE_RATIO * max(found.compress_size, 10_000):
            return _too_large(f"packed more than {limits.ARCHIVE_RATIO} times")
        with archive.open(found) as member:
            text = member.read(limits.ARCHIVE_ENTRY_BYTES + 1)
    except RuntimeError:  # zipfile's word for a missing password
        return Part(refused=Rejection(0, Problem.PASSWORD))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError):
        return _BROKEN
    if len(text) > limits.ARCHIVE_ENTRY_BYTES:
        return _too_large(f"a part of more than {limits.ARCHIVE_ENTRY_BYTES:,} bytes")
    return Part(text)


def paragraphs(data: bytes) -> tuple[Paragraph, ...] | Rejection:
    """Return the paragraphs of a Word file in order, those of tables included."""
    main, relations = parts(data, _MAIN, "word/_rels/document.xml.rels")
    if main.refused is not None:
        return main.refused
    if b"<!DOCTYPE" in main.data[:4_096]:
        return Rejection(0, Problem.UNREADABLE, "a document type declaration")
    links = _links(relations.data)
    try:
        return tuple(_read(main.data, links))
    except etree.XMLSyntaxError:
        return Rejection(0, Problem.UNREADABLE, "the document part is no XML")


def _too_large(detail: str) -> Part:
    return Part(refused=Rejection(0, Problem.TOO_LARGE, detail))


def _read(data: bytes, links: dict[str, str]) -> Iterator[Paragraph]:
    walk = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        tag=f"{_W}p",
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
    )
    for _, element in walk:
        yield _paragraph(element, links)
        element.clear()  # a file of 500 articles would be hundreds of megabytes as one tree


def _paragraph(element: Any, links: dict[str, str]) -> Paragraph:
    words: list[str] = []
    bookmarks: list[str] = []
    link = ""
    for one in element.iter():
        tag = one.tag
        if tag == _TEXT:
            words.append(one.text or "")
        elif tag in _WORDS:
            words.append(_WORDS[tag])
        elif tag == _BOOKMARK:
            bookmarks.append(one.get(f"{_W}name", ""))
        elif tag == _HYPERLINK and not link:
            link = links.get(one.get(f"{_R}id", ""), "")
    return Paragraph("".join(words), tuple(bookmarks), link)


def _links(data: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in _LINK.findall(data.decode("utf-8", "replace")):
        values = dict(_ATTRIBUTE.findall(one))
        if "Id" in values and "Target" in values:
            found[values["Id"]] = values["Target"].replace("&amp;", "&")
    return found
