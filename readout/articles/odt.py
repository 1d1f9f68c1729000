"""The bytes of an OpenDocument text in; its one article out.

Format: OpenDocument 1.3 (OASIS 2021), content.xml alone.
"""

from readout.articles import office
from readout.articles.parsed import Reading

_TEXT = office.Vocabulary(
    paragraphs=frozenset(("p", "h")),
    text=frozenset(("p", "h", "span", "a", "meta", "ruby", "ruby-base", "bookmark-ref")),
    marks={"s": " ", "tab": "\t", "line-break": "\n"},
    # Comments, what was deleted, footnotes and their numbers.
    silent=frozenset(("annotation", "tracked-changes", "note", "ruby-text")),
)


def read(data: bytes, name: str) -> Reading:
    """Read the one article of a document; title and day are found in its lines by headers.py."""
    return office.document(data, "content.xml", _TEXT)
