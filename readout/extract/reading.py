"""One article while its mentions are read, and how a Resolution is put together from it."""

from dataclasses import dataclass, field

from readout.extract import roles
from readout.extract.cast import Period, Person
from readout.extract.document import Document
from readout.extract.registers import Registers
from readout.extract.roles import Role
from readout.extract.scene import Scene
from readout.extract.wordlists import words
from readout.records import ActorKind, Mention, Reason, Resolution


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


def bare(written: str) -> str:
    """Return a title as written, less its article and "his"; "" for "Mr." alone."""
    parts = written.strip(" ,").split()
    while parts and parts[0].casefold() in words("role_openers.en.txt"):
        parts = parts[1:]
    return " ".join(parts)
