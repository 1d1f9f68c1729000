"""An article in; a file of its own, as a browser or an office program saves it, out."""

import shutil
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from readout.bench.samples.told import Told, paragraphs_of_html


def page(one: Told) -> bytes:
    """Return a news page as a browser saves it, menus and footer included."""
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(20))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(one.title)}'
        f'</title><meta property="og:site_name" content="{one.outlet}">'
        f'<meta property="article:published_time" content="{one.day}T09:30:00Z"></head>'
        f"<body><nav><ul>{menu}</ul></nav><article><h1>{escape(one.title)}</h1>{paragraphs_of_html(one)}"
        "</article><footer><p>All rights reserved.</p></footer></body></html>"
    ).encode()


def document(one: Told) -> bytes:
    """Return a Word file of one article."""
    return word_file(
        "".join(map(word_paragraph, (one.title, f"{one.day:%d %B %Y}", *one.paragraphs)))
    )


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
    return pdf_file(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R"
        b" /Resources << /Font << /F1 3 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
    )


def word_file(body: str, *more: tuple[str, str]) -> bytes:
    """Return a Word file with such a body, and with more members by name."""
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    main = f'<?xml version="1.0"?><w:document {names}><w:body>{body}</w:body></w:document>'
    members = (("[Content_Types].xml", "<Types/>"), ("word/document.xml", main), *more)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in members:
            path = Path(folder, "packed", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return Path(shutil.make_archive(f"{folder}/file", "zip", f"{folder}/packed")).read_bytes()


def word_paragraph(text: str, bookmark: str = "") -> str:
    """Return one paragraph of a Word file's body."""
    mark = f'<w:bookmarkStart w:id="1" w:name="{bookmark}"/>' if bookmark else ""
    return f'<w:p>{mark}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def _wrapped(paragraph: str, width: int = 90) -> Iterator[str]:
    line = ""
    for word in paragraph.split():
        if len(line) + len(word) >= width:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


def pdf_file(*objects: bytes) -> bytes:
    """Return a PDF of these objects, the catalogue first, with its table of references."""
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
