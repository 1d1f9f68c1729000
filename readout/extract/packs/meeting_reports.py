"""Tellings of meetings in a language with a pack in; their records out, each meeting once.

Days and places are those of the telling's own sentence: the nearest day, and a town behind "in",
brought back to the nominative. Without a day the article's stands in, marked as such.
"""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from readout.extract.dates import publication
from readout.extract.document import Document
from readout.extract.packs.meeting_words import MeetingWords
from readout.extract.packs.meetings import Tellings, Told, span_of
from readout.extract.packs.partners import Partner
from readout.extract.packs.phrases import Phrases, Speaker
from readout.extract.places.gazetteer import Entry, Gazetteer
from readout.records import (
    ActorKind,
    Confidence,
    Level,
    MeetingReport,
    Participant,
    PlaceMention,
    Precision,
    Reason,
    Resolution,
    Span,
    Status,
    TimeMention,
    When,
)

if TYPE_CHECKING:
    from readout.extract.people.resolution import Chain

_BEHIND = 4  # tokens from the other side to the place
_WEEK = timedelta(days=7)
_LARGE = 100_000  # people: a smaller town's name in another case may be a word
_CAPITAL = "PPLC"
_OWN_DAY = (Precision.DAY, Precision.DAYS)


def find(
    tellings: Tellings,
    chain: "Chain",
    times: tuple[TimeMention, ...],
    places: tuple[PlaceMention, ...],
    gazetteer: Gazetteer,
    published: str,
) -> tuple[MeetingReport, ...]:
    """Return the meetings that are told, in text order; `published` is an ISO prefix or ""."""
    text, words = tellings.text, tellings.words
    found: list[MeetingReport] = []
    for one in tellings.told:
        parties = _parties(text.doc, one, chain)
        if len(parties) < 2:
            continue
        when = _day(text, one, times)
        report = MeetingReport(
            trigger=text.doc.span(one.verb[0], one.verb[1] - 1),
            evidence=(_sentence(text, one),),
            kind=one.entry.kind,
            status=one.entry.status,
            participants=parties,
            when=_ahead(text, one, when, published) or publication.when(published),
            place=None if one.entry.kind == "call" else _place(text, words, one, places, gazetteer),
            confidence=Confidence.MEDIUM,  # a pack has not been measured as English was
            rule=f"pack-{one.entry.takes}",
        )
        same = next((at for at, other in enumerate(found) if _is_same(other, report)), None)
        if same is None:
            found.append(report)
        else:
            found[same] = _joined(found[same], report)
    return tuple(found)


def _parties(doc: Document, told: Told, chain: "Chain") -> tuple[Participant, ...]:
    parties: dict[str, Participant] = {}
    for one in told.subjects:
        party = _subject(doc, one, chain)
        parties.setdefault(party.key, party)
    for other in told.partners:
        party = Participant(_who(doc, other, chain), span_of(doc, other))
        parties.setdefault(party.key, party)
    return tuple(parties.values())


def _subject(doc: Document, one: Speaker, chain: "Chain") -> Participant:
    span = span_of(doc, one)
    who = chain.who(span)
    return Participant(who if who.name else _as_written(span.of(doc.text)), span)


def _who(doc: Document, one: Partner, chain: "Chain") -> Resolution:
    written = span_of(doc, one).of(doc.text)
    if one.bearer is None:
        return _as_written(written)
    titled = one.first < one.name
    role = doc.span(one.first, one.name - 1).of(doc.text).rstrip(" ,") if titled else ""
    name = doc.span(one.name, one.stop - 1).of(doc.text)
    if one.bearer.named is not None:
        who = chain.who(one.bearer.named)
        return replace(who, role=role or who.role, basis=name)
    actor = one.bearer.actor
    if actor is None:
        return replace(_as_written(name), role=role)
    return Resolution(actor.name, actor.id, actor.kind, role, actor.side, Reason.REGISTER, name)


def _as_written(words: str) -> Resolution:
    return Resolution(words, kind=ActorKind.PERSON, reason=Reason.AS_WRITTEN, basis=words)


def _sentence(text: Phrases, told: Told) -> Span:
    first, stop = text.sentence[told.verb[0]]
    return text.doc.span(first, stop - 1)


