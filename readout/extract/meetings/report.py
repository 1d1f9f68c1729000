"""The draft of a meeting in, with what the article gives it; its record out."""

from readout.extract.meetings.drafts import Draft
from readout.records import Confidence, MeetingReport


def report(draft: Draft, *, dated: bool, located: bool) -> MeetingReport:
    """Return the record of a draft; `dated`, `located`: the article itself gives day and place."""
    known = sum(bool(party.who.actor) for party in draft.parties)
    visited = known and draft.telling.destination is not None and draft.place is not None
    if draft.telling.found.trigger.kind == "mediation":
        confidence = Confidence.LOW
    elif len(draft.parties) < 2:
        confidence = Confidence.MEDIUM if visited else Confidence.LOW
    elif known >= 2 and not draft.quoted and (dated or located):
        confidence = Confidence.HIGH
    else:
        confidence = Confidence.MEDIUM
    return MeetingReport(
        trigger=draft.trigger,
        evidence=draft.sentences,
        kind=draft.telling.found.trigger.kind,
        status=draft.status,
        participants=draft.parties,
        when=draft.when,
        place=draft.place,
        confidence=confidence,
        rule=draft.telling.rule,
    )
