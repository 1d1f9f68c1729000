"""A format in; the module that reads its files, imported when the first of them needs it, out."""

import importlib
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial

from readout.articles.members import Inside
from readout.articles.parsed import Reading
from readout.articles.pieces import Pieces


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
