"""An article's mentions and attributions in; who of them speaks, and who else does, out."""

from bisect import bisect_left

from readout.extract.document import Document
from readout.extract.people.scene import POSSESSIVES
from readout.records import Attribution, Mention, Span


def mentions(
    doc: Document,
    named: tuple[Mention, ...],
    starts: tuple[int, ...],
    attributions: tuple[Attribution, ...],
) -> frozenset[int]:
    """Return the indices of the mentions that attributions name as speakers.

    One who speaks within another's words is none: "Makei said that Lavrov had agreed. He ...".
    Nor is a possessor: where "Makei's predecessor said" so, Makei did not.
    """
    contents = sorted(
        (content.start, content.end) for one in attributions for content in one.content
    )
    found: set[int] = set()
    for one in attributions:
        if one.speaker is None or _is_within(one.speaker, contents):
            continue
        first = bisect_left(starts, one.speaker.start)
        stop = bisect_left(starts, one.speaker.end)
        opening = range(first, max(stop, first))[:1]
        found.update(n for n in opening if not _owns(doc, named[n].span, one.speaker))
    return frozenset(found)


def strangers(
    doc: Document,
    named: tuple[Mention, ...],
    starts: tuple[int, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Span, ...]:
    """Return the speakers whom no mention covers, each once, in text order."""
    contents = sorted(
        (content.start, content.end) for one in attributions for content in one.content
    )
    found = set()
    for one in attributions:
        if one.speaker is None or _is_within(one.speaker, contents):
            continue
        first, stop = bisect_left(starts, one.speaker.start), bisect_left(starts, one.speaker.end)
        if all(_owns(doc, named[n].span, one.speaker) for n in range(first, stop)):
            found.add(one.speaker)
    return tuple(sorted(found))


def _owns(doc: Document, span: Span, speaker: Span) -> bool:
    """Tell whether a mention is a possessor inside the phrase that speaks."""
    after = doc.tokens_in(span).stop
    return (
        after < len(doc.words) and doc.words[after] in POSSESSIVES and doc.ends[after] < speaker.end
    )


def _is_within(span: Span, contents: list[tuple[int, int]]) -> bool:
    """Tell whether a span lies in one of the last few contents that start before it."""
    stop = bisect_left(contents, (span.start + 1, 0))
    return any(
        start <= span.start and span.end <= end for start, end in contents[max(stop - 3, 0) : stop]
    )
