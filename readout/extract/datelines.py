"""A document and the first token of a paragraph in; the first token behind its dateline out.

"MINSK, 16 May (BelTA) - ", "WASHINGTON (AP) — ", "MAINZ, Germany – ": place, day, agency, a dash.
In a live report the time of day: "14:10 - ", "12:50 GMT: ".
"""

import re

from readout.extract.document import Document
from readout.extract.wordlists import words

_REACH = 16  # tokens of "MIHAIL KOGĂLNICEANU AIR BASE, Romania, 16 May 2016 (Agency/Agency) -"
_DASHES = frozenset("- – — ― -- _".split())
_BETWEEN = frozenset(", . ( ) / : [ ]".split())
_SMALL = frozenset("de la del am an der im sur of the and".split())
_BRACKET = 6  # tokens of "(from our correspondent)"
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:[ap]m)?", re.IGNORECASE)
_ZONES = frozenset("gmt utc cet cest eet eest est edt bst am pm a.m. p.m.".split())
_AFTER_CLOCK = _DASHES | {":", "]"}
_CAPITALS = 3  # letters: fewer in capitals are an acronym, "US - Russia talks"
_BODIES = "bodies.en.txt"  # "NATO - Russia talks"


def body(doc: Document, first: int) -> int:
    """Return `first` itself where neither a dateline nor a time of day stands there."""
    first = _past_clock(doc, first)
    place = doc.words[first]
    shouted = place.isupper() and len(place) >= _CAPITALS and place not in words(_BODIES)
    if not shouted and not (place[0].isupper() and place.isalpha()):
        return first
    dated, closing = False, -1
    for at in range(first + 1, min(first + _REACH, len(doc.words) - 1)):
        if doc.token_paragraph[at] != doc.token_paragraph[first]:
            return first
        word = doc.words[at]
        if word == "(":
            closing = _closing(doc, at)
        if at <= closing:
            continue  # "(Own correspondent)", "(dpa)"
        if word in _DASHES:
            known = shouted or (dated and at == closing + 1)  # "Warsaw, 3 May (PAP) -"
            return at + 1 if known and _stands_free(doc, at) else first
        dated = dated or word[0].isdigit()
        if not _may_belong(word):
            return first
    return first


def _closing(doc: Document, bracket: int) -> int:
    """Return the token that closes a bracket of a few words, -1 where none does."""
    near = doc.words[bracket : bracket + _BRACKET]
    return bracket + near.index(")") if ")" in near else -1


def _past_clock(doc: Document, first: int) -> int:
    """Return the token behind a time of day with its zone and its dash or colon."""
    at = first + (doc.words[first] == "[")
    if at + 3 >= len(doc.words) or not _CLOCK.fullmatch(doc.words[at]):
        return first
    at += 1
    at += doc.words[at].casefold() in _ZONES
    marked = doc.words[at] in _AFTER_CLOCK
    return at + marked if marked or doc.words[at][0].isupper() else first


def _may_belong(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in _BETWEEN or word in _SMALL


def _stands_free(doc: Document, dash: int) -> bool:
    """Tell whether blanks stand on both sides, and the paragraph goes on: no "POLAND-US TALKS".

    "LISBON, Portugal—Ministers met": some papers put none around a long dash.
    """
    if doc.token_paragraph[dash + 1] != doc.token_paragraph[dash]:
        return False
    before = doc.ends[dash - 1] < doc.starts[dash]
    behind = doc.ends[dash] < doc.starts[dash + 1]
    tight = doc.words[dash] == "—" and not before and not behind
    return (before and behind) or (tight and not doc.words[dash + 1].isupper())
