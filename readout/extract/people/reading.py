"""One article while its mentions are read, and how a Resolution is put together from it."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field

from readout import limits
from readout.extract.document import Document
from readout.extract.people import roles
from readout.extract.people.cast import Period, Person
from readout.extract.people.casting import Casting
from readout.extract.people.registers import Registers
from readout.extract.people.roles import Role
from readout.extract.people.scene import Scene
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
    casting: Casting = field(init=False)
    done: list[Resolution] = field(default_factory=list)  #: one a mention
    scene: Scene = field(init=False)
    speaking: frozenset[int] = frozenset()  #: indices of the mentions that words are attributed to
    voice: tuple[Resolution, int] | None = None  #: who spoke last, and in which sentence
    answering: Person | None = None  #: whom "A." labels in an interview
    shared: dict[int, str] = field(default_factory=dict)  #: titles in the plural, by mention
    _starts: tuple[int, ...] = field(init=False)
    _persons: dict[tuple[str, str], Person] = field(default_factory=dict)
    _fitting: dict[Role, list[Person]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.scene = Scene(self.doc)
        self._starts = tuple(one.span.start for one in self.mentions)
        self.casting = Casting(self.registers, self.period, self.sides)

    def role(self, phrase: str) -> Role:
        """Return what a role phrase says."""
        return roles.read(phrase, self.registers)

    def title(self, index: int) -> str:
        """Return the title beside the name of a mention, "" without one; of several, in the
        singular."""
        role = self.mentions[index].role
        return self.shared.get(index, "") or (role.of(self.doc.text) if role else "")

    def before(self, start: int) -> int:
        """Return how many mentions start before a character."""
        return bisect_left(self._starts, start)

    @property
    def cast(self) -> list[Person]:
        """All persons of the article."""
        return self.casting.cast

    def fitting(self, role: Role, fits: Callable[[Person, Role], bool]) -> list[Person]:
        """Return the persons of the article whom a title may mean."""
        if role not in self._fitting:
            titled = [one for one in self.cast if one.roles or one.terms][: limits.TITLED]
            self._fitting[role] = [one for one in titled if fits(one, role)]
        return self._fitting[role]

    def person_of(self, who: Resolution) -> Person | None:
        """Return the person of the cast that a resolution means."""
        if not self._persons:
            self._persons = {(one.actor, one.name): one for one in self.cast}
        return self._persons.get((who.actor, who.name))


def as_written(
    text: str, kind: ActorKind | None, reason: Reason = Reason.AS_WRITTEN, side: str = ""
) -> Resolution:
    """Return the words of the text, with nobody behind them."""
    return Resolution(text, "", kind, "", side, reason, "")


def known(person: Person, reason: Reason, basis: str, written: str = "") -> Resolution:
    """Return a person of the cast; a person known by surname alone has no actor."""
    held = next((term.title for term in person.terms), "")
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
    """Return a title as written, less its article and "his"; "" for "Mr." or "Poland's" alone."""
    parts = written.strip(" ,").split()
    while parts and parts[0].casefold() in words("role_openers.en.txt"):
        parts = parts[1:]
    return "" if parts and parts[-1].endswith(("'s", "’s")) else " ".join(parts)
