"""The names in an article in; the persons they belong to out, each once.

A full name makes a person; a surname joins the one person who bears it. A surname that is nowhere
given in full is looked up in the register and taken only when one known person, whose country the
text names, bears it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from readout import limits
from readout.extract.people.cast import Naming, Period, Person
from readout.extract.people.person_names import (
    PersonalName,
    given_gender,
    key,
    personal,
    same_person,
    slug,
)
from readout.extract.people.registers import Actor, Registers
from readout.records import Reason


@dataclass(slots=True)
class Casting:
    """Persons found so far; `whose` tells for each naming who is meant, None: two could be."""

    registers: Registers
    period: Period
    sides: frozenset[str]  #: countries and organisations that the article names
    cast: list[Person] = field(default_factory=list)
    whose: dict[int, Person | None] = field(default_factory=dict)
    _by_part: dict[str, list[Person]] = field(default_factory=dict)

    def assign(self, namings: Iterable[Naming]) -> None:
        """Give every naming its person: full names first, wherever they stand."""
        named = tuple(namings)
        for one in named:
            if one.name.is_full:
                self.whose[one.at] = self._join(one)
        for one in named:
            if not one.name.is_full:
                self.whose[one.at] = self._by_surname(one)

    def bearers(self, name: PersonalName) -> list[Person]:
        """Return whom a name may mean; a given name alone counts where nothing else fits."""
        near = self._sharing(name)
        found = [one for one in near if any(_is_form(name, other) for other in one.names)]
        if not found and not name.given and given_gender(name.surname):
            found = [
                one
                for one in near
                if any(other.given[:1] == (name.surname,) for other in one.names)
            ]
        if name.gender:
            found = [one for one in found if one.gender in ("", name.gender)]
        return found

    def stranger(self, one: Naming) -> Person:
        """Return a person of a full name without adding him to the cast."""
        return _new(one, self._known(one.name), self.registers, self.period)

    def _sharing(self, name: PersonalName) -> list[Person]:
        found: dict[Person, None] = {}
        for part in _parts(name):
            found.update(dict.fromkeys(self._by_part.get(part, ())))
        return list(found)

    def _add(self, person: Person) -> None:
        if len(self.cast) < limits.CAST_PER_ARTICLE:
            self.cast.append(person)
            for name in person.names:
                self._index(person, name)

    def _index(self, person: Person, name: PersonalName) -> None:
        for part in _parts(name):
            sharing = self._by_part.setdefault(part, [])
            if person not in sharing and len(sharing) < limits.NAMESAKES:
                sharing.append(person)

    def _join(self, one: Naming) -> Person:
        """Return the person of a full name, new or met before."""
        actor = self._known(one.name)
        for person in self._sharing(one.name):
            same = actor is not None and person.actor == actor.id
            if same or any(_is_form(one.name, name) for name in person.names):
                _correct(person, one.name, actor, self.registers, self.period)
                _learn(person, one)
                self._index(person, one.name)
                return person
        person = _new(one, actor, self.registers, self.period)
        self._add(person)
        return person

    def _known(self, name: PersonalName) -> Actor | None:
        """Return the one actor of the register with this full name, middle names aside."""
        for written in (name.written, f"{name.given[0]} {name.surname}"):
            known = self.registers.people(written)
            if len(known) == 1:
                return known[0]
        return None

    def _by_surname(self, one: Naming) -> Person | None:
        fitting = self.bearers(one.name)
        if len(fitting) > 1:
            # several bear it: the one who was named before, if only one was
            before = [person for person in fitting if person.first < one.at]
            return before[0] if len(before) == 1 else None
        person = fitting[0] if fitting else self._unnamed(one)
        _learn(person, one)
        return person

    def _unnamed(self, one: Naming) -> Person:
        """Return a new person known by surname only, from the register where that is safe."""
        person = _registered(one, self.registers, self.period, self.sides) or Person(
            actor="",
            name=one.name.written,
            names=[one.name],
            reason=Reason.AS_WRITTEN,
            basis="",
            gender=one.name.gender or given_gender(one.name.surname),
        )
        self._add(person)
        return person


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


def _parts(name: PersonalName) -> set[str]:
    return {*name.given, *name.surname.split()}


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
    person.first = min(person.first, one.at)
    if one.role is None:
        return
    person.roles.append(one.role)
    person.written = person.written or one.written
    person.gender = person.gender or one.role.gender
    held = {term.office for term in person.terms}
    own = not held or bool(
        held & one.role.offices
    )  # "his press secretary" is not the White House's
    if one.role.offices and one.role.side and not one.role.past and own:
        person.side = one.role.side
    if not one.role.possessor or one.role.head == "counterpart":
        person.side = person.side or one.role.side


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
    """Return the one known person of a surname.

    The text must name the country he speaks for, or the office that he alone of that name holds.
    """
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
    offices = one.role.offices if one.role is not None and not one.role.past else frozenset()
    holds = any(term.office in offices for term in terms)
    if not terms or not (holds or whose & sides):
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
