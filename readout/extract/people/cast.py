"""The people of one article as they become known: who they are, what they are called, and when."""

import sys
from dataclasses import dataclass, field
from datetime import date

from readout.extract.people.person_names import PersonalName
from readout.extract.people.register_offices import first_day, last_day
from readout.extract.people.registers import Holder
from readout.extract.people.roles import Role
from readout.records import Reason


@dataclass(frozen=True, slots=True)
class Period:
    """The days on which an article may have been written."""

    start: date
    end: date

    @classmethod
    def of(cls, published: str) -> "Period":
        """Return the days of an ISO prefix; of an unknown date, every day of twenty years."""
        try:
            return cls(first_day(published), last_day(published))
        except ValueError:
            return cls(date(2006, 1, 1), date(2025, 12, 31))


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a person is named: the name split, and the title beside it."""

    at: int  #: index of the mention; -1 in the title
    name: PersonalName
    written: str = ""  #: the title as written
    role: Role | None = None
    full: str = ""  #: for a surname: the full name it was joined to


@dataclass(slots=True, eq=False)
class Person:
    """Somebody in the text; grows while the text is read."""

    actor: str  #: stable id, "" while only a surname is known
    name: str  #: the name shown
    names: list[PersonalName]
    reason: Reason  #: how a surname alone is known: SURNAME, REGISTER or AS_WRITTEN
    basis: str  #: the full name as written, or the register's row
    gender: str = ""
    side: str = ""
    written: str = ""  #: first title as written
    roles: list[Role] = field(default_factory=list)
    terms: tuple[Holder, ...] = ()  #: offices in the article's period
    first: int = sys.maxsize  #: index of the first mention by name

    @property
    def offices(self) -> frozenset[str]:
        """Offices that the text gives, and those of the register."""
        found = {office for role in self.roles if not role.past for office in role.offices}
        return frozenset(found | {one.office for one in self.terms})

    @property
    def heads(self) -> frozenset[str]:
        """Nouns that the text uses of this person: "minister", "candidate"."""
        return frozenset(role.head for role in self.roles)
