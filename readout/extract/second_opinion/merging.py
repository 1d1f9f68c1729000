"""What the rules found and a second opinion's proposals in; the rules' attributions, amended, out.

Rules first: a proposal gives its speaker where the rules found none, or where the phrase that they
found is only a part of its own ("Warsaw" of "a woman from Warsaw"); it adds a statement only where
the rules have none. What rests on it says so in its rule and is never shown as certain.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from readout.extract.document import Document
from readout.extract.kinds import kind
from readout.extract.second_opinion.proposals import Proposal
from readout.records import Attribution, Confidence, Span

RULE = "second-opinion:"
_UNSURE = {Confidence.LOW: Confidence.LOW}


def merge(
    doc: Document, found: tuple[Attribution, ...], proposals: Sequence[Proposal], name: str
) -> tuple[Attribution, ...]:
    """Return the attributions in text order; `name` says whose proposals they are."""
    merged = list(found)
    where, added = _Contents(found), list[Attribution]()
    for proposal in proposals:
        touched = where.of_cue(proposal.cue) or where.overlapping(proposal.content)
        if len(touched) == 1 or proposal.cue in where.cues:
            for index in touched:
                merged[index] = _amended(merged[index], proposal, name)
        elif not touched and not _Contents(added).overlapping(proposal.content):
            added.append(_new(doc, proposal, name))
    return tuple(sorted((*merged, *added), key=lambda one: one.content[0]))


class _Contents:
    """Attributions, to be found by their cue or by words that they share."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self.cues: dict[Span | None, list[int]] = {}
        for index, one in enumerate(found):
            if one.cue is not None:
                self.cues.setdefault(one.cue, []).append(index)
        self._spans = sorted(
            (span.start, span.end, index) for index, one in enumerate(found) for span in one.content
        )
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def of_cue(self, cue: Span | None) -> list[int]:
        """Return the indices of the attributions with a cue; a statement may go on after it."""
        return self.cues.get(cue, [])

    def overlapping(self, content: tuple[Span, ...]) -> list[int]:
        """Return the indices of the attributions whose words a content shares, in order."""
        touched: set[int] = set()
        for span in content:
            first = bisect_left(self._spans, (span.start - self._longest, 0, 0))
            stop = bisect_left(self._spans, (span.end, 0, 0))
            touched |= {index for _, end, index in self._spans[first:stop] if end > span.start}
        return sorted(touched)


def _amended(one: Attribution, proposal: Proposal, name: str) -> Attribution:
    """Return an attribution with the proposal's speaker, where that is the proposal's to give."""
    speaker = proposal.speaker
    if one.speaker is not None and not _is_about_another(one.speaker, proposal):
        return one
    if any(speaker.overlaps(content) for content in one.content):
        return one
    confidence = _UNSURE.get(one.confidence, Confidence.MEDIUM)
    return replace(one, speaker=speaker, rule=RULE + name, confidence=confidence)


def _is_about_another(known: Span, proposal: Proposal) -> bool:
    """Tell whether a known phrase is part of the proposal's, and its head stands outside it."""
    head = proposal.head
    inside = proposal.speaker.start <= known.start and known.end <= proposal.speaker.end
    return inside and head is not None and not head.overlaps(known)


def _new(doc: Document, proposal: Proposal, name: str) -> Attribution:
    return Attribution(
        proposal.content,
        kind(doc, proposal.content),
        proposal.manner,
        RULE + name,
        proposal.cue,
        proposal.speaker,
        confidence=Confidence.MEDIUM,
    )
