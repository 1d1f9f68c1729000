"""A document with its mentions, times and places in; the meetings that it reports out.

Works outward from trigger words ("met", "held talks"), so that a text without any costs one look at
each token. Each telling of a meeting becomes a draft; drafts of one meeting are joined, and later
words such as "during the talks" belong to the meeting told before them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from readout.extract.dates import publication
from readout.extract.document import Document
from readout.extract.meetings import days as meeting_days
from readout.extract.meetings import edges, remote, setting, timing, triggers
from readout.extract.meetings import telling as meeting_telling
from readout.extract.meetings import towns as meeting_towns
from readout.extract.meetings.clause import Clause, clause_of
from readout.extract.meetings.drafts import Draft, joined, placed
from readout.extract.meetings.lexicon import Frame, words
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

_Lying = TypeVar("_Lying", PlaceMention, TimeMention)
_EXISTS = frozenset("is are was were has have had will would".split())
_DATELINE_REACH = timedelta(days=1)  # a dateline is where the writer was in those days
_OPENING = 4  # tokens: "later that day", "in the afternoon"
_LEAD = 2  # paragraphs
_LONGEST = 240  # tokens of a sentence that are read together: longer ones are lists or garbage


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
    article = _Article(doc, parties, times, towns, chain, published)
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

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.span.start for mention in self.mentions]

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
        if self._came_from(draft) or self._is_far(draft):
            line = None
        if draft.when.precision is Precision.NONE:
            draft = replace(draft, when=self._day_before(draft))
        dated = draft.when.precision is not Precision.NONE
        when = draft.when if dated else publication.when(self.published)
        if draft.telling.found.trigger.kind == "call":  # nobody is anywhere together
            return report(replace(draft, when=when), dated=dated, located=False)
        place = draft.place or self._there(draft) or line or self._place_before(draft)
        if line is not None and place is not None and _is_within(line, place):
            place = line  # "in Poland", dated from Warsaw
        return report(replace(draft, when=when, place=place), dated=dated, located=line is not None)

    @cached_property
    def _dateline(self) -> PlaceMention | None:
        return setting.dateline(self.doc, self.places)

    def _came_from(self, draft: Draft) -> bool:
        """ "A, who had arrived from Minsk after meeting B": they met before he came."""
        whole = draft.sentences[0]
        before = _within(self.places, Span(whole.start, max(draft.trigger.start, whole.start)))
        tokens = (self.doc.tokens_in(place.span)[0] for place in before)
        return any(self.doc.lower[at - 1] == "from" for at in tokens if at)

    def _is_far(self, draft: Draft) -> bool:
        """ "MINSK (AFP) - A will meet B next month": it need not be in Minsk."""
        printed = publication.when(self.published).end
        if draft.status is not Status.PLANNED:
            return False
        end = draft.when.end
        return end is None or printed is None or end - printed > _DATELINE_REACH

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
        places = _within(self.places, self.doc.span(clause.first, clause.last))
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
        times = _within(self.times, self.doc.span(clause.first, clause.last))
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
        )

    def _may_be_press(self, party: Participant) -> bool:
        """Tell whether a body of one word that no register knows is spoken to: "spoke to PBS"."""
        body = party.who.kind is ActorKind.ORGANISATION and " " not in party.who.name
        return body and not self.chain.registers_know(party.who)

    def _place_before(self, draft: Draft) -> PlaceMention | None:
        """The setting of the sentence before: "Lavrov is in Minsk. He met Makei"."""
        at = bisect_left(self.doc.sentences, draft.sentences[0])
        last = self.doc.tokens_in(draft.trigger)[-1]
        if not at or self.doc.lower[last + 1 : last + 2] == ("again",):
            return None  # "they met at Minsk. They met again in May"
        held = self.doc.tokens_in(self.doc.sentences[at - 1])
        if len(held) > _LONGEST:
            return None
        ahead = not words("sight").isdisjoint(self.doc.lower[held.start : held.stop])
        if ahead is not (draft.status is Status.PLANNED):
            return None  # "they met in Moscow. They will meet again"
        return self._setting(at - 1)

    def _day_before(self, draft: Draft) -> When:
        """The day of the sentence before: "A came on Monday. In the afternoon he met B"."""
        at = bisect_left(self.doc.sentences, draft.sentences[0])
        held = self.doc.tokens_in(draft.sentences[0])
        opening = self.doc.lower[held.start : held.start + _OPENING]
        if not at or words("same-day").isdisjoint(opening):
            return When()
        if len(self.doc.tokens_in(self.doc.sentences[at - 1])) > _LONGEST:
            return When()
        told = _within(self.times, self.doc.sentences[at - 1])
        days = [time.when for time in told if time.when.precision is Precision.DAY]
        return days[-1] if len(days) == 1 else When()

    def _there(self, draft: Draft) -> PlaceMention | None:
        """The setting that "there" takes up, of this sentence or one of the two before."""
        at = bisect_left(self.doc.sentences, draft.sentences[0])
        held = self.doc.tokens_in(draft.sentences[0])
        there = [token for token in held if self.doc.lower[token] == "there"]
        if not there or any(self.doc.lower[token + 1] in _EXISTS for token in there[:1]):
            return None
        for one in range(at, max(at - 3, -1), -1):
            end = self.doc.starts[there[0]] if one == at else self.doc.sentences[one].end
            found = self._setting(one, end) or self._town(one, end)
            if found is None and one == at:
                found = self._goal(one, end)
            if found is not None:
                return found
        return None

    def _town(self, sentence: int, end: int) -> PlaceMention | None:
        """The last town of a sentence, said of it what may be: "The answer came from Minsk"."""
        near = _within(self.places, Span(self.doc.sentences[sentence].start, end))
        towns = (place for place in reversed(near) if place.level in (Level.CITY, Level.SITE))
        return next((place for place in towns if self._hangs(place)), None)

    def _goal(self, sentence: int, end: int) -> PlaceMention | None:
        """The country of "flew to Poland on Sunday and met B | there", or None."""
        near = _within(self.places, Span(self.doc.sentences[sentence].start, end))
        return next((place for place in reversed(near) if self._hangs(place)), None)

    def _hangs(self, place: PlaceMention) -> bool:
        """Tell whether a preposition stands before a place: "from Minsk", not "the group Hamas"."""
        token = self.doc.tokens_in(place.span)[0] - 1
        if token > 0 and self.doc.lower[token] == "the":
            token -= 1
        return not place.adjective and token >= 0 and self.doc.lower[token] in words("preposition")

    def _setting(self, sentence: int, end: int = 0) -> PlaceMention | None:
        whole = self.doc.sentences[sentence]
        held = self.doc.tokens_in(Span(whole.start, end or whole.end))
        if not held or len(held) > _LONGEST:
            return None
        span = self.doc.span(held[0], held[-1])
        clause = clause_of(self.doc, held, self.mentions, self._starts, frozenset())
        return setting.last_setting(clause, _within(self.places, span))


def _is_between_two(found: Found) -> bool:
    """Tell whether words between two sides are told of: if one is the press, an interview."""
    return found.trigger.frame in remote.SPEAKING | {Frame.TELL}


def _separately(clause: Clause, draft: Draft) -> Iterator[Draft]:
    """ "A met separately with B and C", "held separate meetings with B and C": two meetings."""
    found = draft.telling.found
    near = range(found.opening - 1, found.last + 3)
    own = [one for one in draft.parties if one.span and one.span.end <= draft.trigger.start]
    others = [
        (one, one.span.end)
        for one in draft.parties
        if one.span and one.span.start >= draft.trigger.end
    ]
    apart = any(clause.word(at) in ("separately", "separate") for at in near)
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
    if len(held) <= _LONGEST:
        return held
    first = held[0] + (token - held[0]) // _LONGEST * _LONGEST
    return range(first, min(first + _LONGEST, held[-1] + 1))


def _within(found: Sequence[_Lying], span: Span) -> list[_Lying]:
    low = bisect_left(found, span.start, key=lambda one: one.span.start)
    high = bisect_left(found, span.end, key=lambda one: one.span.start)
    return list(found[low:high])


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
