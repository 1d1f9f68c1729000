"""The members of an archive in, each with a way to read it; one reading of them all out.

Members are counted on through the archive, each article and each rejection by itself, so that
found = stored + duplicates + rejected holds for the archive as for any file.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from readout import limits
from readout.articles.parsed import Reading
from readout.records import Problem, RawArticle, Rejection

_LABEL = 80  # characters of a name in a report


@dataclass(frozen=True, slots=True)
class Member:
    """One member: what the report calls it, and how it is read."""

    label: str
    read: Callable[[], Reading]


def reading(members: Iterable[Member], notes: tuple[str, ...] = ()) -> Reading:
    """Return what all members hold; those for which no time is left are rows that say so."""
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    told: dict[str, list[str]] = {}
    position = 0
    until = time.process_time() + limits.ARCHIVE_CPU_SECONDS
    for member in members:
        label = _printable(member.label)
        if time.process_time() > until:
            found = Reading(rejected=(Rejection(0, Problem.TOO_SLOW, "not read"),))
        else:
            found = member.read()
        outcomes: list[tuple[int, RawArticle | Rejection]] = [*found.articles]
        outcomes += [(one.position, one) for one in found.rejected]
        for _, outcome in sorted(outcomes, key=lambda one: one[0]):
            position += 1
            if isinstance(outcome, RawArticle):
                articles.append((position, outcome))
            else:
                detail = f"{label}: {outcome.detail}" if outcome.detail else label
                rejected.append(Rejection(position, outcome.reason, detail, outcome.item))
        for note in found.notes:
            told.setdefault(note, []).append(label)
    return Reading(tuple(articles), tuple(rejected), notes=notes + _notes(told))


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
