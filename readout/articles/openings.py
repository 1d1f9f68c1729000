"""A regular expression of a word list in; the letters that what it matches can begin with, out.

A line that begins with none of them need not be shown to the expression. Understood is what the
lists use: letters, digits, sets of single letters, groups, quantifiers; at anything else an opening
ends, as it does after a few letters.
"""

import re

LONGEST = 10  #: letters of an opening
_ENDED = "\0"  # what follows an opening that ends so may be anything
_ITEM = re.compile(
    r"\\(?P<mark>[^\w\s])|(?P<digit>\\d)|\[(?P<set>[^\]\\^-]+)\]|(?P<letter>[^\\\[.^$])"
    r"|\\.|\[(?:\\.|[^\]\\])*\]|[.^$]"
)
_STEP = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[()|]|[^\\\[()|]+")
_QUANTIFIER = re.compile(r"(?:(?P<once>\?)|(?P<some>\*|\{0,?\d*\})|\+|\{\d+,?\d*\})[?+]?")


def openings(pattern: str) -> frozenset[str]:
    """Return beginnings in lower case; all that matches, in whatever case, begins with one of them.

    "" is among them where a match may begin with anything.

    >>> sorted(openings("(?:re)?read[sy]?:")), sorted(openings("[^a]end"))
    (['read:', 'reads:', 'ready:', 'reread:', 'rereads:', 'reready:'], [''])
    """
    found, _ = _alternatives(pattern, 0)
    return frozenset(one.rstrip(_ENDED).lower() for one in found)


def _alternatives(pattern: str, at: int) -> tuple[set[str], int]:
    # What the alternatives from a place on can begin with, and where they end.
    found: set[str] = set()
    branch = {""}
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            found |= branch
            branch, at = {""}, at + 1
            continue
        if all(one.endswith(_ENDED) for one in branch):
            at = _end_of_branch(pattern, at)
            continue
        item, at = _quantified(pattern, *_item(pattern, at))
        branch = {_joined(one, other) for one in branch for other in item}
    return found | branch, at


def _end_of_branch(pattern: str, at: int) -> int:
    depth = 0
    for step in _STEP.finditer(pattern, at):
        if depth == 0 and step[0] in (")", "|"):
            return step.start()
        depth += (step[0] == "(") - (step[0] == ")")
    return len(pattern)


def _item(pattern: str, at: int) -> tuple[set[str], int]:
    if pattern[at] == "(":
        is_plain = pattern.startswith("(?:", at)  # others have flags, or look around
        found, end = _alternatives(pattern, at + (3 if is_plain else 1))
        return (found if is_plain else {_ENDED}), end + 1
    item = _ITEM.match(pattern, at)
    if item is None:
        return {_ENDED}, len(pattern)
    letters = "0123456789" if item["digit"] else item["mark"] or item["set"] or item["letter"]
    return set(letters or _ENDED), item.end()


def _quantified(pattern: str, item: set[str], at: int) -> tuple[set[str], int]:
    if not (often := _QUANTIFIER.match(pattern, at)):
        return item, at
    if not often["once"]:
        item = {_joined(one, _ENDED) for one in item}
    return (item | {""} if often["once"] or often["some"] else item), often.end()


def _joined(one: str, other: str) -> str:
    if one.endswith(_ENDED):
        return one
    joined = one + other
    return joined if len(joined) <= LONGEST else joined[:LONGEST] + _ENDED
