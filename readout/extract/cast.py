"""The mentions of an article in; the persons in it out, each once, with what the text says of them.

A full name makes a person; a surname joins the one person who bears it. A surname that is nowhere
given in full is looked up in the register and taken only when one known person, whose country the
text names, bears it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from readout.extract.person_names import (
    PersonalName,
    given_gender,
    key,
    personal,
    same_person,
    slug,
)
from readout.extract.registers import Actor, Holder, Registers
from readout.extract.roles import Role
from readout.records import Reason


@dataclass(frozen=True, slots=True)
class Period:
    """The days on which an article may have been written."""

    start: date
    end: date

    @classmethod
    def of(cls, published: str) -> "Period":
        """Return the days of an ISO prefix; of an unknown date, every day of twenty years."""
        if not published:
            return cls(date(2006, 1, 1), date(2025, 12, 31))
        year = int(published[:4])
        if len(published) == 4:
            return cls(date(year, 1, 1), date(year, 12, 31))
        if len(published) == 7:
            month = int(published[5:])
            return cls(date(year, month, 1), date(year, month, 28))
        day = date.fromisoformat(published[:10])
        return cls(day, day)


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a person is named: the name split, and the title beside it."""

    at: int  #: index of the mention; -1 in the title
    name: PersonalName
    written: str = ""  #: the title as written
    role: Role | None = None
    full: str = ""  #: for a surname: the full name it was joined to


@dataclass(slots=True)
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

    @property
    def offices(self) -> frozenset[str]:
        """Offices that the text gives, and those of the register."""
        found = {office for role in self.roles if not role.past for office in role.offices}
        return frozenset(found | {one.office for one in self.terms})

    @property
    def heads(self) -> frozenset[str]:
        """Nouns that the text uses of this person: "minister", "candidate"."""
        return frozenset(role.head for role in self.roles)


def persons(
    namings: Iterable[Naming], registers: Registers, period: Period, sides: frozenset[str]
) -> tuple[tuple[Person, ...], dict[int, Person | None]]:
    """Return the persons, and which of them each naming means; None: more than one could be meant.

    `sides` are the countries and organisations that the article names.
    """
    cast: list[Person] = []
    whose: dict[int, Person | None] = {}
    named = list(namings)
    for one in named:
        if one.name.is_full:
            whose[one.at] = _join(cast, one, registers, period)
    for one in named:
        if not one.name.is_full:
            whose[one.at] = _by_surname(cast, one, whose, registers, period, sides)
    return tuple(cast), whose


def _join(cast: list[Person], one: Naming, registers: Registers, period: Period) -> Person | None:
    """Return the person of a full name, new or met before."""
    known = registers.people(one.name.written)
    actor = known[0] if len(known) == 1 else None
    if actor is None:
        known = registers.people(f"{one.name.given[0]} {one.name.surname}")
        actor = known[0] if len(known) == 1 else None
    for person in cast:
        same_actor = actor is not None and person.actor == actor.id
        if same_actor or any(_is_form(one.name, name) for name in person.names):
            _correct(person, one.name, actor, registers, period)
            _learn(person, one)
            return person
    person = _new(one, actor, registers, period)
    cast.append(person)
    return person


def _correct(
    person: Person, name: PersonalName, actor: Actor | None, registers: Registers, period: Period
) -> None:
    """Drop what a headline added to a name ("Mike Pence Calls"); take what the register knows."""
    parts = (*name.given, name.surname)
    longer = [
        one
        for one in person.names
        if len(one.given) >= len(parts) and (*one.given, one.surname)[: len(parts)] == parts
    ]
    known = person.actor in registers.actors
    if longer and not known:
        person.names = [one for one in person.names if one not in longer]
        person.name = person.basis = name.written
        person.actor = f"person:{slug(name.written)}"
    if actor and not known:
        person.name, person.actor = actor.name, actor.id
        _from_register(person, actor, registers, period)


def _new(one: Naming, actor: Actor | None, registers: Registers, period: Period) -> Person:
    named = actor.name if actor else one.name.written
    person = Person(
        actor=actor.id if actor else f"person:{slug(named)}",
        name=named,
        names=[one.name],
        reason=Reason.SURNAME,
        basis=one.name.written,
        gender=(actor.gender if actor else "") or one.name.gender,
    )
    if actor:
        _from_register(person, actor, registers, period)
    _learn(person, one)
    return person


