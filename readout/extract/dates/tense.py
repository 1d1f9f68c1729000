"""The place of a date in its clause in; whether that clause looks ahead or back out.

The time of "ahead of talks on Friday" is told by no verb: the talks may lie behind or ahead.

The verb nearest before the date decides ("will meet on Friday, he said"), else the first one
behind it. Forms in -ed are past unless "be" stands before them ("to be signed"); the other words
are those of `words/tense.en.tsv`.
"""

from readout.extract.dates.atoms import Atoms
from readout.extract.dates.lexicon import tenses

_BEFORE, _BEHIND = 14, 8  # atoms
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "this"))
_STOPS = frozenset((".", "!", "?", ";"))
# "before the talks on Friday": the verb tells when it was before, not when the talks are
_AHEAD = frozenset(("before", "ahead", "eve", "prior"))
_OF_IT = 8  # atoms from "before" to the date of what comes after it


def of(a: Atoms, first: int, last: int) -> int:
    """Return 1 for the future, -1 for the past, 0 when no verb tells.

    -2 is a past beyond doubt: the verb stands right before the date.
    """
    if a.word(first - 1) in ("is", "are"):
        return 1  # "the deadline is Friday"
    if a.word(first - 1) in ("in", "on") and first > 1 and _at(a, first - 2) < 0:
        return -2  # "left in February"
    if _is_of_what_follows(a, first):
        return 0
    before = range(first - 1, max(first - 1 - _BEFORE, -1), -1)
    return _first(a, before) or _first(a, range(last, min(last + _BEHIND, len(a.low))))


def _is_of_what_follows(a: Atoms, first: int) -> bool:
    """ "Ahead of a visit in June", not "before Friday" nor "before they met on Friday"."""
    for i in range(first - 2, max(first - 2 - _OF_IT, -1), -1):
        word = a.low[i]
        verb = tenses().get(word) in ("past", "future") or word.endswith("ed")
        if verb or word in _STOPS or word == ",":
            return False
        if word in _AHEAD or (word == "up" and a.low[i - 2 : i] == ["run", "-"]):
            return True
    return False


def _first(a: Atoms, places: range) -> int:
    """Return the tense of the first word that tells one, within the sentence."""
    for i in places:
        if a.low[i] in _STOPS and not a.glued(i + 1):
            return 0
        if told := _at(a, i):
            return told
    return 0


def _at(a: Atoms, i: int) -> int:
    word = a.low[i]
    tense = tenses().get(word)
    if tense == "infinitive":
        return 1 if a.word(i - 1) == "to" else 0
    if tense == "future":
        if word.endswith("ed") and a.word(i - 1) in _ARTICLES:
            return 0  # "for the planned base"
        return 1 if word != "set" or a.word(i + 1) in ("to", "for") else 0
    is_past = tense == "past" or (len(word) > 4 and word.endswith("ed"))
    if not is_past or a.word(i - 1) == "be" or (a.word(i - 2) == "be" and a.word(i - 1) != "to"):
        return 0
    return -1
