"""Gold and predicted quotes in; which of them are the same words, and the same speaker, out.

Quotes are compared by the word tokens (runs of letters and digits) that their spans touch, so that
marks and blanks at their edges never matter.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

Json = dict[str, Any]
Words = frozenset[int]  #: numbers of the word tokens of a text

_WORD = re.compile(r"\w+")
_NAME = re.compile(r"[^\W\d_][\w’'\-]*")
_POSSESSIVE = re.compile(r"[’']s\b")
_NO_NAME = frozenset("the a an he she they it i we his her their who".split())
_TITLES = frozenset(
    "mr mrs ms miss dr sen rep gov gen col lt sgt capt president minister secretary senator sir "
    "lord judge justice prof professor jr sr ii iii".split()
)


def word_numbers(text: str) -> list[int]:
    """Return for each character the number of its word, -1 between words."""
    numbers = [-1] * len(text)
    for number, word in enumerate(_WORD.finditer(text)):
        numbers[word.start() : word.end()] = [number] * (word.end() - word.start())
    return numbers


def words_of(spans: Iterable[Sequence[int]], numbers: list[int]) -> Words:
    """Return the words that spans touch."""
    found: set[int] = set()
    for start, end in spans:
        found.update(numbers[max(start, 0) : end])
    found.discard(-1)
    return frozenset(found)


def pairs(
    gold: Sequence[Words], given: Sequence[Words], least: float, *, of_both: bool = False
) -> list[tuple[int, int]]:
    """Return (gold, given) that are the same words, one to one, best first.

    The score is the share of the gold's words that was given, and must be above `least`; with
    `of_both` it is intersection over union, which punishes words too many, and must reach it.
    """
    candidates = []
    for i, wanted in enumerate(gold):
        for j, found in enumerate(given):
            common = len(wanted & found)
            union = len(wanted | found)
            score = common / (union if of_both else len(wanted))
            if common and (score >= least if of_both else score > least):
                candidates.append((score, common / union, -i, -j))
    taken: set[int] = set()
    used: set[int] = set()
    chosen = []
    for _, _, i, j in sorted(candidates, reverse=True):
        if -i not in taken and -j not in used:
            taken.add(-i)
            used.add(-j)
            chosen.append((-i, -j))
    return chosen


def last_name(phrase: str | None) -> str | None:
    """Return the last capitalised word that is no title, in lower case."""
    found = [
        word.lower()
        for word in _NAME.findall(_POSSESSIVE.sub("", phrase or ""))
        if word[0].isupper() and word.lower() not in _TITLES | _NO_NAME
    ]
    return found[-1] if found else None


def same_speaker(gold: Json, given: Json, numbers: list[int], text: str) -> tuple[bool, bool]:
    """Tell whether two quotes have the same speaker, and whether their spans share a word.

    It is the same where the spans share a word, where the last names are equal, or where neither
    has one.
    """
    if gold.get("speaker") is None and not gold.get("speaker_name"):
        none = given.get("speaker") is None and not given.get("speaker_name")
        return none, none
    shared = bool(_speaker_words(gold, numbers) & _speaker_words(given, numbers))
    wanted = {last_name(gold.get("speaker_name") or speaker_text(gold, text))}
    named = {last_name(given.get("speaker_name")), last_name(speaker_text(given, text))}
    return shared or bool((wanted & named) - {None}), shared


def speaker_text(quote: Json, text: str) -> str:
    """Return the speaker as the text has it, or ""."""
    span = quote.get("speaker")
    return text[span[0] : span[1]] if span else ""


def speaker_kind(gold: Json, text: str) -> str:
    """Return named, nominal ("the minister"), pronoun, or none."""
    if gold.get("speaker") is None and not gold.get("speaker_name"):
        return "none"
    if gold.get("speaker_is_pronoun"):
        return "pronoun"
    return "named" if last_name(gold.get("speaker_name") or speaker_text(gold, text)) else "nominal"


def _speaker_words(quote: Json, numbers: list[int]) -> Words:
    if not quote.get("speaker"):
        return frozenset()
    return words_of(quote.get("speaker_spans") or [quote["speaker"]], numbers)
