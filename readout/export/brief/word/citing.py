"""Claims in; their words and live references to the list of sources, in a paragraph, out."""

from collections.abc import Sequence
from typing import Any

from readout.export.brief.content import Claim
from readout.export.brief.sources import MOST_RUNS
from readout.export.brief.word import markup
from readout.export.brief.word.words import text

SMALL = 8.5  #: points


def claim(paragraph: Any, one: Claim) -> None:
    """Write a claim and the numbers it rests on."""
    paragraph.add_run(text(one.text))
    cite(paragraph, one.sources)


def cite(paragraph: Any, numbers: Sequence[int], most: int = MOST_RUNS) -> None:
    """Add "[1 to 3, 6]" with a live reference for each number."""
    paragraph._p.extend(markup.elements(markup.cited(numbers, most, SMALL)))


def plain(paragraph: Any, words: str) -> None:
    """Write words in small grey."""
    paragraph._p.extend(markup.elements(markup.run(words, SMALL, colour=markup.MUTED)))
