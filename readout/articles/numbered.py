"""What a splitter found in one file, in its order, in; the reading of the file, counted, out.

Every database export is read in this way: each entry is an article or the reason there is none,
its number counts from 1, and what the file announces is compared with what it holds (child.py).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from readout import limits
from readout.articles.parsed import Reading, refused
from readout.records import Fact, Known, Problem, RawArticle, Rejection

_FIRST_WORDS = 80  # characters of a title that name a rejected entry
_NAMED = 10  # numbers that a note names


@dataclass(frozen=True, slots=True)
class Refused:
    """An entry that is no article, and why; `detail` holds at most its first words."""

    reason: Problem
    detail: str = ""


def reading(
    found: Iterable[RawArticle | Refused],
    *,
    announced: int | None = None,
    notes: Iterable[str] = (),
    announced_in: str = "",
) -> Reading:
    """Return the reading of a file; an entry without a text is rejected under its title.

    A file in which nothing was found is one rejection: an empty success would be a loss.
    """
    articles: list[tuple[int, RawArticle]] = []
    rejected: list[Rejection] = []
    entries = enumerate(found, start=1)
    for position, one in islice(entries, limits.ARTICLES_PER_FILE):
        if isinstance(one, RawArticle) and one.text.strip():
            articles.append((position, one))
        elif isinstance(one, RawArticle):
            title = " ".join(one.title.value.split())
            rejected.append(Rejection(position, Problem.NO_TEXT, title[:_FIRST_WORDS], one))
        else:
            rejected.append(Rejection(position, one.reason, one.detail))
    if left := sum(1 for _ in entries):
        last = limits.ARTICLES_PER_FILE + 1
        rejected.append(Rejection(last, Problem.TOO_MANY, f"{left:,} more were not read"))
    if not articles and not rejected:
        return refused(Problem.NO_ARTICLES)
    told = (*notes, *_notes(articles))
    return Reading(tuple(articles), tuple(rejected), announced, told, announced_in=announced_in)


def said(value: str) -> Fact:
    """Return what a field of the file says; nothing is not known."""
    value = " ".join(value.split())
    return Fact(value, Known.METADATA) if value else Fact()


def dated(published: str, loaded: str = "") -> Fact:
    """Return the day of publication; without one the day the database took the article in."""
    if published:
        return Fact(published, Known.METADATA)
    return Fact(loaded, Known.LOADED) if loaded else Fact()


def which(numbers: Iterable[int]) -> str:
    """Return numbers as notes write them.

    >>> which(range(1, 13))
    '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...'
    """
    numbers = list(numbers)
    return ", ".join(map(str, numbers[:_NAMED])) + (", ..." if len(numbers) > _NAMED else "")


def _notes(articles: list[tuple[int, RawArticle]]) -> Iterable[str]:
    undated = [n for n, one in articles if not one.published.value]
    loaded = [n for n, one in articles if one.published.known is Known.LOADED]
    untitled = [n for n, one in articles if not one.title.value]
    if loaded:
        yield f"The day is that of loading into the database (number {which(loaded)})."
    if undated:
        yield f"No day of publication was found (number {which(undated)})."
    if untitled:
        yield f"No title was found (number {which(untitled)})."
