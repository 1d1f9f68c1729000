"""The lines of an article's text in; which of them are boilerplate, and of what kind, out.

Cookie banners, links to other articles, share bars, captions, copyright tails, correction notes:
the patterns are words/boilerplate.tsv. A rule is heard only in a text of its own language, so a
text whose language cannot be told keeps all its words.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import TypeAlias

from readout.articles.openings import LONGEST, openings
from readout.records import Removal

_WORDS = Path(__file__).parent / "words" / "boilerplate.tsv"
_ANY = "any"
_ANYWHERE, _AT_THE_TOP, _AT_THE_END = (_ANY,), ("edge",), ("edge", "end")
_TOP_LINES, _BOTTOM_LINES = 6, 8  # lines with text that stay: so far reaches an edge
# characters of a line, by form
_LONGEST = {"line": 200, "label": 80, "head": 80, "start": 250, "note": 1_200, "end": 500}
_SHORT = max(_LONGEST[form] for form in ("line", "label", "head", "start"))
_TAIL = 120  # characters of a line's end that are looked at
_MARKS = 4  # characters before the first letter of a line
# A pattern that begins so is heard inside a line as well.
_INSIDE = re.compile(r"(?:\(\?:)?\.\{0,(\d+)\}\\b(?:\)\?)?(?=[^\W\d_])")
_HEADLINE = 160  # characters of the line below a label
# A second sentence after what looked like one line of a page: then it is prose, and stays.
_SECOND_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?…][\"'”’»)\]]{0,2}\s+[\"'“„«(\[]?[^\W\d_]")
_PROSE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]{0,2}$")
_KEY = 3  # letters by which openings are looked up

_Openings: TypeAlias = Mapping[str, tuple[str, ...]]  # by their first letters, or letter


@dataclass(frozen=True, slots=True)
class _Rule:
    language: str
    reason: Removal
    where: str
    form: str
    words: str  #: the pattern as the list has it


def is_absent(text: str, full: Sequence[str]) -> bool:
    """Tell whether surely no line is boilerplate in any language; False is no verdict.

    `full` are the lines of the text that are not blank. Most texts have none, and a look at the
    letters by which their lines begin tells.
    """
    beginnings = _beginnings()
    short, long = _openings()
    for line in full:
        # An opening may stand behind a mark.
        if (line[:_KEY] in beginnings or not line[0].isalpha()) and _begins(
            line, short if len(line) <= _SHORT else long
        ):
            return False
    if _has_mark(text) and any(_fits(line, number) for line in full for number in _ends()):
        return False
    return not _hold(full[-_BOTTOM_LINES:])


def find(lines: Sequence[str], spoken: Callable[[], str]) -> list[Removal | None]:
    """Return for each line why it is to be left out, None where it stays.

    `spoken` tells the language of the text (ISO 639-1, or ""); it is asked only when a line may be
    boilerplate in some language.
    """
    reasons: list[Removal | None] = [None] * len(lines)
    full = [n for n, line in enumerate(lines) if line]
    fitting = _fitting(lines, full)
    if not fitting:
        return reasons
    for n in full:
        if n in fitting and reasons[n] is None and (rule := _rule(fitting[n], _ANYWHERE, spoken)):
            _leave_out(lines, n, rule, reasons)
    for numbers, most, where in (
        (full[::-1], _BOTTOM_LINES, _AT_THE_END),
        (full, _TOP_LINES, _AT_THE_TOP),
    ):
        kept = 0
        for n in numbers:
            if n in fitting and reasons[n] is None and (rule := _rule(fitting[n], where, spoken)):
                _leave_out(lines, n, rule, reasons)
            kept += reasons[n] is None  # lines left out do not make an edge
            if kept >= most:
                break
    return reasons


def _fitting(lines: Sequence[str], full: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """Return the rules of any language and place that lines fit; most texts have no such line.

    A rule is looked at where a line has its first letters, so that few patterns are ever compiled:
    to compile all takes a new process longer than to read a file.
    """
    short, long = _openings()
    begun = [n for n in full if _begins(lines[n], short if len(lines[n]) <= _SHORT else long)]
    likely = {n: _begun(lines[n]) for n in begun}
    if _hold([lines[n] for n in (full if begun else full[-_BOTTOM_LINES:])]):
        for n in full:
            if _hold([lines[n]]):
                likely[n] = likely.get(n, frozenset()) | _inside()
    found = {}
    for n in full:
        numbers = likely.get(n, frozenset())
        if _has_mark(lines[n][-_TAIL:]):
            numbers |= _ends()
        if numbers and (fitting := tuple(one for one in sorted(numbers) if _fits(lines[n], one))):
            found[n] = fitting
    return found


def _begins(line: str, opened: _Openings) -> bool:
    head = line[: LONGEST + _MARKS].lower()
    at = 0
    while True:
        first = head[at : at + 1]
        if first in opened or head[at : at + _KEY] in opened:
            likely = *opened.get(first, ()), *opened.get(head[at : at + _KEY], ())
            if head.startswith(likely, at):
                return True
        # A mark before the first letter may be part of a pattern or not.
        if at == _MARKS or first.isalnum():
            return False
        at += 1


def _begun(line: str) -> frozenset[int]:
    """Return the rules with whose letters a line begins, behind marks or not."""
    short, _ = _openings()
    head = line[: LONGEST + _MARKS].lower()
    found: set[int] = set()
    for at in range(_MARKS + 1):
        first = head[at : at + 1]
        for opening in (*short.get(first, ()), *short.get(head[at : at + _KEY], ())):
            if head.startswith(opening, at):
                found.update(_opened()[opening])
        if first.isalnum():
            break
    return frozenset(found)


def _hold(lines: Sequence[str]) -> bool:
    """Tell whether lines hold the words of a pattern that is heard inside a line."""
    words, coded, reach = _insides()
    heads = "\n".join([line[:reach] for line in lines])
    # The letters of ASCII are brought to lower case in bytes, twenty times as quickly.
    plain = heads.encode("utf-8", "replace").lower()
    for code in coded:
        if code in plain:
            return True
    return any(
        (word[0] in heads or word[0].upper() in heads) and word in heads.lower() for word in words
    )


def _rule(
    numbers: Sequence[int], where: tuple[str, ...], spoken: Callable[[], str]
) -> _Rule | None:
    rules = [rule for rule in map(_rules().__getitem__, numbers) if rule.where in where]
    return next((rule for rule in rules if rule.language in (_ANY, spoken())), None)


def _fits(line: str, number: int) -> bool:
    form = _rules()[number].form
    if len(line) > _LONGEST[form]:
        return False
    if form == "end":
        tail = line[-_TAIL:]
        return _has_mark(tail) and bool(_pattern(number).search(tail))
    is_one = bool(_pattern(number).match(line))
    return is_one and (form != "start" or not _SECOND_SENTENCE.search(line))


def _has_mark(text: str) -> bool:
    """Tell whether a text has one of the marks that are in every end that is known."""
    return "/" in text or "(" in text or "[" in text


def _leave_out(lines: Sequence[str], n: int, rule: _Rule, reasons: list[Removal | None]) -> None:
    reasons[n] = rule.reason
    at = n + 1
    below = lines[at] if at < len(lines) else ""
    if rule.form == "label":
        belongs = 0 < len(below) <= _HEADLINE and not _PROSE_END.search(below)
    else:
        at += not below and at + 1 < len(lines)
        belongs = rule.form == "head" and at < len(lines) and len(lines[at]) <= _LONGEST["note"]
    if belongs:
        reasons[at] = rule.reason


@cache
def _rules() -> tuple[_Rule, ...]:
    """Return the rules, those of any language first; other tables name them by their numbers."""
    found = []
    for line in _WORDS.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            language, reason, where, form, words = line.split("\t")
            found.append(_Rule(language, Removal(reason), where, form, words))
    return tuple(sorted(found, key=lambda rule: rule.language != _ANY))


@cache
def _pattern(number: int) -> re.Pattern[str]:
    rule = _rules()[number]
    if rule.form == "end":
        return re.compile(rf"(?:{rule.words})$")
    tail = r"\W{0,3}$" if rule.form in ("line", "label", "head") else ""
    return re.compile(rf"\W{{0,{_MARKS}}}(?:{rule.words}){tail}", re.IGNORECASE)


@cache
def _ends() -> frozenset[int]:
    return frozenset(number for number, rule in enumerate(_rules()) if rule.form == "end")


@cache
def _inside() -> frozenset[int]:
    return frozenset(number for number, rule in enumerate(_rules()) if _INSIDE.match(rule.words))


@cache
def _opened() -> dict[str, tuple[int, ...]]:
    """Return what boilerplate begins with, and the rules that begin so."""
    found = defaultdict[str, list[int]](list)
    for number, rule in enumerate(_rules()):
        if number not in _ends() and number not in _inside():
            for opening in openings(rule.words):
                found[opening].append(number)
    return {opening: tuple(numbers) for opening, numbers in found.items()}


@cache
def _openings() -> tuple[_Openings, _Openings]:
    """Return what boilerplate begins with, by its first letters: in short lines, and in long."""
    short, long = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for opening, numbers in _opened().items():
        key = opening[: _KEY if len(opening) >= _KEY else 1]
        short[key].append(opening)
        if any(_rules()[number].form == "note" for number in numbers):
            long[key].append(opening)
    return (
        {key: tuple(some) for key, some in short.items()},
        {key: tuple(some) for key, some in long.items()},
    )


@cache
def _beginnings() -> frozenset[str]:
    """Return the first letters of all openings in any case."""
    cases = (product(*((one, one.upper()) for one in key)) for key in _openings()[0])
    return frozenset("".join(letters) for some in cases for letters in some)


@cache
def _insides() -> tuple[tuple[str, ...], tuple[bytes, ...], int]:
    """Return the openings of what may stand inside a line, and how far inside the last one ends.

    Those in ASCII are bytes.
    """
    patterns = [_rules()[number].words for number in _inside()]
    found = [(one, words) for words in patterns if (one := _INSIDE.match(words))]
    words = {opening for one, words in found for opening in openings(words[one.end() :])}
    furthest = max(int(one[1]) for one, _ in found)
    coded = tuple(word.encode("ascii") for word in words if word.isascii())
    others = tuple(word for word in words if not word.isascii())
    return others, coded, _MARKS + furthest + LONGEST
