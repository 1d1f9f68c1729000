"""A document and the gazetteer in; every run of words that is spelt like a place name out.

The longest name wins. Whether a name is a place where it stands is asked later (`context`).
"""

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from readout.extract.dates.lexicon import tenses
from readout.extract.document import Document
from readout.extract.places.gazetteer import Entry, Gazetteer
from readout.extract.places.words import classes, openers
from readout.records import Level

_KNOWN_BY_ALL = 300_000  # people: the foreign names of such a town are heard
_FAMOUS, _SPOKEN_OF = 25, 10  # other names: those of such towns too, if they begin like "Ghent"
_ALIKE = 0.5  # of the letters: "Pusan" is like "Busan", "Noordwijk" is not like "Jayapura"
_HOSTS = ("Romania", "Poland")
_SHORTEST_CAPITALS = 4  # "MINSK" is Minsk, "CAR" is no car


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words [first, last] of the document, [start, end) of its text."""

    first: int
    last: int
    start: int
    end: int
    written: str  #: as the gazetteer spells it
    entries: tuple[Entry, ...] = ()
    adjective: bool = False  #: a demonym; without entries when several places claim it
    country: bool = False  #: an English name of a country
    part: bool = False  #: part of a compound: "Moscow" of "Moscow-based"


def find(doc: Document, gazetteer: Gazetteer) -> list[Name]:
    """Return names in text order, not overlapping."""
    found: list[Name] = []
    after = 0
    for i, word in enumerate(doc.words):
        if i < after:
            continue
        if word[0].isupper() or word in gazetteer.openers:
            name = _longest(doc, gazetteer, i) or _capitals(doc, gazetteer, i)
            if name is not None:
                found.append(name)
                after = name.last + 1
                continue
        if "-" in word and not word.islower():
            found.extend(_compound(doc, gazetteer, i))
    return found


def _longest(doc: Document, gazetteer: Gazetteer, i: int) -> Name | None:
    word = doc.words[i]
    for j in range(min(i + gazetteer.longest(word), len(doc.words)) - 1, i, -1):
        if doc.token_sentence[j] != doc.token_sentence[i]:
            continue
        name = _named(doc, gazetteer, i, j, doc.ends[j]) or _before_hyphen(doc, gazetteer, i, j)
        if name is not None:
            return name
    return _named(doc, gazetteer, i, i, doc.ends[i])


def _named(
    doc: Document, gazetteer: Gazetteer, i: int, j: int, end: int, spelt: str = ""
) -> Name | None:
    start = doc.starts[i]
    written = spelt or (doc.text[start:end] if i == j else " ".join(doc.text[start:end].split()))
    if written in gazetteer.demonyms:
        if written[-1] == "s" and written[:-1] in gazetteer.demonyms:
            return None  # "Canadians" are people and no place
        adjective = not gazetteer.is_country_name(written) or _stands_before_noun(doc, j)
        return Name(
            i, j, start, end, written, _people(gazetteer, written), adjective, not adjective
        )
    found = gazetteer.find(written)
    if not found and written.startswith("St. "):
        found = gazetteer.find("Saint" + written[3:])
    entries = tuple(entry for entry in found if _is_likely(entry, written)) if found else ()
    if not entries and i > 1 and doc.words[i - 1] == "," and doc.words[i - 2][0].isupper():
        entries = gazetteer.postal(written)
    country = gazetteer.is_country_name(written)
    if not entries and written not in gazetteer.shared:
        return None
    return Name(i, j, start, end, written, entries, country=country)


def _stands_before_noun(doc: Document, j: int) -> bool:
    """Tell "US" of "US forces" from "in the US" and "the US said"."""
    if j + 1 >= len(doc.words):
        return False
    word = doc.lower[j + 1]
    verb = tenses().get(word) in ("past", "future") or word.endswith("ed") or word in ("is", "are")
    return word[0].isalpha() and word not in openers() and not verb


def _is_likely(entry: Entry, written: str) -> bool:
    """Tell whether a town may be meant by another name: "Lodz", but not "Newtown".

    A name of long ago that is nothing like its own ("Noordwijk" of Jayapura, "Molotov" of Perm) is
    more often somebody's or something else's, however large the town, unless much is said of it.
    """
    if entry.place.level is not Level.CITY or entry.fame >= _FAMOUS or entry.feature == "PPLC":
        return True
    own = entry.names[1] or entry.names[0]
    if entry.population >= _KNOWN_BY_ALL:
        return entry.place.country in _HOSTS or written in entry.names or _is_like(written, own)
    alike = 1 if entry.fame >= _SPOKEN_OF else 2
    return own[:alike] == written[:alike] or written in entry.names or entry.place.country in _HOSTS


@lru_cache(maxsize=2_000)
def _is_like(one: str, other: str) -> bool:
    letters = SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
    return not one[:1].isascii() or letters.ratio() >= _ALIKE


def _people(gazetteer: Gazetteer, demonym: str) -> tuple[Entry, ...]:
    found = gazetteer.people(demonym)
    return (found,) if found else ()


def _before_hyphen(doc: Document, gazetteer: Gazetteer, i: int, j: int) -> Name | None:
    """Read "New York" of "New York-based"."""
    head, hyphen, tail = doc.words[j].partition("-")
    if not hyphen or "mark_after" not in classes(tail):
        return None
    return _named(doc, gazetteer, i, j, doc.starts[j] + len(head))


def _capitals(doc: Document, gazetteer: Gazetteer, i: int) -> Name | None:
    """Read "NEW DELHI" of a headline or a dateline."""
    word = doc.words[i]
    if not word.isupper() or len(word) < _SHORTEST_CAPITALS - 1:
        return None
    for j in range(min(i + 3, len(doc.words)) - 1, i - 1, -1):
        if not all(doc.words[k].isupper() for k in range(i, j + 1)):
            continue
        spelt = " ".join(doc.text[doc.starts[i] : doc.ends[j]].split()).title()
        if len(spelt) >= _SHORTEST_CAPITALS and _is_headline(doc, i, j):
            name = _named(doc, gazetteer, i, j, doc.ends[j], spelt)
            if name is not None:
                return name
    return None


def _is_headline(doc: Document, i: int, j: int) -> bool:
    """Tell whether capitals are the style there and no acronym's: a dateline, a headline."""
    if not i or doc.token_paragraph[i - 1] != doc.token_paragraph[i]:
        return True
    beside = (doc.words[k] for k in (i - 1, j + 1) if k < len(doc.words))
    return any(word.isupper() and len(word) > 1 for word in beside)


