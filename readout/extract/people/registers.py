"""The folder of reference data in; registers of offices, countries and actors out.

Dates: `Holder.first` and `Holder.last` bound the term as far as the register knows it, both days
included; a start known to the month counts from its first day.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from readout.extract.people import register_names, register_offices
from readout.extract.people.person_names import key, without_possessive
from readout.extract.people.register_names import Actor
from readout.extract.people.register_offices import Holder, Office

__all__ = ["Actor", "Holder", "Office", "Registers", "load"]

_REMEMBERED = 20_000  # names


@dataclass(frozen=True, slots=True, eq=False)
class Registers:
    """Indexes over the reference data; every look-up is by exact name or listed alias."""

    actors: Mapping[str, Actor]  #: by id
    _people: Mapping[str, tuple[str, ...]]
    _surnames: Mapping[str, tuple[str, ...]]
    _institutions: Mapping[str, str]
    _sides: Mapping[str, str]
    _demonyms: Mapping[str, str]
    _titles: Mapping[str, tuple[Office, ...]]
    _holders: Mapping[tuple[str, str], tuple[Holder, ...]]
    _terms: Mapping[str, tuple[Holder, ...]]
    _only_sides: Mapping[str, str]
    _last_words: frozenset[str]

    def people(self, name: str) -> tuple[Actor, ...]:
        """Return the persons of a full name or alias; several where it is shared."""
        return tuple(self.actors[one] for one in self._people.get(key(name), ()))

    def people_of_surname(self, surname: str) -> tuple[Actor, ...]:
        """Return all persons of a surname, with its particles: "de Hoop Scheffer"."""
        return tuple(self.actors[one] for one in self._surnames.get(key(surname), ()))

    def institution(self, name: str) -> Actor | None:
        """Return the government, organisation or agency of a name or metonym.

        "Minsk" and "the Kremlin" are governments. Names in capitals need their case ("US", "AP").
        """
        return _institution(self, name)

    def side(self, name: str) -> str:
        """Return the country or organisation of a name, demonym or capital; "" if none.

        >>> load(Path("data/reference")).side("Belorussian")
        'Belarus'
        """
        return _side(self, name)

    def demonym(self, word: str) -> str:
        """Return the country of "Belarusian" or "Poles", else ""."""
        return self._demonyms.get(key(word), "")

    def offices(self, title: str, side: str = "") -> tuple[Office, ...]:
        """Return the offices that a title names, for one side where titles differ by country.

        "Secretary of State" is the US foreign minister, and no office elsewhere. Without a side all
        readings come back.
        """
        found = self._titles.get(register_offices.title_key(title), ())
        own = tuple(one for one in found if side and one.side == side)
        return own or tuple(one for one in found if not side or not one.side)

    def ends_title(self, word: str) -> bool:
        """Tell whether a title ends with a word: "diplomacy" of "head of diplomacy"."""
        return key(word) in self._last_words

    def holders(
        self, office: str, side: str, start: date, end: date, acting: bool = False
    ) -> tuple[Holder, ...]:
        """Return everyone who may have held an office on some day from `start` to `end`.

        Rows marked acting or interim are left out where others remain; where `acting` ones are
        asked for, it is the others that are.
        """
        rows = self._holders.get((office, side), ())
        found = tuple(one for one in rows if one.first <= end and start <= one.last)
        return tuple(one for one in found if one.acting == acting) or found

    def holder(
        self, office: str, side: str, start: date, end: date, acting: bool = False
    ) -> Holder | None:
        """Return the one who held an office all the time from `start` to `end`, or None.

        None also where two may have held it, as on the day of a handover.
        """
        found = self.holders(office, side, start, end, acting)
        alone = len({one.actor for one in found}) == 1
        if not alone or min(one.first for one in found) > start:
            return None
        return found[0] if max(one.last for one in found) >= end else None

    def only_side(self, office: str) -> str:
        """Return the side of an office that no other has; "" where several have it."""
        return self._only_sides.get(office, "")

    def terms(self, actor: str, start: date, end: date) -> tuple[Holder, ...]:
        """Return the offices that a person may have held on some day from `start` to `end`."""
        rows = self._terms.get(actor, ())
        return tuple(one for one in rows if one.first <= end and start <= one.last)

    def career(self, actor: str) -> tuple[Holder, ...]:
        """Return all offices of a person, the weightiest first."""
        return self._terms.get(actor, ())


# Four of five names that are asked for were asked for before: news is of the same few.
@lru_cache(_REMEMBERED)
def _institution(registers: Registers, name: str) -> Actor | None:
    bare = without_possessive(name.strip(" ,"))
    for form in (bare, bare.removeprefix("the ").removeprefix("The ")):
        for spelling in (f"={form.replace('.', '')}", key(form)):
            if spelling in registers._institutions:
                return registers.actors[registers._institutions[spelling]]
    return None


@lru_cache(_REMEMBERED)
def _side(registers: Registers, name: str) -> str:
    bare = without_possessive(name.strip(" ,"))
    for spelling in (f"={bare.replace('.', '')}", key(bare)):
        if found := registers._demonyms.get(spelling) or registers._sides.get(spelling):
            return found
    return ""


@cache
def load(folder: Path) -> Registers:
    """Read the registers of a reference folder (`offices/`, `countries/`, `actors/`), once.

    Raises SettingsError when a table is missing or cannot be read.
    """
    countries = register_names.countries(folder)
    offices = register_offices.offices(folder)
    known = register_names.actors(folder)
    weighty = register_offices.by_weight(offices)
    actors = register_names.everyone(known, countries, weighty)
    people, surnames = register_names.people(actors)
    titles = register_offices.titles(folder, offices)
    return Registers(
        actors=actors,
        _people=people,
        _surnames=surnames,
        _institutions=register_names.institutions(actors, countries),
        _sides=register_names.sides(countries),
        _demonyms=register_names.demonyms(countries),
        _titles=titles,
        _holders=register_offices.holders(offices),
        _terms=register_offices.terms(weighty),
        _only_sides=register_offices.only_sides(offices),
        _last_words=frozenset(title.split()[-1] for title in titles),
    )
