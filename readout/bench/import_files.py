"""A number of articles in; files that hold them, one builder a format, out: what imports are
measured on.

Everything is made in memory and the same on every machine. The articles are of three hundred words,
as in a newspaper; no two are alike.
"""

import csv
import io
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from pathlib import Path

_FIRST_DAY = date(2016, 5, 16)
_SENTENCES = (
    "The foreign ministers of both countries met in the capital on the {n}th day of the talks.",
    "“We have agreed on the next {n} steps,” one of them told reporters after the session.",
    "A spokeswoman said that the {n} points of the agenda had been worked through by noon.",
    "The delegation left for the airport, where {n} soldiers of the guard were waiting.",
    "Officials of the defence ministry denied that the site would be closed in {n} months.",
    "Residents of the villages around the base have asked for {n} new roads since the spring.",
    "The chairman of the committee warned that the treaty leaves {n} questions open.",
    "In the evening the guests were shown the old town and its {n} churches.",
)
_PARAGRAPHS, _IN_EACH = 7, 3
_COLUMNS = ("title", "text", "date", "source", "url", "language")


@dataclass(frozen=True, slots=True)
class Told:
    """One article."""

    number: int
    title: str
    paragraphs: tuple[str, ...]
    day: date
    outlet: str = "The Daily Reader"

    @property
    def text(self) -> str:
        """Return the paragraphs, parted by empty lines."""
        return "\n\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Sample:
    """Files of one format, by name, and how many articles they hold together."""

    what: str  #: the format, in words for a reader
    articles: int
    files: tuple[tuple[str, bytes], ...]


def samples(articles: int) -> Iterator[Sample]:
    """Yield so many articles in each format; formats of one article a file are so many files."""
    told = [article(number) for number in range(articles)]
    for what, name, whole in _WHOLE:
        yield Sample(what, articles, ((name, whole(told)),))
    for what, ending, single in _SINGLE:
        files = tuple((f"{one.number}{ending}", single(one)) for one in told)
        yield Sample(what, articles, files)


def article(number: int) -> Told:
    """Return an article; another number, another text."""
    paragraphs = []
    for at in range(_PARAGRAPHS):
        chosen = (number * 5 + at * _IN_EACH + step for step in range(_IN_EACH))
        paragraphs.append(
            " ".join(_SENTENCES[n % len(_SENTENCES)].format(n=number + at + n) for n in chosen)
        )
    day = _FIRST_DAY + timedelta(days=number % 900)
    return Told(number, f"Ministers meet for round {number + 1} of talks", tuple(paragraphs), day)


def csv_table(told: list[Told]) -> bytes:
    """Return a table of articles as CSV."""
    file = io.StringIO(newline="")
    rows = csv.writer(file)
    rows.writerow(_COLUMNS)
    rows.writerows(_cells(one) for one in told)
    return file.getvalue().encode()


def mailbox(told: list[Told]) -> bytes:
    """Return a mailbox; every third message is in quoted-printable, as of a mailing list."""
    return b"".join(
        b"From list@news.example Mon May 16 10:00:00 2016\n" + mail(one) for one in told
    )


def mail(one: Told) -> bytes:
    """Return an e-mail."""
    quoted = one.number % 3 == 0
    text = one.text.encode()
    if quoted:
        text = text.replace(b"=", b"=3D").replace(b"\xe2\x80\x9c", b"=E2=80=9C")
        text = (
            text.replace(b"\xe2\x80\x9d", b"=E2=80=9D")
            .replace(b". ", b".=20\n")
            .replace(b"=20\n", b"=20=\n")
        )
    encoding = "quoted-printable" if quoted else "8bit"
    head = (
        f"From: The Daily Reader <list@news.example>\nTo: desk@example.org\nSubject: {one.title}\n"
        f"Date: {one.day:%a, %d %b %Y} 09:30:00 +0000\nList-Id: <news.example>\n"
        f"Message-ID: <{one.number}@news.example>\nMIME-Version: 1.0\n"
        f'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: {encoding}\n\n'
    )
    return head.encode() + text + b"\n\n"


def workbook(told: list[Told]) -> bytes:
    """Return a workbook with one sheet."""
    import xlsxwriter

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet("articles")
    sheet.write_row(0, 0, _COLUMNS)
    for row, one in enumerate(told, start=1):
        sheet.write_row(row, 0, _cells(one))
    book.close()
    return file.getvalue()


def parquet(told: list[Told]) -> bytes:
    """Return a Parquet file."""
    import pyarrow
    import pyarrow.parquet

    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist([_record(one) for one in told]), file)
    return file.getvalue()


def json_list(told: list[Told]) -> bytes:
    """Return a JSON list of objects."""
    return json.dumps([_record(one) for one in told], ensure_ascii=False).encode()


def json_lines(told: list[Told]) -> bytes:
    """Return one JSON object a line."""
    return "\n".join(json.dumps(_record(one), ensure_ascii=False) for one in told).encode()


def feed(told: list[Told]) -> bytes:
    """Return an RSS 2.0 feed with whole texts."""
    items = "".join(
        f"<item><title>{escape(one.title)}</title><link>{_address(one)}</link>"
        f"<pubDate>{one.day:%a, %d %b %Y} 09:30:00 +0000</pubDate>"
        f"<description>{escape(_page_body(one))}</description></item>\n"
        for one in told
    )
    head = "<title>The Daily Reader</title><link>https://daily.example/</link>"
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}{items}'
        "</channel></rss>"
    ).encode()


