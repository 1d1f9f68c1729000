"""What a format's module read in; the same with clean texts, and notes on what that took, out."""

from collections.abc import Iterator
from dataclasses import replace

from readout import limits
from readout.articles import clean, cleaning
from readout.articles.cleaning import which
from readout.articles.parsed import Reading, counts
from readout.records import Fact, Problem, RawArticle, Rejection

_TITLE_READ = 8 * limits.TITLE_CHARACTERS  # whole titles are compared with lines of the text
_PLACES = 11  # articles that are remembered for a note, which names ten


class Notes:
    """What the report says of the cleaning of one file, whose parts add up."""

    def __init__(self) -> None:
        self._cut: list[int] = []
        self._damaged: list[int] = []
        self._left_out = cleaning.LeftOut()

    def changed(self, position: int, raw: RawArticle) -> None:
        """Remember an article whose text did not stay as it was."""
        if len(raw.text) > limits.ARTICLE_CHARACTERS and len(self._cut) < _PLACES:
            self._cut.append(position)
        is_open = len(self._damaged) < _PLACES
        if is_open and clean.damage(raw.text[: limits.ARTICLE_CHARACTERS]):
            self._damaged.append(position)

    def cleaned(self, articles: list[tuple[int, RawArticle]]) -> None:
        """Count what was left out of articles."""
        self._left_out.add(articles)

    def lines(self) -> Iterator[str]:
        """Yield the notes."""
        kept = f"Only the first {limits.ARTICLE_CHARACTERS:,} characters were kept"
        if self._cut:
            yield f"{kept}{which(self._cut)}."
        if self._damaged:
            yield f"Control characters were taken out of the text{which(self._damaged)}."
        yield from self._left_out.notes()


def finished(reading: Reading) -> Reading:
    """Return a reading whose texts are clean, without their header lines, and cut at the limit."""
    notes = Notes()
    found = part(reading, notes)
    told = tuple(dict.fromkeys((*counts(reading), *reading.notes, *notes.lines())))
    return found if told == found.notes else replace(found, notes=told)


def part(reading: Reading, notes: Notes) -> Reading:
    """Do what `finished` does, for a part of a file; what it took is told to `notes`."""
    articles: list[tuple[int, RawArticle]] = []
    rejected = list(reading.rejected)
    for position, raw in reading.articles:
        text, lines = clean.in_lines(raw.text[: limits.ARTICLE_CHARACTERS])
        if text != raw.text:
            notes.changed(position, raw)
        if text:
            articles.append((position, cleaning.cleaned(_with_clean(raw, text), lines)))
        else:
            rejected.append(Rejection(position, Problem.NO_TEXT, item=raw))
    rejected.sort(key=lambda one: one.position)
    notes.cleaned(articles)
    return replace(reading, articles=tuple(articles), rejected=tuple(rejected))


def _with_clean(raw: RawArticle, text: str) -> RawArticle:
    title = clean.one_line(raw.title.value, _TITLE_READ)
    if text == raw.text and title == raw.title.value:  # most are: a copy costs as much as to look
        return raw
    return replace(raw, text=text, title=Fact(title, raw.title.known))
