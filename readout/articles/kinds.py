"""The bytes and the name of a file in; which format module reads it, or why none does, out.

Content decides, the extension only breaks ties; where the two disagree the report says so.
"""

import importlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial
from os.path import splitext
from pathlib import Path

from readout.articles import columns, encoding, exports, structure
from readout.articles.members import Inside
from readout.articles.parsed import Reading
from readout.articles.pieces import Pieces
from readout.records import Problem, Rejection

_SIGNATURES = Path(__file__).parent / "words" / "signatures.tsv"
_PDF_WITHIN = 1_024  # bytes; readers accept that much before the mark
_INSIDE_WITHIN = 65_536
_PAGE = re.compile(
    r"(?:\s|<!--[^>]{0,500}-->|<\?xml[^>]{0,200}\?>)*+<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE,
)
_TAGS = re.compile(r"</?(?:p|div|span|a|h[1-6]|br|meta|title|ul|li|table|td)\b[^<>]{0,300}>", re.I)
_XML = re.compile(r"\s*+<(?:\?xml\b|[A-Za-z][\w:.-]{0,60}[\s>])")


class Kind(StrEnum):
    """The formats that are read; the value is what the import report shows."""

    TEXT = "TXT"
    MARKDOWN = "MD"
    HTML = "HTML"
    JSON = "JSON"
    JSONL = "JSONL"
    CSV = "CSV"
    RIS = "RIS"
    BIBTEX = "BibTeX"
    CSL = "CSL JSON"
    FEED = "RSS/Atom"
    JSON_FEED = "JSON Feed"
    EML = "EML"
    MBOX = "MBOX"
    DOCX = "DOCX"
    ODT = "ODT"
    RTF = "RTF"
    PDF = "PDF"
    MHTML = "MHTML"
    WARC = "WARC"
    WACZ = "WACZ"
    GZIP = "GZIP"
    XLSX = "XLSX"
    PARQUET = "Parquet"
    ICS = "ICS"
    STIX = "STIX"
    ZIP = "ZIP"
    # exports of news databases, told by exports.py
    NEXIS_DOCX = "Nexis DOCX"
    LEXIS_TXT = "Lexis TXT"
    NEXIS_RTF = "Nexis RTF"
    NEXIS_TXT = "Nexis TXT"
    LEXIS_HTML = "Lexis HTML"
    FACTIVA_HTML = "Factiva HTML"
    FACTIVA_XML = "Factiva XML"
    FACTIVA_RTF = "Factiva RTF"
    FACTIVA_TXT = "Factiva TXT"
    PROQUEST_TXT = "ProQuest TXT"
    PROQUEST_HTML = "ProQuest HTML"
    PROQUEST_EML = "ProQuest EML"
    EUROPRESSE = "Europresse HTML"
    MEDIA_CLOUD = "Media Cloud"
    EVENT_REGISTRY = "Event Registry"
    NEWS_API = "NewsAPI"
    GDELT = "GDELT"
    ACLED = "ACLED"
    POLECAT = "POLECAT"
    LABELLED = "Labelled TXT"


