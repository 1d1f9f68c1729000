"""The bytes of a Nexis Uni or Lexis+ RTF export in; its articles out, as from the DOCX."""

from dataclasses import replace

from readout.articles import nexis
from readout.articles.docx_paragraphs import Paragraph
from readout.articles.parsed import Reading
from readout.articles.rtf_text import decode


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one export; bookmarks are lost, so the marks at the ends part them."""
    decoded = decode(data)
    reading = nexis.read([Paragraph(line) for line in decoded.text.split("\n")])
    return replace(reading, notes=(decoded.note, *reading.notes)) if decoded.note else reading