def _compound(doc: Document, gazetteer: Gazetteer, i: int) -> list[Name]:
    """Read the parts of "US-Romanian", "Moscow-based", "pro-Russian"."""
    found = []
    start = doc.starts[i]
    for part in doc.words[i].split("-"):
        if part[:1].isupper():
            adjective = part in gazetteer.demonyms
            entries = _people(gazetteer, part) if adjective else gazetteer.find(part)
            if adjective or entries:
                country = gazetteer.is_country_name(part)
                end = start + len(part)
                found.append(Name(i, i, start, end, part, entries, adjective, country, part=True))
        start += len(part) + 1
    parts = [part for part in doc.words[i].split("-") if part[:1].isupper()]
    tail = doc.words[i].rpartition("-")[2]
    if len(found) < len(parts) or not (len(found) > 1 or _is_compound(doc.words[i], tail, found)):
        return []
    return found


def _is_compound(word: str, tail: str, found: list[Name]) -> bool:
    if not found:
        return False
    if found[0].country and tail.endswith(("ed", "ing")):
        return True  # "Pakistan-administered", "UK-bashing"
    prefixed = word.partition("-")[0].islower()  # "pro-Russian", not "d'Estrées-Vaugirard"
    return "mark_after" in classes(tail) or found[0].adjective or prefixed
