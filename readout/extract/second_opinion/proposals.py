"""What a second opinion is asked, and what it may answer."""

from dataclasses import dataclass
from typing import Protocol

from readout.extract.document import Document
from readout.records import Article, Attribution, Span


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words and the phrase they are attributed to, both as spans of the article's text."""

    content: tuple[Span, ...]
    speaker: Span
    cue: Span | None = None
    head: Span | None = None  #: the word that the phrase is about, where a parse tells
    manner: str = "said"


@dataclass(frozen=True, slots=True)
class Answer:
    """Proposals, and how many more were dropped since they do not stand in the text."""

    proposals: tuple[Proposal, ...] = ()
    dropped: int = 0


class SecondOpinion(Protocol):
    """A parser or a language model; a frozen value, so that it travels to other processes."""

    @property
    def name(self) -> str:
        """Return what stands on every record that rests on it: "spacy:en_core_web_sm"."""
        ...

    def answer(self, article: Article, doc: Document, found: tuple[Attribution, ...]) -> Answer:
        """Return what it proposes, seeing what the rules have found; it raises nothing."""
        ...
