"""A document and its attributions in; the grammatical subject of each cue, by a spaCy parse, out.

Any installed pipeline with a parser will do; labels are read as Universal Dependencies and as
ClearNLP name them. Only paragraphs that hold a cue are parsed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from readout import limits
from readout.extract.document import Document
from readout.extract.second_opinion.proposals import Answer, Proposal
from readout.records import Article, Attribution, Span

_SUBJECTS = frozenset(("nsubj", "csubj", "nsubj:outer"))
_CLAUSES = frozenset(
    ("relcl", "acl", "acl:relcl", "advcl", "parataxis", "ccomp", "punct", "cc", "conj")
)


@dataclass(frozen=True, slots=True)
class SpacyParser:
    """A pipeline by its name, loaded once in each process."""

    pipeline: str  #: the name of an installed package, or a folder

    @property
    def name(self) -> str:
        """Return what stands on the records that rest on it."""
        return f"spacy:{Path(self.pipeline).name}"

    def answer(self, article: Article, doc: Document, found: tuple[Attribution, ...]) -> Answer:
        """Return a proposal for each attribution whose cue has a subject in its sentence."""
        asked = [(one, one.cue) for one in found if one.cue is not None]
        if not asked:
            return Answer()
        by_paragraph: dict[int, list[tuple[Attribution, Span]]] = {}
        for one, cue in asked:
            paragraph = doc.token_paragraph[doc.tokens_in(cue).start]
            by_paragraph.setdefault(paragraph, []).append((one, cue))
        spans = [doc.paragraphs[number] for number in by_paragraph]
        proposals: list[Proposal] = []
        parses = self._parsed(span.of(doc.text) for span in spans)
        for span, parse, cues in zip(spans, parses, by_paragraph.values(), strict=True):
            proposals.extend(_proposals(parse, span.start, cues))
        return Answer(tuple(proposals))

    def _parsed(self, texts: Iterable[str]) -> Iterator[Any]:
        pipeline = loaded(self.pipeline)
        return iter(pipeline.pipe(text[: limits.PARSED_CHARACTERS] for text in texts))


@cache
def loaded(pipeline: str) -> Any:
    """Return a spaCy pipeline; what a speaker does not need is left out."""
    unneeded = ["ner", "lemmatizer", "textcat"]
    return import_module("spacy").load(pipeline, exclude=unneeded)


def _proposals(
    parse: Any, offset: int, cues: Iterable[tuple[Attribution, Span]]
) -> Iterator[Proposal]:
    for one, cue in cues:
        verb = parse.char_span(cue.start - offset, cue.end - offset, alignment_mode="expand")
        subject = None if verb is None else _subject(verb.root)
        if subject is not None:
            speaker = Span(offset + subject[0], offset + subject[1])
            yield Proposal(one.content, speaker, cue)


def _subject(verb: Any) -> tuple[int, int] | None:
    """Return the characters of a verb's subject, without the clauses that hang on it."""
    for token in verb.children:
        if token.dep_ in _SUBJECTS:
            words = list(_phrase(token))
            first, last = min(words, key=lambda word: word.i), max(words, key=lambda word: word.i)
            return first.idx, last.idx + len(last.text)
    return None


def _phrase(head: Any) -> Iterator[Any]:
    waiting = [head]
    while waiting:
        word = waiting.pop()
        yield word
        waiting.extend(child for child in word.children if child.dep_ not in _CLAUSES)