def _from_register(person: Person, actor: Actor, registers: Registers, period: Period) -> None:
    person.terms = registers.terms(actor.id, period.start, period.end)
    person.side = next((one.side for one in person.terms), actor.side)
    if not person.gender and (split := personal(actor.name)):
        person.gender = split.gender


def _learn(person: Person, one: Naming) -> None:
    """Add what this naming says: another form of the name, a title, a gender, a side."""
    if one.name not in person.names:
        person.names.append(one.name)
    person.gender = person.gender or one.name.gender
    if one.role is None:
        return
    person.roles.append(one.role)
    person.written = person.written or one.written
    person.gender = person.gender or one.role.gender
    if one.role.offices and one.role.side and not one.role.past:
        person.side = one.role.side
    person.side = person.side or one.role.side


def _by_surname(
    cast: list[Person],
    one: Naming,
    whose: dict[int, Person | None],
    registers: Registers,
    period: Period,
    sides: frozenset[str],
) -> Person | None:
    fitting = [person for person in cast if any(_is_form(one.name, name) for name in person.names)]
    if one.name.gender:
        fitting = [person for person in fitting if person.gender in ("", one.name.gender)]
    if len(fitting) > 1:
        return _nearest(fitting, one.at, whose)
    if fitting:
        _learn(fitting[0], one)
        return fitting[0]
    person = _registered(one, registers, period, sides) or Person(
        actor="",
        name=one.name.written,
        names=[one.name],
        reason=Reason.AS_WRITTEN,
        basis="",
        gender=one.name.gender or given_gender(one.name.surname),
    )
    cast.append(person)
    _learn(person, one)
    return person


def _nearest(fitting: list[Person], at: int, whose: dict[int, Person | None]) -> Person | None:
    """Return who bears the surname where several do: the one named alone so far, else nobody."""
    before = {id(person) for n, person in whose.items() if n < at and person in fitting}
    if len(before) == 1:
        return next(person for person in fitting if id(person) in before)
    return None


def _is_form(one: PersonalName, other: PersonalName) -> bool:
    """Tell whether two names may be one person's: "Fogh Rasmussen" and "Anders Fogh Rasmussen".

    A longer run that starts alike is a headline's: "Mike Pence Calls".
    """
    if same_person(one, other):
        return True
    short, long = sorted(((*one.given, one.surname), (*other.given, other.surname)), key=len)
    return len(short) > 1 and short in (long[-len(short) :], long[: len(short)])


def _registered(
    one: Naming, registers: Registers, period: Period, sides: frozenset[str]
) -> Person | None:
    """Return the one known person of a surname; the text must name the country he speaks for."""
    known = [
        actor
        for actor in registers.people_of_surname(one.name.surname)
        if _fits(one, actor, registers, period)
    ]
    if len(known) != 1:
        return None
    actor = known[0]
    terms = registers.terms(actor.id, period.start, period.end)
    whose = {actor.side, *(term.side for term in terms)}
    if not terms or not whose & sides:
        return None
    person = Person(actor.id, actor.name, [one.name], Reason.REGISTER, terms[0].basis)
    person.gender = actor.gender or one.name.gender
    _from_register(person, actor, registers, period)
    return person


def _fits(one: Naming, actor: Actor, registers: Registers, period: Period) -> bool:
    """Tell whether nothing written speaks against a known person."""
    split = personal(actor.name)
    gender = actor.gender or (split.gender if split else "")
    if one.name.gender and gender and one.name.gender != gender:
        return False
    if one.name.given and split and split.given and one.name.given[0][0] != split.given[0][0]:
        return False
    career = registers.career(actor.id)
    if career and min(one.first for one in career) > period.end:
        return False
    if one.role is None or not one.role.offices:
        return one.role is None or not one.role.side or one.role.side == actor.side
    return any(term.office in one.role.offices for term in career)


def title_names(title: str, surnames: frozenset[str], registers: Registers) -> list[PersonalName]:
    """Return full names in a headline: those of the register, and a given name with a surname that
    stands alone in the text. Every word of a headline may have a capital, so others are left."""
    words = [word.strip(',;:.!?"“”‘()') for word in title.split()]
    found = []
    for at, word in enumerate(words):
        surname = personal(word) if word else None
        if at == 0 or surname is None or surname.surname not in surnames:
            continue
        written = f"{words[at - 1]} {word}"
        full = personal(written)
        if full and (given_gender(key(words[at - 1])) or registers.people(written)):
            found.append(full)
    return found
