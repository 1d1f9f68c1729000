"""The likeliest sense of each name in; how much the article speaks of each country and unit out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from readout.extract.places.gazetteer import Entry
from readout.extract.places.names import Name
from readout.records import Level

# At most, by the country that weighs most in the article. One that is named ("the US envoy") says
# little of where its envoy is; towns say more: else St. Petersburg would lie in Florida.
_BY_COUNTRY, _BY_TOWNS, _BY_UNIT = 0.5, 1.0, 1.0
_WITNESSES = 3  # fewer mentions of a country weigh less


@dataclass(frozen=True, slots=True)
class Weights:
    """How much an article speaks of countries, of what lies in them, and of first-level units."""

    countries: Counter[str] = field(default_factory=Counter)  #: by their names and capitals
    towns: Counter[str] = field(default_factory=Counter)  #: by names of what lies in them
    units: Counter[tuple[str, str]] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Focus:
    """What the other names of an article say of one name: a name is no witness for itself."""

    all_names: Weights
    own: Weights
    most_of_countries: int
    most_of_towns: int

    def drawn(self, entry: Entry) -> float:
        """Return how much the other names speak for a candidate."""
        key, unit = entry.place.country, (entry.place.country, entry.place.admin1)
        countries = self.all_names.countries[key] - self.own.countries[key]
        towns = self.all_names.towns[key] - self.own.towns[key]
        beside = entry.feature != "ADM1" and self.all_names.units[unit] > self.own.units[unit]
        return (
            _BY_COUNTRY * countries / max(self.most_of_countries, _WITNESSES)
            + _BY_TOWNS * towns / max(self.most_of_towns, _WITNESSES)
            + _BY_UNIT * beside
        )


def focus(all_names: Weights, own: Weights) -> Focus:
    """Return the focus for one name, whose own mentions gave `own`."""
    return Focus(
        all_names,
        own,
        _most(all_names.countries, own.countries),
        _most(all_names.towns, own.towns),
    )


def weigh(witnesses: Iterable[Entry]) -> Weights:
    """Return the weights that these senses of names give."""
    weights = Weights()
    for entry in witnesses:
        country = entry.place.country
        named = entry.place.level is Level.COUNTRY or entry.feature == "PPLC"
        if country:
            (weights.countries if named else weights.towns)[country] += 1
        if country and entry.place.admin1:
            weights.units[country, entry.place.admin1] += 1
    return weights


def weigh_names(names: list[Name], alone: dict[int, Entry]) -> dict[str, Weights]:
    """Return what the mentions of each name give to the weights of the article."""
    mentions: dict[str, list[Entry]] = {}
    for n, entry in alone.items():
        mentions.setdefault(names[n].written, []).append(entry)
    return {written: weigh(entries) for written, entries in mentions.items()}


def _most(all_names: Counter[str], own: Counter[str]) -> int:
    return max((count - own[key] for key, count in all_names.items()), default=0)
