"""The candidates of every place name of an article in; the one that is meant, or none, out.

Country before capital before the larger and better known town; "Paris, Texas" by its second part;
one sense for an article; the towns and units that it names draw their neighbours. Weights were
chosen on development articles (GeoWebNews, GeoVirus, TR-News).
"""

from collections.abc import Iterable
from math import log10

from readout.extract.document import Document
from readout.extract.places import focus as place_focus
from readout.extract.places.focus import Focus
from readout.extract.places.gazetteer import Entry
from readout.extract.places.names import Name
from readout.records import Level

_COUNTRY, _CAPITAL, _NEWS_REGION = 4.0, 2.0, 8.0
_FAME, _USUAL_FAME = 2.0, 20  # a town has more other names, the more the world speaks of it
_ALIAS = 1.5  # against a place of which the name is but another name
_PLAIN = 0.7  # against a place whose name has diacritics that the text leaves out
_HOST = 2.0  # for a town of the countries that this product is about, by its own name
HOSTS = ("Romania", "Poland")
_WELL_KNOWN = 750_000  # people: the other names of such a town are heard too
_FOREIGN = 5.0  # against a country by a name that is not English
_SEAT_SHARE = 0.05  # of a unit's people: a town of its name with more of them is the one meant
_MARGIN = 0.12  # the best candidate must lead by so much, or none is taken
_COMMAS = (",",)
_JOINS = ("and", "or")
_INSIDE = {(",",), ("(",), ("in",), (",", "in"), ("located", "in"), (",", "located", "in")}
_KINDS = {  # what the word beside a name says of its level
    **dict.fromkeys(
        "region province county oblast voivodeship district governorate state prefecture".split(),
        Level.REGION,
    ),
    **dict.fromkeys("city town village".split(), Level.CITY),
}
_PLURALS = {
    **{f"{one}s": one for one in "region province oblast voivodeship district state town".split()},
    "counties": "county",
    "cities": "city",
}
_LONGEST_LIST = 8  # names before the plural that is said of them all
_AREAS = (Level.REGION, Level.COUNTRY)
_UNITS = frozenset(  # no town is called so: "the Minsk region" may be its surroundings, these not
    "province county oblast voivodeship governorate prefecture".split()
)
_LISTED_UNITS = ("United States", "Canada", "Australia")


def choose(doc: Document, names: list[Name]) -> dict[int, Entry | None]:
    """Return the chosen entry for each index of `names`; None where none was certain enough."""
    told_of = ((n, _narrowed(doc, names, n)) for n in range(len(names)) if names[n].entries)
    narrowed = {n: entries for n, entries in told_of if entries}
    alone = {n: _witness(names[n], entries) for n, entries in narrowed.items()}
    weights, own = place_focus.weigh(alone.values()), place_focus.weigh_names(names, alone)
    senses: dict[tuple[str, str], Entry | None] = {}
    chosen: dict[int, Entry | None] = {}
    told = {n for n, entries in narrowed.items() if len(entries) < len(names[n].entries)}
    for n in (*sorted(told), *narrowed):  # what is told beside one mention holds for the others
        sense = names[n].written, names[n].entries[0].place.id
        if n not in chosen:
            if n in told or sense not in senses:
                focus = place_focus.focus(weights, own[names[n].written])
                chosen[n] = _best(names[n], narrowed[n], focus)
                senses.setdefault(sense, chosen[n])
            else:
                chosen[n] = senses[sense]
    return chosen


def _narrowed(doc: Document, names: list[Name], n: int) -> tuple[Entry, ...]:
    """Keep the candidates that fit the names beside it: "Paris, Texas"; "Ohio, Georgia, Utah".

    Empty for "Nyanza Province" where only towns bear the name: what is meant is not among them.
    """
    name = names[n]
    if _is_unit(doc, name) and not any(one.place.level in _AREAS for one in name.entries):
        return ()
    if len(name.entries) == 1 or name.part:
        return name.entries
    unit = _of_kind(doc, name, _kind_of_list(doc, names, n))
    if unit:
        return unit
    before = names[n - 1] if n and _apart(doc, names[n - 1], name) in _COMMAS else None
    after = names[n + 1] if n + 1 < len(names) else None
    if after is not None and _between(doc, name, after) in _INSIDE:
        inside = _pairs(name.entries, after.entries)
        if inside:
            return inside
    if before is not None:
        outside = tuple(
            entry
            for entry in name.entries
            if _is_state(entry) and any(_lies_in(one, entry) for one in before.entries)
        )
        if outside:
            return outside
    return _listed_units(doc, names, n) or name.entries


