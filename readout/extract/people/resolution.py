"""Mentions and attributions in; a Chain out, which tells of any span who that is, and why.

Coreference by rule, in the manner of the multi-pass sieve (Lee et al. 2013): the most certain
first, and nothing taken where two candidates stay.
"""

from bisect import bisect_left
from dataclasses import dataclass, replace

from readout.extract.document import Document
from readout.extract.people import chain as reader
from readout.extract.people import groups, speaking, titled_names, titles
from readout.extract.people.reading import Reading, as_written
from readout.extract.people.registers import Registers
from readout.extract.people.scene import POSSESSIVES
from readout.extract.wordlists import words
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
_NOT_BEFORE = words("prepositions.en.txt") | {"that", "who", "whose", "which"}
_SAYING_WHO = (MentionKind.PERSON, MentionKind.PRONOUN)
_AFTER_BODY = frozenset((",", "(", "-", "–", "—", "of", "in", "at", "on", "for", "which", "that"))
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
            sides = {one.side for one in members}
            side = sides.pop() if len(sides) == 1 else ""
            return Resolution(names, "", ActorKind.GROUP, "", side, Reason.GROUP, text)
        if members:
            return members[0]
        return self._single(span)

    def group(self, span: Span) -> tuple[Resolution, ...]:
        """Return the members of a phrase that means several: "both ministers", "A and B".

        One person or institution comes back alone; () where it is not known who they are.
        """
        members = groups.members(self._reading, span)
        if members:
            return members
        inside = self._inside(span)
        parts = groups.coordinated(self.doc, tuple(self.mentions[n] for n in inside))
        if len(parts) > 1:
            return tuple(self._single(part) for part in parts)
        who = self._single(span)
        return (who,) if who.actor else ()

    def of_side(self, span: Span, side: str) -> Resolution:
        """Return who holds the office of a title that the words beside it give to a side."""
        return titles.of_side(self._reading, span.of(self.doc.text), side)

    def opposite(self, span: Span, own: Resolution) -> Resolution:
        """Return who "his Romanian counterpart" is, beside `own`."""
        return titles.opposite(self._reading, span.of(self.doc.text), own)

    def government(self, span: Span) -> Resolution | None:
        """Return the government that a demonym stands for: "Polish" in "Polish-Ukrainian talks"."""
        text = span.of(self.doc.text)
        side = self._reading.registers.side(text)
        actor = self._reading.registers.institution(side) if side else None
        if actor is None:
            return None
        return Resolution(
            actor.name, actor.id, actor.kind, side=side, reason=Reason.INSTITUTION, basis=text
        )

    def registers_know(self, who: Resolution) -> bool:
        """Tell whether somebody stands in a register, and not in this text alone."""
        return who.actor in self._reading.registers.actors

    def _inside(self, span: Span) -> list[int]:
        """Return the indices of the mentions that touch a span, in text order."""
        stop = bisect_left(self._starts, span.end)
        start = bisect_left(self._starts, span.start - _LONGEST_MENTION)
        return [n for n in range(start, stop) if self.mentions[n].span.end > span.start]

    def _single(self, span: Span) -> Resolution:
        text = span.of(self.doc.text)
        if text.casefold() in _FIRST_PERSON:
            return self._first_person(span) or as_written(text, ActorKind.PERSON)
        head = self._head(span)
        if (relative := self._relative(span, head)) is not None:
            return relative
        if head is not None and self.resolutions[head].actor:
            return self.resolutions[head]
        if named := self._at_end(span):
            return named
        if head is not None and self.mentions[head].kind in _SAYING_WHO:
            return self.resolutions[head]
        if head is not None:
            # perhaps the whole phrase is a body ("Polish authorities"), else it is its words
            cut = self.mentions[head].kind is MentionKind.ROLE and self.mentions[head].span != span
            kind = self._kind(text) if cut else MentionKind.OTHER
            if self.mentions[head].kind is MentionKind.GROUP:  # "officials | from Belarus"
                kind = MentionKind.GROUP
            whole = reader.resolve(self._reading, Mention(span, kind))
            if whole.actor or kind is MentionKind.GROUP:
                return whole
            return replace(self.resolutions[head], name=text)
        kind = MentionKind.PRONOUN if text.casefold() in _PRONOUNS else MentionKind.OTHER
        if self._inside(span) and kind is MentionKind.OTHER:
            return reader.resolve(self._reading, Mention(span, self._kind(text)))
        who = reader.resolve(self._reading, Mention(span, kind))
        if who.reason is not Reason.AS_WRITTEN or not text[:1].isupper():
            return who
        return reader.resolve(self._reading, Mention(span, MentionKind.PERSON, span))

    def _head(self, span: Span) -> int | None:
        """Return the mention that a phrase is about: the longest of those at its start.

        Not a possessor ("his wife", "Trump's lawyer"), nor what hangs on a preposition ("one of
        Lavrov's aides"), nor a person of whose title alone the phrase speaks.
        """
        inside = [n for n in self._inside(span) if not self._is_beside(n, span)]
        best = min(
            inside, key=lambda n: (self.mentions[n].span.start, -self._length(n)), default=-1
        )
        if best < 0:
            return None
        before = Span(span.start, max(self.mentions[best].span.start, span.start))
        skipped = {self.doc.lower[n] for n in self.doc.tokens_in(before)}
        return None if skipped & _NOT_BEFORE else best

    def _relative(self, span: Span, head: int | None) -> Resolution | None:
        """Return the person before a "who" that ends the phrase: "heard from Eva Sedlak, who".

        Not one in what is said of another: "Sedlak, a friend of Adam Kovar, who", nor one of two.
        """
        last = max(self._inside(span), default=-1)
        if last < 1 or self.mentions[last].span.end != span.end:
            return None
        who, before = self.resolutions[last], self.doc.tokens_in(self.mentions[last - 1].span).start
        person = self._reading.person_of(who)
        known = person is not None and bool(person.actor) and bool(person.gender or person.terms)
        if self.mentions[last].span.of(self.doc.text).casefold() != "who" or not known:
            return None
        if before and self.doc.lower[before - 1] in ("and", "or", "&"):
            return as_written(span.of(self.doc.text), ActorKind.PERSON, Reason.AMBIGUOUS)
        if head is None or not self.resolutions[head].actor:
            return who
        return None if self.doc.text[self.mentions[head].span.end] == "," else who

    def _at_end(self, span: Span) -> Resolution | None:
        """Return the known person whose full name closes a long title: "Chief of Staff A. B."."""
        name = titled_names.closing_name(self.doc, span, self._reading.registers)
        if name is None:
            return None
        return reader.resolve(self._reading, Mention(name, MentionKind.PERSON, name))

    def _is_beside(self, index: int, span: Span) -> bool:
        mention = self.mentions[index]
        if mention.kind is MentionKind.PERSON and not (mention.name or span).overlaps(span):
            return True
        after = self.doc.tokens_in(mention.span).stop
        owned = after < len(self.doc.words) and self.doc.words[after] in POSSESSIVES
        if owned and self.doc.starts[after] < span.end - 2:
            return True
        if mention.kind in (MentionKind.ORGANISATION, MentionKind.GOVERNMENT):
            # "the State Department official": the words after it are the head
            more = after < len(self.doc.words) and self.doc.ends[after] <= span.end
            return more and self.doc.lower[after] not in _AFTER_BODY
        if mention.kind is not MentionKind.PRONOUN:
            return False
        followed = mention.span.end < span.end and self.doc.text[mention.span.end] != ","
        return followed or mention.span.start > span.start

    def _kind(self, text: str) -> MentionKind:
        """Return what a phrase is that no mention covers: an office, or another noun phrase."""
        role = self._reading.role(text)
        return MentionKind.ROLE if role.offices and not role.possessor else MentionKind.OTHER

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
    mentions = titled_names.with_names(doc, mentions, registers)
    starts = tuple(one.span.start for one in mentions)
    speakers = speaking.mentions(doc, mentions, starts, attributions)
    unmet = speaking.strangers(doc, mentions, starts, attributions)
    reading = reader.read(doc, title, mentions, speakers, registers, published, unmet)
    return Chain(doc, mentions, tuple(reading.done), attributions, reading, starts)
