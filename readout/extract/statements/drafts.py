"""A statement in token indices while it is being read; phrases are (first, stop), stop excluded."""

from dataclasses import dataclass

from readout.records import Confidence

Phrase = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """What becomes an Attribution."""

    content: tuple[Phrase, ...]
    cue: Phrase | None
    speaker: Phrase | None
    manner: str
    rule: str
    addressee: Phrase | None = None
    reported_by: Phrase | None = None
    is_statement: bool = True
    confidence: Confidence = Confidence.HIGH
    closing: bool = False  #: the cue ends its sentence: `"...," said Makei.`
    lemma: str = ""
