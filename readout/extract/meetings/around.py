"""A noun of meeting in its clause in; what the words before and behind it say of it out."""

from readout.extract.meetings.clause import Clause
from readout.extract.meetings.lexicon import Form, words
from readout.extract.meetings.triggers import Found

_ELSEWHERE = frozenset("that which who ; : after because until when while said".split())
_HELD = frozenset((("was", "held"), ("were", "held"), ("took", "place")))
_BEHIND = 14  # words outside of phrases: how far behind a noun its verb may stand
_FARTHEST = 40  # tokens
_VERB = 8  # tokens from a noun back to its verb: "travels to Minsk on Monday for talks"
_FRONT = 4  # tokens: how far before a noun phrase the word that governs it may stand


def is_ahead(clause: Clause, opening: int) -> bool:
    """Tell whether a noun names what lies ahead: "before the talks", "on the eve of a visit"."""
    front = words_before(clause, opening)
    return has(front, "ahead") and not has(front, "ending")  # "just before ending a visit"


def is_object_of(clause: Clause, opening: int, section: str) -> bool:
    """Tell whether a word of a section stands right before a noun phrase: "announced a meeting"."""
    at = opening - 1
    while clause.word(at) in words("determiner"):
        at -= 1
    return clause.word(at) in words(section)


def is_told(clause: Clause, found: Found) -> bool:
    """Tell whether a verb behind a noun says what became of it: "took place", "were held"."""
    return has(words_behind(clause, found.last), "held")


def is_opening(clause: Clause, found: Found) -> bool:
    """Tell whether a noun is said to lie ahead: "the conference will open in Minsk"."""
    behind = words_behind(clause, found.last)
    return has(behind, "plan") and has(behind, "opening")


def is_held(clause: Clause, found: Found) -> bool:
    """Tell whether "took place" or "were held" follows a noun, and where or when."""
    for at in range(found.last + 1, min(clause.last, found.last + _BEHIND)):
        if clause.word(at) in ("place", "held") and clause.word(at - 1) in ("took", "were", "was"):
            return clause.word(at + 1) in ("in", "at", "on") or at + 1 in clause.timed
    return False


def is_scheduled(clause: Clause, found: Found) -> bool:
    """Tell whether the verb stands in the present: "meets on Friday", "takes place on Friday"."""
    forms = found.trigger.forms
    if Form.NOUN not in forms:
        present = bool(forms & {Form.PRESENT, Form.BASE}) and Form.PAST not in forms
        return present and clause.word(found.first - 1) != "to"
    if _has_it(clause, found):
        return True
    near = [clause.word(at) for at in range(found.opening - _VERB, found.last + 8)]
    return has(near, "present-told") and not has(near, "past")


def _has_it(clause: Clause, found: Found) -> bool:
    """ "A has a meeting with B on Monday": it stands in his diary."""
    at = found.opening - 1
    while clause.word(at) in words("determiner"):
        at -= 1
    return clause.word(at) in ("has", "have")


def is_hearsay(clause: Clause) -> bool:
    """Tell whether only nameless sources claim what a sentence says."""
    for at in range(clause.first, clause.last + 1):
        word = clause.word(at)
        if word in words("hearsay"):
            return True
        if word in words("hearsay-source"):
            near = {clause.word(at + step) for step in (-3, -2, -1, 1, 2)}
            if near & {"to", "said", "say", "claim", "claimed"}:
                return True
    return False


def has(found: list[str], section: str) -> bool:
    known = words(section)
    return any(word in known for word in found)


def words_before(clause: Clause, opening: int) -> list[str]:
    """The words that may govern a noun phrase: up to four before it, none of another clause."""
    found: list[str] = []
    for at in range(opening - 1, max(clause.first, opening - 1 - _FRONT) - 1, -1):
        word = clause.word(at)
        if clause.phrase_at(at) is not None or word in (",", ";", ":", "that", "said"):
            break
        if at in clause.timed:
            continue
        found.append(word)
        if word in words("setting-of"):
            break  # "refused at the talks": what stands before is another clause's
    return found


def words_behind(clause: Clause, last: int) -> list[str]:
    """The words behind a noun up to the end of its clause, its parties left out."""
    found: list[str] = []
    for at in range(last + 1, min(clause.last, last + _FARTHEST) + 1):
        word = clause.word(at)
        if len(found) >= _BEHIND or (word in _ELSEWHERE and not _was_held(clause, at)):
            break
        if clause.phrase_at(at) is None and at not in clause.timed:
            found.append(word)
    return found


def past_relative(clause: Clause, last: int) -> list[str]:
    """The words behind ", which were to open on Monday," of a noun; none without such a clause."""
    if clause.word(last + 1) != "," or clause.word(last + 2) not in ("which", "that"):
        return []
    for at in range(last + 3, min(clause.last, last + _FARTHEST) + 1):
        if clause.word(at) == "," and at not in clause.timed:
            return words_behind(clause, at)
    return []


def _was_held(clause: Clause, token: int) -> bool:
    """ "Talks, | which were held in Minsk": the verb of the meeting stands in the clause."""
    if clause.word(token) not in ("that", "which"):
        return False
    return (clause.word(token + 1), clause.word(token + 2)) in _HELD


def adjectives(clause: Clause, found: Found) -> list[str]:
    return [clause.word(at) for at in range(found.opening - 1, found.first)]
