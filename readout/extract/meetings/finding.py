"""A document with its mentions, times and places in; the meetings that it reports out.

Works outward from trigger words ("met", "held talks"), so that a text without any costs one look at
each token. Each telling of a meeting becomes a draft; drafts of one meeting are joined, and later
words such as "during the talks" belong to the meeting told before them.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from readout.extract.dates import publication
from readout.extract.document import Document
from readout.extract.meetings import days as meeting_days
from readout.extract.meetings import edges, remote, setting, timing, triggers
from readout.extract.meetings import telling as meeting_telling
from readout.extract.meetings import towns as meeting_towns
from readout.extract.meetings.clause import Clause, clause_of
from readout.extract.meetings.drafts import Draft
from readout.extract.meetings.gaps import LONGEST, Gaps, within
from readout.extract.meetings.joining import joined, placed
from readout.extract.meetings.lexicon import Form, Frame, words
from readout.extract.meetings.parties import parties_of
from readout.extract.meetings.report import report
from readout.extract.meetings.triggers import Found, Reference, Telling
from readout.records import (
    ActorKind,
    Level,
    MeetingReport,
    Mention,
    Participant,
    PlaceMention,
    Precision,
    Span,
    Status,
    TimeMention,
    When,
)

if TYPE_CHECKING:
    from readout.extract.people.resolution import Chain

_DATELINE_REACH = timedelta(days=1)  # a dateline is where the writer was in those days
_LINE_REACH = timedelta(days=4)  # "MINSK - A met B on Friday", told after a long weekend
_GROUP = 3  # tokens of "had last met"
_LEAD = 2  # paragraphs


def find(
    doc: Document,
    mentions: tuple[Mention, ...],
    times: tuple[TimeMention, ...],
    places: tuple[PlaceMention, ...],
    chain: "Chain",
    published: str,
    capitals: meeting_towns.Capitals = meeting_towns.unknown,
) -> tuple[MeetingReport, ...]:
    """Return the meetings that an article reports, in text order, each once.

    `published` is an ISO prefix or "". A meeting without a day of its own gets the article's, with
    the precision PUBLICATION. The article's dateline is the place of its first meeting, and of
    later ones of the same people in those days. `capitals` knows the capital of a country.
    """
    towns = meeting_towns.with_towns(doc, mentions, times, places, capitals)
    parties = edges.trimmed(doc, mentions, places, chain.who)
    article = _Article(doc, parties, times, towns, chain, published, capitals)
    drafts = placed(joined(tuple(article.drafts())))
    return tuple(article.report(draft, drafts[0]) for draft in drafts)


@dataclass(frozen=True)
class _Article:
    doc: Document
    mentions: tuple[Mention, ...]
    times: tuple[TimeMention, ...]
    places: tuple[PlaceMention, ...]
    chain: "Chain"
    published: str
    capitals: meeting_towns.Capitals

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.span.start for mention in self.mentions]

    @cached_property
    def _gaps(self) -> Gaps:
        return Gaps(self.doc, self.mentions, self._starts, self.times, self.places)

    def drafts(self) -> Iterator[Draft]:
        """Yield what each trigger tells, in text order."""
        timed = frozenset(at for time in self.times for at in self.doc.tokens_in(time.span))
        clause: Clause | None = None
        done = -1
        for token in triggers.candidates(self.doc):
            if token <= done:
                continue
            if clause is None or not clause.first <= token <= clause.last:
                held = _window(self.doc, token)
                clause = clause_of(self.doc, held, self.mentions, self._starts, timed)
            found = triggers.match(clause, token)
            if found is not None:
                done = found.last
                draft = self._draft(clause, found)
                if draft is not None:
                    yield from _separately(clause, draft)

    def report(self, draft: Draft, first: Draft) -> MeetingReport:
        """Return the record of a draft, its gaps filled by what the article as a whole says."""
        line = self._dateline if draft is first or self._is_here(draft) else None
        if self._gaps.came_from(draft) or self._is_far(draft) or self._is_elsewhere(draft):
            line = None
        if draft.when.precision is Precision.NONE:
            draft = replace(draft, when=self._gaps.day_before(draft))
        dated = draft.when.precision is not Precision.NONE
        when = draft.when if dated else publication.when(self.published)
        if not dated and self._gaps.is_of_then(draft):
            when = When()
        if draft.telling.found.trigger.kind == "call":  # nobody is anywhere together
            return report(replace(draft, when=when), dated=dated, located=False)
        place = draft.place or self._gaps.there(draft) or line or self._gaps.place_before(draft)
        if line is not None and place is not None and _is_within(line, place):
            place = line  # "in Poland", dated from Warsaw
        return report(replace(draft, when=when, place=place), dated=dated, located=line is not None)

    @cached_property
    def _dateline(self) -> PlaceMention | None:
        return setting.dateline(self.doc, self.places)

    def _is_far(self, draft: Draft) -> bool:
        """ "MINSK (AFP) - A will meet B next month": it need not be in Minsk."""
        printed = publication.when(self.published).end
        if draft.status is not Status.PLANNED:
            return False
        end = draft.when.end
        return end is None or printed is None or end - printed > _DATELINE_REACH

    def _is_elsewhere(self, draft: Draft) -> bool:
        """ "CONSTANTA - A met B in May": so long ago it need not have been in the town of the line.

        Nor is an envoy summoned anywhere but in a capital.
        """
        printed = publication.when(self.published).end
        told, line = draft.when.end, self._dateline
        if told and printed and printed - told > _LINE_REACH:
            return True
        summons = draft.telling.found.trigger.kind == "summons"
        if not summons or line is None or line.place is None:
            return False
        return self.capitals(line.place.country) != line.place

    def _is_here(self, draft: Draft) -> bool:
        """Tell whether a later meeting is of the days of the dateline and of people of its lead."""
        printed = publication.when(self.published).end
        if draft.status is not Status.HELD:
            return False
        told = draft.when.start
        if told and printed and not timedelta(0) <= printed - told <= _DATELINE_REACH:
            return False
        return bool(draft.keys & self._lead)

    @cached_property
    def _lead(self) -> frozenset[str]:
        """The actors of the first paragraphs."""
        end = self.doc.paragraphs[min(_LEAD, len(self.doc.paragraphs)) - 1].end
        near = self.mentions[: bisect_left(self._starts, end)]
        return frozenset(self.chain.who(mention.span).actor for mention in near) - {""}

    def _draft(self, clause: Clause, found: Found) -> Draft | None:
        places = within(self.places, self.doc.span(clause.first, clause.last))
        settings = {
            self.doc.tokens_in(place.span)[0]: place.level
            for place in places
            if not place.adjective
        }
        telling = meeting_telling.tell(clause, found, settings)
        if telling is None:
            return None
        parties = parties_of(clause, telling, self.chain)
        press = any(_is_press(party) or self._may_be_press(party) for party in parties)
        if press and _is_between_two(found):
            return None  # an interview
        times = within(self.times, self.doc.span(clause.first, clause.last))
        printed = publication.when(self.published).end
        when = meeting_days.day_of(clause, telling, times, printed)
        timed = timing.settle(clause, telling, when, printed)
        return Draft(
            telling=telling,
            trigger=self.doc.span(found.first, found.last),
            sentences=(self.doc.sentences[self.doc.token_sentence[found.first]],),
            parties=parties,
            status=timed.status,
            when=timed.when,
            place=None if _is_aside(telling) else setting.place_of(clause, telling, places),
            quoted=self.doc.token_quotation[found.first] >= 0,
            earlier=_is_earlier(clause, found),
        )

    def _may_be_press(self, party: Participant) -> bool:
        """Tell whether a body of one word that no register knows is spoken to: "spoke to PBS"."""
        body = party.who.kind is ActorKind.ORGANISATION and " " not in party.who.name
        return body and not self.chain.registers_know(party.who)


def _is_between_two(found: Found) -> bool:
    """Tell whether words between two sides are told of: if one is the press, an interview."""
    return found.trigger.frame in remote.SPEAKING | {Frame.TELL}


def _is_earlier(clause: Clause, found: Found) -> bool:
    if Form.NOUN in found.trigger.forms:
        return False
    near = (clause.word(at) for at in range(found.first - _GROUP, found.first))
    return any(word in words("before-now") for word in near)


def _separately(clause: Clause, draft: Draft) -> Iterator[Draft]:
    """ "A met separately with B and C", "held bilateral meetings with B and C": two meetings."""
    found = draft.telling.found
    near = range(found.opening - 1, found.last + 3)
    own = [one for one in draft.parties if one.span and one.span.end <= draft.trigger.start]
    others = [
        (one, one.span.end)
        for one in draft.parties
        if one.span and one.span.start >= draft.trigger.end
    ]
    apart = any(clause.word(at) in ("separately", "separate") for at in near)
    several = clause.word(found.last) in ("meetings", "bilaterals")
    apart = apart or (several and any(clause.word(at).startswith("bilateral") for at in near))
    if not apart or len(own) != 1 or len(others) < 2:
        yield draft
        return
    for one, end in others:  # the words up to a party tell the meeting with that party
        yield replace(draft, parties=(*own, one), trigger=Span(draft.trigger.start, end))


def _is_aside(telling: Telling) -> bool:
    """ "After the talks the ministers met soldiers at the base": the base is of what came then."""
    return telling.reference in (Reference.WEAK, Reference.STRONG) and telling.rule.endswith(
        "aside"
    )


def _window(doc: Document, token: int) -> range:
    """The tokens of the sentence of a token; of a very long one, the stretch around it."""
    held = doc.tokens_in(doc.sentences[doc.token_sentence[token]])
    if len(held) <= LONGEST:
        return held
    first = held[0] + (token - held[0]) // LONGEST * LONGEST
    return range(first, min(first + LONGEST, held[-1] + 1))


def _is_press(party: Participant) -> bool:
    """Tell whether a party is a news agency or a newspaper."""
    last = party.who.name.casefold().split()[-1:]
    return party.who.kind is ActorKind.AGENCY or (
        party.who.kind is not ActorKind.PERSON and not words("newspaper").isdisjoint(last)
    )


def _is_within(town: PlaceMention, country: PlaceMention) -> bool:
    here, there = town.place, country.place
    if here is None or there is None or country.level is not Level.COUNTRY:
        return False
    return here.country == there.country
