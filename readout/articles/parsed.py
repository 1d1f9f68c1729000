"""What reading one file gave, as values: what a format module returns, and the whole answer."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from readout.records import Columns, Problem, RawArticle, Rejection, ReportedEvent

Outcome: TypeAlias = RawArticle | ReportedEvent | Rejection


@dataclass(frozen=True, slots=True)
class Reading:
    """What a format module found in one file; positions count from 1 in the file's own order."""

    articles: tuple[tuple[int, RawArticle], ...] = ()
    rejected: tuple[Rejection, ...] = ()
    announced: int | None = None  #: how many articles the file itself says there are
    notes: tuple[str, ...] = ()
    #: of a feed: where each entry says its article is; of a page that was fetched: (0, its feeds)
    links: tuple[tuple[int, str], ...] = ()
    events: tuple[tuple[int, ReportedEvent], ...] = ()  #: meetings of a data set, no articles
    announced_in: str = ""  #: where it says so: "the cover"
    columns: Columns = ()  #: of a table: the columns that were taken
    header: tuple[str, ...] = ()  #: of a table: the names of all its columns


@dataclass(frozen=True, slots=True)
class Parsed:
    """The answer for one file; found = len(articles) + len(events) + len(rejected), always.

    A file that could not be read at all is one rejection at position 0 and counts as found 1, so
    that found = stored + duplicates + rejected holds for every row of the import report.
    """

    source_name: str
    sha256: str = ""  #: of the raw bytes, 64 hex digits; "" when they could not be had
    format: str = ""  #: a value of formats.Kind, or "" when it is none that is read
    announced: int | None = None
    found: int = 0
    articles: tuple[tuple[int, RawArticle], ...] = field(default=(), repr=False)
    rejected: tuple[Rejection, ...] = ()
    notes: tuple[str, ...] = ()
    links: tuple[tuple[int, str], ...] = field(default=(), repr=False)  #: as in Reading
    events: tuple[tuple[int, ReportedEvent], ...] = field(default=(), repr=False)
    announced_in: str = ""
    columns: Columns = ()
    header: tuple[str, ...] = ()
    is_last: bool = True  #: False for a part of a large file, after which others come
    is_first: bool = True


def outcomes(found: Reading) -> list[Outcome]:
    """Return everything that was found in a file, in its order."""
    told: list[tuple[int, Outcome]] = [*found.articles, *found.events]
    told += [(one.position, one) for one in found.rejected]
    return [outcome for _, outcome in sorted(told, key=lambda one: one[0])]


def counted(
    found: Iterable[Outcome],
    announced: int | None = None,
    notes: tuple[str, ...] = (),
    first: int = 1,
) -> Reading:
    """Return the reading of outcomes in their order; each gets the next position, from `first`."""
    articles: list[tuple[int, RawArticle]] = []
    events: list[tuple[int, ReportedEvent]] = []
    rejected: list[Rejection] = []
    for position, one in enumerate(found, start=first):
        match one:
            case RawArticle():
                articles.append((position, one))
            case ReportedEvent():
                events.append((position, one))
            case Rejection():
                rejected.append(replace(one, position=position))
    return Reading(tuple(articles), tuple(rejected), announced, notes, events=tuple(events))


def refused(reason: Problem, detail: str = "") -> Reading:
    """Return the reading of a file that could not be read at all."""
    return Reading(rejected=(Rejection(0, reason, detail),))


def counts(reading: Reading) -> tuple[str, ...]:
    """Return what the report says where a file announces another number than it holds.

    >>> counts(Reading(rejected=(Rejection(1, Problem.NO_TEXT),), announced=146))
    ('Incomplete export: 1 of 146.',)
    """
    found = (
        len(reading.articles)
        + len(reading.events)
        + sum(one.position > 0 for one in reading.rejected)
    )
    return compared(reading.announced, found)


def compared(announced: int | None, found: int) -> tuple[str, ...]:
    """Return what the report says where so many were announced and so many found.

    >>> compared(146, 2), compared(2, 2)
    (('Incomplete export: 2 of 146.',), ())
    """
    if announced is None or announced == found:
        return ()
    if found < announced:
        return (f"Incomplete export: {found:,} of {announced:,}.",)
    return (f"The file announces fewer than it holds: {announced:,}, found {found:,}.",)
