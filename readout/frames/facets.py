"""A slice of statements and what was asked for in; what else it could be narrowed to, counted, out.

Counts are of the slice, each statement once; a value that is asked for already stands among them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.filters import Filters
from readout.frames import columns
from readout.frames.asked import DENIAL, DENIED, KINDS
from readout.frames.masks import keys_of, top_key
from readout.frames.narrow import some
from readout.frames.records import Frames
from readout.frames.tally import first_rows, months_of, tally

_EPOCH = 1970  #: from which numpy counts years
_WORD = 12  #: bits that are counted at once
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
    counts = tally(said["kind"])
    found = [(kind, kind, counts.get(kind, 0)) for kind in KINDS]
    denials = (DENIAL, DENIAL, tally(said["manner"]).get(DENIED, 0))
    return Facet("kind", _values([*found, denials], asked.manners))


def _manners(said: pd.DataFrame, asked: Filters) -> Facet:
    counts = tally(said["manner"])
    found = [(one, one, number) for one, number in counts.items() if one != DENIED]
    return _first("manner", found, asked.manners)


def _speakers(said: pd.DataFrame, asked: Filters) -> Facet:
    counts = tally(said["actor"])
    actors, speakers = said["actor"].array, said["speaker"].array
    first = first_rows(actors.codes, len(actors.categories))
    at = first[actors.categories.get_indexer(list(counts))]
    found = [
        (actor, str(speakers[row]), number)
        for (actor, number), row in zip(counts.items(), at.tolist(), strict=True)
    ]
    return _first("actors", found, asked.actors, len(said))


def _topics(part: Frames, asked: Filters) -> Facet:
    if not part.topics:  # no topic was looked for
        return Facet("topics", ())
    bits = [some(part, "statements", name)[name].to_numpy() for name in columns.TOPICS]
    every = np.bitwise_or.reduce(bits)
    numbers = _set_bits(every, len(part.topics))
    found = [
        (topic.id, topic.name, number) for topic, number in zip(part.topics, numbers, strict=True)
    ]
    told = _first("topics", found, asked.topics)
    return Facet("topics", told.values, told.rest, int(np.count_nonzero(every == 0)))


def _outlets(part: Frames, asked: Filters) -> Facet:
    """By every outlet that printed a copy of the statement's article, as the filter asks."""
    spoken = keys_of(some(part, "statements", "article"), "article")
    told = np.bincount(spoken, minlength=top_key(part.sightings, "article"))
    article, outlet = keys_of(part.sightings, "article"), part.sightings["outlet"].array
    names, kept = outlet.categories, told[article] > 0
    # Each outlet once an article, however many copies it printed.
    once = pd.unique(article[kept] * len(names) + outlet.codes[kept])
    printed, code = np.divmod(once, max(1, len(names)))
    counts = (
        np.bincount(code, weights=told[printed], minlength=len(names)).astype(np.int64).tolist()
    )
    found = [(str(name), str(name), n) for name, n in zip(names, counts, strict=True) if name]
    return _first("outlets", found, asked.outlets)


def _years(said: pd.DataFrame, asked: Filters) -> Facet:
    months = months_of(said["start"])
    months = months[said["start"].notna().to_numpy()]
    first = int(months.min(initial=0))
    counts: dict[int, int] = {}
    for month, spoken in enumerate(np.bincount(months - first).tolist(), start=first):
        if spoken:
            year = _EPOCH + month // 12
            counts[year] = counts.get(year, 0) + spoken
    whole = ""
    if asked.start and asked.end and asked.start.year == asked.end.year:
        ends = (asked.start.month, asked.start.day), (asked.end.month, asked.end.day)
        whole = str(asked.start.year) if ends == ((1, 1), (12, 31)) else ""
    # A statement of several days may begin in the year before: only the year asked for is offered.
    found = [
        (str(year), str(year), counts[year])
        for year in sorted(counts, reverse=True)
        if whole in ("", str(year))
    ]
    values = _values(found[:LISTED], (whole,) if whole else ())
    return Facet("year", values, max(0, len(found) - LISTED), len(said) - len(months))


def _set_bits(numbers: NDArray[np.int64], bits: int) -> list[int]:
    """Return in how many of the numbers each of the lowest bits is set."""
    found: list[int] = []
    for low in range(0, bits, _WORD):  # one pass for many bits: numbers that are alike count once
        counts = np.bincount((numbers >> low) & ((1 << _WORD) - 1), minlength=1 << _WORD)
        alike = np.arange(1 << _WORD)
        found += [int(counts[alike >> at & 1 == 1].sum()) for at in range(min(_WORD, bits - low))]
    return found


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
