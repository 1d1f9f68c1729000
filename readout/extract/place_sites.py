"""A clause in; which sites of the register it describes without their names out.

"A missile defence system in Romania" names no site: it stays a mention of the country, with the
country's missile defence sites beside it, and is never a pin.
"""

from functools import cache

from readout.extract.document import Document
from readout.extract.gazetteer import Entry, Gazetteer
from readout.extract.place_names import Name
from readout.extract.wordlists import rows

_BESIDE = 4  # tokens on either side in which "base" makes a town's name a site
_CLAUSE = 14  # tokens on either side in which a shield belongs to a country
_ENDS = frozenset((";", ":", ".", "!", "?"))


def shared(doc: Document, name: Name, gazetteer: Gazetteer) -> Entry | None:
    """Return the site that a name shared with a town means here, or None: "the base at Łask"."""
    site = gazetteer.shared.get(name.written)
    if site is None:
        return None
    first, last = _bounds(doc, name, _BESIDE)
    return site if any(_phrase_at(doc, i, last, "base") for i in range(first, last + 1)) else None


def missile_spans(doc: Document) -> tuple[int, ...]:
    """Return the tokens at which a phrase for missile defence begins, in order."""
    starters = _starters()
    return tuple(
        i
        for i, word in enumerate(doc.lower)
        if word in starters
        and (_phrase_at(doc, i, len(doc.lower) - 1, "missile") or _weak_shield(doc, i))
    )


def described(
    doc: Document, name: Name, country: str, missiles: tuple[int, ...], gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Return ids of the missile defence sites of a country that its clause speaks of."""
    first, last = _bounds(doc, name, _CLAUSE)
    if not any(first <= token <= last for token in missiles):
        return ()
    return tuple(
        site.place.id
        for site in gazetteer.sites
        if site.place.country == country and gazetteer.groups[site.place.id] == "missile defence"
    )


def _weak_shield(doc: Document, i: int) -> bool:
    if doc.lower[i] != "shield":
        return False
    sentence = doc.token_sentence[i]
    near = range(max(i - _CLAUSE, 0), min(i + _CLAUSE, len(doc.lower)))
    return any(doc.lower[k] in _words("weapon") and doc.token_sentence[k] == sentence for k in near)


def _bounds(doc: Document, name: Name, reach: int) -> tuple[int, int]:
    """Return the first and last token around a name within its sentence and clause."""
    first, last = name.first, name.last
    sentence = doc.token_sentence[first]
    while first > 0 and name.first - first < reach and _same(doc, first - 1, sentence):
        first -= 1
    while last + 1 < len(doc.lower) and last - name.last < reach and _same(doc, last + 1, sentence):
        last += 1
    return first, last


def _same(doc: Document, i: int, sentence: int) -> bool:
    return doc.token_sentence[i] == sentence and doc.lower[i] not in _ENDS


def _phrase_at(doc: Document, i: int, last: int, kind: str) -> bool:
    for phrase in _phrases(kind).get(doc.lower[i], ()):
        if i + len(phrase) - 1 <= last and doc.lower[i : i + len(phrase)] == phrase:
            return True
    return False


@cache
def _phrases(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase, of in rows("site_context.en.tsv"):
        if of == kind:
            found.setdefault(phrase.split()[0], []).append(tuple(phrase.split()))
    return {word: tuple(phrases) for word, phrases in found.items()}


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(phrase for phrase, of in rows("site_context.en.tsv") if of == kind)


@cache
def _starters() -> frozenset[str]:
    return frozenset(_phrases("missile")) | {"shield"}
