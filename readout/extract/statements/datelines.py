"""A document and the first token of a paragraph in; the first token behind its dateline out.

"MINSK, 16 May (BelTA) - ", "WASHINGTON (AP) — ", "MAINZ, Germany – ": place, day, agency, a dash.
"""

from readout.extract.document import Document
from readout.extract.wordlists import words

_REACH = 16  # tokens of "MIHAIL KOGĂLNICEANU AIR BASE, Romania, 16 May 2016 (Agency/Agency) -"
_DASHES = frozenset("- – — ― -- _".split())
_BETWEEN = frozenset(", . ( ) / : [ ]".split())
_SMALL = frozenset("de la del am an der im sur of the and".split())
_CAPITALS = 3  # letters: fewer in capitals are an acronym, "US - Russia talks"
_BODIES = "bodies.en.txt"  # "NATO - Russia talks"


def body(doc: Document, first: int) -> int:
    """Return `first` itself where no dateline stands there."""
    place = doc.words[first]
    if not place.isupper() or len(place) < _CAPITALS or place in words(_BODIES):
        return first
    for at in range(first + 1, min(first + _REACH, len(doc.words) - 1)):
        if doc.token_paragraph[at] != doc.token_paragraph[first]:
            return first
        if doc.words[at] in _DASHES:
            return at + 1 if _stands_free(doc, at) else first
        if not _may_belong(doc.words[at]):
            return first
    return first


def _may_belong(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in _BETWEEN or word in _SMALL


def _stands_free(doc: Document, dash: int) -> bool:
    """Tell whether blanks stand on both sides, and the paragraph goes on: no "POLAND-US TALKS"."""
    return (
        doc.ends[dash - 1] < doc.starts[dash]
        and doc.ends[dash] < doc.starts[dash + 1]
        and doc.token_paragraph[dash + 1] == doc.token_paragraph[dash]
    )