def factiva_page(told: list[Told]) -> bytes:
    """Return an HTML export of Factiva, in the layout with codes."""
    return (
        '<html><head><meta charset="UTF-8"><title>Factiva</title></head><body>'
        + "".join(map(_factiva_entry, told))
        + "<span>© 2016 Factiva, Inc. All rights reserved.</span></body></html>"
    ).encode()


def nexis_document(told: list[Told]) -> bytes:
    """Return a Word export of Nexis Uni."""
    properties = f'<property name="LADocCount"><vt:i4>{len(told)}</vt:i4></property>'
    return _word(
        "".join(map(_nexis_entry, told)),
        (
            "docProps/custom.xml",
            f'<Properties><property name="LADeliveryID"/>{properties}</Properties>',
        ),
    )


def page(one: Told) -> bytes:
    """Return a news page as a browser saves it, menus and footer included."""
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(20))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(one.title)}'
        f'</title><meta property="og:site_name" content="{one.outlet}">'
        f'<meta property="article:published_time" content="{one.day}T09:30:00Z"></head>'
        f"<body><nav><ul>{menu}</ul></nav><article><h1>{escape(one.title)}</h1>{_page_body(one)}"
        "</article><footer><p>All rights reserved.</p></footer></body></html>"
    ).encode()


def document(one: Told) -> bytes:
    """Return a Word file of one article."""
    return _word("".join(map(_word_paragraph, (one.title, f"{one.day:%d %B %Y}", *one.paragraphs))))


def rich_text(one: Told) -> bytes:
    """Return an RTF file of one article."""
    lines = (one.title, f"{one.day:%d %B %Y}", *one.paragraphs)
    escaped = ("".join(c if c < "\x80" else f"\\u{ord(c)}?" for c in line) for line in lines)
    return ("{\\rtf1\\ansi\\ansicpg1252 " + "\\par\n".join(escaped) + "\\par}").encode()


def pdf(one: Told) -> bytes:
    """Return a PDF of one page in one column."""
    lines = [one.title, f"{one.day:%d %B %Y}", ""]
    for paragraph in one.paragraphs:
        lines += [*_wrapped(paragraph), ""]
    shown = b"\n".join(
        b"BT /F1 9 Tf 60 %d Td (%s) Tj ET" % (780 - 12 * n, line.encode("cp1252"))
        for n, line in enumerate(lines)
        if line
    )
    return _pdf_file(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R"
        b" /Resources << /Font << /F1 3 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
    )


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


def _cells(one: Told) -> tuple[str, ...]:
    return one.title, one.text, one.day.isoformat(), one.outlet, _address(one), "en"


def _record(one: Told) -> dict[str, str]:
    return dict(
        zip(("title", "text", "date", "source", "url", "language"), _cells(one), strict=True)
    )


def _address(one: Told) -> str:
    return f"https://daily.example/{one.day:%Y/%m}/round-{one.number}"


def _page_body(one: Told) -> str:
    return "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in one.paragraphs)


def _factiva_entry(one: Told) -> str:
    rows = (
        ("HD", f'<b class="enHeadline">{one.title}</b>'),
        ("WC", f"{len(one.text.split())} words"),
        ("PD", f"{one.day:%B %d, %Y}"),
        ("SN", one.outlet),
        ("LA", "English"),
        ("LP", f'<p class="articleParagraph enarticleParagraph">{one.paragraphs[0]}</p>'),
        (
            "TD",
            "".join(
                f'<p class="articleParagraph enarticleParagraph">{paragraph}</p>\n'
                for paragraph in one.paragraphs[1:]
            ),
        ),
        ("AN", f"<br/>Document DAILY000{one.day:%Y%m%d}e{one.number:08}"),
    )
    table = "".join(
        f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>{value}</td></tr>'
        for code, value in rows
    )
    return f'<div class="article enArticle"><table>{table}</table></div>'


def _nexis_entry(one: Told) -> str:
    above = (
        one.title,
        f"{one.outlet}.",
        f"{one.day:%B %d, %Y %A}",
        "Section: WORLD; Pg. 4",
        f"Length:\u00a0{len(one.text.split())} words",
    )
    return "".join(
        (
            _word_paragraph("", f"Bookmark_{one.number + 1}"),
            *map(_word_paragraph, above),
            _word_paragraph("Body", "Body"),
            *map(_word_paragraph, one.paragraphs),
            _word_paragraph("Classification", "Classification"),
            _word_paragraph("Language:\u00a0ENGLISH"),
            _word_paragraph("End of Document"),
        )
    )


def _word_paragraph(text: str, bookmark: str = "") -> str:
    mark = f'<w:bookmarkStart w:id="1" w:name="{bookmark}"/>' if bookmark else ""
    return f'<w:p>{mark}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def _word(body: str, *more: tuple[str, str]) -> bytes:
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    main = f'<?xml version="1.0"?><w:document {names}><w:body>{body}</w:body></w:document>'
    members = (("[Content_Types].xml", "<Types/>"), ("word/document.xml", main), *more)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in members:
            path = Path(folder, "packed", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return Path(shutil.make_archive(f"{folder}/file", "zip", f"{folder}/packed")).read_bytes()


def _wrapped(paragraph: str, width: int = 90) -> Iterator[str]:
    line = ""
    for word in paragraph.split():
        if len(line) + len(word) >= width:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


def _pdf_file(*objects: bytes) -> bytes:
    data = b"%PDF-1.4\n"
    offsets = []
    for number, one in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    data += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return data + b"startxref\n%d\n%%%%EOF\n" % start
