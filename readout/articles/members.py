"""The members of an archive in, each with a way to read it; one reading of them all out.

Members are counted on through the archive, each article and each rejection by itself, so that
found = stored + duplicates + rejected holds for the archive as for any file.
"""

import math
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Self

from readout import limits
from readout.articles.parsed import Outcome, Reading, counted, outcomes
from readout.records import Problem, Rejection

_LABEL = 80  # characters of a name in a report


@dataclass(frozen=True, slots=True)
class Inside:
    """Where a file lies: in how many others, in an archive, and how long there is time for it."""

    level: int = 0
    is_packed: bool = False
    until: float = math.inf  #: seconds of this process's time, which all files in one file share

    def deeper(self, *, is_packed: bool = False) -> Self:
        """Return where the members of such a file lie."""
        until = min(self.until, time.process_time() + limits.ARCHIVE_CPU_SECONDS)
        return type(self)(self.level + 1, self.is_packed or is_packed, until)


@dataclass(frozen=True, slots=True)
class Member:
    """One member: what the report calls it, and how it is read."""

    label: str
    read: Callable[[], Reading]


def reading(
    members: Iterable[Member], notes: tuple[str, ...] = (), inside: Inside | None = None
) -> Reading:
    """Return what all members hold; those for which no time is left are rows that say so."""
    found: list[Outcome] = []
    told: dict[str, list[str]] = {}
    readings: list[Reading] = []
    until = (inside or Inside().deeper()).until
    for member in members:
        label = _printable(member.label)
        if time.process_time() > until:
            one = Reading(rejected=(Rejection(0, Problem.TOO_SLOW, "not read"),))
        else:
            one = member.read()
        found += (_labelled(outcome, label) for outcome in outcomes(one))
        readings.append(replace(one, articles=one.articles[:1], events=()))
        for note in (*one.notes, *_columns(one)):
            told.setdefault(note, []).append(label)
    return counted(found, _announced(readings), notes + _notes(told))


def _columns(table: Reading) -> Iterator[str]:
    """Yield which columns of a table were taken: the row of its archive has none of its own."""
    pairs = [f"{field} from {' or '.join(names)}" for field, names in table.columns]
    if pairs:
        yield f"Columns taken: {'; '.join(pairs)}."


def _labelled(outcome: Outcome, label: str) -> Outcome:
    if not isinstance(outcome, Rejection):
        return outcome
    return replace(outcome, detail=f"{label}: {outcome.detail}" if outcome.detail else label)


def _announced(found: list[Reading]) -> int | None:
    """Return how many articles members announce together, None where one that was read does not.

    A member that could not be read was to be one article.
    """
    if all(one.announced is None for one in found):
        return None
    counts = [
        1
        if one.announced is None and not one.articles and len(one.rejected) == 1
        else one.announced
        for one in found
    ]
    return None if None in counts else sum(filter(None, counts))


def _notes(told: dict[str, list[str]]) -> tuple[str, ...]:
    return tuple(
        f"{labels[0]}: {note}" if len(labels) == 1 else f"{note} ({len(labels):,} members)"
        for note, labels in told.items()
    )


def _printable(label: str) -> str:
    """Return a name from outside as a label: what does not print is escaped, the end is kept."""
    shown = "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode() for c in label[-_LABEL:]
    )
    return shown[-_LABEL:]
