"""A trigger in its clause in; whether it tells of people who are not in one room out.

"Spoke by telephone", "met by video link", "told B in a phone call": a call, wherever they were.
"""

from readout.extract.meetings.clause import Clause
from readout.extract.meetings.lexicon import Form, Frame, words
from readout.extract.meetings.triggers import Found

#: Frames that tell of words between two sides, in one room or by telephone.
SPEAKING = frozenset((Frame.CONFER, Frame.DISCUSS, Frame.RAISE, Frame.BRIEF))
_MEETING = frozenset((Frame.MEET, Frame.NOUN, Frame.TELL))
_KINDS = frozenset(("talks", "consultations"))
_LINE = 4  # tokens from "in" to "phone call": "in a long phone call"
_BEHIND = 16  # tokens from "met B" to "by video link"
_BEFORE = frozenset("by over on in via during through".split())


def kind_of(clause: Clause, found: Found) -> str:
    """Return the kind of a trigger: that of a call where the sides are not in one room."""
    trigger = found.trigger
    if trigger.kind not in _KINDS:
        return trigger.kind
    if trigger.frame in SPEAKING and _says_so(clause, clause.first, clause.last):
        return "call"
    if trigger.frame in _MEETING and (_is_beside(clause, found) or _is_virtual(clause, found)):
        return "call"
    return trigger.kind


def _is_beside(clause: Clause, found: Found) -> bool:
    """ "Met B by video link", "by video link A met B"; not "met B, he told AFP by telephone"."""
    for at in range(found.last + 1, min(clause.last, found.last + _BEHIND) + 1):
        word = clause.word(at)
        if word in words("other-clause") or word in words("saying") or word in (",", "and"):
            break
        if word in words("line"):
            return _hangs(clause, at)
    return False


def _is_virtual(clause: Clause, found: Found) -> bool:
    """ "Held a virtual meeting with B"."""
    nouns = Form.NOUN in found.trigger.forms
    return nouns and any(
        clause.word(at) in words("virtual") for at in range(found.opening - 1, found.first)
    )


def _says_so(clause: Clause, first: int, last: int) -> bool:
    return any(
        clause.word(at) in words("line") and _hangs(clause, at) for at in range(first, last + 1)
    )


def _hangs(clause: Clause, token: int) -> bool:
    for at in range(token - 1, token - 1 - _LINE, -1):
        if clause.phrase_at(at) is not None:
            return False
        if clause.word(at) in _BEFORE:
            return True
    return False
