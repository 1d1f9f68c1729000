"""A name and what stands around it in; whether it is a place there out.

A surname, a given name, a newspaper, a treaty and a ship are no places; a name that is also an
English word, a given name or a small town's needs something beside it that speaks of a place.
By these rules precision rises from 66 to 91 % on news (strict spans, development articles).
"""

from enum import IntEnum

from readout.extract import cues
from readout.extract.cues import Form
from readout.extract.document import Document
from readout.extract.places.gazetteer import Entry
from readout.extract.places.names import Name
from readout.extract.places.words import classes, given_names, openers
from readout.records import Level

_LARGE = 1_000_000  # people: a town of this size needs no evidence
_KNOWN = 100_000
_KNOWN_HOST = 10_000  # towns of the countries that this product is about
_HOSTS = ("Romania", "Poland")
_DIRECTIONS = frozenset(  # units of some country bear these names
    "North South East West Northern Southern Eastern Western Central Centre Center Union Republic "
    "Capital Island Islands Coast State City Middle".split()
)
_BESIDE = frozenset((",", "(", "and", "or"))  # between names of one list or one address
_SEATS = "GOVL"  # seats of power: "the Kremlin said" names no place


class Belief(IntEnum):
    """How surely a name is a place where it stands."""

    PERSON = -1  #: part of a person's name: so is the same name elsewhere in the article
    NO = 0
    WEAK = 1  #: counts where the same name is surely a place elsewhere in the article
    YES = 2


def believe(doc: Document, name: Name, known: dict[int, Name]) -> Belief:
    """Return how surely a name is a place; `known` gives each first token its name."""
    if name.adjective:
        return Belief.NO if _is_language(doc, name) else Belief.YES
    if any(entry.feature == _SEATS for entry in name.entries) or name.written.endswith("Command"):
        return Belief.YES if _is_seated(doc, name) and not name.part else Belief.NO
    if name.part:
        return Belief.YES if is_great(name) else Belief.WEAK
    if _is_paper(doc, name) or _is_text(doc, name) or _is_ship(doc, name):
        return Belief.NO
    if _is_institution(doc, name) or _is_money(doc, name):
        return Belief.NO
    if _is_person(doc, name, known):
        return Belief.PERSON
    if not name.entries or any(entry.place.id.startswith("site:") for entry in name.entries):
        return Belief.YES
    return _by_evidence(doc, name, known)


def is_great(name: Name) -> bool:
    """Tell whether it names a country, a large unit, a capital or a large town."""
    return name.country or any(_is_great_entry(entry, name.written) for entry in name.entries)


def _by_evidence(doc: Document, name: Name, known: dict[int, Name]) -> Belief:
    great = is_great(name)
    large = name.entries
    if great:
        large = tuple(one for one in name.entries if _is_great_entry(one, name.written))
    flags = "".join(entry.flags(name.written) for entry in large)
    if (
        name.written in _DIRECTIONS
        or "never" in classes(name.written.lower())
        or (not great and _beside_capital(doc, name, known))
    ):
        return Belief.NO
    if not name.country and name.written.lower() in given_names():
        flags += "f"
    evidence = _evidence(doc, name, known)
    if set(flags) & set("fs") and _word(doc, name, 1) in ("'s", "’s"):
        evidence = False  # "in Clinton's view"
    if great and not set(flags) & set("wfs"):
        return Belief.YES
    if great:
        return Belief.YES if evidence or not set(flags) & set("fs") else Belief.WEAK
    if evidence or (not flags and "town_after" in classes(_word(doc, name, 1))):
        return Belief.YES
    if set(flags) & set("wpr"):
        return Belief.NO
    if name.last > name.first and not flags:
        return Belief.YES
    people = max(entry.population for entry in name.entries)
    host = any(entry.place.country in _HOSTS for entry in name.entries)
    least = _KNOWN_HOST if host else _KNOWN
    return Belief.WEAK if flags or people < least else Belief.YES


