"""An article's mentions in; each one's Resolution out, read once from left to right.

The rules, in order: a name; an institution; an office that the text or the register fills; a bare
title or a pronoun by the nearest person that fits. Where two candidates stay, nobody is taken.
"""

from dataclasses import dataclass, field, replace

from readout.extract import bodies, roles
from readout.extract.cast import Naming, Period, Person, persons, title_names
from readout.extract.document import Document
from readout.extract.person_names import honorific_gender, key, personal
from readout.extract.registers import Registers
from readout.extract.roles import Role
from readout.extract.scene import Scene
from readout.extract.wordlists import rows, words
from readout.records import ActorKind, Mention, MentionKind, Reason, Resolution, Span

_INDEFINITE = frozenset("a an another one some any every each no several many most".split())
_GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m"} | {
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_NAMED_KINDS = (MentionKind.ORGANISATION, MentionKind.GOVERNMENT)


@dataclass(slots=True)
class Reading:
    """One article being read; `done` grows with its mentions, in their order."""

    doc: Document
    registers: Registers
    period: Period
    sides: frozenset[str]
    mentions: tuple[Mention, ...]
    cast: tuple[Person, ...] = ()
    whose: dict[int, Person | None] = field(default_factory=dict)
    done: list[Resolution] = field(default_factory=list)
    scene: Scene = field(init=False)
    _roles: dict[str, Role] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.scene = Scene(self.doc)

    def role(self, phrase: str) -> Role:
        """Return what a role phrase says."""
        if phrase not in self._roles:
            self._roles[phrase] = roles.read(phrase, self.registers)
        return self._roles[phrase]

    def person_of(self, who: Resolution) -> Person | None:
        """Return the person of the cast that a resolution means."""
        if who.kind is not ActorKind.PERSON:
            return None
        return next(
            (one for one in self.cast if one.actor == who.actor and one.name == who.name), None
        )


def read(
    doc: Document,
    title: str,
    mentions: tuple[Mention, ...],
    speaking: frozenset[int],
    registers: Registers,
    published: str,
) -> Reading:
    """Resolve all mentions; `speaking` are the indices of those that words are attributed to."""
    reading = Reading(doc, registers, Period.of(published), _sides(doc, title, registers), mentions)
    namings = list(_namings(reading, mentions))
    lone = frozenset(one.name.surname for one in namings if not one.name.is_full)
    heading = [Naming(-1 - n, name) for n, name in enumerate(title_names(title, lone, registers))]
    reading.cast, reading.whose = persons(
        [*namings, *heading], registers, reading.period, reading.sides
    )
    for index, mention in enumerate(mentions):
        who = resolve(reading, mention, index)
        reading.done.append(who)
        person = reading.person_of(who)
        if person is not None:
            reading.scene.add(mention.span, person, index in speaking)
    return reading


def resolve(reading: Reading, mention: Mention, index: int = -1) -> Resolution:
    """Return who a mention is; what stands before it in the text has been read."""
    text = mention.span.of(reading.doc.text)
    if mention.kind is MentionKind.PERSON:
        return _named(reading, mention, index)
    if mention.kind is MentionKind.PRONOUN:
        return _pronoun(reading, mention, text)
    if mention.kind is MentionKind.ROLE:
        return _titled(reading, mention, text)
    if mention.kind is MentionKind.GROUP:
        return Resolution(text, "", ActorKind.GROUP, reason=Reason.AS_WRITTEN)
    named = mention.kind in _NAMED_KINDS and mention.name is not None
    found = bodies.resolve(text, named, reading.registers)
    if found is None and mention.name is not None:
        found = bodies.resolve(mention.name.of(reading.doc.text), named, reading.registers)
    return found or as_written(text, ActorKind.ORGANISATION if named else None)


def as_written(
    text: str, kind: ActorKind | None, reason: Reason = Reason.AS_WRITTEN, side: str = ""
) -> Resolution:
    """Return the words of the text, with nobody behind them."""
    return Resolution(text, "", kind, "", side, reason, "")


