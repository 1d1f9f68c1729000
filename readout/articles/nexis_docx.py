"""The bytes of a Nexis Uni or Lexis+ DOCX in; its articles out."""

import re

from readout.articles import nexis
from readout.articles.docx_paragraphs import paragraphs, part, parts
from readout.articles.parsed import Reading
from readout.records import Rejection

_COUNT = re.compile(rb'name="LADocCount">\s*<vt:\w+>(\d{1,6})</vt:')
_MARKS = (b"End of Document", b'"Bookmark_1"')


def read(data: bytes, name: str) -> Reading:
    """Read the articles of one export."""
    found = paragraphs(data)
    if isinstance(found, Rejection):
        return Reading(rejected=(found,))
    counted = _COUNT.search(part(data, "docProps/custom.xml").data)
    return nexis.read(found, int(counted[1]) if counted else None)


def is_export(data: bytes) -> bool:
    """Tell whether a file is a Word file that the database wrote."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    members = parts(data, "docProps/custom.xml", "word/document.xml")
    if b"LADeliveryID" in next(members).data:
        return True
    main = next(members).data
    return all(mark in main for mark in _MARKS)
