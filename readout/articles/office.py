"""The XML of an office document in; its paragraphs out. Shared by DOCX and ODT.

Text parts alone are read: a relation is never followed, nothing that is embedded is opened. The
parser is lxml, hardened, and no tree of a stranger is walked by recursion.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lxml import etree

from readout.articles import export_marks, labelled_head
from readout.articles.parsed import Reading, refused
from readout.articles.zips import Archive, Refused
from readout.records import Problem, RawArticle

_COUNT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}c"  #: three spaces: <text:s text:c="3"/>
_TITLE_WORDS = 10  # a document of one paragraph that is shorter is a heading without a text


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the elements of a format mean, by their names without namespace."""

    paragraphs: frozenset[str]
    text: frozenset[str]  #: elements whose own characters are text
    marks: Mapping[str, str]  #: elements that stand for a character
    silent: frozenset[str]  #: elements that are left out with all they hold


def document(data: bytes, member: str, vocabulary: Vocabulary) -> Reading:
    """Return the reading of the one document in an archive, whose text is in `member`."""
    try:
        archive = Archive(data)
        content = archive.named(member)
    except Refused as error:
        return Reading(rejected=(error.why,))
    if _is_encrypted(archive):
        return refused(Problem.PASSWORD)
    if b"<!DOCTYPE" in content[:2_000]:
        return refused(Problem.UNREADABLE, "a document type, which no office document has")
    try:
        found = [one for one in paragraphs(content, vocabulary) if one.strip()]
    except etree.XMLSyntaxError as error:
        return refused(Problem.UNREADABLE, f"its XML is broken at line {error.lineno or 0:,}")
    if not found or (len(found) == 1 and len(found[0].split()) < _TITLE_WORDS):
        return refused(Problem.NO_TEXT, "a heading and no text" if found else "")
    text = "\n\n".join(found)
    if refusal := export_marks.refusal(text):
        return refusal
    names = [one.filename.lower() for one in archive.members]
    notes = []
    if any("embeddings/" in one or one.startswith("object ") for one in names):
        notes.append("Embedded objects were not opened.")
    if any(one.endswith("vbaproject.bin") or one.startswith("basic/") for one in names):
        notes.append("The document holds macros; they were not looked at.")
    return Reading(((1, labelled_head.described(RawArticle(text))),), notes=tuple(notes))


def _is_encrypted(archive: Archive) -> bool:
    # OpenDocument 1.2, part 3: a document with a password is a ZIP whose manifest says so.
    try:
        return b"encryption-data" in archive.named("META-INF/manifest.xml")
    except Refused:
        return False


def paragraphs(content: bytes, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the paragraphs of a text part, those in tables and frames as well."""
    silent = depth = 0
    for event, element in _events(content, vocabulary):
        name = _name(element.tag)
        step = 1 if event == "start" else -1
        silent += step if name in vocabulary.silent else 0
        if name in vocabulary.paragraphs:
            depth += step
            if event == "end" and not depth:  # a frame's paragraphs are lines of the one around
                if not silent:
                    yield _words(element, vocabulary)
                element.clear(keep_tail=True)


def _words(paragraph: Any, vocabulary: Vocabulary) -> str:
    plain = _plain_words(paragraph, vocabulary)
    return _mixed_words(paragraph, vocabulary) if plain is None else plain


def _plain_words(paragraph: Any, vocabulary: Vocabulary) -> str | None:
    """Return the words of a paragraph of runs, as most are; None where more is in it."""
    if _name(paragraph.tag) in vocabulary.text and len(paragraph):
        return None
    words: list[str] = []
    for part in paragraph:
        if _name(part.tag) in vocabulary.silent:
            continue
        for element in part.iter():
            name = _name(element.tag)
            if name in vocabulary.text:
                words.append(element.text or "")
            elif name in vocabulary.marks:
                words.append(vocabulary.marks[name] * _times(element))
            elif name in vocabulary.silent or name in vocabulary.paragraphs:
                return None
            if len(element) and name in vocabulary.text:
                return None
    is_text = _name(paragraph.tag) in vocabulary.text
    return (paragraph.text or "") if is_text else "".join(words)


def _mixed_words(paragraph: Any, vocabulary: Vocabulary) -> str:
    words: list[str] = []
    silent = 0
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        name = _name(element.tag)
        if event == "start":
            silent += name in vocabulary.silent
            if not silent:
                words.append(vocabulary.marks.get(name, "") * _times(element))
                words.append("\n" if name in vocabulary.paragraphs and words[1:] else "")
                words.append((element.text or "") if name in vocabulary.text else "")
            continue
        silent -= name in vocabulary.silent
        parent = element.getparent() if element is not paragraph else None
        is_mixed = parent is not None and _name(parent.tag) in vocabulary.text
        if not silent and is_mixed:
            words.append(element.tail or "")
    return "".join(words)


def _events(content: bytes, vocabulary: Vocabulary) -> Any:
    return etree.iterparse(
        io.BytesIO(content),
        events=("start", "end"),
        tag=[f"{{*}}{name}" for name in vocabulary.paragraphs | vocabulary.silent],
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


@lru_cache(1_024)
def _name(tag: object) -> str:
    """Return the name of an element without its namespace; "" for a comment and the like."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _times(element: Any) -> int:
    # Asked by its name: the list of all attributes takes lxml a time that grows with its square.
    count = element.get(_COUNT, "1")
    return min(int(count), 100) if count.isascii() and count.isdigit() and len(count) < 4 else 1
