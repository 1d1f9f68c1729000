"""Mentions and attributions in; a Chain out, which tells of any span who that is, and why.

Coreference by rule, in the manner of the multi-pass sieve (Lee et al. 2013): the most certain
first, and nothing taken where two candidates stay.
"""

from bisect import bisect_left
from dataclasses import dataclass

from readout.extract import chain as reader
from readout.extract import groups
from readout.extract.chain import Reading
from readout.extract.document import Document
from readout.extract.registers import Registers
from readout.records import (
    ActorKind,
    Attribution,
    Mention,
    MentionKind,
    Reason,
    Resolution,
    Span,
)

_LONGEST_MENTION = 400  # characters: how far back a mention that touches a span may start
_FIRST_PERSON = frozenset(("i", "me", "my", "myself"))
_PRONOUNS = frozenset("he she him her his they them their who i me my we us our it".split())


@dataclass(frozen=True, slots=True)
class Chain:
    """Who is who in one article."""

    doc: Document
    mentions: tuple[Mention, ...]  #: in text order
    resolutions: tuple[Resolution, ...]  #: one a mention
    attributions: tuple[Attribution, ...]
    _reading: Reading
    _starts: tuple[int, ...]

    def who(self, span: Span) -> Resolution:
        """Return who a phrase is: a speaker, an addressee or a participant as written.

        Nothing in it resolved: `actor` is "" and `name` the words themselves.
        """
        members = self.group(span)
        text = span.of(self.doc.text)
        if len(members) > 1:
            names = " and ".join((", ".join(one.name for one in members[:-1]), members[-1].name))
            return Resolution(names, "", ActorKind.GROUP, reason=Reason.GROUP, basis=text)
        if members:
            return members[0]
        return self._single(span)

    def group(self, span: Span) -> tuple[Resolution, ...]:
        """Return the members of a phrase that means several: "both ministers", "A and B".

        One person or institution comes back alone; () where it is not known who they are.
        """
        inside = self._inside(span)
        parts = groups.coordinated(self.doc, span, tuple(self.mentions[n] for n in inside))
        if len(parts) > 1:
            return tuple(self._single(part) for part in parts)
        members = groups.members(self._reading, span)
        if members:
            return members
        who = self._single(span)
        return (who,) if who.actor else ()

    def _inside(self, span: Span) -> list[int]:
        """Return the indices of the mentions that touch a span, in text order."""
        stop = bisect_left(self._starts, span.end)
        start = bisect_left(self._starts, span.start - _LONGEST_MENTION)
        return [n for n in range(start, stop) if self.mentions[n].span.overlaps(span)]

    def _single(self, span: Span) -> Resolution:
        text = span.of(self.doc.text)
        if text.casefold() in _FIRST_PERSON:
            return self._first_person(span) or reader.as_written(text, ActorKind.PERSON)
        inside = self._inside(span)
        if inside:
            # the phrase's head: what starts first, and of those the longest ("Trump's spokesman")
            best = min(inside, key=lambda n: (self.mentions[n].span.start, -self._length(n)))
            return self.resolutions[best]
        kind = MentionKind.PRONOUN if text.casefold() in _PRONOUNS else MentionKind.OTHER
        who = reader.resolve(self._reading, Mention(span, kind))
        if who.reason is not Reason.AS_WRITTEN or not text[:1].isupper():
            return who
        return reader.resolve(self._reading, Mention(span, MentionKind.PERSON, span))

    def _length(self, index: int) -> int:
        span = self.mentions[index].span
        return span.end - span.start

    def _first_person(self, span: Span) -> Resolution | None:
        """Return the speaker of the words that hold an "I"."""
        for one in self.attributions:
            if one.speaker and any(content.overlaps(span) for content in one.content):
                if one.speaker.overlaps(span):
                    return None
                return self._single(one.speaker)
        return None


def chain(
    doc: Document,
    title: str,
    mentions: tuple[Mention, ...],
    attributions: tuple[Attribution, ...],
    registers: Registers,
    published: str,
) -> Chain:
    """Read an article's mentions into a Chain; `published` is an ISO prefix or "".

    Offices are those of the article's date. Without a date an office resolves only where one
    person held it all through the register's years.
    """
    starts = tuple(one.span.start for one in mentions)
    speaking = _speaking(mentions, starts, attributions)
    reading = reader.read(doc, title, mentions, speaking, registers, published)
    return Chain(doc, mentions, tuple(reading.done), attributions, reading, starts)


def _speaking(
    mentions: tuple[Mention, ...], starts: tuple[int, ...], attributions: tuple[Attribution, ...]
) -> frozenset[int]:
    """Return the indices of the mentions that attributions name as speakers."""
    found: set[int] = set()
    for one in attributions:
        if one.speaker is None:
            continue
        first = bisect_left(starts, one.speaker.start)
        stop = bisect_left(starts, one.speaker.end)
        found.update(range(first, max(stop, first))[:1])
    return frozenset(found)
