"""Statements and the meetings of their article in; the same statements with their venue out.

The venue is the meeting in whose context words were said, named by its trigger: "told a press
conference", "said after the talks", or a meeting of the speaker's that was just told. Only what
was held or goes on can be one; where two meetings fit, none is taken.
"""

from dataclasses import replace

from readout.extract.document import Document
from readout.records import MeetingReport, Span, Statement, Status

_HAPPENED = (Status.HELD, Status.ONGOING, Status.REPORTED)
_AT = frozenset("at during after following before in told addressing".split())
_BETWEEN = 6  # tokens of "during their hour-long joint" between a preposition and its meeting


def attach(
    doc: Document, statements: tuple[Statement, ...], meetings: tuple[MeetingReport, ...]
) -> tuple[Statement, ...]:
    """Return the statements in the same order, each with the trigger of its venue or None."""
    by_sentence: dict[int, list[MeetingReport]] = {}
    for one in meetings:
        if one.status in _HAPPENED:
            by_sentence.setdefault(_sentence(doc, one.trigger), []).append(one)
    if not by_sentence:
        return statements
    venues = [(one, _venue(doc, one, by_sentence)) for one in statements]
    return tuple(one if venue is None else replace(one, venue=venue) for one, venue in venues)


def _venue(
    doc: Document, one: Statement, by_sentence: dict[int, list[MeetingReport]]
) -> Span | None:
    cue = one.attribution.cue
    if cue is None:
        return None
    here = _sentence(doc, cue)
    beside = [met for met in by_sentence.get(here, ()) if not _is_said(met.trigger, one)]
    named = [met for met in beside if _is_named(doc, met.trigger, cue)]
    if named:
        return named[0].trigger if len(named) == 1 else None
    for met in (beside, by_sentence.get(here - 1, [])):
        own = [report for report in met if _takes_part(one, report) and report.kind != "visit"]
        if own:
            return own[0].trigger if len(own) == 1 else None
        if met:
            return None  # somebody else's meeting stands between
    return None


def _sentence(doc: Document, span: Span) -> int:
    tokens = doc.tokens_in(span)
    return doc.token_sentence[tokens.start] if tokens else -1


def _is_said(trigger: Span, one: Statement) -> bool:
    """Tell whether a meeting is what the words are about."""
    return any(trigger.overlaps(content) for content in one.attribution.content)


def _is_named(doc: Document, trigger: Span, cue: Span) -> bool:
    """Tell whether "at", "during", "after" or "told" stands before a meeting that follows a cue."""
    first = doc.tokens_in(trigger).start
    after_cue = doc.tokens_in(cue).start
    if first <= after_cue:
        return False
    nearest = range(first - 1, max(after_cue, first - _BETWEEN) - 1, -1)
    return any(doc.lower[at] in _AT for at in nearest)


def _takes_part(one: Statement, report: MeetingReport) -> bool:
    return bool(one.who.actor) and any(
        party.who.actor == one.who.actor for party in report.participants
    )
