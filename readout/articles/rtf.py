"""The bytes of an RTF file in; one article for each of its documents out.

Format: Rich Text Format 1.9.1 (Microsoft 2008), read by striprtf. A file may hold several
documents one after the other; striprtf stops where the first one ends, so they are told apart here.
"""

import re
from collections.abc import Iterator

from readout.articles import export_marks, labelled_head
from readout.articles.parsed import Reading
from readout.records import Problem, RawArticle, Rejection

_BRACE = re.compile(rb"\\bin(\d{1,9}) ?|\\.|[{}]", re.DOTALL)
_DOCUMENT = b"{\\rtf"
_CUT = "The document is cut off: its last brace is missing."


def read(data: bytes, name: str) -> Reading:
    """Read the documents of one file; positions count them in its order."""
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    notes: list[str] = []
    for position, (document, is_whole) in enumerate(_documents(data), start=1):
        text = _text(document)
        if refusal := export_marks.refusal(text):
            return refusal
        if "\ufffd" in text:
            broken = text.count("\ufffd")
            notes.append(f"Bytes that are no characters and stand as \ufffd: {broken:,}.")
        if not is_whole:
            notes.append(_CUT)
        if text.strip():
            articles.append((position, labelled_head.described(RawArticle(text))))
        else:
            problem = Problem.NO_TEXT if is_whole else Problem.TRUNCATED
            rejected.append(Rejection(position, problem))
    return Reading(tuple(articles), tuple(rejected), notes=tuple(notes))


def _documents(data: bytes) -> Iterator[tuple[bytes, bool]]:
    """Yield each outermost group that is a document, and whether it is closed."""
    depth = start = after = 0
    for found in _BRACE.finditer(data):
        if found.start() < after:  # inside the bytes that \\binN announces
            continue
        if found[1] is not None:
            after = found.end() + int(found[1])
        elif found[0] == b"{":
            start = found.start() if not depth else start
            depth += 1
        elif found[0] == b"}" and depth:
            depth -= 1
            if not depth and data.startswith(_DOCUMENT, start):
                yield data[start : found.end()], True
    if depth and data.startswith(_DOCUMENT, start):
        yield data[start:] + b"}" * min(depth, 100), False


def _text(document: bytes) -> str:
    from striprtf.striprtf import rtf_to_text  # for these files alone

    # The bytes above 127 that stand there plainly follow the code page of the document.
    found: str = rtf_to_text(document.decode("latin-1"), errors="replace")
    return found