def _is_great_entry(entry: Entry, written: str) -> bool:
    level = entry.place.level
    if entry.own or entry.feature in ("CONT", "OCN"):
        return True
    if entry.feature == "PPLC":  # "Gustaf" may be Gustavia, and is more often a man
        return entry.population >= _KNOWN or written in entry.names
    if level is Level.REGION:
        return entry.feature == "ADM1" and (
            entry.place.country in ("United States", "Canada", "Australia", *_HOSTS)
            or entry.population > _LARGE
        )
    return level is Level.CITY and entry.population >= _LARGE


def _evidence(doc: Document, name: Name, known: dict[int, Name]) -> bool:
    before, behind = _word(doc, name, -1), _word(doc, name, 1)
    if before == "the":
        before = "" if name.entries[0].place.level is not Level.FEATURE else _word(doc, name, -2)
    people = max(entry.population for entry in name.entries)
    # "in Time", "from Side": of a small town, a preposition alone proves nothing.
    word = people < _KNOWN and any("w" in entry.flags(name.written) for entry in name.entries)
    kind = "kind_before" in classes(before) and not _capital(doc, name.first - 1)
    if kind or ("before" in classes(before) and not word):
        return True
    if before in ("to", "for") and "journey" in classes(_word(doc, name, -2)):
        return True  # "flew to Geneva", "left for Florence"
    if before == "of" and "kind_before" in classes(_word(doc, name, -2)):
        return True
    region = any(entry.place.level is Level.REGION for entry in name.entries)
    if "kind_after" in classes(behind) and (region or not _capital(doc, name.last + 1)):
        return True
    if behind in _BESIDE and _are_of_one_country(name, known.get(name.last + 2)):
        return True
    if before in _BESIDE and _are_of_one_country(name, _ending(known, name.first - 2)):
        return True  # "Reston, Virginia", "Orzysz and Warsaw"
    return _is_dateline(doc, name)


def _are_of_one_country(name: Name, other: Name | None) -> bool:
    """Tell whether "Clinton, Romania" may be a town and its country: it may not."""
    if other is None or other.adjective:
        return False
    countries = {entry.place.country for entry in other.entries}
    return any(entry.place.country in countries for entry in name.entries)


def _ending(known: dict[int, Name], last: int) -> Name | None:
    """Return the name, of three words at most, that ends with a token."""
    names = (known.get(first) for first in range(last, last - 3, -1))
    return next((name for name in names if name is not None and name.last == last), None)


def _is_dateline(doc: Document, name: Name) -> bool:
    """Tell whether a paragraph begins with the name and a dash or a bracket: "MINSK, May 16 -"."""
    if name.first and doc.token_paragraph[name.first - 1] == doc.token_paragraph[name.first]:
        return False
    return (
        _word(doc, name, 1) in ("(", "—", "–", "-", "--", ",") and doc.words[name.first].isupper()
    )


def _is_seated(doc: Document, name: Name) -> bool:
    """Tell whether something happens at a seat of power: "at the Kremlin"."""
    places = ("in", "at", "outside", "near", "inside", "to")
    return _word(doc, name, -2) in places or _word(doc, name, -1) in places


def _is_language(doc: Document, name: Name) -> bool:
    before, behind = _word(doc, name, -1), _word(doc, name, 1)
    if before == "in":  # "he said in English."
        return not behind[:1].isalpha() or behind in openers() or "language" in classes(behind)
    return "language" in classes(before)


def _is_paper(doc: Document, name: Name) -> bool:
    return "masthead" in classes(_word(doc, name, 1)) and _capital(doc, name.last + 1)


def _is_text(doc: Document, name: Name) -> bool:
    if "text_after" in classes(_word(doc, name, 1)):
        return True
    two = _word(doc, name, 2)
    if _word(doc, name, 1) in ("ii", "2", "1", "2.0", "peace") and "text_after" in classes(two):
        return True
    return _is_of(doc, name, "text_before")


def _is_of(doc: Document, name: Name, kind: str) -> bool:
    """Tell whether a capitalised word of that class stands before "of": "Treaty of Warsaw"."""
    first = name.first
    if _word(doc, name, -1) in ("southern", "northern", "eastern", "western", "central"):
        first -= 1  # "University of Southern Indiana"
    if not (first > 1 and doc.lower[first - 1] == "of" and _capital(doc, first - 2)):
        return False
    return kind in classes(doc.lower[first - 2])


