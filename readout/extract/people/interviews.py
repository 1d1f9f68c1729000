"""The mentions that stand before an interview in; which of them is the one interviewed out.

Whoever an "interview with" names, else the only person whom the words before it name; but nobody
who asks: "spoke to Jan Novak of the Herald". Where two are named, nobody is taken.
"""

from collections.abc import Iterable
from functools import cache

from readout.extract.document import Document
from readout.extract.wordlists import rows, words
from readout.records import Mention, MentionKind

_INTRODUCTION = 40  # mentions: a longer text before the first answer is no introduction
_LONGEST = 30  # characters of an entry of the lists, with a blank


def interviewed(doc: Document, mentions: Iterable[Mention]) -> int | None:
    """Return the index of the first mention of whoever answers, None where that is not told."""
    met: dict[str, int] = {}
    asked: dict[str, int] = {}
    for index, mention in enumerate(mentions):
        if index > _INTRODUCTION:
            return None
        if mention.kind is not MentionKind.PERSON or mention.name is None:
            continue
        surname = mention.name.of(doc.text).casefold().rsplit(None, 1)[-1]
        before = doc.text[max(0, mention.span.start - _LONGEST) : mention.span.start]
        if _ends(before, "interviewing.en.txt"):
            asked.setdefault(surname, index)
        elif surname in met or not _ends(before, "interviewers.en.txt"):
            met.setdefault(surname, index)
    named = list((asked or met).values())
    return named[0] if len(named) == 1 else None


def is_answer(label: str) -> bool:
    """Tell whether a label is that of whoever answers: "A." and no name."""
    return label.casefold() in _answers()


def answering(doc: Document, mentions: tuple[Mention, ...]) -> int | None:
    """Return the index of whoever answers under "A.", None where no such label stands."""
    for index, mention in enumerate(mentions):
        if mention.kind is MentionKind.PRONOUN and is_answer(mention.span.of(doc.text)):
            return interviewed(doc, mentions[:index])
    return None


@cache
def _answers() -> frozenset[str]:
    return frozenset(label for _, label, part in rows("turn_labels.tsv") if part == "answers")


def _ends(before: str, entries: str) -> bool:
    """Tell whether a text ends with an entry of a list, as whole words."""
    text = f" {' '.join(before.casefold().split())}"
    return any(text.endswith(f" {one}") for one in words(entries))
