"""The lines of an article's text in; which of them are boilerplate, and of what kind, out.

Cookie banners, links to other articles, share bars, captions, copyright tails, correction notes:
the patterns are words/boilerplate.tsv. A rule is heard only in a text of its own language, so a
text whose language cannot be told keeps all its words.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from readout.records import Removal

_WORDS = Path(__file__).parent / "words" / "boilerplate.tsv"
_ANY = "any"
_ANYWHERE, _AT_THE_TOP, _AT_THE_END = (_ANY,), ("edge",), ("edge", "end")
_TOP_LINES, _BOTTOM_LINES = 6, 8  # lines with text that stay: so far reaches an edge
# characters of a line, by form
_LONGEST = {"line": 200, "label": 80, "head": 80, "start": 250, "note": 1_200, "end": 500}
_TAIL = 120  # characters of a line's end that are looked at
_END_MARKS = "/(["  # one of them is in every end of a line that is looked for
_HEADLINE = 160  # characters of the line below a label
# A second sentence after what looked like one line of a page: then it is prose, and stays.
_SECOND_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?…][\"'”’»)\]]{0,2}\s+[\"'“„«(\[]?[^\W\d_]")
_PROSE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]{0,2}$")


@dataclass(frozen=True, slots=True)
class _Rule:
    reason: Removal
    where: str
    form: str
    pattern: re.Pattern[str]


def find(lines: Sequence[str], spoken: Callable[[], str]) -> list[Removal | None]:
    """Return for each line why it is to be left out, None where it stays.

    `spoken` tells the language of the text (ISO 639-1, or ""); it is asked only when a line may be
    boilerplate in some language.
    """
    reasons: list[Removal | None] = [None] * len(lines)
    full = [n for n, line in enumerate(lines) if line]
    for n in full:
        if reasons[n] is None and (rule := _rule(lines[n], _ANYWHERE, spoken)):
            _leave_out(lines, n, rule, reasons)
    for numbers, most, where in (
        (full[::-1], _BOTTOM_LINES, _AT_THE_END),
        (full, _TOP_LINES, _AT_THE_TOP),
    ):
        kept = 0
        for n in numbers:
            if reasons[n] is None and (rule := _rule(lines[n], where, spoken)):
                _leave_out(lines, n, rule, reasons)
            kept += reasons[n] is None  # lines left out do not make an edge
            if kept >= most:
                break
    return reasons


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
        return any(mark in tail for mark in _END_MARKS) and bool(pattern.search(tail))
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
            found[language].append(_Rule(Removal(reason), where, form, compiled))
    return defaultdict(tuple, {code: tuple(rules) for code, rules in found.items()})


def _whole(pattern: str, form: str) -> tuple[str, int]:
    if form == "end":
        return rf"(?:{pattern})$", 0
    tail = r"\W{0,3}$" if form in ("line", "label", "head") else ""
    return rf"\W{{0,4}}(?:{pattern}){tail}", re.IGNORECASE


@cache
def _unions(where: tuple[str, ...]) -> dict[str, re.Pattern[str]]:
    """Return, for each form, one pattern for the rules of all languages at a place."""
    forms = defaultdict[str, list[_Rule]](list)
    for rule in (rule for rules in _rules().values() for rule in rules):
        if rule.where in where:
            forms[rule.form].append(rule)
    return {
        form: re.compile("|".join(one.pattern.pattern for one in rules), rules[0].pattern.flags)
        for form, rules in forms.items()
    }
