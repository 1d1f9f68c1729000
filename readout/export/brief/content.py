"""What a brief says, as frozen values: every number counted, every claim with its sources.

Slides, document and paper are drawn from the same `Content`, so that none says what another does
not. Texts are as they stand in the store; each writer makes them safe for its own format.
"""

from dataclasses import dataclass

import pandas as pd

from readout.briefs import Brief, Item, Marking
from readout.export.context import Context
from readout.export.right_to_left import behind
from readout.filters import Filters
from readout.frames import Frames


@dataclass(frozen=True, slots=True)
class Source:
    """One numbered source: an article, or an entry of a register."""

    number: int  #: 0 beyond BRIEF_SOURCES: the sheet lists it, nothing cites it by number
    outlet: str  #: outlet of the article, or the register
    title: str
    day: str  #: in words, as precise as it is known
    address: str  #: "" where none is known
    fetched: str = ""  #: UTC, ISO 8601
    sha256: str = ""  #: of the frozen copy
    article: str = ""  #: public id, "" for a register
    copies: int = 0  #: other near copies of it: one origin
    origin: str = ""  #: agency that it names, where that is not the outlet itself
    language: str = ""  #: ISO 639-1
    known_as: str = ""  #: what the register of outlets says: "agency, Belarus"
    grades: tuple[str, ...] = ()  #: Admiralty, that analysts gave records of it

    def classified(self) -> str:
        """Return what is on file of what it is, as one line: origin, register, language, grade."""
        parts = (
            f"origin {self.origin}" if self.origin else "",
            f"{self.known_as} (register)" if self.known_as else "",
            self.language,
            f"graded {', '.join(self.grades)}" if self.grades else "",
        )
        return ", ".join(part for part in parts if part)

    def citation(self) -> str:
        """Return outlet, title and date as one line."""
        parts = (self.outlet, f"“{self.title}”" if self.title else "")
        said = ", ".join(part for part in parts if part)
        return ", ".join(part for part in (said, behind(said, self.day)) if part)


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence made from counted facts, with the numbers of the sources it rests on."""

    text: str
    sources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, one text a column."""

    cells: tuple[str, ...]
    sources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are shares of the whole width, one a column."""

    headings: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What one person said, as it is printed."""

    day: str
    speaker: str
    role: str
    side: str
    words: str
    direct: bool  #: the words are the speaker's own, in quotation marks
    manner: str  #: "said", "denied" ...
    outlet: str
    check: str  #: "checked", "corrected", "added by hand", or "" where nobody looked
    grade: str  #: Admiralty, "F6" where it was not judged
    sources: tuple[int, ...] = ()

    def printed(self) -> str:
        """Return the words, in quotation marks where they are the speaker's own."""
        marked = self.words.lstrip().startswith(("“", '"', "«", "„", "‘"))
        return f"“{self.words}”" if self.direct and not marked else self.words

    def dated(self) -> str:
        """Return the day as it stands behind the speaker's name on one line."""
        return behind(self.speaker, self.day)

    def told(self) -> str:
        """Return how it was said, whether it was checked, and its grade, as one line."""
        parts = (self.manner, self.check, f"grade {self.grade}")
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Stands:
    """Positions then and now: a column an actor, a row a year, the oldest first."""

    actors: tuple[str, ...]  #: names as printed
    sides: tuple[str, ...]  #: of each; the actor's own name where it is a side, "" where mixed
    years: tuple[tuple[int, tuple[Quote | None, ...]], ...]  #: None: no statement on file


@dataclass(frozen=True, slots=True)
class Card:
    """The history of one site in short, from the register, the oldest event first."""

    name: str
    country: str
    rows: tuple[tuple[str, str], ...]  #: day and what, "(to check)" behind what is not verified
    every: int  #: events of the register that the filters leave
    sources: tuple[int, ...] = ()

    def count(self) -> str:
        """Return how many of the register's events it names."""
        number = f"{len(self.rows):,} of " if len(self.rows) < self.every else ""
        return f"{number}{self.every:,} event{'' if self.every == 1 else 's'} in the register"

    def claim(self) -> Claim:
        """Return it as one sentence."""
        told = "; ".join(f"{what}, {day}" for day, what in self.rows)
        return Claim(f"{self.name}, {self.country}: {told} ({self.count()}).", self.sources)


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """One item of the brief, resolved.

    `part` is the slice of the frames that its filters leave, for the writers that draw it.
    """

    item: Item
    title: str
    subtitle: str  #: measure, period
    context: Context
    part: Frames
    filters: Filters  #: of the item; a site's profile asks for that site alone
    claims: tuple[Claim, ...] = ()
    table: Table | None = None
    quotes: tuple[Quote, ...] = ()
    stands: Stands | None = None
    cards: tuple[Card, ...] = ()  #: beside a map; each stands among the claims too
    marking: Marking | None = None
    left_out: str = ""  #: what is not printed, in words
    rows: pd.DataFrame | None = None  #: events of the register, or the statements compared

    def lines(self, *, drawn: bool = False) -> tuple[str, ...]:
        """Return the lines under a section: sources, as of, filters, and what is left out.

        `drawn` is True where a figure of the print edition says the first of these itself.
        """
        if drawn:
            return (self.left_out,) if self.left_out else ()
        context = self.context
        said = (
            f"{context.source} {context.as_of}",
            f"Filters: {context.filters}",
            self.left_out,
        )
        return tuple(one for one in said if one)

    def compared(self) -> tuple[Quote, ...]:
        """Return the statements that stand side by side, in the order in which they are read."""
        years = self.stands.years if self.stands else ()
        return tuple(one for _, cells in years for one in cells if one is not None)

    def cited(self) -> tuple[int, ...]:
        """Return the numbers of all its sources, in order."""
        cited = [claim.sources for claim in self.claims]
        cited += [row.sources for row in self.table.rows] if self.table else []
        cited += [quote.sources for quote in (*self.quotes, *self.compared())]
        return tuple(sorted({number for numbers in cited for number in numbers}))


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """A whole brief, resolved."""

    brief: Brief
    marking: Marking | None
    title: str
    subtitle: str
    period: str  #: of the dated articles, "" where none is
    as_of: str
    demo: bool
    points: tuple[Claim, ...]  #: key points: the first claim of each section
    sections: tuple[Section, ...]
    changes: tuple[Claim, ...]  #: since the brief before
    gaps: tuple[str, ...]
    sources: tuple[Source, ...]
    method: tuple[str, ...]
    notes: tuple[str, ...]  #: what could not be shown as asked
    whole: Frames
    unnumbered: tuple[Source, ...] = ()  #: sources beyond those that are numbered

    def confidence(self) -> str:
        """Return the analyst's confidence as a sentence, "" where none is said."""
        brief = self.brief
        if not brief.confidence:
            return brief.confidence_in
        level = f"{brief.confidence.capitalize()} confidence"
        return f"{level}: {brief.confidence_in}" if brief.confidence_in else f"{level}."
