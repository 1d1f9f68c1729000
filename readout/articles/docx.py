"""The bytes of a Word document in; its one article out.

Format: Office Open XML (ISO/IEC 29500-1), word/document.xml alone.
"""

from readout.articles import office
from readout.articles.parsed import Reading

_WORD = office.Vocabulary(
    paragraphs=frozenset(("p",)),
    text=frozenset(("t",)),
    marks={"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": " "},
    # What was deleted, codes of fields, the second form of each text box, and the properties of a
    # paragraph, whose tab stops are no tabs.
    silent=frozenset(("del", "moveFrom", "instrText", "Fallback", "pPr")),
)


def read(data: bytes, name: str) -> Reading:
    """Read the one article of a document; title and day are found in its lines by headers.py."""
    return office.document(data, "word/document.xml", _WORD)
