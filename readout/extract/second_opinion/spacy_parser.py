"""A document and its attributions in; what a spaCy parse tells of its cues out.

Any installed pipeline with a parser will do; labels are read as Universal Dependencies and as
ClearNLP name them. Only paragraphs that hold a cue are parsed: the subject of each cue that the
rules have read, and subject and clause of each cue of the lexicon that they have not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from readout import limits
from readout.extract import cues
from readout.extract.cues import Cue, Form
from readout.extract.document import Document
from readout.extract.second_opinion.proposals import Answer, Proposal
from readout.records import Article, Attribution, Span

_SUBJECTS = frozenset(("nsubj", "nsubj:outer"))
_CLAUSES = frozenset(("relcl", "acl", "acl:relcl", "advcl", "parataxis", "ccomp", "punct"))
_NOBODY = frozenset("who which that this it what another".split())
_NEGATIONS = frozenset(("not", "n't", "n’t", "never"))


@dataclass(frozen=True, slots=True)
class SpacyParser:
    """A pipeline by its name, loaded once in each process."""

    pipeline: str  #: the name of an installed package, or a folder

    @property
    def name(self) -> str:
        """Return what stands on the records that rest on it."""
        return f"spacy:{Path(self.pipeline).name}"

    def answer(self, article: Article, doc: Document, found: tuple[Attribution, ...]) -> Answer:
        """Return a proposal for each cue that has a subject in its sentence."""
        asked = _questions(doc, found)
        spans = [doc.paragraphs[number] for number in asked]
        if not spans:
            return Answer()
        texts = (span.of(doc.text)[: limits.PARSED_CHARACTERS] for span in spans)
        parses = loaded(self.pipeline).pipe(texts)
        return Answer(
            tuple(
                proposal
                for span, parse, question in zip(spans, parses, asked.values(), strict=True)
                for proposal in _proposals(parse, span.start, question)
            )
        )


@dataclass(slots=True)
class _Question:
    """What is asked of one paragraph: of cues that the rules have read, and of the others."""

    read: list[tuple[Span, Attribution]] = field(default_factory=list)
    unread: list[tuple[Span, Cue]] = field(default_factory=list)


@cache
def loaded(pipeline: str) -> Any:
    """Return a spaCy pipeline; what a speaker does not need is left out."""
    unneeded = ["ner", "lemmatizer", "textcat"]
    return import_module("spacy").load(pipeline, exclude=unneeded)


def _questions(doc: Document, found: tuple[Attribution, ...]) -> dict[int, _Question]:
    """Return what is to be asked, by paragraph, in text order."""
    asked: dict[int, _Question] = {}
    known: set[int] = set()
    for one in found:
        if one.cue is not None:
            tokens = doc.tokens_in(one.cue)
            known.update(tokens)
            paragraph = asked.setdefault(doc.token_paragraph[tokens.start], _Question())
            paragraph.read.append((one.cue, one))
    for token, word in enumerate(doc.lower):
        cue, form = cues.forms().get(word, (None, Form.BASE))
        says = cue is not None and cue.is_statement and cue.takes_clause
        if cue is None or not says or token in known or doc.token_quotation[token] >= 0:
            continue
        if form in (Form.PAST, Form.PRESENT) and doc.lower[token - 1] not in _NEGATIONS:
            paragraph = asked.setdefault(doc.token_paragraph[token], _Question())
            paragraph.unread.append((doc.span(token, token), cue))
    return dict(sorted(asked.items()))


def _proposals(parse: Any, offset: int, question: _Question) -> Iterator[Proposal]:
    for cue, one in question.read:
        verb = _verb(parse, cue, offset)
        subject = _subject(verb)
        if subject is not None:
            speaker = _shifted(_phrase(subject), offset)
            yield Proposal(one.content, speaker, cue, _head(subject, speaker, offset))
    for cue, entry in question.unread:
        verb = _verb(parse, cue, offset)
        subject, clause = _subject(verb), _clause(verb)
        if subject is None or clause is None or subject.text.casefold() in _NOBODY:
            continue
        speaker, content = _shifted(_phrase(subject), offset), _shifted(clause, offset)
        if not speaker.overlaps(content) and not cue.overlaps(content):
            head = _head(subject, speaker, offset)
            yield Proposal((content,), speaker, cue, head, entry.manner)


def _verb(parse: Any, cue: Span, offset: int) -> Any:
    words = parse.char_span(cue.start - offset, cue.end - offset, alignment_mode="expand")
    return None if words is None else words.root


def _subject(verb: Any) -> Any:
    children = verb.children if verb is not None else ()
    return next((token for token in children if token.dep_ in _SUBJECTS), None)


def _head(subject: Any, phrase: Span, offset: int) -> Span:
    """Return the word that a phrase is about; of "A and B" that is all of it."""
    several = any(child.dep_ == "conj" for child in subject.children)
    return phrase if several else _shifted([subject], offset)


def _clause(verb: Any) -> list[Any] | None:
    """Return the words of the clause that a verb takes, the marks at its edges left out."""
    clause = next((token for token in verb.children if token.dep_ == "ccomp"), None)
    if clause is None:
        return None
    words = list(clause.subtree)
    while words and not words[-1].text[0].isalnum():
        words.pop()
    while words and not words[0].text[0].isalnum():
        words.pop(0)
    return words if len(words) > 1 else None


def _phrase(head: Any) -> list[Any]:
    """Return the words of a noun phrase without the clauses that hang on it."""
    waiting, words = [head], []
    while waiting:
        word = waiting.pop()
        words.append(word)
        waiting.extend(child for child in word.children if child.dep_ not in _CLAUSES)
    return words


def _shifted(words: Iterable[Any], offset: int) -> Span:
    """Return the characters from the first to the last of some words."""
    starts_and_ends = [(word.idx, word.idx + len(word.text)) for word in words]
    start, end = min(starts_and_ends)[0], max(starts_and_ends)[1]
    return Span(offset + start, offset + end)