def known(person: Person, reason: Reason, basis: str, written: str = "") -> Resolution:
    """Return a person of the cast; a person known by surname alone has no actor."""
    held = next((term.office for term in person.terms), "")
    return Resolution(
        person.name,
        person.actor,
        ActorKind.PERSON,
        written or person.written or held,
        person.side,
        reason,
        basis,
    )


def holder(reading: Reading, role: Role, text: str, reason: Reason) -> Resolution:
    """Return who held an office in the article's period, from the register alone."""
    period = reading.period
    candidates: dict[str, Resolution] = {}
    found = 0
    for office in sorted(role.offices):
        side = role.side or reading.registers.only_side(office)
        one = reading.registers.holder(office, side, period.start, period.end) if side else None
        found += bool(side and reading.registers.holders(office, side, period.start, period.end))
        if one is not None:
            candidates[one.actor] = Resolution(
                one.name, one.actor, ActorKind.PERSON, bare(text), side, reason, one.basis
            )
    if len(candidates) == 1 and found == 1:
        return next(iter(candidates.values()))
    reason = Reason.AMBIGUOUS if found else Reason.AS_WRITTEN
    return as_written(text, ActorKind.PERSON, reason, role.side)


def fits_role(person: Person, role: Role) -> bool:
    """Tell whether a person of the text may be meant by a title."""
    if (
        role.side
        and person.side != role.side
        and all(one.side != role.side for one in person.roles)
    ):
        return False
    if role.gender and person.gender not in ("", role.gender):
        return False
    if role.past:
        return any(one.past and one.offices & role.offices for one in person.roles)
    if role.offices:
        return bool(person.offices & role.offices)
    if role.rest:
        return any(one.head == role.head and role.rest <= one.rest for one in person.roles)
    return role.head in person.heads or bool(person.offices & _class(role.head))


def bare(written: str) -> str:
    """Return a title as written, less its article and "his"."""
    parts = written.strip(" ,").split()
    while parts and parts[0].casefold() in words("role_openers.en.txt"):
        parts = parts[1:]
    return " ".join(parts)


def _sides(doc: Document, title: str, registers: Registers) -> frozenset[str]:
    """Return the countries and organisations that a text names, adjectives included."""
    capital = {word for word in (*doc.words, *title.split()) if word[:1].isupper()}
    pairs = {
        f"{one} {other}"
        for one, other in zip(doc.words, doc.words[1:], strict=False)
        if one in capital and other in capital
    }
    return frozenset(side for word in capital | pairs if (side := registers.side(word)))


def _namings(reading: Reading, mentions: tuple[Mention, ...]) -> list[Naming]:
    found = []
    for index, mention in enumerate(mentions):
        if mention.kind is not MentionKind.PERSON or mention.name is None:
            continue
        title = mention.role.of(reading.doc.text) if mention.role else ""
        name = personal(mention.name.of(reading.doc.text))
        if name is None:
            continue
        if told := honorific_gender(title):
            name = replace(name, gender=told)
        role = reading.role(title) if title else None
        if role is not None and role.head in words("role_empty.en.txt"):
            role, title = None, ""
        found.append(Naming(index, name, bare(title), role))
    return found


def _named(reading: Reading, mention: Mention, index: int) -> Resolution:
    text = (mention.name or mention.span).of(reading.doc.text)
    name = personal(text)
    person = reading.whose.get(index) if index >= 0 else _among(reading, text)
    if person is None or name is None:
        return as_written(text, ActorKind.PERSON, Reason.AMBIGUOUS if name else Reason.AS_WRITTEN)
    written = bare(mention.role.of(reading.doc.text)) if mention.role else ""
    if written and reading.role(written).head in words("role_empty.en.txt"):
        written = ""
    if name.is_full:
        return known(person, Reason.NAMED, text, written)
    return known(person, person.reason, person.basis, written)