def _is_ship(doc: Document, name: Name) -> bool:
    return "ship" in classes(_word(doc, name, -1))


def _is_institution(doc: Document, name: Name) -> bool:
    """Tell whether it is part of the name of a school, a street, a club, a virus: no place."""
    behind = _word(doc, name, 1)
    if _capital(doc, name.last + 1) and "institution_after" in classes(behind):
        return True
    two = classes(_word(doc, name, 2))
    if behind == "state" and _capital(doc, name.last + 2) and "institution_after" in two:
        return True  # "Ohio State University"
    if "virus_after" in classes(behind) or _is_of(doc, name, "institution_of"):
        return True
    if _word(doc, name, -1) in ("de", "du", "des") and _capital(doc, name.first - 2):
        return True  # "Stade de France"
    if not _capital(doc, name.first - 1):
        return False
    before = classes(_word(doc, name, -1))
    return "brand_before" in before or ("club_before" in before and not name.country)


def _is_money(doc: Document, name: Name) -> bool:
    """Tell "US$10" and "$US 10" from the country."""
    return "$" in (_word(doc, name, -1), _word(doc, name, 1)[:1])


def _is_person(doc: Document, name: Name, known: dict[int, Name]) -> bool:
    before, behind = _word(doc, name, -1), _word(doc, name, 1)
    before_capital = _capital(doc, name.first - 1)
    single = name.first == name.last
    country = name.country
    if single and before_capital and not country and len(before) == 2 and before[1] == ".":
        return True  # "Albert R. Lim"
    if single and before_capital and before in given_names():
        other = known.get(name.first - 1)
        return not (country and other is not None and is_great(other))
    if single and before_capital and _speaks(behind) and not is_great(name):
        return before not in openers() and name.first - 1 not in known  # "Lesław Dąbrówka said"
    if single and "title" in classes(before) and not country and name.first and behind != ",":
        return before_capital or before.endswith(".") or before in ("mr", "mrs", "ms")
    if (
        _word(doc, name, 1).endswith(".")
        and len(behind) == 2
        and "first_name" in classes(name.written.lower())
    ):
        return True
    follows = _capital(doc, name.last + 1) and name.last + 1 not in known
    if single and follows and "first_name" in classes(name.written.lower()):
        return not {"body_after", "kind_after"} & classes(behind) and behind not in openers()
    given = single and not country and name.written.lower() in given_names()
    return given and _capital(doc, name.last + 1)


def _speaks(word: str) -> bool:
    entry = cues.forms().get(word)
    return entry is not None and entry[1] is Form.PAST and entry[0].is_statement


def _beside_capital(doc: Document, name: Name, known: dict[int, Name]) -> bool:
    """Tell whether another capitalised word stands right beside it: a longer, unknown name."""
    i, j = name.first - 1, name.last + 1
    starts = not i + 1 or doc.token_sentence[i] != doc.token_sentence[name.first]
    before = not starts and _capital(doc, i) and doc.lower[i] not in openers() and i not in known
    if _word(doc, name, 1) in ("'s", "’s") and name.written.startswith("St"):
        j += 1  # "St. Peter's Basilica"
    behind = _capital(doc, j) and doc.lower[j] not in openers() and j not in known
    before = before and "kind_before" not in classes(doc.lower[i])
    return before or (behind and not {"body_after", "kind_after"} & classes(doc.lower[j]))


def _word(doc: Document, name: Name, offset: int) -> str:
    """Return the lower-case token so far before (negative) or behind the name, in its sentence."""
    i = (name.first if offset < 0 else name.last) + offset
    of = doc.token_paragraph
    return doc.lower[i] if 0 <= i < len(of) and of[i] == of[name.first] else ""


def _capital(doc: Document, i: int) -> bool:
    return 0 <= i < len(doc.words) and doc.words[i][0].isupper()
