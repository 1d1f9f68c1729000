"""A trigger in its clause and a status in; the status after what denies it, or leaves it open, out.

denied that A met B, it is not true that A met B    denied
a claim that A met B is false                       denied
did not deny that A met B, refused to deny it       open: no meeting is told
denied that the base is aimed at C after he met B   as it was: an adjunct is not what is denied
"""

from readout.extract.meetings.around import has
from readout.extract.meetings.clause import Clause
from readout.extract.meetings.lexicon import words
from readout.records import Status

_REACH = 30  # tokens from a meeting back to the "that" of its clause
_GOVERNOR = 5  # tokens from a "that" back to "denied", "not true", "dismissed as fiction the claim"
_REPORT = 12  # tokens of "denied a report by the daily Kurier"
_BEHIND = 24  # tokens from a meeting to the "is false" of what tells it
_NEAR = 4  # tokens from "deny" back to its "not"
_TOLD = frozenset((Status.HELD, Status.ONGOING, Status.REPORTED, Status.DENIED))
_DENY = frozenset("deny denied denies denying".split())
_OPEN = frozenset("not never nor neither n't refused declined refuse unable cannot".split())
_BE = frozenset("is are was were".split())


def settled(clause: Clause, first: int, last: int, status: Status) -> Status | None:
    """Return the status of a meeting told by tokens `first` to `last`; None: it is left open."""
    if status not in _TOLD:
        return status
    that = _that(clause, first)
    if that >= 0:
        near = range(max(clause.first, that - _GOVERNOR), that)
        before = [clause.word(at) for at in near]
        if any(clause.word(at) in _DENY and _is_open(clause, at) for at in near):
            return None
        if _DENY & set(before) or has(before, "report-denial") or _is_untrue(before):
            return Status.DENIED
        if (deny := _denied_report(clause, that)) is not None:
            return None if _is_open(clause, deny) else Status.DENIED
        if has(before[-2:], "report-noun") and _is_false_behind(clause, last):
            return Status.DENIED
    elif any(
        clause.word(at) in _DENY and _is_open(clause, at)
        for at in range(max(clause.first, first - _NEAR), first)
    ):
        return None
    return status


def _that(clause: Clause, first: int) -> int:
    """Return the "that" whose clause tells a meeting, -1 where the meeting is in an adjunct of it.

    Two verbs in one clause share it: "denied that he flew to Minsk and met B".
    """
    for at in range(first - 1, max(clause.first, first - _REACH) - 1, -1):
        word = clause.word(at)
        if word == "that":
            return at
        if word in words("adjunct-denied") or word in (";", ":"):
            return -1
    return -1


def _denied_report(clause: Clause, that: int) -> int | None:
    """ "Denied a report by the daily Kurier | that": the verb, where a report lies between."""
    near = range(max(clause.first, that - _REPORT), that)
    deny = next((at for at in near if clause.word(at) in words("report-denial") | _DENY), that)
    between = [clause.word(at) for at in range(deny, that)]
    return deny if has(between, "report-noun") else None


def _is_open(clause: Clause, deny: int) -> bool:
    """Tell whether "deny" itself is denied: "did not deny", "would neither confirm nor deny"."""
    near = range(max(clause.first, deny - _NEAR), deny)
    return any(clause.word(at) in _OPEN or clause.word(at).endswith(("n't", "n’t")) for at in near)


def _is_untrue(before: list[str]) -> bool:
    """ "It is untrue | that", "it isn't true | that"."""
    if before[-1:] == ["true"]:
        return any(word == "not" or word.endswith(("n't", "n’t")) for word in before)
    return has(before[-2:], "untrue")


def _is_false_behind(clause: Clause, last: int) -> bool:
    """ "Claims that A met B | are false"."""
    for at in range(last + 1, min(clause.last, last + _BEHIND)):
        if clause.word(at) in _BE and has([clause.word(at + 1), clause.word(at + 2)], "untrue"):
            return True
    return False