def _among(reading: Reading, text: str) -> Person | None:
    """Return the person of a name that no mention covers, when the text has one such person."""
    name = personal(text)
    if name is None:
        return None
    namings = [Naming(-100, name)]
    alike = [one for one in reading.cast if any(name.surname == n.surname for n in one.names)]
    if len(alike) == 1:
        return alike[0]
    found, whose = persons(namings, reading.registers, reading.period, reading.sides)
    return whose[-100] if found and not alike else None


def _titled(reading: Reading, mention: Mention, text: str) -> Resolution:
    role = reading.role(text)
    if text.split()[0].casefold() in _INDEFINITE:
        return as_written(text, ActorKind.PERSON, side=role.side)
    if role.head == "counterpart":
        return _counterpart(reading, mention.span, role, text)
    if role.possessor or role.head in words("role_empty.en.txt"):
        return as_written(text, ActorKind.PERSON, side=role.side)
    fitting = [one for one in reading.cast if fits_role(one, role)]
    if len(fitting) == 1 and (role.side or _met(reading, fitting[0], mention.span)):
        return known(fitting[0], Reason.OFFICE_IN_TEXT, text, bare(text))
    if fitting:
        near = reading.scene.nearest(mention.span, lambda one: fits_role(one, role))
        if near is not None:
            return known(near.person, Reason.OFFICE_IN_TEXT, text, bare(text))
        return as_written(text, ActorKind.PERSON, Reason.AMBIGUOUS, role.side)
    if role.offices and not role.past:
        return holder(reading, role, text, Reason.OFFICE)
    return as_written(text, ActorKind.PERSON, side=role.side)


def _met(reading: Reading, person: Person, span: Span) -> bool:
    return reading.scene.nearest(span, lambda one: one is person) is not None


def _counterpart(reading: Reading, span: Span, role: Role, text: str) -> Resolution:
    """Return the holder of the same office on the other side, in the text or in the register."""
    near = reading.scene.pronoun(span, lambda one: bool(one.offices))
    if near is None:
        return as_written(text, ActorKind.PERSON, side=role.side)
    own = near.person
    others = [
        one
        for one in reading.cast
        if one is not own
        and one.offices & own.offices
        and one.side != own.side
        and role.side in ("", one.side)
    ]
    if len(others) == 1:
        return known(others[0], Reason.COUNTERPART, text)
    offices = frozenset(term.office for term in own.terms) or own.offices
    if others or not role.side or role.side == own.side:
        reason = Reason.AMBIGUOUS if others else Reason.AS_WRITTEN
        return as_written(text, ActorKind.PERSON, reason, role.side)
    return holder(reading, Role(offices, role.side), text, Reason.COUNTERPART)


def _pronoun(reading: Reading, mention: Mention, text: str) -> Resolution:
    word = key(text)
    if word in _GENDERS:
        gender = _GENDERS[word]
        near = reading.scene.pronoun(mention.span, lambda one: one.gender in ("", gender))
        if near is not None:
            return known(near.person, Reason.PRONOUN, near.span.of(reading.doc.text))
        return as_written(text, ActorKind.PERSON)
    if word == "who":
        return _relative(reading, mention.span, text)
    return as_written(text, None)


def _relative(reading: Reading, span: Span, text: str) -> Resolution:
    """Return whom "who" means: the person that ends right before it, over a comma."""
    for index in range(len(reading.done) - 1, -1, -1):
        gap = span.start - reading.mentions[index].span.end
        if gap < 0:
            continue
        who = reading.done[index]
        if gap <= 2 and who.actor:
            return replace(who, reason=Reason.PRONOUN, basis=who.name)
        break
    return as_written(text, ActorKind.PERSON)


def _class(head: str) -> frozenset[str]:
    for row in rows("role_classes.en.tsv"):
        if row[0] == head:
            return frozenset(row[1].split("|"))
    return frozenset()
