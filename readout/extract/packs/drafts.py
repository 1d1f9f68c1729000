"""A statement in a language with a pack while it is read; phrases are (first, stop) tokens."""

from dataclasses import dataclass

from readout.extract.packs.phrases import Speaker

Phrase = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """One statement, in token indices."""

    content: tuple[Phrase, ...]
    cue: Phrase
    speaker: Speaker | None
    manner: str
    rule: str
    gender: str = ""  #: m or f, where the verb tells
    spoken: bool = False  #: in quotation marks, or after a dash that opens speech