def _day(text: Phrases, told: Told, times: tuple[TimeMention, ...]) -> When | None:
    """Return the nearest day of a telling's sentence, else the nearest vaguer time."""
    whole = _sentence(text, told)
    verb = text.doc.starts[told.verb[0]]
    near = [
        (one.when.precision not in _OWN_DAY, abs(one.span.start - verb), one.when)
        for one in times
        if one.when.start is not None and whole.start <= one.span.start < whole.end
    ]
    return min(near, key=lambda one: one[:2])[2] if near else None


def _ahead(text: Phrases, told: Told, when: When | None, published: str) -> When | None:
    """Return a day; a weekday of a plan is the next one, whatever else its sentence tells."""
    printed = publication.when(published).start
    if when is None or when.start is None or when.phrase is None or printed is None:
        return when
    named = text.doc.tokens_in(when.phrase)
    weekday = any(text.lower[at] in text.pack.weekdays for at in named)
    past = printed - _WEEK < when.start < printed
    if told.entry.status is not Status.PLANNED or not (weekday and past):
        return when
    return replace(when, start=when.start + _WEEK, end=when.start + _WEEK)


def _place(
    text: Phrases,
    words: MeetingWords,
    told: Told,
    places: tuple[PlaceMention, ...],
    gazetteer: Gazetteer,
) -> PlaceMention | None:
    """Return the town or country behind "in", between the sides or right behind them."""
    doc, stop = text.doc, text.sentence[told.verb[0]][1]
    plain = {one.span.start: one for one in places if not one.adjective and one.place is not None}
    first = text.sentence[told.verb[0]][0]
    sides: tuple[Speaker | Partner, ...] = (*told.subjects, *told.partners)
    inside = {at for one in sides for at in range(one.first, one.stop)}
    known = inside | set(range(*told.verb)) | {told.happened - 1}
    for at in range(first + 1, min(told.stop + _BEHIND, stop)):
        if not words.has("in", text.lower[at - 1]) or not doc.words[at][0].isupper():
            continue
        if at in inside or (at - 2 >= first and not _may_stand(text, at - 2, known)):
            continue  # "o bazie w Redzikowie": where the topic is
        if doc.starts[at] in plain:
            return plain[doc.starts[at]]
        entry = _town(words, doc.words[at], gazetteer)
        if entry is not None:
            return PlaceMention(doc.span(at, at), entry.place, entry.place.level)
    return None


def _may_stand(text: Phrases, token: int, known: set[int]) -> bool:
    """Tell whether "w Warszawie" behind a token is of the meeting, not of a noun before it."""
    timed = text.pack.is_time(text.lower[token])
    return token in known or timed or text.is_mark(token) or text.doc.words[token][0].isupper()


def _town(words: MeetingWords, written: str, gazetteer: Gazetteer) -> Entry | None:
    """Return the one great town or site that a name in another case is."""
    found = {
        entry.place.id: entry
        for name in words.nominatives("town", written)
        for entry in gazetteer.find(words.cities.get(name, name))
        if _is_great(entry, gazetteer)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_great(entry: Entry, gazetteer: Gazetteer) -> bool:
    if entry.place.level is Level.SITE or entry.feature == _CAPITAL:
        return True
    return entry.place.level is Level.CITY and (entry.own or entry.population >= _LARGE)


def _is_same(one: MeetingReport, other: MeetingReport) -> bool:
    """Tell whether two tellings are of one meeting: the same sides and kind, no two days."""
    sides = {party.key for party in one.participants}
    if sides != {party.key for party in other.participants}:
        return False
    own = [when for when in (one.when, other.when) if when.precision is not Precision.PUBLICATION]
    apart = len(own) > 1 and own[0].start != own[1].start
    return one.kind == other.kind and one.status is other.status and not apart


def _joined(one: MeetingReport, other: MeetingReport) -> MeetingReport:
    dated = one.when if one.when.precision is not Precision.PUBLICATION else other.when
    evidence = tuple(dict.fromkeys((*one.evidence, *other.evidence)))
    return replace(one, evidence=evidence, when=dated, place=one.place or other.place)