def _pairs(entries: tuple[Entry, ...], outer: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Keep what lies in the place behind the comma; two countries are a list and no pair."""
    if any(entry.place.level is Level.COUNTRY for entry in entries):
        outer = tuple(one for one in outer if one.place.level is not Level.COUNTRY)
    return tuple(entry for entry in entries if any(_lies_in(entry, one) for one in outer))


def _between(doc: Document, first: Name, second: Name) -> tuple[str, ...]:
    """Return the tokens between two names, of which three are enough."""
    return doc.lower[first.last + 1 : min(second.first, first.last + 4)]


def _apart(doc: Document, first: Name, second: Name) -> str:
    """Return the one token between two names, "" when there are more or none."""
    return doc.lower[first.last + 1] if second.first == first.last + 2 else ""


def _listed_units(doc: Document, names: list[Name], n: int) -> tuple[Entry, ...]:
    """Keep the states where a name stands in a list of states: "Ohio, Georgia and Utah"."""
    for k in (n - 1, n + 1):
        if not 0 <= k < len(names):
            continue
        first, second = sorted((n, k))
        beside = names[k].entries
        if _apart(doc, names[first], names[second]) not in (*_COMMAS, *_JOINS):
            continue
        if len(beside) and beside[0].feature == "ADM1" and _is_state(beside[0]):
            country = beside[0].place.country
            states = tuple(
                entry
                for entry in names[n].entries
                if _is_state(entry) and entry.place.country == country
            )
            if states:
                return states
    return ()


def _is_state(entry: Entry) -> bool:
    return entry.feature == "ADM1" and entry.place.country in _LISTED_UNITS


def _is_unit(doc: Document, name: Name) -> bool:
    behind = doc.lower[name.last + 1] if name.last + 1 < len(doc.lower) else ""
    before = doc.lower[max(name.first - 2, 0) : name.first]
    of = len(before) == 2 and before[1] == "of" and before[0] in _UNITS
    return not name.part and (of or behind in _UNITS)


def _kind_of_list(doc: Document, names: list[Name], n: int) -> Level | None:
    """Return what the plural behind a list says of each name: "Donetsk and Luhansk regions"."""
    for k in range(n, min(n + _LONGEST_LIST, len(names))):
        behind = names[k].last + 1
        word = doc.lower[behind] if behind < len(doc.lower) else ""
        if word in _PLURALS:
            return _KINDS[_PLURALS[word]]
        if word not in (*_COMMAS, *_JOINS) or k + 1 == len(names):
            return None
        after = names[k + 1].first
        if after > behind + 2 or (after == behind + 2 and doc.lower[behind + 1] not in _JOINS):
            return None
    return None


def _of_kind(doc: Document, name: Name, listed: Level | None) -> tuple[Entry, ...]:
    """Keep units before "region" and towns before "city"; where both lie at one spot, the town."""
    behind = doc.lower[name.last + 1] if name.last + 1 < len(doc.lower) else ""
    before = (
        doc.lower[name.first - 2] if name.first > 1 and doc.lower[name.first - 1] == "of" else ""
    )
    if name.last + 2 < len(doc.lower) and doc.lower[name.last + 2] == "of":
        behind = ""  # "the Maine town of"
    level = _KINDS.get(behind) or _KINDS.get(before) or listed
    if level is not None:
        return tuple(entry for entry in name.entries if entry.place.level is level)
    return ()


def _lies_in(entry: Entry, outer: Entry) -> bool:
    if entry.place.level in (Level.COUNTRY, Level.FEATURE) or entry is outer:
        return False
    if outer.place.level is Level.COUNTRY:
        return entry.place.country == outer.place.country != ""
    if outer.place.level is Level.REGION and entry.place.country == outer.place.country:
        return entry.place.admin1 == outer.place.admin1
    return False


def _witness(name: Name, entries: tuple[Entry, ...]) -> Entry:
    """Return the candidate that is the likeliest without its article."""
    return max(entries, key=lambda entry: _alone(name, entry))


def _best(name: Name, entries: Iterable[Entry], focus: Focus) -> Entry | None:
    ranked = sorted(
        ((_alone(name, entry) + focus.drawn(entry), n) for n, entry in enumerate(entries)),
        reverse=True,
    )
    pool = tuple(entries)
    best = pool[ranked[0][1]]
    if best.place.level is Level.REGION and not _is_only_region(pool):
        best = _town_of(best, pool)
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN:
        second = pool[ranked[1][1]]
        if not _near(best, second):
            return None
    return best


def _is_only_region(pool: tuple[Entry, ...]) -> bool:
    return all(entry.place.level is Level.REGION for entry in pool)


def _town_of(unit: Entry, pool: tuple[Entry, ...]) -> Entry:
    """Return the large town that gave a unit its name and lies in it: "Minsk", "New York"."""
    towns = [
        entry
        for entry in pool
        if entry.place.level is Level.CITY
        and entry.place.country == unit.place.country
        and (entry.place.admin1 == unit.place.admin1 or _near(entry, unit))
        and entry.population > _SEAT_SHARE * unit.population
    ]
    return max(towns, key=lambda entry: entry.population, default=unit)


def _alone(name: Name, entry: Entry) -> float:
    """Return how likely a candidate is without its article."""
    score = log10(entry.population + 1)
    level = entry.place.level
    if entry.place.id.startswith("site:"):
        return 20.0
    if level is Level.COUNTRY:
        return score + (_COUNTRY if _is_told(name, entry) else -_FOREIGN)
    if level is Level.CITY:
        score += _FAME * log10((1 + entry.fame) / _USUAL_FAME)
    if entry.own:
        score = max(score, _NEWS_REGION)
    if entry.feature == "PPLC":
        score += _CAPITAL
    if entry.feature == "ADM1":
        score += 0.5 if entry.place.country in _LISTED_UNITS else -0.3
    elif entry.feature == "ADM2":
        score -= 1.0
    if level is not Level.FEATURE and name.written not in entry.names:
        kin = name.written[:4] == entry.names[1][:4] or entry.population > _WELL_KNOWN
        score -= _ALIAS / 2 if kin else _ALIAS
    else:
        score -= _PLAIN * (name.written != entry.names[0])
        score += _HOST * (entry.place.country in HOSTS)
    return score


def _is_told(name: Name, country: Entry) -> bool:
    """Tell whether a country is told by its English name or by its people."""
    return name.country or name.adjective or name.written in country.names


def _near(one: Entry, other: Entry) -> bool:
    """Tell whether two candidates lie about the same spot (less than about 100 km apart)."""
    first, second = (_point(entry) for entry in (one, other))
    if first is None or second is None:
        return False
    return abs(first[0] - second[0]) + abs(first[1] - second[1]) < 1.5


def _point(entry: Entry) -> tuple[float, float] | None:
    place = entry.place
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude
