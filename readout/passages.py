"""An article's text and what an analyst pointed at in; the passage, and what stands around it, out.

All spans are code points into the text. Sentences and quotations are those of the extraction, so
that a record made by hand rests on the same sentence that a rule would have shown.
"""

import re

from readout import limits
from readout.extract.segment import analyse
from readout.records import Kind, Span

_MOST = 10  #: passages that fit the same first and last words; with more, more words are needed
_QUOTED = 0.95  #: of the characters, as for statements that rules find


def trimmed(text: str, span: Span) -> Span | None:
    """Return a passage without the white space at its ends; None where nothing else is in it.

    >>> trimmed("They met. ", Span(4, 10))
    Span(start=5, end=9)
    """
    if not 0 <= span.start < span.end <= len(text):
        return None
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    return Span(start, end) if start < end else None


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text, in order."""
    return analyse(text).sentences


def around(text: str, span: Span) -> Span:
    """Return the sentence that holds a passage, or all the sentences it lies in."""
    held = [one for one in sentences(text) if one.overlaps(span)]
    if not held:
        return span
    return Span(min(span.start, held[0].start), max(span.end, held[-1].end))


def between(text: str, first: str, last: str = "") -> tuple[Span, ...]:
    """Return the passages that begin with some words and end with others, the nearest end each.

    Case and the kind of white space do not matter, whole words do. Without last words the first
    ones are the passage. At most ten are returned, none longer than MARKED_CHARACTERS.
    """
    begins = _pattern(first)
    ends = _pattern(last)
    if begins is None:
        return ()
    found: list[Span] = []
    for begin in begins.finditer(text):
        end = begin.end()
        if ends is not None:
            closing = ends.search(text, begin.start(), begin.start() + limits.MARKED_CHARACTERS)
            if closing is None:
                continue
            end = max(end, closing.end())
        found.append(Span(begin.start(), end))
        if len(found) == _MOST:
            break
    return tuple(found)


def kind(text: str, span: Span) -> Kind:
    """Return how much of a passage stands in quotation marks: all (95 %), some, none."""
    inside = [one.inner for one in analyse(text).quotations if one.depth == 0]
    quoted = sum(max(0, min(one.end, span.end) - max(one.start, span.start)) for one in inside)
    # The marks themselves may have been marked, too, with the full stop behind them.
    marks = sum(not character.isalnum() for character in span.of(text)[:1] + span.of(text)[-2:])
    if quoted and quoted >= _QUOTED * (span.end - span.start) - marks:
        return Kind.DIRECT
    return Kind.MIXED if quoted else Kind.INDIRECT


def _pattern(words: str) -> re.Pattern[str] | None:
    written = words[: limits.FIELD_CHARACTERS].split()
    if not written:
        return None
    inside = r"\s+".join(re.escape(one) for one in written)
    before = r"(?<!\w)" if written[0][0].isalnum() else ""
    behind = r"(?!\w)" if written[-1][-1].isalnum() else ""
    return re.compile(before + inside + behind, re.IGNORECASE)
