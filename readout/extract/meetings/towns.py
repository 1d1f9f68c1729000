"""The places of an article in; those that only a report of a meeting needs added to them.

"the Polish capital" is Warsaw; "at Jurata" is a town that stands in no gazetteer: a place as
written, without coordinates.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from readout.extract.document import Document
from readout.extract.meetings.lexicon import words
from readout.records import Level, Mention, MentionKind, Place, PlaceMention, Span, TimeMention

#: Country (English short name) -> its capital in the gazetteer, or None.
Capitals = Callable[[str], Place | None]
_LONGEST = 3  # words of a town's name
_PEOPLE = (MentionKind.PERSON,)


def unknown(country: str) -> Place | None:
    """Return no capital, for callers without a gazetteer."""
    return None


def with_towns(
    doc: Document,
    mentions: Sequence[Mention],
    times: Sequence[TimeMention],
    places: tuple[PlaceMention, ...],
    capitals: Capitals,
) -> tuple[PlaceMention, ...]:
    """Return the places of an article, capitals by their country and unlisted towns among them."""
    found = {place.span.start: place for place in places}
    for place in places:
        capital = _capital(doc, place, capitals)
        if capital is not None:
            found[capital.span.start] = capital
    taken = frozenset(
        at
        for span in (
            *(place.span for place in found.values()),
            *(time.span for time in times),
            *(one.span for one in mentions if one.kind not in _PEOPLE),
            *(one.span for one in mentions if one.kind in _PEOPLE and one.role is not None),
        )
        for at in doc.tokens_in(span)
    )
    for town in _unlisted(doc, taken):
        found.setdefault(town.span.start, town)
    return tuple(found[start] for start in sorted(found))


def _capital(doc: Document, place: PlaceMention, capitals: Capitals) -> PlaceMention | None:
    """The capital in "in the Polish capital", "in Poland's capital", unless its name follows."""
    if place.level is not Level.COUNTRY or place.place is None:
        return None
    tokens = doc.tokens_in(place.span)
    first, last = tokens[0], tokens[-1]
    if place.adjective and first and doc.lower[first - 1] == "the":
        first -= 1
    elif doc.words[last + 1 : last + 2] in (("'s",), ("’s",)):
        last += 1
    else:
        return None
    if doc.lower[last + 1 : last + 2] != ("capital",):
        return None
    name = last + (3 if doc.words[last + 2 : last + 3] == (",",) else 2)
    if name < len(doc.words) and doc.words[name][:1].isupper() and name <= last + 3:
        named = doc.words[last + 2][:1].isupper() or doc.words[last + 2] == ","
        if named and doc.lower[name] not in words("no-name"):
            return None  # "the Polish capital, Warsaw"
    town = capitals(place.place.country or place.place.name)
    span = doc.span(first, last + 1)
    level = place.level if town is None else Level.CITY
    return replace(place, span=span, place=town or place.place, level=level, adjective=False)


def _unlisted(doc: Document, taken: frozenset[int]) -> list[PlaceMention]:
    """Names behind "in" or "at" that no other stage knows: "met at Jurata on Friday"."""
    found = []
    for at, word in enumerate(doc.lower):
        if word not in ("in", "at", "near"):
            continue
        first = last = at + 1
        while last - at <= _LONGEST and last < len(doc.words) and _is_name(doc, last, taken):
            last += 1
        if last == first or doc.token_sentence[last - 1] != doc.token_sentence[at]:
            continue
        after = doc.lower[last] if last < len(doc.words) else ""
        if after in ("", ".", ",", "and", "on", "this", "last") or last in taken:
            found.append(PlaceMention(doc.span(first, last - 1), None, Level.CITY))
    return found


def opening(doc: Document, start: int) -> PlaceMention | None:
    """The unlisted town that a paragraph is dated from: "JURATA - ", "JURATA, Poland - "."""
    tokens = doc.tokens_in(Span(start, start + 1))
    first = last = tokens.start
    while last < len(doc.words) and last - first < _LONGEST and _is_shouted(doc.words[last]):
        last += 1
    behind = doc.lower[last : last + 4]
    if last == first or not behind:
        return None
    marks = words("dateline-mark") - {":"}
    if behind[0] in marks or (behind[0] == "," and marks & set(behind[2:])):
        return PlaceMention(doc.span(first, last - 1), None, Level.CITY)
    return None


def _is_name(doc: Document, token: int, taken: frozenset[int]) -> bool:
    word = doc.words[token]
    if token in taken or not word[:1].isupper() or word.isupper() or len(word) < 4:
        return False
    return word.replace("-", "").isalpha() and doc.lower[token] not in words("no-town")


def _is_shouted(word: str) -> bool:
    return word.isupper() and word.isalpha() and len(word) > 3
