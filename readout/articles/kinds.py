"""The bytes and the name of a file in; which format module reads it, or why none does, out.

Content decides, the extension only breaks ties; where the two disagree the report says so.
"""

import re
from dataclasses import dataclass
from functools import cache
from os.path import splitext
from pathlib import Path

from readout.articles import columns, encoding, exports, structure
from readout.articles.formats import CARRIERS, Kind
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
