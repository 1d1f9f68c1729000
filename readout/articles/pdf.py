"""The bytes of a PDF in; its one article, in reading order, or those of an export, out.

Read by PDFium, page by page. There is no OCR: pages without text are counted and said to be so.
The day in the file's own fields is that of the file, not of the article, and is not taken.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from readout import limits
from readout.articles import layout, printed, printed_exports
from readout.articles.layout import Box
from readout.articles.parsed import Reading, refused
from readout.records import Problem, RawArticle, Rejection, Removal, Removed

# PDFium gives U+FFFE or U+0002 for the hyphen of a word that goes on in the next line.
_WORD = re.compile("[^\\s\ufffe\x02]+[\ufffe\x02]?")
_MEASURE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_COPYING = 0x10  # bit 5 of the permissions (ISO 32000-1, table 22)
_NO_OCR = "there is no OCR here"


def read(data: bytes, name: str) -> Reading:
    """Read the one article of a document; title and day are found in its lines by headers.py.

    A document that a news database exported holds many, and is read by printed_exports.py.
    """
    import pypdfium2  # for these files alone

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return Reading(rejected=(_rejection(data, str(error)),))
    try:
        count = len(document)
        pages, broken = _pages(document, min(count, limits.PDF_PAGES))
        may_copy = pypdfium2.raw.FPDF_GetDocPermissions(document) & _COPYING
    finally:
        document.close()
    if not any(pages):
        what = f"{count:,} pages without text; {_NO_OCR}" if count else "no pages"
        return refused(Problem.UNREADABLE if broken else Problem.NO_TEXT, what)
    notes = [*_notes(data, pages, broken, count)]
    if not may_copy:
        notes.append("The document asks not to be copied from.")
    read_pages = [page for page in pages if page]
    if export := printed_exports.read(read_pages):
        return replace(export, notes=(*notes, *export.notes))
    text = "\n\n".join(printed.paragraphs(read_pages))
    heads = "\n".join(printed.running_heads(read_pages))
    removed = (Removed(heads, Removal.RUNNING_HEAD),) if heads else ()
    return Reading(((1, RawArticle(text, removed=removed)),), notes=tuple(notes))


def _rejection(data: bytes, error: str) -> Rejection:
    if "assword" in error:
        return Rejection(0, Problem.PASSWORD)
    is_whole = b"%%EOF" in data[-2_048:]
    return Rejection(0, Problem.UNREADABLE if is_whole else Problem.TRUNCATED, "no readable PDF")


def _notes(data: bytes, pages: list[printed.Page], broken: list[int], count: int) -> Iterator[str]:
    blank = [n for n, page in enumerate(pages, start=1) if not page and n not in broken]
    if blank:
        yield f"Pages without text: {_which(blank)}; if they are pictures, {_NO_OCR}."
    if broken:
        yield f"Pages that could not be read: {_which(broken)}."
    if count > len(pages):
        yield f"Only the first {len(pages):,} of {count:,} pages were read."
    if b"%%EOF" not in data[-2_048:]:
        yield "The file has no end mark: it may be cut off."


def _which(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers[:10])) + (", ..." if len(numbers) > 10 else "")


def _pages(document: Any, count: int) -> tuple[list[printed.Page], list[int]]:
    import pypdfium2

    pages: list[printed.Page] = []
    broken: list[int] = []
    characters = 0
    for number in range(count):
        if characters > limits.ARTICLE_CHARACTERS:  # the rest would be cut
            break
        try:
            page = document[number]
            words = list(_words(page))
            page.close()
        except pypdfium2.PdfiumError:
            broken.append(number + 1)
            words = []
        characters += sum(len(word.text) + 1 for word in words)
        pages.append(layout.reading_order(words))
    return pages, broken


def _words(page: Any) -> Iterator[Box]:
    from pypdfium2 import raw

    shown = page.get_textpage()
    count = shown.count_chars()
    text = shown.get_text_range() if count > 0 else ""
    if len(text) != count:  # characters beyond the first plane take two places there
        text = "".join(_character(raw.FPDFText_GetUnicode(shown, n)) for n in range(count))
    edges = (ctypes.c_float * 4)()  # as FS_RECTF: left, top, right, bottom; read at once
    # Called by its address with plain pointers: half the time, and there are two calls a word.
    measure = _MEASURE(ctypes.cast(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0)
    handle = ctypes.cast(shown.raw, ctypes.c_void_p)
    pointer = ctypes.c_void_p(ctypes.addressof(edges))
    for found in _WORD.finditer(text):
        word = found[0]
        start, end = found.span()
        measure(handle, start, pointer)
        left, top, right, bottom = edges[:]
        if end - start > 1:
            measure(handle, end - 1, pointer)
            right = edges[2]
        if word[-1] in "\ufffe\x02":
            word = word[:-1] + "-"
        yield Box(word, left, right if right > left else left, bottom, top)
    shown.close()


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 else " "
