"""The bytes of a Nexis Uni or Lexis+ RTF export in; its articles out, as from the DOCX."""

from readout.articles import nexis
from readout.articles.docx_paragraphs import Paragraph
from readout.articles.parsed import Reading
from readout.articles.rtf_text import text_of


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one export; bookmarks are lost, so the marks at the ends part them."""
    return nexis.read([Paragraph(line) for line in text_of(data).split("\n")])
