"""A clause in; which sites of the register it describes without their names out.

"A missile defence system in Romania" names no site: it stays a mention of the country, with the
country's missile defence sites beside it, and is never a pin.
"""

from bisect import bisect_left, bisect_right
from functools import cache

from readout.extract.document import Document
from readout.extract.places.gazetteer import Entry, Gazetteer
from readout.extract.places.names import Name
from readout.extract.wordlists import rows
from readout.records import Place

_BESIDE = 4  # tokens on either side in which "base" makes a town's name a site
_CLAUSE = 14  # tokens on either side in which a shield belongs to a country
_LIST = 6  # tokens between "in" and the last of the countries that it governs
_LISTING = frozenset(("and", "or", ",", "both", "the"))
_WHERE = frozenset(("in", "on", "to", "into", "across", "inside", "near", "for"))
_AT = frozenset(("at", "in", "of", "from", "to", "for"))
_TOWN = 60_000  # people: a larger town is spoken of for more than its soldiers
_ENDS = frozenset((";", ":", ".", "!", "?"))


def shared(doc: Document, name: Name, taken: frozenset[int], gazetteer: Gazetteer) -> Entry | None:
    """Return the site that a name shared with a town means here, or None: "the base at Łask".

    `taken` holds the tokens of all names: "the airbase near Constanța" is another site's base.
    """
    site = gazetteer.shared.get(name.written)
    behind = doc.lower[name.last + 1] if name.last + 1 < len(doc.lower) else ""
    if site is None or behind in ("county", "voivodeship", "region", "province"):
        return None
    governed = _governor(doc, name) in _AT
    first, last = _bounds(doc, name, _BESIDE)
    tokens = [*range(first, name.first)] * governed + [*range(name.last + 1, last + 1)]
    if any(_phrase_at(doc, i, last, "base") for i in tokens if i not in taken):
        return site
    if not governed or any(entry.population > _TOWN for entry in name.entries):
        return None
    first, last = _bounds(doc, name, _CLAUSE)
    return site if any(doc.lower[i] in _words("forces") for i in range(first, last)) else None


def missile_tokens(doc: Document) -> tuple[int, ...]:
    """Return the tokens at which a phrase for missile defence begins, in order.

    "The shield" alone counts where the article speaks of missile defence elsewhere, or of arms
    in the same sentence.
    """
    last = len(doc.lower) - 1
    starters = _phrases("missile")
    sure = {
        i
        for i, word in enumerate(doc.lower)
        if word in starters and _phrase_at(doc, i, last, "missile")
    }
    weak = (i for i, word in enumerate(doc.lower) if word in _words("missile_weak"))
    return tuple(sorted(sure | {i for i in weak if sure or _beside_arms(doc, i)}))


def described(
    doc: Document, name: Name, place: Place, missiles: tuple[int, ...], gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Return ids of the missile defence sites of a country that its clause speaks of.

    The country must be where the thing stands ("in Romania and Poland", "Poland's shield", "the
    Polish base of the shield"), not who speaks of it ("Poland said that the shield ...").
    """
    first, last = _bounds(doc, name, _CLAUSE)
    near = missiles[bisect_left(missiles, first) : bisect_right(missiles, last)]
    if not near:
        return ()
    if not (_owns(doc, name, near) if name.adjective else _is_where(doc, name, near)):
        return ()
    return tuple(
        site.place.id
        for site in gazetteer.sites
        if site.place.country == place.country
        and gazetteer.groups[site.place.id] == "missile defence"
    )


def _owns(doc: Document, name: Name, near: tuple[int, ...]) -> bool:
    """Tell whether the noun behind a demonym is a site: "the Polish base", "Romanian shield"."""
    behind = range(name.last + 1, min(name.last + 4, len(doc.lower)))
    return any(i in near or doc.lower[i] in _words("thing") for i in behind)


def _is_where(doc: Document, name: Name, near: tuple[int, ...]) -> bool:
    if name.last + 1 < len(doc.lower) and doc.lower[name.last + 1] in ("'s", "’s"):
        return any(name.last < i <= name.last + 5 for i in near)
    return _governor(doc, name) in _WHERE


def _governor(doc: Document, name: Name) -> str:
    """Return the word that governs a name or its list: "in" of "in Romania and Poland"."""
    i = name.first - 1
    while i >= 0 and name.first - i <= _LIST:
        if doc.lower[i] not in _LISTING and not doc.words[i][0].isupper():
            return doc.lower[i]
        i -= 1
    return ""


def _beside_arms(doc: Document, i: int) -> bool:
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
