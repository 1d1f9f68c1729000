"""A verb of meeting in its clause in; whether the words before it make it real, or a wish, out.

Negation, conditions and habits; the infinitive ("flew to Minsk to meet B" did, "is to meet B"
will); the perfect infinitive ("is said to have met B" is a claim, "was to have met B" came to
nothing).
"""

from itertools import pairwise

from readout.extract.meetings.around import has
from readout.extract.meetings.clause import Clause
from readout.extract.meetings.lexicon import words
from readout.extract.meetings.lists import listed
from readout.records import Status

_BEHIND = 14  # tokens from "would" to an "if" behind it
_REPORT = 20  # tokens from "would" back to "said", its subjects between them
_DENIAL = 4  # tokens from "denied" to "reports", and from that to the subject of what they tell
_BE = frozenset("is are am 's ’s 're ’re".split())
_WAS = frozenset("was were".split())


def is_undone(clause: Clause, start: int, outer: list[str]) -> bool:
    """ "Left without meeting B", "instead of meeting B", "until he meets B", "had he met B"."""
    if clause.word(start - 1) in words("until") or waits(clause, start) or is_unreal(clause, start):
        return True
    before, farther = clause.word(start - 1), clause.word(start - 2)
    outer = [*outer, *(clause.word(at) for at in range(start - 5, start))]
    if before in words("not-doing") or (before, farther) in (("of", "instead"), ("than", "rather")):
        return True
    return before == "from" and has(outer, "barred")


def is_wished(clause: Clause, start: int, group: list[str]) -> bool:
    """ "Would like to meet B", "is keen to meet B", "has yet to meet B"."""
    if "to" not in group:
        return False
    return not {"used", "yet"}.isdisjoint(group) or clause.word(start - 1) in words("desire")


def is_doubted(group: list[str], outer: list[str]) -> bool:
    """ "Doubts that A will meet B", "vowed never to meet B": of what is to come, not of a past."""
    told = "that" in outer and has(outer, "hope") and bool({"will", "would"} & set(group))
    return told or ("to" in group and "never" in (*outer, *group) and not has(outer, "deny"))


def is_unreal(clause: Clause, start: int) -> bool:
    """ "Had A met B, it would be closed": an inversion at the head of its clause is an "if"."""
    phrase = clause.phrase_at(start - 1)
    if phrase is not None:
        phrase = listed(clause, phrase)[0]  # "had A and B met"
    if phrase is None or clause.word(phrase.first - 1) not in ("had", "should"):
        return False
    before = clause.word(phrase.first - 2)
    return not before or before in (",", "that")


def is_subjunctive(clause: Clause, verb: int, start: int) -> bool:
    """ "Demanded that A | meet B": a bare verb behind "that" and one subject is a demand."""
    subject = clause.phrase_at(start - 1)
    if start != verb or subject is None or clause.word(verb) not in words("headline-verb"):
        return False
    return clause.word(subject.first - 1) == "that"


def of_report(clause: Clause, start: int, verb: int) -> Status | None:
    """ "Claims that he | met B" are a claim, denied where a verb before or behind denies them."""
    for at in range(start - 1, max(clause.first, start - 1 - _DENIAL) - 1, -1):
        if clause.word(at) in words("report-noun") and clause.word(at + 1) == "that":
            before = [clause.word(one) for one in range(at - _DENIAL, at)]
            behind = [clause.word(one) for one in range(verb + 1, verb + _BEHIND)]
            denied = has(before, "report-denial") or has(behind, "report-denial")
            return Status.DENIED if denied else Status.REPORTED
    return None


def is_habit(clause: Clause, verb: int) -> bool:
    near = [clause.word(at) for at in range(verb + 1, verb + 5)]
    if has(near[:3], "habit"):
        return True
    return any(
        one == "a" and other in ("week", "month", "year") for one, other in pairwise(near)
    ) and has(near, "times")


def waits(clause: Clause, start: int) -> bool:
    """ "Will wait until A | meets B"; "until" stands before the subject."""
    phrase = clause.phrase_at(start - 1)
    return phrase is not None and clause.word(phrase.first - 1) in words("until")


def opens_with_if(clause: Clause, start: int) -> bool:
    return any(
        clause.word(at) in ("if", "unless", "whether")
        for at in range(max(clause.first, start - 8), start)
    )


