"""The likeliest sense of each name in; how much the article speaks of each country and unit out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from readout.extract.gazetteer import Entry
from readout.extract.place_names import Name
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

    def drawn(self, entry: Entry, own: "Weights") -> float:
        """Return how much the other names of the article speak for a candidate.

        `own` is what the mentions of its own name gave: a name is no witness for itself.
        """
        country = entry.place.country
        unit = country, entry.place.admin1
        beside = entry.feature != "ADM1" and self.units[unit] > own.units[unit]
        return (
            _BY_COUNTRY * _share(self.countries, own.countries, country)
            + _BY_TOWNS * _share(self.towns, own.towns, country)
            + _BY_UNIT * beside
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


def _share(all_names: Counter[str], own: Counter[str], country: str) -> float:
    most = max((count - own[key] for key, count in all_names.items()), default=0)
    return (all_names[country] - own[country]) / max(most, _WITNESSES)
