"""The lines of an article's text in; which of them are boilerplate, and of what kind, out.

Cookie banners, links to other articles, share bars, captions, copyright tails, correction notes:
the patterns are words/boilerplate.tsv. A rule is heard only in a text of its own language, so a
text whose language cannot be told keeps all its words.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
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
    reason: Removal
    where: str
    form: str
    words: str  #: the pattern as the list has it
    pattern: re.Pattern[str]


def is_absent(text: str, full: Sequence[str]) -> bool:
    """Tell whether surely no line is boilerplate in any language; False is no verdict.

    `full` are the lines of the text that are not blank. Most texts have none, and a look at the
    letters by which their lines begin tells.
    """
    short, long = _openings()
    is_plain = _beginnings().isdisjoint([line[:_KEY] for line in full])
    if not is_plain or not "".join([line[0] for line in full]).isalpha():
        for line in full:
            if _begins(line, short if len(line) <= _SHORT else long):
                return False
    if "/" in text or "(" in text or "[" in text:
        ends = _unions(_ANYWHERE)["end"]
        if any(_fits(line, "end", ends) for line in full):
            return False
    return not _hold(full[-_BOTTOM_LINES:])


def find(lines: Sequence[str], spoken: Callable[[], str]) -> list[Removal | None]:
    """Return for each line why it is to be left out, None where it stays.

    `spoken` tells the language of the text (ISO 639-1, or ""); it is asked only when a line may be
    boilerplate in some language.
    """
    reasons: list[Removal | None] = [None] * len(lines)
    full = [n for n, line in enumerate(lines) if line]
    hopeful = _hopeful(lines, full)
    if not hopeful:
        return reasons
    for n in full:
        if n in hopeful and reasons[n] is None and (rule := _rule(lines[n], _ANYWHERE, spoken)):
            _leave_out(lines, n, rule, reasons)
    for numbers, most, where in (
        (full[::-1], _BOTTOM_LINES, _AT_THE_END),
        (full, _TOP_LINES, _AT_THE_TOP),
    ):
        kept = 0
        for n in numbers:
            if n in hopeful and reasons[n] is None and (rule := _rule(lines[n], where, spoken)):
                _leave_out(lines, n, rule, reasons)
            kept += reasons[n] is None  # lines left out do not make an edge
            if kept >= most:
                break
    return reasons


def _hopeful(lines: Sequence[str], full: Sequence[int]) -> set[int]:
    """Return the lines that may be boilerplate in any language, by their first and last letters.

    Most texts have none, and their lines need not be shown to the patterns.
    """
    short, long = _openings()
    found = {n for n in full if _begins(lines[n], short if len(lines[n]) <= _SHORT else long)}
    ends = _unions(_ANYWHERE)["end"]
    found.update(n for n in full if n not in found and _fits(lines[n], "end", ends))
    if _hold([lines[n] for n in (full if found else full[-_BOTTOM_LINES:])]):
        found.update(n for n in full if _hold([lines[n]]))
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


def _rule(line: str, where: tuple[str, ...], spoken: Callable[[], str]) -> _Rule | None:
    # One pattern for all languages first: few lines look like boilerplate in any.
    if not any(_fits(line, form, pattern) for form, pattern in _unions(where).items()):
        return None
    rules = (rule for code in (_ANY, spoken()) for rule in _rules()[code] if rule.where in where)
    return next((rule for rule in rules if _fits(line, rule.form, rule.pattern)), None)


def _fits(line: str, form: str, pattern: re.Pattern[str]) -> bool:
    if len(line) > _LONGEST[form]:
        return False
    if form == "end":
        tail = line[-_TAIL:]
        has_mark = "/" in tail or "(" in tail or "[" in tail  # one is in every end that is known
        return has_mark and bool(pattern.search(tail))
    return bool(pattern.match(line)) and (form != "start" or not _SECOND_SENTENCE.search(line))


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
def _rules() -> dict[str, tuple[_Rule, ...]]:
    found = defaultdict[str, list[_Rule]](list)
    for line in _WORDS.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            language, reason, where, form, pattern = line.split("\t")
            compiled = re.compile(*_whole(pattern, form))
            found[language].append(_Rule(Removal(reason), where, form, pattern, compiled))
    return defaultdict(tuple, {code: tuple(rules) for code, rules in found.items()})


def _whole(pattern: str, form: str) -> tuple[str, int]:
    if form == "end":
        return rf"(?:{pattern})$", 0
    tail = r"\W{0,3}$" if form in ("line", "label", "head") else ""
    return rf"\W{{0,{_MARKS}}}(?:{pattern}){tail}", re.IGNORECASE


@cache
def _unions(where: tuple[str, ...]) -> dict[str, re.Pattern[str]]:
    """Return, for each form, one pattern for the rules of all languages at a place."""
    forms = defaultdict[str, list[_Rule]](list)
    for rule in _all_rules():
        if rule.where in where:
            forms[rule.form].append(rule)
    return {
        form: re.compile("|".join(one.pattern.pattern for one in rules), rules[0].pattern.flags)
        for form, rules in forms.items()
    }


@cache
def _openings() -> tuple[_Openings, _Openings]:
    """Return what boilerplate begins with: in short lines, and in long ones."""
    short, long = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for rule in _all_rules():
        if rule.form != "end" and not _INSIDE.match(rule.words):
            for one in openings(rule.words):
                key = one[: _KEY if len(one) >= _KEY else 1]
                short[key].append(one)
                if rule.form == "note":
                    long[key].append(one)
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
    found = [(one, rule.words) for rule in _all_rules() if (one := _INSIDE.match(rule.words))]
    words = {opening for one, words in found for opening in openings(words[one.end() :])}
    furthest = max(int(one[1]) for one, _ in found)
    coded = tuple(word.encode("ascii") for word in words if word.isascii())
    others = tuple(word for word in words if not word.isascii())
    return others, coded, _MARKS + furthest + LONGEST


def _all_rules() -> Iterator[_Rule]:
    return (rule for rules in _rules().values() for rule in rules)