def is_future_in_the_past(clause: Clause, group: list[str], start: int) -> bool:
    """ "He said he would meet B on Monday": a plan, not a condition."""
    if "would" not in group or "only" in group or opens_with_if(clause, start):
        return False
    if any(clause.word(at) in ("if", "unless") for at in range(start, start + _BEHIND)):
        return False
    before = {clause.word(at) for at in range(max(clause.first, start - _REPORT), start)}
    return bool(before & words("reporting-plan")) and not before & words("hope")


def of_perfect(clause: Clause, group: list[str], start: int) -> Status | None:
    """ "Is said to have met B", "was to have met B", "the first to have met B"."""
    before = clause.word(start - 1)
    if before in words("claim"):
        return Status.REPORTED
    if before == "known" or is_ranked(clause, start):
        return Status.HELD
    meant = {*group, before} & words("meant")
    if set(group) & _WAS or (meant and clause.word(start - 2) in _WAS):
        return Status.CANCELLED
    return None


def of_present(clause: Clause, start: int) -> Status | None:
    """ "A meets B" in a headline did; "when A meets B" will, if it says when."""
    phrase = clause.phrase_at(start - 1)
    opener = "" if phrase is None else clause.word(phrase.first - 1)
    if opener in ("while", "as"):
        return Status.ONGOING
    if opener not in words("when"):
        return Status.HELD
    dated = any(at in clause.timed for at in range(clause.first, clause.last + 1))
    return Status.PLANNED if dated else None


def of_infinitive(clause: Clause, group: list[str], start: int) -> Status | None:
    """ "to meet" without a verb that plans it: a purpose, or part of the phrase before it.

    Behind a word that is not known to have been done ("under pressure to meet B") it tells nothing.
    """
    if (set(group) & _WAS and "able" in group) or clause.word(start - 1) == "opportunity":
        return Status.HELD  # "took the opportunity to meet B"
    if group[0] == "to" and clause.phrase_at(start - 1) is not None:
        stays = _stays(clause, start)
        if stays is not None:
            return stays
        gone = is_ranked(clause, start - 1) or _is_done(clause, start)
        return Status.HELD if gone else None
    stays = _stays(clause, start)
    if stays is not None:
        return stays
    if set(group) & words("goes-on"):
        return Status.ONGOING
    if set(group) & (_BE | _WAS):
        return Status.PLANNED  # "A, who visited B in May, is to meet C"; "left and was to meet B"
    if _is_done(clause, start) or set(group) & words("went-on"):
        return Status.HELD
    near = {clause.word(at) for at in range(max(clause.first, start - 8), start)}
    ahead = set(group) & _WAS or clause.word(start - 1) in words("determined")
    return Status.PLANNED if ahead or near & words("journey-present") else None


def is_next(clause: Clause, start: int, verb: int) -> bool:
    """ "Toured the base before | meeting B": the next of two deeds, unless it has a day of its own.

    "Praised the base before meeting B" is said while the meeting still lies ahead.
    """
    front = range(max(clause.first, start - _REPORT), start - 1)
    done = {clause.word(at) for at in front if clause.phrase_at(at) is None}
    dated = any(at in clause.timed for at in range(verb, clause.last + 1))
    deeds = done & words("deed")
    return bool(deeds) and not dated and done.isdisjoint(words("saying") | words("modal"))


def is_ranked(clause: Clause, token: int) -> bool:
    """ "the first delegation to visit Minsk" did; "asked the delegation to visit Minsk" did not."""
    near = range(max(clause.first, token - 8), token)
    return any(clause.word(at) in ("first", "last", "latest", "only", "second") for at in near)


def _stays(clause: Clause, start: int) -> Status | None:
    """ "Was in Minsk to meet B" did; "is in Minsk to meet B" and "A to meet B" will."""
    for at in range(start - 2, max(clause.first, start - 8) - 1, -1):
        if clause.word(at) in ("in", "at") and clause.word(at - 1) in ("was", "were"):
            return Status.HELD
        if clause.word(at) in ("in", "at") and clause.word(at - 1) in ("is", "are"):
            return Status.PLANNED
    names = all(
        clause.phrase_at(at) is not None or clause.word(at) in words("link")
        for at in range(clause.first, start)
    )
    return Status.PLANNED if names else None


def _is_done(clause: Clause, start: int) -> bool:
    """ "flew to Minsk to meet B", "managed to meet B": what a past deed was for."""
    before = {clause.word(at) for at in range(max(clause.first, start - 8), start)}
    time = (clause.word(start - 2), clause.word(start - 1)) in (("found", "time"), ("took", "time"))
    return time or bool(before & words("journey")) or bool(before & words("achieved"))
