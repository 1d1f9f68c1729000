"""The candidates of every place name of an article in; the one that is meant, or none, out.

Country before capital before the larger town; "Paris, Texas" by its second part; one sense for an
article; the countries that weigh most in it draw their towns. Weights were chosen on development
articles (GeoWebNews, GeoVirus, TR-News).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log10

from readout.extract.document import Document
from readout.extract.gazetteer import Entry
from readout.extract.place_names import Name
from readout.records import Level

_COUNTRY, _CAPITAL, _NEWS_REGION = 4.0, 1.5, 8.0
_DRAWN = 3.0  # at most, by the country that weighs most in the article
_UNIT_DRAWN = 1.0
_ALIAS = 1.5  # against a place of which the name is but another name
_FOREIGN = 3.0  # against a country by a name that is not English
_MARGIN = 0.12  # the best candidate must lead by so much, or none is taken
_LISTED_UNITS = ("United States", "Canada", "Australia")


@dataclass(frozen=True, slots=True)
class Weights:
    """How much an article speaks of each country and of each first-level unit."""

    countries: Counter[str]
    units: Counter[tuple[str, str]]


def choose(doc: Document, names: list[Name]) -> dict[int, Entry | None]:
    """Return the chosen entry for each index of `names`; None where none was certain enough."""
    narrowed = {n: _narrowed(doc, names, n) for n in range(len(names)) if names[n].entries}
    weights = _weights(names, narrowed)
    chosen: dict[int, Entry | None] = {}
    senses: dict[str, Entry | None] = {}
    for n, entries in narrowed.items():
        told = len(entries) < len(names[n].entries)
        if told or names[n].written not in senses:
            best = _best(names[n], entries, weights)
            if told or names[n].written not in senses:
                senses[names[n].written] = best
            chosen[n] = best
    for n in narrowed:
        if n not in chosen:
            chosen[n] = senses[names[n].written]
    return chosen


def _narrowed(doc: Document, names: list[Name], n: int) -> tuple[Entry, ...]:
    """Keep the candidates that lie in the place named behind a comma: "Paris, Texas"."""
    name = names[n]
    behind = name.last + 1
    if n + 1 >= len(names) or behind >= len(doc.words) or doc.words[behind] not in (",", "("):
        return name.entries
    after = names[n + 1]
    if after.first != behind + 1 or after.adjective:
        return name.entries
    inside = tuple(
        entry for entry in name.entries if any(_lies_in(entry, one) for one in after.entries)
    )
    return inside or name.entries


def _lies_in(entry: Entry, outer: Entry) -> bool:
    if entry.place.level in (Level.COUNTRY, Level.FEATURE) or entry is outer:
        return False
    if outer.place.level is Level.COUNTRY:
        return entry.place.country == outer.place.country != ""
    if outer.place.level is Level.REGION and entry.place.country == outer.place.country:
        return entry.place.admin1 == outer.place.admin1
    return False


def _weights(names: list[Name], narrowed: dict[int, tuple[Entry, ...]]) -> Weights:
    countries: Counter[str] = Counter()
    units: Counter[tuple[str, str]] = Counter()
    for n, entries in narrowed.items():
        best = max(entries, key=lambda entry: _alone(names[n], entry))
        countries[best.place.country] += 1
        if best.place.admin1:
            units[best.place.country, best.place.admin1] += 1
    del countries[""]
    return Weights(countries, units)


def _best(name: Name, entries: Iterable[Entry], weights: Weights) -> Entry | None:
    ranked = sorted(
        ((_score(name, entry, weights), n) for n, entry in enumerate(entries)), reverse=True
    )
    pool = tuple(entries)
    best = pool[ranked[0][1]]
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN:
        second = pool[ranked[1][1]]
        if not _near(best, second):
            return None
    return best


def _score(name: Name, entry: Entry, weights: Weights) -> float:
    most = max(weights.countries.values(), default=0)
    drawn = 0.0
    if most and entry.place.level is not Level.COUNTRY:
        drawn = _DRAWN * weights.countries[entry.place.country] / most
        others = weights.units[entry.place.country, entry.place.admin1]
        drawn += _UNIT_DRAWN * (others > 1 and entry.feature != "ADM1")
    return _alone(name, entry) + drawn


def _alone(name: Name, entry: Entry) -> float:
    """Return how likely a candidate is without its article."""
    score = log10(entry.population + 1)
    level = entry.place.level
    if entry.place.id.startswith("site:"):
        return 20.0
    if level is Level.COUNTRY:
        return score + (_COUNTRY if name.country or name.adjective else -_FOREIGN)
    if entry.own:
        score = max(score, _NEWS_REGION)
    if entry.feature == "PPLC":
        score += _CAPITAL
    if entry.feature == "ADM1":
        score += 0.5 if entry.place.country in _LISTED_UNITS else -0.3
    elif entry.feature == "ADM2":
        score -= 1.0
    if level is not Level.FEATURE and name.written not in entry.names:
        score -= _ALIAS
    return score


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
