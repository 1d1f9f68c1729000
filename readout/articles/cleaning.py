"""An article as a format module found it in; its text without boilerplate and header lines out.

What is left out is kept with its reason and its place. A text of nothing but such lines stays as
it is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from readout import limits
from readout.articles import boilerplate, bylines, headers, spoken
from readout.articles.clean import one_line, text
from readout.articles.removal import shortened
from readout.articles.titles import without_outlet
from readout.records import RawArticle, Removal, Removed

_FIELDS = frozenset((Removal.FIELD, Removal.BYLINE))  # what became a field is not counted
_NAMED = 10  # articles that a note names


def cleaned(raw: RawArticle, lines: list[str] | None = None) -> RawArticle:
    """Return an article, whose text is in form C already, without what is no part of it.

    `lines` are those of its text, where they are known.
    """
    lines = raw.text.split("\n") if lines is None else lines
    if _is_bare(raw, lines):
        named = _named(raw)
        return replace(raw, **named) if named else raw
    language = partial(spoken.language, raw.text, raw.language)
    reasons = boilerplate.find(lines, language)
    if len(reasons) - reasons.count(None) > limits.REMOVED_PIECES:
        reasons = [None] * len(lines)
    lifted = headers.lift(replace(raw, removed=()) if raw.removed else raw, reasons, language)
    title = without_outlet(lifted.title.value, lifted.outlet.value, lifted.address)
    changed: dict[str, Any] = {}
    if title != lifted.title.value:
        changed["title"] = replace(lifted.title, value=title)
    if raw.removed:
        changed["removed"] = _with_outside(raw.removed, lifted)
    changed |= _named(lifted)
    return replace(lifted, **changed) if changed else lifted


def notes(articles: Sequence[tuple[int, RawArticle]]) -> Iterator[str]:
    """Yield what the report says of what was left out; what became a field is not counted.

    >>> page = RawArticle("They met.", removed=(Removed("Advertisement", Removal.ADVERTISEMENT),))
    >>> list(notes([(1, page)]))
    ['Pieces left out of the text: 1 (advertisement 1).']
    """
    left = LeftOut()
    left.add(articles)
    yield from left.notes()


class LeftOut:
    """Counts what was left out of the articles of one file, part by part."""

    def __init__(self) -> None:
        self._counts: Counter[Removal] = Counter()
        self._where: list[int] = []

    def add(self, articles: Iterable[tuple[int, RawArticle]]) -> None:
        """Count what was left out of some more articles."""
        for number, raw in articles:
            if not raw.removed:
                continue
            reasons = [one.reason for one in raw.removed if one.reason not in _FIELDS]
            self._counts.update(reasons)
            if reasons and len(self._where) <= _NAMED:
                self._where.append(number)

    def notes(self) -> Iterator[str]:
        """Yield what the report says of it."""
        counts = self._counts
        kinds = ", ".join(f"{reason} {counts[reason]:,}" for reason in Removal if reason in counts)
        if kinds:
            left = f"Pieces left out of the text: {counts.total():,}"
            yield f"{left} ({kinds}){which(self._where)}."


def which(positions: Sequence[int]) -> str:
    """Return how a note names the articles it is about; "" for the only one.

    >>> which([2, 5]), which([1])
    (' (number 2, 5)', '')
    """
    if list(positions) == [1]:
        return ""
    shown = ", ".join(map(str, positions[:_NAMED])) + (", ..." if len(positions) > _NAMED else "")
    return f" (number {shown})"


def _is_bare(raw: RawArticle, lines: Sequence[str]) -> bool:
    """Tell at a look whether surely nothing is to be cleaned, as with most articles of a table."""
    if raw.removed:
        return False
    full = [line for line in lines if line]
    if not full or not boilerplate.is_absent(raw.text, full) or not headers.are_absent(raw, full):
        return False
    title = raw.title.value
    return without_outlet(title, raw.outlet.value, raw.address) == title


def _named(raw: RawArticle) -> dict[str, Any]:
    """Return byline and agency in one line, where they are not so already."""
    byline = bylines.bare(one_line(raw.byline, limits.FIELD_CHARACTERS)) if raw.byline else ""
    agency = one_line(raw.agency, limits.FIELD_CHARACTERS) if raw.agency else ""
    named = {"byline": byline, "agency": agency}
    return {name: value for name, value in named.items() if value != getattr(raw, name)}


def _with_outside(removed: Sequence[Removed], lifted: RawArticle) -> tuple[Removed, ...]:
    """Return what the format module left out around what the text has lost."""
    outside = [_kept(one) for one in removed[: limits.REMOVED_PIECES]]
    above = [one for one in outside if one.text and not one.at]
    below = [replace(one, at=len(lifted.text)) for one in outside if one.text and one.at]
    return (*above, *lifted.removed, *below)


def _kept(one: Removed) -> Removed:
    return replace(one, text=shortened(text(one.text)))
