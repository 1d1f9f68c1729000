"""A document in; the turns of a transcript or interview out: whose label, and which words.

    SHERIDAN: We agreed. We go on.      a label, a colon, and the words to the paragraph's end;
                                        paragraphs without a label go on with the turn before
    Question: Is it so?                 somebody unnamed asks (`words/turn_labels.tsv`)
    Q. Is it so?                        labels of one letter may have a stop for the colon
    Makei (in Russian): Yes.            brackets belong to no name

A label counts where labels come back or somebody asks; one that stands alone has to name a person,
which the reader of statements can tell.
"""

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from readout.extract.document import Document
from readout.extract.people import noun_lexicon
from readout.extract.wordlists import rows

_LABEL = 14  # tokens of "NATO Secretary General and former Prime Minister Jan Novak:"
_BRACKET = 12  # tokens of "(addressed to the Foreign Minister of Belarus)"
_TURNS = 3  # fewer make no transcript: nothing without a label belongs to one
_SENTENCE = 2  # words of "Of course."
_HEADING = 12  # words; a longer paragraph without a full stop is none
_TITLE = noun_lexicon.ROLE | noun_lexicon.PREMODIFIER
_MARKS = frozenset((".", ",", "-", "'s", "’s"))
_SMALL = frozenset(
    "of the for to and de del della der den di da du van von zu la le el al bin".split()
)
_ENDS = frozenset((".", "!", "?", "…", "...", "”", '"', "»", ")", "]", ":", ";", "’", "—", "–"))

Phrase = tuple[int, int]


class Part(StrEnum):
    """What somebody does in a talk."""

    SPEAKS = "speaks"
    ASKS = "asks"
    QUESTION = "question"  #: asks as well, under a label that names no person
    ANSWERS = "answers"
    HOSTS = "hosts"


@dataclass(frozen=True, slots=True)
class Turn:
    """Tokens of one turn; phrases are [first, stop)."""

    label: Phrase  #: without what stands in brackets
    mark: int  #: the colon, or the label itself in "Q."
    words: Phrase  #: to the end of the label's paragraph; may be empty
    part: Part
    sure: bool = False  #: labels come back, or somebody asks
    more: tuple[Phrase, ...] = ()  #: the paragraphs after it that have no label
    last: bool = False  #: no other turn follows: where it ends is not told

    @property
    def asks(self) -> bool:
        """Tell whether a question stands in it."""
        return self.part in (Part.ASKS, Part.QUESTION)


def find(doc: Document, language: str = "en") -> tuple[Turn, ...]:
    """Return the turns of a text in their order, () where it holds rows of a table or no labels."""
    paragraphs = [
        (tokens.start, tokens.stop) for one in doc.paragraphs if (tokens := doc.tokens_in(one))
    ]
    found = [(at, turn) for at, one in enumerate(paragraphs) if (turn := _turn(doc, one, language))]
    if len(found) < 2 or sum(_is_speech(doc, turn) for _, turn in found) * 2 <= len(found):
        return ()
    names = Counter(_last_name(doc, turn) for _, turn in found)
    asked = any(turn.asks for _, turn in found)
    back = sum(names[_last_name(doc, turn)] > 1 for _, turn in found)
    if not asked and back < _TURNS:
        return tuple(turn for _, turn in found)
    turns = [
        (at, replace(turn, sure=asked or names[_last_name(doc, turn)] > 1)) for at, turn in found
    ]
    bounds = [*(at for at, _ in turns[1:]), len(paragraphs)]
    return tuple(
        replace(turn, more=_without_label(doc, paragraphs[at + 1 : stop]), last=stop == bounds[-1])
        for (at, turn), stop in zip(turns, bounds, strict=True)
    )


def _turn(doc: Document, paragraph: Phrase, language: str) -> Turn | None:
    first, stop = paragraph
    part = _listed(language).get(doc.lower[first])
    if part is not None and doc.words[first].endswith("."):
        return Turn((first, first + 1), first, (first + 1, stop), Part(part))
    end = first + 1 if part else _name_end(doc, first, stop, language == "en")
    colon = _past_brackets(doc, end, stop)
    if colon >= stop or doc.words[colon] != ":" or not _stands_free(doc, colon, stop):
        return None
    if part == "none" or doc.token_quotation[first] >= 0:
        return None
    who = Part(part) if part else Part.SPEAKS
    return Turn((first, end), colon, (colon + 1, stop), who)


@cache
def _listed(language: str) -> dict[str, str]:
    """Return the labels that name no person, English ones in every language."""
    return {
        label: part for spoken, label, part in rows("turn_labels.tsv") if spoken in (language, "en")
    }


def _name_end(doc: Document, first: int, stop: int, english: bool) -> int:
    """Return where a run of names and titles ends that begins a paragraph; `first` for none.

    Titles in small letters are known in English; in other languages any word may be one.
    """
    if not doc.words[first][0].isupper():
        return first
    titles = noun_lexicon.flags()
    at = first + 1
    while at < min(stop, first + _LABEL):
        word, lower = doc.words[at], doc.lower[at]
        small = titles.get(lower, 0) & _TITLE or lower in _SMALL if english else word.isalpha()
        if not (word[0].isupper() or small or word in _MARKS):
            break
        at += 1
    last = doc.words[at - 1]
    return at if last[0].isupper() or titles.get(last, 0) & noun_lexicon.ROLE else first


def _past_brackets(doc: Document, token: int, stop: int) -> int:
    """Return the token behind "(in Russian)", "[Reuters]", "1"; the same where none stands."""
    if token < stop and doc.words[token].isdigit():
        token += 1
    if token >= stop or doc.words[token] not in ("(", "["):
        return token
    closing = ")" if doc.words[token] == "(" else "]"
    for at in range(token + 1, min(stop, token + _BRACKET)):
        if doc.words[at] == closing:
            return at + 1
    return token


def _stands_free(doc: Document, colon: int, stop: int) -> bool:
    """Tell whether a blank follows a colon, or nothing: no "10:30", no "news:item"."""
    return colon + 1 == stop or doc.starts[colon + 1] > doc.ends[colon]


def _is_speech(doc: Document, turn: Turn) -> bool:
    """Tell whether a turn is a sentence, or a question: not "Makei: 21." or "Date: 16 May"."""
    first, stop = turn.words
    if first == stop:
        return True
    spoken = sum(doc.words[at].isalpha() for at in range(first, stop))
    return spoken >= _SENTENCE and doc.words[stop - 1] in _ENDS


def _last_name(doc: Document, turn: Turn) -> str:
    return doc.lower[turn.label[1] - 1]


def _without_label(doc: Document, paragraphs: list[Phrase]) -> tuple[Phrase, ...]:
    """Return the paragraphs that may be speech: no heading, no "(Laughter.)"."""
    return tuple(one for one in paragraphs if not _is_aside(doc, *one))


def _is_aside(doc: Document, first: int, stop: int) -> bool:
    if doc.words[first] in ("(", "[") and doc.words[stop - 1] in (")", "]"):
        return True
    return stop - first <= _HEADING and doc.words[stop - 1] not in _ENDS
