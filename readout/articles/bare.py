"""The bytes of files and their format in; how much of them the parsing library alone reads, out.

What a reading is measured against (`readout bench imports`): the same library on the same bytes,
with nothing of ours around it. It gives what a reading gives, each text and each field as strings
of Python; no encoding is guessed, no text is cleaned, no field is told. Where a library gives
records, the fields are taken out of them by the names that the file has, as everybody must.
"""

import csv
import email
import io
import json
import mailbox
import zipfile
from collections.abc import Callable, Iterable
from contextlib import closing
from email.message import Message
from pathlib import Path
from typing import Any

from readout.articles.formats import Kind

_FIELDS = ("title", "text", "date", "source", "url", "language")


def read(kind: Kind, path: Path) -> int:
    """Return how much was read, so that nothing is left unread; 0 for an unknown kind.

    Whatever a library raises on a broken file escapes.
    """
    bare = _BARE.get(kind)
    return bare(path) if bare else 0


def library(kind: Kind) -> str:
    """Return the library and what it is asked for, "" where the format has none."""
    bare = _BARE.get(kind)
    return _LIBRARIES[bare] if bare else ""


def _csv(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as file:
        return sum(len(cell) for row in csv.reader(file) for cell in row)


def _json(path: Path) -> int:
    found = json.loads(path.read_bytes())
    return len(_taken(found) if isinstance(found, list) else found)


def _json_lines(path: Path) -> int:
    return len(_taken(json.loads(line) for line in path.read_bytes().split(b"\n") if line))


def _taken(records: Iterable[Any]) -> list[list[str]]:
    known = (one for one in records if isinstance(one, dict))
    return [[str(one.get(name, "")) for name in _FIELDS] for one in known]


def _sheet(path: Path) -> int:
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
    sheets = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
    return len([[str(cell) for cell in row] for sheet in sheets for row in sheet])


def _parquet(path: Path) -> int:
    import pyarrow
    import pyarrow.parquet

    pyarrow.set_memory_pool(pyarrow.system_memory_pool())
    table = pyarrow.parquet.read_table(io.BytesIO(path.read_bytes()), use_threads=False)
    return len(_taken(table.to_pylist()))


def _mailbox(path: Path) -> int:
    with closing(mailbox.mbox(path, create=False)) as messages:
        return sum(map(_letters, messages))


def _mail(path: Path) -> int:
    return _letters(email.message_from_bytes(path.read_bytes()))


def _letters(message: Message) -> int:
    count = sum(len(str(message.get(name, ""))) for name in ("Subject", "From", "Date"))
    for part in message.walk():
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            count += len(payload.decode("utf-8", "replace"))
    return count


def _feed(path: Path) -> int:
    import feedparser

    return len(feedparser.parse(path.read_bytes()).entries)


def _page(path: Path) -> int:
    import lxml.html

    return len(lxml.html.fromstring(path.read_bytes()).text_content())


def _cells(path: Path) -> int:
    import lxml.html

    root = lxml.html.fromstring(path.read_bytes())
    articles = ([cell.text_content() for cell in one.iter("td")] for one in root.iter("div"))
    return sum(map(len, articles))


def _news_page(path: Path) -> int:
    import trafilatura

    return len(trafilatura.extract(path.read_bytes()) or "")


def _word(path: Path) -> int:
    import lxml.etree

    with zipfile.ZipFile(path) as packed:
        root = lxml.etree.fromstring(packed.read("word/document.xml"))
    return sum(len("".join(one.itertext())) for one in root.iter("{*}p"))


def _rich_text(path: Path) -> int:
    from striprtf.striprtf import rtf_to_text

    return len(rtf_to_text(path.read_bytes().decode("latin-1"), errors="replace"))


def _pdf(path: Path) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(path.read_bytes())
    return sum(len(page.get_textpage().get_text_range()) for page in document)


_BARE: dict[Kind, Callable[[Path], int]] = {
    Kind.CSV: _csv,
    Kind.JSON: _json,
    Kind.JSONL: _json_lines,
    Kind.XLSX: _sheet,
    Kind.PARQUET: _parquet,
    Kind.MBOX: _mailbox,
    Kind.EML: _mail,
    Kind.FEED: _feed,
    Kind.HTML: _news_page,
    Kind.FACTIVA_HTML: _cells,
    Kind.LEXIS_HTML: _page,
    Kind.PROQUEST_HTML: _page,
    Kind.EUROPRESSE: _page,
    Kind.DOCX: _word,
    Kind.NEXIS_DOCX: _word,
    Kind.RTF: _rich_text,
    Kind.NEXIS_RTF: _rich_text,
    Kind.FACTIVA_RTF: _rich_text,
    Kind.PDF: _pdf,
    Kind.CSL: _json,
    Kind.MEDIA_CLOUD: _csv,
    Kind.EVENT_REGISTRY: _json,
}
_LIBRARIES: dict[Callable[[Path], int], str] = {
    _csv: "csv, cells",
    _json: "json, fields",
    _json_lines: "json, fields",
    _sheet: "calamine, cells",
    _parquet: "pyarrow, fields",
    _mailbox: "mailbox, mails",
    _mail: "email, mail",
    _feed: "feedparser, entries",
    _page: "lxml, text",
    _cells: "lxml, cells",
    _news_page: "trafilatura, text",
    _word: "zipfile + lxml, paragraphs",
    _rich_text: "striprtf, text",
    _pdf: "pypdfium2, text",
}
