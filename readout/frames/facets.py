"""A slice of statements and what was asked for in; what else it could be narrowed to, counted, out.

Counts are of the slice, each statement once; a value that is asked for already stands among them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from readout.filters import Filters
from readout.frames import columns
from readout.frames.cut import DENIAL, DENIED, KINDS
from readout.frames.masks import keys_of, table_of, top_key
from readout.frames.narrow import some
from readout.frames.records import Frames

LISTED = 5  #: values of one facet; `rest` says how many more there are


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet."""

    asks: str  #: what the field of Filters then holds; of a year, its four digits
    name: str
    statements: int
    asked: bool = False  #: it is what is asked for now


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a slice; `field` is of Filters, or "kind" and "manner" or "year"."""

    field: str
    values: tuple[Value, ...]  #: the commonest first, years the newest first
    rest: int = 0  #: further values
    apart: int = 0  #: statements that have no value here: no actor by name, no topic, no day


def facets(part: Frames, asked: Filters) -> tuple[Facet, ...]:
    """Return the facets of a slice that can narrow it, in the order of a page."""
    every = (
        _kinds(some(part, "statements", "kind", "manner"), asked),
        _speakers(some(part, "statements", "actor", "speaker"), asked),
        _topics(part, asked),
        _years(some(part, "statements", "start"), asked),
        _outlets(part, asked),
        _manners(some(part, "statements", "kind", "manner"), asked),
    )
    return tuple(facet for facet in every if facet.values)


def _kinds(said: pd.DataFrame, asked: Filters) -> Facet:
    counts = _counted(said, "kind")
    found = [(kind, kind, counts.get(kind, 0)) for kind in KINDS]
    denials = (DENIAL, DENIAL, _counted(said, "manner").get(DENIED, 0))
    return Facet("kind", _values([*found, denials], asked.manners))


def _manners(said: pd.DataFrame, asked: Filters) -> Facet:
    counts = _counted(said, "manner")
    found = [(one, one, number) for one, number in counts.items() if one != DENIED]
    return _first("manner", found, asked.manners)


def _speakers(said: pd.DataFrame, asked: Filters) -> Facet:
    counts = _counted(said, "actor")
    firsts = said[~said["actor"].duplicated()]
    names = dict(zip(firsts["actor"].astype(str), firsts["speaker"].astype(str), strict=True))
    found = [(actor, names[actor], number) for actor, number in counts.items()]
    return _first("actors", found, asked.actors, len(said))


def _topics(part: Frames, asked: Filters) -> Facet:
    if not part.topics:  # no topic was looked for
        return Facet("topics", ())
    bits = [some(part, "statements", name)[name].to_numpy() for name in columns.TOPICS]
    every = np.bitwise_or.reduce(bits)
    found = [
        (topic.id, topic.name, int(np.count_nonzero(every & (np.int64(1) << np.int64(at)))))
        for at, topic in enumerate(part.topics)
    ]
    told = _first("topics", found, asked.topics)
    return Facet("topics", told.values, told.rest, int(np.count_nonzero(every == 0)))


def _outlets(part: Frames, asked: Filters) -> Facet:
    """By every outlet that printed a copy of the statement's article, as the filter asks."""
    spoken = keys_of(some(part, "statements", "article"), "article")
    there = table_of(
        spoken, max(top_key(part.sightings, "article"), int(spoken.max(initial=0)) + 1)
    )
    copies = part.sightings[there[keys_of(part.sightings, "article")]]
    copies = copies[["article", "outlet"]].drop_duplicates()
    number = np.bincount(spoken, minlength=len(there))[keys_of(copies, "article")]
    counts = pd.Series(number).groupby(copies["outlet"].astype(str).to_numpy()).sum()
    found = [(str(name), str(name), int(counts[name])) for name in counts.index if name]
    return _first("outlets", found, asked.outlets)


def _years(said: pd.DataFrame, asked: Filters) -> Facet:
    days = said["start"].dropna()
    counts = days.dt.year.value_counts()
    whole = ""
    if asked.start and asked.end and asked.start.year == asked.end.year:
        first, last = (asked.start.month, asked.start.day), (asked.end.month, asked.end.day)
        whole = str(asked.start.year) if (first, last) == ((1, 1), (12, 31)) else ""
    # A statement of several days may begin in the year before: only the year asked for is offered.
    found = [
        (str(year), str(year), int(counts[year]))
        for year in sorted(counts.index, reverse=True)
        if whole in ("", str(year))
    ]
    values = _values(found[:LISTED], (whole,) if whole else ())
    return Facet("year", values, max(0, len(found) - LISTED), len(said) - len(days))


def _counted(said: pd.DataFrame, column: str) -> dict[str, int]:
    counts = said[column].value_counts()
    return {str(name): int(number) for name, number in counts.items() if name and number}


def _first(
    field: str, found: Iterable[tuple[str, str, int]], asked: Sequence[str], among: int = 0
) -> Facet:
    """The commonest values; `among` is of how many statements, where each has one value or none."""
    known = [one for one in found if one[2]]
    known.sort(key=lambda one: (one[0] not in asked, -one[2], one[1].casefold()))
    apart = among - sum(number for _, _, number in known) if among else 0
    return Facet(field, _values(known[:LISTED], asked), max(0, len(known) - LISTED), apart)


def _values(found: Iterable[tuple[str, str, int]], asked: Sequence[str]) -> tuple[Value, ...]:
    return tuple(Value(key, name, n, key in asked) for key, name, n in found if n)
