"""Meetings as one article reports them."""

from dataclasses import dataclass
from enum import StrEnum

from readout.records.actors import Resolution
from readout.records.places import PlaceMention
from readout.records.spans import Span
from readout.records.statements import Confidence
from readout.records.times import When


class Status(StrEnum):
    """Whether a meeting took place, as the grammar of the report says."""

    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"  #: called off or postponed; the date is the one it was for
    REPORTED = "reported"  #: only a source claims it
    DENIED = "denied"  #: the text makes a point of it not having happened


@dataclass(frozen=True, slots=True)
class Participant:
    """One party of a meeting, with the role it had that day."""

    who: Resolution
    span: Span | None = None  #: where the text names it; None: taken from the context

    @property
    def key(self) -> str:
        """What tells one party from another: its actor, else its name as written."""
        return self.who.actor or self.who.name.casefold()


@dataclass(frozen=True, slots=True)
class MeetingReport:
    """What one article says of one meeting; reports of many articles make one meeting."""

    trigger: Span  #: "held talks", "met", "press conference"
    evidence: tuple[Span, ...]  #: the sentences it rests on
    kind: str  #: from the trigger lexicon: talks, visit, summit, call, session, signing ...
    status: Status
    participants: tuple[Participant, ...]
    when: When
    place: PlaceMention | None = None
    confidence: Confidence = Confidence.HIGH
    rule: str = ""
