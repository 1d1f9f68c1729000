"""A number of articles in; files that hold them, format by format, out.

Everything is made in memory and the same on every machine.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from readout.bench.samples.documents import document, page, pdf, rich_text
from readout.bench.samples.lists import (
    csv_table,
    feed,
    json_lines,
    json_list,
    mail,
    mailbox,
    parquet,
    workbook,
)
from readout.bench.samples.services import factiva_page, nexis_document
from readout.bench.samples.told import Told, article


@dataclass(frozen=True, slots=True)
class Sample:
    """Files of one format, by name, and how many articles they hold together."""

    what: str  #: the format, in words for a reader
    articles: int
    files: tuple[tuple[str, bytes], ...]


def in_every_format(articles: int) -> Iterator[Sample]:
    """Yield so many articles in each format; formats of one article a file are so many files."""
    told = [article(number) for number in range(articles)]
    for what, name, whole in _WHOLE:
        yield Sample(what, articles, ((name, whole(told)),))
    for what, ending, single in _SINGLE:
        files = tuple((f"{one.number}{ending}", single(one)) for one in told)
        yield Sample(what, articles, files)


#: Formats of many articles a file: in words, a name, and the builder.
_WHOLE: tuple[tuple[str, str, Callable[[list[Told]], bytes]], ...] = (
    ("CSV", "many.csv", csv_table),
    ("JSON", "many.json", json_list),
    ("JSON lines", "many.jsonl", json_lines),
    ("XLSX", "many.xlsx", workbook),
    ("Parquet", "many.parquet", parquet),
    ("MBOX", "many.mbox", mailbox),
    ("RSS", "many.rss", feed),
    ("Factiva HTML", "factiva.html", factiva_page),
    ("Nexis DOCX", "nexis.docx", nexis_document),
)
#: Formats of one article a file.
_SINGLE: tuple[tuple[str, str, Callable[[Told], bytes]], ...] = (
    ("EML, a file each", ".eml", mail),
    ("HTML, a file each", ".html", page),
    ("DOCX, a file each", ".docx", document),
    ("RTF, a file each", ".rtf", rich_text),
    ("PDF, a file each", ".pdf", pdf),
)