#: Kind -> the module whose `read(data, name)` reads it; imported when the first file needs it.
READERS = {
    Kind.TEXT: "readout.articles.plain",
    Kind.MARKDOWN: "readout.articles.plain",
    Kind.HTML: "readout.articles.html",
    Kind.JSON: "readout.articles.json_articles",
    Kind.JSONL: "readout.articles.json_articles",
    Kind.CSV: "readout.articles.csv_articles",
    Kind.RIS: "readout.articles.ris",
    Kind.BIBTEX: "readout.articles.bibtex",
    Kind.CSL: "readout.articles.csl",
    Kind.FEED: "readout.articles.feeds",
    Kind.JSON_FEED: "readout.articles.json_feed",
    Kind.EML: "readout.articles.mail",
    Kind.MBOX: "readout.articles.mbox",
    Kind.DOCX: "readout.articles.docx",
    Kind.ODT: "readout.articles.odt",
    Kind.RTF: "readout.articles.rtf",
    Kind.PDF: "readout.articles.pdf",
    Kind.MHTML: "readout.articles.mhtml",
    Kind.WARC: "readout.articles.warc",
    Kind.WACZ: "readout.articles.warc",
    Kind.GZIP: "readout.articles.archive",
    Kind.XLSX: "readout.articles.tables",
    Kind.PARQUET: "readout.articles.tables",
    Kind.ICS: "readout.articles.calendars",
    Kind.STIX: "readout.articles.stix",
    Kind.ZIP: "readout.articles.archive",
    Kind.NEXIS_DOCX: "readout.articles.nexis_docx",
    Kind.LEXIS_TXT: "readout.articles.lexis_txt",
    Kind.NEXIS_RTF: "readout.articles.nexis_rtf",
    Kind.NEXIS_TXT: "readout.articles.nexis_txt",
    Kind.LEXIS_HTML: "readout.articles.lexis_html",
    Kind.FACTIVA_HTML: "readout.articles.factiva_html",
    Kind.FACTIVA_XML: "readout.articles.factiva_xml",
    Kind.FACTIVA_RTF: "readout.articles.factiva_rtf",
    Kind.FACTIVA_TXT: "readout.articles.factiva_txt",
    Kind.PROQUEST_TXT: "readout.articles.proquest_txt",
    Kind.PROQUEST_HTML: "readout.articles.proquest_html",
    Kind.PROQUEST_EML: "readout.articles.proquest_html",
    Kind.EUROPRESSE: "readout.articles.europresse",
    Kind.MEDIA_CLOUD: "readout.articles.news_tables",
    Kind.EVENT_REGISTRY: "readout.articles.news_services",
    Kind.NEWS_API: "readout.articles.news_services",
    Kind.GDELT: "readout.articles.news_tables",
    Kind.ACLED: "readout.articles.event_tables",
    Kind.POLECAT: "readout.articles.event_tables",
    Kind.LABELLED: "readout.articles.labelled",
}

#: Kinds that hold files of any kind: their modules have `read_in(data, name, inside)` as well.
CARRIERS = frozenset((Kind.EML, Kind.MBOX, Kind.ZIP, Kind.GZIP))
#: Kinds whose modules have `read_parts(file, name)` as well, for what is too large to be held.
IN_PARTS = frozenset((Kind.CSV, Kind.MBOX))
_KINDS = frozenset(kind.value for kind in Kind)

_EXTENSIONS = {
    "": Kind.TEXT,
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".json": Kind.JSON,
    ".jsonl": Kind.JSONL,
    ".ndjson": Kind.JSONL,
    ".csv": Kind.CSV,
    ".tsv": Kind.CSV,
    ".ris": Kind.RIS,
    ".bib": Kind.BIBTEX,
    ".rss": Kind.FEED,
    ".atom": Kind.FEED,
    ".rdf": Kind.FEED,
    ".eml": Kind.EML,
    ".mbox": Kind.MBOX,
    ".docx": Kind.DOCX,
    ".odt": Kind.ODT,
    ".rtf": Kind.RTF,
    ".pdf": Kind.PDF,
    ".mhtml": Kind.MHTML,
    ".mht": Kind.MHTML,
    ".warc": Kind.WARC,
    ".wacz": Kind.WACZ,
    ".gz": Kind.GZIP,
    ".xlsx": Kind.XLSX,
    ".parquet": Kind.PARQUET,
    ".ics": Kind.ICS,
    ".zip": Kind.ZIP,
}
# Other names that these formats usually have, about which the report need not say a word.
_ALSO = {
    Kind.CSL: (".json",),
    Kind.JSON_FEED: (".json",),
    Kind.STIX: (".json", ".stix"),
    Kind.FEED: (".xml",),
    Kind.WARC: (".gz",),
    Kind.XLSX: (".xlsm", ".xlsb", ".ods"),
    Kind.MBOX: (".mbx", ".mbs"),
    Kind.DOCX: (".docm", ".dotx"),
}
# Names of files whose content turned out to be plain text: read, and the report says so.
_DOCUMENTS = frozenset((".doc", ".asc", ".log"))
# What is broken when its structure is not there; any other content is a text.
_NEVER_PROSE = frozenset((Kind.JSON, Kind.JSONL, Kind.CSV, Kind.MARKDOWN, Kind.RIS, Kind.BIBTEX))


@dataclass(frozen=True, slots=True)
class Recognised:
    """The kind of a file, and a note when its name says another one."""

    kind: Kind
    note: str = ""


