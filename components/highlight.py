"""A text and the characters to mark in; markup with each mark in its colours out.

Marks may overlap: the text is cut at every border, and each piece carries the classes of all marks
over it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from components import safe
from components.safe import Html
from readout.palette import SIDES
from readout.records import Span
from readout.store import ArticleRecords


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters [start, end) of the text, and how they look."""

    span: Span
    classes: tuple[str, ...] = ()  #: of style.css
    note: str = ""  #: who and how, for who cannot see colours


def marked(text: str, part: Span, marks: Sequence[Mark]) -> Html:
    """Return the characters of `part` with the marks that lie in it."""
    inside = [mark for mark in marks if mark.span.overlaps(part)]
    borders = {part.start, part.end}
    for mark in inside:
        borders |= {max(part.start, mark.span.start), min(part.end, mark.span.end)}
    cuts = sorted(borders)
    pieces = [
        _piece(text[start:end], [m for m in inside if m.span.overlaps(Span(start, end))])
        for start, end in pairwise(cuts)
    ]
    return safe.join(pieces)


def side_class(side: str) -> Html:
    """Return the class that sets a side's colour."""
    return Html(f"ro-side-{SIDES[side].code.lower()}" if side in SIDES else "ro-side-other")


def paragraph(text: str, around: Span, most: int = 900) -> Span:
    """Return the paragraph that holds a span, cut at words to about `most` characters."""
    held = [p for p in paragraphs(text) if p.overlaps(around)]
    start = held[0].start if held else 0
    end = held[-1].end if held else len(text)
    if end - start <= most:
        return Span(start, end)
    room = max(0, most - (around.end - around.start))
    first = max(start, around.start - room // 2)
    last = min(end, around.end + room // 2)
    if first > start:
        first = min(text.find(" ", first) + 1 or first, around.start)
    if last < end:
        last = max(text.rfind(" ", around.end, last), around.end)
    return Span(first, last)


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text: parted by blank lines, or by lines where it has none."""
    between = "\n\n" if "\n\n" in text else "\n"
    found: list[Span] = []
    start = 0
    while start < len(text):
        end = text.find(between, start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            found.append(Span(start, end))
        start = end + len(between)
    return tuple(found)


def _piece(words: str, over: list[Mark]) -> Html:
    if not over:
        return safe.fill("{words}", words=words)
    classes = " ".join(dict.fromkeys(name for mark in over for name in mark.classes))
    note = "; ".join(dict.fromkeys(mark.note for mark in over if mark.note))
    return safe.fill(
        '<mark class="{classes}" title="{note}">{words}</mark>',
        classes=classes,
        note=note,
        words=words,
    )


def words_of(row: Any, records: ArticleRecords) -> tuple[Span, ...]:
    """Return where the words of a statement stand: those of the rules, or of its correction."""
    for found in records.statements:
        content = found.statement.attribution.content
        if found.event == row.event and row.content == " … ".join(
            span.of(records.article.text) for span in content
        ):
            return content
    first, last = int(row.evidence_start), int(row.evidence_end)
    parts = str(row.content).split(" … ")
    return _in_order(records.article.text, parts, first, last) or (Span(first, last),)


def _in_order(text: str, parts: list[str], first: int, last: int) -> tuple[Span, ...]:
    """Where parts of a statement stand one after another in a passage; none where one does not."""
    found = []
    for part in parts:
        start = text.find(part, first, max(first + len(part), last))
        if start < 0:
            return ()
        first = start + len(part)
        found.append(Span(start, first))
    return tuple(found)
