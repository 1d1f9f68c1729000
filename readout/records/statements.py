"""Who said what, before and after the speaker is known."""

from dataclasses import dataclass
from enum import StrEnum

from readout.records.actors import NO_ONE, Resolution
from readout.records.spans import Span
from readout.records.times import When


class Kind(StrEnum):
    """How much of a statement stands in quotation marks: all (95 %), some, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Confidence(StrEnum):
    """How safe a record is; HIGH is shown as certain, the others as to check."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words and the phrase they are attributed to, before anyone asks who that is."""

    content: tuple[Span, ...]  #: one or several, in order, not overlapping
    kind: Kind
    manner: str  #: from the cue lexicon: said, denied, asked, warned ...
    rule: str  #: the form that matched: "subject-verb-that", "inverted", "colon" ...
    cue: Span | None = None
    speaker: Span | None = None  #: the phrase beside the cue, "he" included
    addressee: Span | None = None
    reported_by: Span | None = None  #: R in "R reported that S had said"
    confidence: Confidence = Confidence.HIGH
    is_statement: bool = True  #: speech or writing; False: belief, intention, hearsay


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution with its speaker resolved and its day."""

    attribution: Attribution
    who: Resolution
    when: When
    confidence: Confidence
    reported_by: str = ""  #: the agency or person through whom it is known, canonical
    to: Resolution = NO_ONE  #: the addressee
    venue: Span | None = None  #: trigger of the MeetingReport in whose context it was said
