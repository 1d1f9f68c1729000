"""Claims in; their words and live references to the list of sources, in a paragraph, out."""

from collections.abc import Sequence
from typing import Any

from docx.shared import Pt, RGBColor

from readout.export.brief.content import Claim
from readout.export.brief.sources import runs
from readout.export.brief.word import look, parts
from readout.export.brief.word.words import text

RUNS = 8  #: runs of numbers after a claim; its section lists all


def claim(paragraph: Any, one: Claim) -> None:
    """Write a claim and the numbers it rests on."""
    paragraph.add_run(text(one.text))
    cite(paragraph, one.sources)


def cite(paragraph: Any, numbers: Sequence[int], most: int = RUNS, size: float = 8.5) -> None:
    """Add "[1 to 3, 6]" with a live reference for each number."""
    found = runs(numbers)
    if not found:
        return
    plain(paragraph, "\u00a0[", size)
    for place, (first, last) in enumerate(found[:most]):
        if place:
            plain(paragraph, ", ", size)
        parts.field(paragraph, f"REF _Source{first} \\r \\h", str(first), size)
        if last != first:
            plain(paragraph, "\u00a0to\u00a0", size)
            parts.field(paragraph, f"REF _Source{last} \\r \\h", str(last), size)
    rest = sum(last - first + 1 for first, last in found[most:])
    plain(paragraph, f" and\u00a0{rest}\u00a0more]" if rest else "]", size)


def plain(paragraph: Any, words: str, size: float) -> None:
    """Write words in small grey."""
    run = paragraph.add_run(words)
    run.font.size = Pt(size)
    run.font.color.rgb = RGBColor.from_string(look.MUTED)
