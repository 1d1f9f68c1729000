"""Articles and entries of registers in, as they are first cited; numbered sources out."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

import pandas as pd

from readout.days_in_words import iso_in_words
from readout.export.brief import outlets
from readout.export.brief.content import Source
from readout.frames import Frames
from readout.limits import BRIEF_SOURCES

MOST_RUNS = 6  #: of numbers after a sentence; its section lists all
_NO_BREAK = "\u00a0"


class Numbering:
    """The sources of one brief, numbered in the order of their first use.

    Copies of one article under other words are one origin: the first of them that is cited stands
    for all, and says how many there are.
    """

    def __init__(self, whole: Frames, register: pd.DataFrame | None = None) -> None:
        """Begin with none; `register` is that of news outlets, as `reference_frames` reads it."""
        self._known = {} if register is None else outlets.known_as(register)
        self._grades = outlets.grades(whole)
        articles = whole.articles
        keys: list[int] = articles["article"].tolist()
        self._place = {key: place for place, key in enumerate(keys)}
        self._articles = articles
        self._number: dict[object, int] = {}
        self._sources: list[Source] = []
        self._more: list[Source] = []

    def articles(self, keys: Iterable[int]) -> tuple[int, ...]:
        """Return the numbers of articles by their keys, one an origin, in order."""
        numbers = set()
        for key in dict.fromkeys(keys):
            place = self._place.get(int(key))
            if place is None:
                continue
            row = self._articles.iloc[place]
            numbers.add(self._cite(int(row["family"]), partial(self._of_article, row)))
        return tuple(sorted(numbers - {0}))

    def register(self, register: str, title: str, day: str, source: str) -> tuple[int, ...]:
        """Return the number of an entry of a register, as a tuple of one."""
        address = source if source.startswith(("http://", "https://")) else ""
        said = title if address else f"{title} ({source})"
        number = self._cite(
            (register, title, day, source),
            lambda n: Source(n, register, said, day, address),
        )
        return (number,) if number else ()

    def sources(self) -> tuple[Source, ...]:
        """Return all sources so far."""
        return tuple(self._sources)

    def unnumbered(self) -> tuple[Source, ...]:
        """Return the sources beyond BRIEF_SOURCES, whose number is 0."""
        return tuple(self._more)

    def _of_article(self, row: "pd.Series[Any]", number: int) -> Source:
        published, outlet = str(row["published_text"]), str(row["outlet"])
        origin = str(row["origin"])
        return Source(
            number=number,
            outlet=outlet or origin or "Outlet not known",
            title=str(row["title"]),
            day=iso_in_words(published) or "date not known",
            address=_address(str(row["source"])),
            fetched=str(row["fetched_at"]),
            sha256=str(row["raw_sha256"]),
            article=str(row["id"]),
            copies=int(row["near_copies"]),
            origin=origin if origin != outlet and outlet else "",
            language=str(row["language"]),
            known_as=self._known.get(outlet.casefold(), self._known.get(origin.casefold(), "")),
            grades=self._grades.get(int(row["article"]), ()),
        )

    def _cite(self, key: object, made: Callable[[int], Source]) -> int:
        if key not in self._number:
            if len(self._sources) >= BRIEF_SOURCES:
                self._number[key] = 0
                self._more.append(made(0))
            else:
                self._number[key] = len(self._sources) + 1
                self._sources.append(made(self._number[key]))
        return self._number[key]


def bracketed(numbers: Sequence[int], most: int = 0) -> str:
    """Return numbers of sources as the text cites them; "" for none.

    Of more than `most` runs the first are written and the rest is counted; 0 writes them all.

    >>> bracketed((1, 2, 3, 6)).replace(chr(160), " ")
    '[1 to 3, 6]'
    >>> bracketed((1, 2, 3, 6, 9, 12), most=2).replace(chr(160), " ")
    '[1 to 3, 6 and 2 more]'
    """
    found = runs(numbers)
    said = [str(first) if first == last else f"{first} to {last}" for first, last in found]
    if most and len(said) > most:
        rest = sum(last - first + 1 for first, last in found[most:])
        return f"[{', '.join(said[:most])} and {rest} more]".replace(" ", _NO_BREAK)
    return f"[{', '.join(said)}]".replace(" ", _NO_BREAK) if said else ""


def runs(numbers: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return numbers as runs of first and last; a run of two is two runs.

    >>> runs((1, 2, 3, 6, 8, 9))
    ((1, 3), (6, 6), (8, 8), (9, 9))
    """
    found: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return tuple(
        one
        for first, last in found
        for one in (((first, first), (last, last)) if last == first + 1 else ((first, last),))
    )


def _address(source: str) -> str:
    return source if source.startswith(("http://", "https://")) else ""
