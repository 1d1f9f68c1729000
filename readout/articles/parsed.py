"""What reading one file gave, as values: what a format module returns, and the whole answer."""

from dataclasses import dataclass, field

from readout.records import Problem, RawArticle, Rejection


@dataclass(frozen=True, slots=True)
class Reading:
    """What a format module found in one file; positions count from 1 in the file's own order."""

    articles: tuple[tuple[int, RawArticle], ...] = ()
    rejected: tuple[Rejection, ...] = ()
    announced: int | None = None  #: how many articles the file itself says there are
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parsed:
    """The answer for one file; found = len(articles) + len(rejected), always.

    A file that could not be read at all is one rejection at position 0 and counts as found 1, so
    that found = stored + duplicates + rejected holds for every row of the import report.
    """

    source_name: str
    sha256: str = ""  #: of the raw bytes, 64 hex digits; "" when they could not be had
    format: str = ""  #: a value of kinds.Kind, or "" when it is none that is read
    announced: int | None = None
    found: int = 0
    articles: tuple[tuple[int, RawArticle], ...] = field(default=(), repr=False)
    rejected: tuple[Rejection, ...] = ()
    notes: tuple[str, ...] = ()


def refused(reason: Problem, detail: str = "") -> Reading:
    """Return the reading of a file that could not be read at all."""
    return Reading(rejected=(Rejection(0, reason, detail),))


def counts(reading: Reading) -> tuple[str, ...]:
    """Return what the report says where a file announces another number than it holds.

    >>> counts(Reading(rejected=(Rejection(1, Problem.NO_TEXT),), announced=146))
    ('Incomplete export: 1 of 146.',)
    """
    found = len(reading.articles) + sum(one.position > 0 for one in reading.rejected)
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
