"""Builders of documents for the tests: bytes of PDF, DOCX, ODT and ZIP, made from lines of text."""

import io
import zipfile

from readout.bench.samples.documents import pdf_file

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
O = "urn:oasis:names:tc:opendocument:xmlns:"  # noqa: E741 - as in the prefixes of the format


def a_zip(members):
    """Return a ZIP of (name, data) in that order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def docx(body, *more):
    """Return a Word document around the XML of its body."""
    xml = f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return a_zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", xml), *more])


def word(*paragraphs):
    """Return the XML of plain paragraphs of Word."""
    return "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in paragraphs)


def odt(body):
    """Return an OpenDocument text around the XML of its body."""
    names = f'xmlns:office="{O}office:1.0" xmlns:text="{O}text:1.0"'
    xml = f"<office:document-content {names}><office:body>{body}</office:body>"
    mime = "application/vnd.oasis.opendocument.text"
    return a_zip([("mimetype", mime), ("content.xml", xml + "</office:document-content>")])


def pdf(*pages):
    """Return a PDF; a page is a list of (x, y, text), in points, at 10 points of Helvetica."""
    contents = []
    for lines in pages:
        shown = [
            b"BT /F1 10 Tf %d %d Td (%s) Tj ET"
            % (x, y, text.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)"))
            for x, y, text in lines
        ]
        contents.append(b"\n".join(shown))
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * n)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return pdf_file(*objects)
