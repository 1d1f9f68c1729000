"""The bytes of a file in; which format's own structure they have out, or "".

For what the first bytes alone do not tell: archives by their members, mail by its header lines,
feeds by their root element, JSON by the keys of a vocabulary. The answers are values of
`formats.Kind`, or words for what is not read.
"""

import codecs
import io
import re
import zipfile
import zlib

from readout.articles.zips import in_archive

#: How a JSON document begins that is read.
JSON_START = re.compile(r'\s*+(?:\{\s*+["}]|\[\s*+[\[\]{"])')
_WITHIN = 65_536  # bytes
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]?")
_MAIL_NAMES = frozenset(("message-id", "received", "mime-version", "return-path", "delivered-to"))
_MBOX = re.compile(rb"From \S{1,300} .{0,80}\d{4}[^\n]{0,40}\r?\n[A-Za-z][A-Za-z0-9-]{0,60}:")
_FEED = re.compile(
    rb"(?:\s|\xef\xbb\xbf|<\?[^>]{0,300}\?>|<!--(?:[^-]|-(?!->))*+-->|<!DOCTYPE[^>]{0,300}>)*+"
    rb"<(?:rss|(?:[a-z]{1,12}:)?feed|(?:rdf|RDF):RDF)[\s>]"
)
_JSON_FEED = re.compile(rb'"version"\s{0,5}:\s{0,5}"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/')
_STIX = re.compile(rb'"id"\s{0,5}:\s{0,5}"bundle--|cti-stix2-json-schemas')
_CSL_DATE = re.compile(rb'"issued"\s{0,9}:\s{0,9}\{\s{0,99}"(?:date-parts|raw|literal|season)"')
_CSL_TYPE = re.compile(rb'"type"\s{0,9}:\s{0,9}"[a-z_-]{3,30}"')
_OLE = {  # names of streams in a compound file (MS-CFB), which are UTF-16
    "EncryptedPackage".encode("utf-16-le"): "an office document with a password",
    "__substg1.0_".encode("utf-16-le"): "an Outlook message (MSG): save it as EML",
}
_MEMBERS = (  # members that say what kind of document an archive is
    ("word/document.xml", "DOCX"),
    ("xl/workbook.xml", "XLSX"),
    ("xl/workbook.bin", "XLSX"),
    ("datapackage.json", "WACZ"),
    ("ppt/presentation.xml", "a presentation"),
    ("META-INF/container.xml", "an electronic book (EPUB)"),
)
_OPEN_DOCUMENTS = {
    b"application/vnd.oasis.opendocument.text": "ODT",
    b"application/vnd.oasis.opendocument.spreadsheet": "XLSX",  # the same reader reads it
}


def tell(data: bytes) -> str:
    """Return the value of a Kind, words for a known kind that is not read, or "".

    >>> tell(b"From a@b.example Mon May 16 10:00:00 2016\\nSubject: Talks\\n")
    'MBOX'
    """
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith(b"\x1f\x8b"):
        return "WARC" if _unpacked_start(data).startswith(b"WARC/") else "GZIP"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return next((what for mark, what in _OLE.items() if mark in data), "")
    if data[257:262] == b"ustar":
        return "a tar archive"
    head = data[:_WITHIN].removeprefix(codecs.BOM_UTF8)
    if _MBOX.match(head):
        return "MBOX"
    if _FEED.match(_in_utf_8(head)):
        return "RSS/Atom"
    return _json(head) or _mail(head)


def _in_utf_8(head: bytes) -> bytes:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return head


def _zipped(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
            kind = archive.open("mimetype").read(100) if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        return "ZIP"  # its reader says what is wrong with it
    for start, what in _OPEN_DOCUMENTS.items():
        if kind.startswith(start):
            return what
    return next((what for name, what in _MEMBERS if in_archive(name, names)), "ZIP")


def _unpacked_start(data: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:_WITHIN], 16)
    except zlib.error:
        return b""


def _json(head: bytes) -> str:
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"{", b"["):
        return ""
    # Plain bytes are found many times as quickly as an expression that begins with a quote.
    if b"jsonfeed.org" in head and _JSON_FEED.search(head):
        return "JSON Feed"
    if (b"bundle--" in head or b"cti-stix2" in head) and _STIX.search(head):
        return "STIX"
    has_day = b'"issued"' in head and _CSL_DATE.search(head)
    return "CSL JSON" if has_day and _CSL_TYPE.search(head) else ""


def _mail(head: bytes) -> str:
    names: dict[str, str] = {}
    name = ""
    text = head.decode("latin-1").lstrip("\r\n")
    if not _HEADER.match(text):  # as with most files, which need not be cut into lines
        return ""
    for line in text.split("\n"):
        if not line.strip():
            break
        if line[0] in " \t" and name:
            names[name] = (names[name] + line)[:1_000]
        elif found := _HEADER.match(line):
            name = found[0].rstrip(": \t").lower()
            names.setdefault(name, line[found.end() :])
        else:
            return ""
    is_sent = "from" in names and bool({"to", "date", "subject"} & names.keys())
    if not (_MAIL_NAMES & names.keys() or (is_sent and len(names) > 2)):
        return ""
    is_related = names.get("content-type", "").strip().lower().startswith("multipart/related")
    was_sent = {"to", "received", "delivered-to"} & names.keys()
    return "MHTML" if is_related and not was_sent else "EML"
