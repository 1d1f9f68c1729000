"""A verb of speaking in its clause in; who spoke to whom, where that makes them meet, out.

"A spoke with B" does; "A told B" only beside a place, and never by telephone or letter.
"""

from readout.extract.meetings.clause import Clause, Places
from readout.extract.meetings.grammar import after_word, subjects
from readout.extract.meetings.lexicon import nouns, words
from readout.extract.meetings.told import (
    BY,
    GUESTS,
    PERSONS,
    TRAVELLERS,
    WITH,
    Told,
    has,
    has_other,
    is_leaders,
    is_passive,
    is_shared,
    objects_of,
    several,
)
from readout.extract.meetings.triggers import Found
from readout.records import Level, MentionKind

_BRIEFED = 10  # tokens from "was briefed" to its "by"
_BESIDE = 4  # tokens from "told B" to the place where it was


def tell_there(clause: Clause, found: Found, places: Places) -> Told | None:
    """ "A told B in Minsk": two who speak in one place; "told B by telephone" is a call."""
    left, right = subjects(clause, found.first), objects_of(clause, found)
    singular = TRAVELLERS - {MentionKind.GROUP, MentionKind.ORGANISATION}
    hosts = any(clause.word(one.last) in words("host") for one in right)
    if (
        hosts
        or not has(left, singular)
        or not has(right, singular)
        or len(right) > 2
        or right[0].first != found.last + 1
    ):
        return None
    if found.trigger.kind == "call":
        named = has(left, frozenset((MentionKind.PERSON,))) and len(left) == 1
        return Told(left + right) if named and has(right, PERSONS) else None
    near = range(found.first, clause.last + 1)
    if any(clause.word(at) in words("remote") for at in range(clause.first, clause.last + 1)):
        return None
    spots = [at for at in near if at in places or clause.word(at) == "there"]
    beside = [at for at in spots if at - right[-1].last <= _BESIDE]
    return Told(left + right) if beside else None


def agree(clause: Clause, found: Found, places: Places) -> Told | None:
    """ "A and B agreed in Minsk on Friday"."""
    left = subjects(clause, found.first)
    spot = found.last + 2
    put = clause.word(found.last + 1) in ("in", "at") and spot in places
    if len(left) == 1 and is_leaders(clause, left[0]):  # "NATO leaders in Warsaw agreed"
        spot = left[0].last + 2 if clause.word(left[0].last + 1) in ("in", "at") else spot
        return Told(left) if places.get(spot) in (Level.CITY, Level.SITE) else None
    return Told(left) if put and len(left) > 1 and has(left, PERSONS) else None


def see(clause: Clause, found: Found, places: Places) -> Told | None:
    """ "A saw B at the palace", "B saw him as well": not "saw B sign"."""
    left, right = subjects(clause, found.first), objects_of(clause, found)
    if not right or right[0].first != found.last + 1 or not has(left, PERSONS):
        return None
    if not has(right, TRAVELLERS - {MentionKind.GROUP}):
        return None
    after = clause.word(right[-1].last + 1)
    spot = after in ("at", "in") and {right[-1].last + 2, right[-1].last + 3} & set(places)
    also = after == "for" or (after in ("too", "as") and clause.word(right[-1].last + 2) != "a")
    return Told(left + right) if spot or also else None


def brief(clause: Clause, found: Found, places: Places) -> Told | None:
    """ "A briefed B on the base", "B was briefed by A": a person or a committee, not the press."""
    if is_passive(clause, found):
        left = after_word(clause, found.last, BY, _BRIEFED)
        right = subjects(clause, found.first)
    else:
        left, right = subjects(clause, found.first), objects_of(clause, found)
    sits = any(clause.word(party.last) in words("body") for party in right)
    known = has(left, PERSONS) and (sits or has(right, PERSONS))
    return Told(left + right) if known else None


def gather(clause: Clause, found: Found, places: Places) -> Told | None:
    """ "The ministers gathered in Minsk": officers and bodies do so to meet, a crowd does not."""
    left = subjects(clause, found.first)
    if has(left, PERSONS) and len(left) > 1:
        return Told(left)
    sent = words("plural-office") | words("body") | words("delegation")
    tokens = [at for party in left for at in range(party.first, party.last + 1)]
    return Told(left) if any(clause.word(at) in sent for at in tokens) else None


def confer(clause: Clause, found: Found, places: Places) -> Told | None:
    left, right = subjects(clause, found.first), objects_of(clause, found)
    if found.trigger.words[-1] in words("line"):
        right = after_word(clause, found.last, frozenset(("with", "to")), 3)
        if not right and several(clause, left):
            return Told(left)
    if not left or not right or not has_other(right, MentionKind.OTHER, MentionKind.PRONOUN):
        return None
    speech = found.trigger.words[-1] == "to" and clause.word(right[0].last) in words("addressed")
    return None if speech else Told(left + right)


def discuss(clause: Clause, found: Found, places: Places) -> Told | None:
    """ "A discussed X with B", "A and B discussed X", "the foreign ministers of A and B did"."""
    told = raise_(clause, found, places)
    if told is not None:
        return told
    left = subjects(clause, found.first)
    if len(left) > 1:
        return Told(left) if has(left, PERSONS) else None
    return Told(left) if left and is_shared(clause, left[0]) else None


def raise_(clause: Clause, found: Found, places: Places) -> Told | None:
    """ "A raised X with B"."""
    left = subjects(clause, found.first)
    right = after_word(clause, found.last, WITH, 14)
    if not left or not right or not has(right, GUESTS):
        return None
    between = range(found.last + 1, right[0].first)
    told = any(clause.word(at) in nouns() for at in between)  # "raised it in a call with B"
    return None if told else Told(left + right)