def recognise(data: bytes, name: str) -> Recognised | Rejection:
    """Return the kind of a file, or the rejection of the whole file.

    >>> recognise(b"Rar!\\x1a\\x07", "talks.txt").detail
    'looks like a RAR archive'
    """
    if not data.strip(b"\x00 \t\r\n\f\v"):
        return Rejection(0, Problem.EMPTY)
    export = exports.kind_of(data)
    # Of a mail that carries an export as its text, mail.py reads what else is in it, too.
    if export and not (export.endswith("TXT") and structure.tell(data) in CARRIERS):
        return Recognised(Kind(export))
    opening = encoding.opening(data)
    if "\n" not in opening:  # lines may end as they did on old Macs
        opening = opening.replace("\r", "\n")
    extension = splitext(name.lower())[1]
    expected = _EXTENSIONS.get(extension)
    what = structure.tell(data) or _foreign(data, opening)
    if what in _KINDS:
        return Recognised(Kind(what), _disagreement(Kind(what), expected, extension))
    if what:
        named_as_text = expected in (Kind.TEXT, Kind.MARKDOWN)
        problem = Problem.NOT_TEXT if named_as_text else Problem.UNKNOWN_FORMAT
        if "password" in what:
            problem = Problem.PASSWORD
        return Rejection(0, problem, f"looks like {what}")
    kind = _structure(opening, expected, data.rstrip()[-1:])
    if kind is None:
        if expected is None and extension not in _DOCUMENTS:
            return Rejection(0, Problem.UNKNOWN_FORMAT, f"the name ends in {extension[:20]}")
        # Words in a .html are a text; words in a .json are a broken file.
        kind = expected if expected in _NEVER_PROSE else Kind.TEXT
    return Recognised(kind, _disagreement(kind, expected, extension))


def reader(kind: Kind, inside: Inside) -> Callable[[bytes, str], Reading]:
    """Return the function that reads files of a kind; its module is imported when first needed."""
    module = importlib.import_module(READERS[kind])
    if kind in CARRIERS:
        return partial(module.read_in, inside=inside)
    read: Callable[[bytes, str], Reading] = module.read
    return read


def reader_in_parts(kind: Kind) -> Callable[[Pieces, str], Iterator[Reading] | None]:
    """Return the function that reads large files of a kind part by part, or says None to one."""
    read: Callable[[Pieces, str], Iterator[Reading] | None]
    read = importlib.import_module(READERS[kind]).read_parts
    return read


def _foreign(data: bytes, opening: str) -> str:
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return Kind.PDF.value
    for mark, what in _starts():
        if data.startswith(mark):
            return what
    for mark, what in _insides():
        if mark in data[:_INSIDE_WITHIN]:
            return what
    for pattern, what in _lines():
        if pattern.search(opening):
            return what
    return ""


def _structure(opening: str, expected: Kind | None, last: bytes) -> Kind | None:
    if _PAGE.match(opening):
        return Kind.HTML
    if structure.JSON_START.match(opening) and (
        last in (b"]", b"}") or expected in (Kind.JSON, Kind.JSONL)
    ):
        return Kind.JSONL if expected is Kind.JSONL else Kind.JSON
    if expected is Kind.HTML and _TAGS.search(opening):
        return Kind.HTML
    if _XML.match(opening) and len(_TAGS.findall(opening)) >= 3:
        return Kind.HTML
    if columns.is_table(opening):
        return Kind.CSV
    return None


def _disagreement(kind: Kind, expected: Kind | None, extension: str) -> str:
    same = {kind, expected}
    if extension in _ALSO.get(kind, ()):
        return ""
    if kind is expected or same in ({Kind.TEXT, Kind.MARKDOWN}, {Kind.JSON, Kind.JSONL}):
        return ""
    return f"The name ends in {extension or 'nothing'}, the content is {kind.value}."


@cache
def _signatures() -> tuple[tuple[str, str, str], ...]:
    lines = _SIGNATURES.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple((where, pattern, what) for where, pattern, what in rows)


@cache
def _starts() -> tuple[tuple[bytes, str], ...]:
    return tuple(
        (pattern.encode("ascii").decode("unicode_escape").encode("latin-1"), what)
        for where, pattern, what in _signatures()
        if where == "start"
    )


@cache
def _insides() -> tuple[tuple[bytes, str], ...]:
    return tuple((mark.encode(), what) for where, mark, what in _signatures() if where == "inside")


@cache
def _lines() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"^{pattern}\r?$", re.MULTILINE), what)
        for where, pattern, what in _signatures()
        if where == "line"
    )
