"""The bytes of a ProQuest HTML export, or of a mail that holds one, in; its articles out.

Each article begins with an anchor DocID_...; labels are bold, the text stands in an element of its
own. In mails pages are put inside pages, so the anchors part the articles and not the tree.
"""

import email
import re
from collections.abc import Iterator
from email.message import Message
from html import unescape
from itertools import islice
from typing import Any

from readout import limits
from readout.articles import encoding, labels, markup, proquest
from readout.articles.parsed import Reading, refused
from readout.articles.proquest import Entry, field
from readout.records import Problem, Rejection

_ANCHOR = re.compile(r'<a\s{1,5}name="DocID_[^"<>]{1,100}"', re.IGNORECASE)
_TEXT = re.compile(r"<text\b[^<>]{0,300}>", re.IGNORECASE)
_TEXT_END = re.compile(r"</text\s{0,5}>", re.IGNORECASE)
_LABEL = re.compile(r"<strong\b[^<>]{0,300}>", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<p\b[^<>]{0,300}>\s{0,9}\Z", re.IGNORECASE)
# A picture with the words of its button stands among the paragraphs.
_PICTURES = "//*[contains(@class, 'document_view_image')]"
_LEFTOVER = re.compile(r"\A\s{0,20}(?:&lt;|<)?html(?:&gt;|>)", re.IGNORECASE)
_HEADER = re.compile(rb"\s{0,20}[A-Za-z][!-9;-~]{0,60}:")
_BATCH = re.compile(r"E-?mail (\d{1,4}) (?:of|sur|von|de|z|из) (\d{1,4})")


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one export; a mail counts mails, not articles, so that is only said."""
    notes: list[str] = []
    if _HEADER.match(data):
        page = next(_pages(data), "")
    else:
        decoded = encoding.decode(data)
        if isinstance(decoded, Rejection):
            return Reading(rejected=(decoded,))
        page = decoded.text
        notes += [decoded.note] if decoded.note else []
    starts = [one.start() for one in _ANCHOR.finditer(page)]
    if not starts:
        return refused(Problem.NO_ARTICLES, "no anchor of a ProQuest document")
    if batch := _BATCH.search(page[: starts[0]]):
        notes.append(f"Mail {batch[1]} of {batch[2]}: the others are files of their own.")
    ends = [*starts[1:], len(page)]
    entries = [_entry(page[start:end]) for start, end in zip(starts, ends, strict=True)]
    numbers = [one.number for one in entries]
    # The number stands near the end of an article; where all have one, the last has one.
    is_cut = any(numbers) and not numbers[-1]
    return proquest.reading(entries, is_cut=is_cut, notes=notes)


def _pages(data: bytes) -> Iterator[str]:
    """Yield the HTML parts of a mail that hold articles; pictures and attachments are not read."""
    # The old policy: the new one needs gigabytes for a subject of 20,000 encoded words.
    mail = email.message_from_bytes(data)
    parts: Iterator[Message] = islice(mail.walk(), limits.MAIL_PARTS)
    for one in parts:
        if one.get_content_type() != "text/html":
            continue
        payload = one.get_payload(decode=True)
        if not isinstance(payload, bytes):
            continue
        decoded = encoding.decode(payload, str(one.get_content_charset() or ""))
        if not isinstance(decoded, Rejection) and _ANCHOR.search(decoded.text):
            yield decoded.text


def _entry(piece: str) -> Entry:
    start = _TEXT.search(piece)
    text = ""
    if start:
        end = _TEXT_END.search(piece, start.end())
        stop = end.start() if end else _next_label(piece, start.end())
        text = _inner(piece[start.end() : stop])
        if not text and end:  # programs that forward mail close the element before its paragraphs
            stop = _next_label(piece, end.end())
            text = _inner(piece[end.end() : stop])
        piece = piece[: start.start()] + piece[stop:]
    root = markup.tree(piece)
    if root is None:
        return proquest.entry("", {}, text)
    title, fields = _fields(root)
    return proquest.entry(title, fields, text or fields.get("text", ""))


def _next_label(piece: str, start: int) -> int:
    """Return where a text ends whose element does not say so: before the next bold label."""
    for one in _LABEL.finditer(piece, start):
        end = piece.find("</", one.end())
        if end >= 0 and labels.field("proquest", unescape(piece[one.end() : end]).strip(" :")):
            opening = _PARAGRAPH.search(piece, start, one.start())
            return opening.start() if opening else one.start()
    return len(piece)


def _inner(inner: str) -> str:
    root = markup.tree(f"<div>{_LEFTOVER.sub('', inner, count=1)}</div>")
    if root is None:
        return ""
    return "\n\n".join(markup.paragraphs(root, frozenset(root.xpath(_PICTURES))))


def _fields(root: Any) -> tuple[str, dict[str, str]]:
    title = ""
    fields: dict[str, str] = {}
    for one in root.iter("p"):
        line = markup.line(one)
        label = next(one.iter("strong"), None)
        if label is not None:
            name, value = field(line)
            if name:
                fields.setdefault(name, value)
        elif line and not title and not fields and proquest.counted(line) is None:
            title = line
    return title, fields
