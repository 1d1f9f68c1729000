"""Attributions, the chain of mentions and the dates in; statements with speaker and day out."""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from readout.extract.dates import publication
from readout.extract.document import Document
from readout.extract.people.reading import as_written
from readout.extract.people.resolution import Chain
from readout.extract.statements import headings
from readout.records import (
    ActorKind,
    Attribution,
    Confidence,
    Precision,
    Reason,
    Resolution,
    Span,
    Statement,
    TimeMention,
    When,
)

# How safe a speaker is by the way it was found. A pronoun is right about nine times in ten, so it
# is shown as to check; words that stand there as written claim nothing beyond the text.
_SAFE = {
    Reason.NAMED: Confidence.HIGH,
    Reason.SURNAME: Confidence.HIGH,
    Reason.OFFICE_IN_TEXT: Confidence.HIGH,
    Reason.INSTITUTION: Confidence.HIGH,
    Reason.REGISTER: Confidence.HIGH,
    Reason.OFFICE: Confidence.HIGH,
    Reason.AS_WRITTEN: Confidence.HIGH,
    Reason.GROUP: Confidence.MEDIUM,
    Reason.PRONOUN: Confidence.MEDIUM,
    Reason.COUNTERPART: Confidence.MEDIUM,
    Reason.NOBODY: Confidence.MEDIUM,
    Reason.AMBIGUOUS: Confidence.LOW,
}
_ORDER = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)


def resolve(
    doc: Document,
    attributions: tuple[Attribution, ...],
    chain: Chain,
    times: tuple[TimeMention, ...],
    published: str,
) -> tuple[Statement, ...]:
    """Return one statement an attribution, in the same order; none of what is under a heading.

    The day is that of a time expression beside the cue ("said on Monday"), else the article's own,
    marked as such.
    """
    fallback = publication.when(published)
    under = {
        one.speaker
        for one in attributions
        if one.speaker and headings.is_heading(one, chain.who(one.speaker))
    }
    return tuple(
        _statement(doc, _without(one, under), chain, times, fallback)
        for one in attributions
        if one.speaker not in under
    )


def _without(one: Attribution, labels: set[Span]) -> Attribution:
    """Return an attribution without a reporter that is a heading."""
    return replace(one, reported_by=None) if one.reported_by in labels else one


def _statement(
    doc: Document,
    one: Attribution,
    chain: Chain,
    times: tuple[TimeMention, ...],
    fallback: When,
) -> Statement:
    who = chain.who(one.speaker) if one.speaker else Resolution()
    through = chain.who(one.reported_by).name if one.reported_by else ""
    if not through and who.kind is ActorKind.AGENCY:
        through = who.name  # an agency that speaks for itself is also whom we know it from
    return Statement(
        attribution=one,
        who=who,
        when=_said_on(doc, one, times) or fallback,
        confidence=min(one.confidence, _SAFE[who.reason], key=_ORDER.index),
        reported_by=through,
        to=_told(doc, chain, one.addressee, who) if one.addressee else Resolution(),
    )


def _told(doc: Document, chain: Chain, addressee: Span, who: Resolution) -> Resolution:
    """Return to whom it is said; nobody tells "him" that is himself."""
    to = chain.who(addressee)
    himself = to.reason is Reason.PRONOUN and to.actor == who.actor
    return as_written(addressee.of(doc.text), to.kind, Reason.AMBIGUOUS) if himself else to


def _said_on(doc: Document, one: Attribution, times: tuple[TimeMention, ...]) -> When | None:
    """Return the day that stands beside the cue in its sentence, outside the words themselves.

    Where there is none, the month or year that opens the sentence: "In October 2007 S urged".
    """
    if one.cue is None:
        return None
    sentence = doc.sentences[doc.token_sentence[doc.tokens_in(one.cue).start]]
    first = bisect_right(times, sentence.start, key=lambda time: time.span.end)
    stop = bisect_left(times, sentence.end, key=lambda time: time.span.start)
    beside = [
        time
        for time in times[first:stop]
        if time.when.start is not None
        and (time.when.precision is Precision.DAY or _opens(doc, time, sentence))
        and not any(time.span.overlaps(content) for content in one.content)
        and _is_of_cue(doc, one, time.span, one.cue)
        and not _owns(doc, time.span)
    ]
    days = [time for time in beside if time.when.precision is Precision.DAY]
    nearest = min(days or beside, key=lambda time: _distance(time.span, one.cue), default=None)
    return nearest.when if nearest else None


def _owns(doc: Document, day: Span) -> bool:
    """Tell whether a day is that of "Friday's call", and not of what is said."""
    after = doc.tokens_in(day).stop
    return doc.words[after : after + 1] in (("'s",), ("’s",))


def _opens(doc: Document, time: TimeMention, sentence: Span) -> bool:
    """Tell whether "In October 2007", and not "Since 2007", opens a sentence."""
    first = doc.tokens_in(sentence).start
    opens = doc.tokens_in(time.span).start == first + 1 and doc.lower[first] == "in"
    return opens and time.when.precision in (Precision.MONTH, Precision.YEAR)


# After these a day belongs to something else: "who came on 12 May", "ahead of talks on Friday".
_ELSEWHERE = frozenset("who whom whose which where ahead before until since".split())


def _is_of_cue(doc: Document, one: Attribution, day: Span, cue: Span) -> bool:
    """Tell whether no other clause, and no later event, stands between a cue and a day."""
    if any(cue.end <= content.start and content.end <= day.start for content in one.content):
        return False  # "promised to stay but left on Monday"
    first, last = sorted((doc.tokens_in(day), doc.tokens_in(cue)), key=lambda one: one.start)
    between = doc.lower[first.stop : last.start]
    before = doc.lower[max(first.start - 8, 0) : first.start] if first == doc.tokens_in(day) else ()
    return _ELSEWHERE.isdisjoint(between) and not _in_relative(before)


def _in_relative(before: tuple[str, ...]) -> bool:
    """Tell whether a relative clause is open at the end of a stretch: ", who arrived on"."""
    for word in reversed(before):
        if word in (",", ".", ";"):
            return False
        if word in ("who", "whom", "which", "where", "whose"):
            return True
    return False


def _distance(one: Span, other: Span | None) -> int:
    if other is None:
        return 0
    return max(one.start - other.end, other.start - one.end, 0)
