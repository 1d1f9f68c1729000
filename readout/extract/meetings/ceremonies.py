"""A verb of signing, opening or welcoming in its clause in; who stood there together out.

The people of a ceremony are often told in the sentences around it: then a telling without parties
comes out, for them to be added to.
"""

from readout.extract.meetings.clause import Clause, Phrase, Places
from readout.extract.meetings.grammar import after_word, subjects
from readout.extract.meetings.lexicon import Frame, words
from readout.extract.meetings.lists import listed_from
from readout.extract.meetings.told import (
    BY,
    NEAR,
    PERSONS,
    WITH,
    Told,
    has,
    is_passive,
    is_person,
    is_plural,
    is_shared,
    several,
)
from readout.extract.meetings.triggers import Found

_PARTICLES = frozenset("on up off onto".split())


def lone(clause: Clause, found: Found, places: Places) -> Told | None:
    """ "was received at the palace", "the base was opened": who else was there is told later."""
    frame = found.trigger.frame
    if frame is Frame.HOST:
        guest = subjects(clause, found.first)
        at_home = clause.word(found.last + 1) in ("in", "at")
        return Told(guest, lone=True) if at_home and has(guest, PERSONS) else None
    near = range(found.first - 2 * NEAR, found.first)
    if places.keys().isdisjoint((*near, *range(found.last, found.last + 2 * NEAR))):
        return None
    if frame is Frame.INAUGURATE:
        return Told((), lone=True)
    if frame is Frame.SIGN:
        papers = any(clause.word(at) in words("paper") for at in near)
        return Told((), lone=True) if papers else None
    opened = frame is Frame.OPEN and any(clause.word(at) in words("site-noun") for at in near)
    return Told((), lone=True) if opened else None


def sign(clause: Clause, found: Found, places: Places) -> Told | None:
    """People sign in one room; states sign by post as well, unless a day is named."""
    if clause.word(found.last + 1) in _PARTICLES and found.last + 2 not in clause.timed:
        return None  # "signed on", "signed up"
    if is_passive(clause, found):
        left = after_word(clause, found.last, BY | {"between"}, 2 * NEAR)
    else:
        left = subjects(clause, found.first)
    right = after_word(clause, found.last, WITH, 2 * NEAR, joined=False)
    right = right or _cosigners(clause, found)
    parties = left + tuple(party for party in right if party not in left)
    if has(left, PERSONS) and not several(clause, parties):
        return Told(left, lone=True) if _has_paper(clause, found) else None
    if not left or not several(clause, parties):
        return None
    if len(parties) == 1 and not is_shared(clause, parties[0]) and not _has_paper(clause, found):
        return None  # "dozens of deputies signed the letter"
    people = sum(1 + is_plural(clause, party) for party in parties if is_person(party))
    near = range(clause.first, clause.last + 1)
    today = any(clause.word(at) == "today" for at in near)
    return Told(parties) if people >= 2 or (people and right) or today else None


def inaugurate(clause: Clause, found: Found, places: Places) -> Told | None:
    if not is_passive(clause, found):
        left = subjects(clause, found.first)
        return Told(left + _cosigners(clause, found)) if has(left, PERSONS) else None
    present = after_word(clause, found.last, frozenset(("presence",)), 2 * NEAR)
    host = after_word(clause, found.last, BY, NEAR)
    return Told(host + present) if has(host + present, PERSONS) else None


def open_(clause: Clause, found: Found, places: Places) -> Told | None:
    """ "A opened the base together with B", never "opened talks" or "opened fire"."""
    passive = is_passive(clause, found)
    if _is_agreed(clause, found.first - 1):
        return None
    step = -1 if passive else 1
    near = range(found.first + step, found.first + step * 2 * NEAR, step)
    relative = not passive and clause.word(found.last + 1) in ("at", "in", "on")
    if not relative and not any(clause.word(at) in words("site-noun") for at in near):
        return None
    if relative and not any(
        clause.word(at) in words("site-noun") for at in range(clause.first, found.first)
    ):
        return None
    return inaugurate(clause, found, places)


def _is_agreed(clause: Clause, token: int) -> bool:
    """ "Agreed on Monday to | open the base": no day of a ceremony yet."""
    at = token - 1
    while at in clause.timed or clause.word(at) == "on":
        at -= 1
    return clause.word(token) == "to" and clause.word(at) in words("agreed")


def at_arrival(clause: Clause, found: Found, places: Places) -> Told | None:
    """ "A and B welcomed the battery at the base": they stood there together."""
    left = subjects(clause, found.first)
    people = sum(is_person(party) for party in left)
    near = range(found.last + 1, min(clause.last, found.last + 3 * NEAR))
    unit = any(clause.word(at) in words("unit") for at in near)
    spot = any(at in places and clause.word(at - 1) in ("at", "in") for at in near)
    return Told(left) if people > 1 and unit and spot else None


def _cosigners(clause: Clause, found: Found) -> tuple[Phrase, ...]:
    """B in "signed it together with B", "put his signature next to that of B"."""
    for at in range(found.last + 1, min(clause.last, found.last + 3 * NEAR)):
        if clause.word(at) == "together" and clause.word(at + 1) == "with":
            return listed_from(clause, at + 2)
        if clause.word(at) == "next" and clause.word(at + 1) == "to":
            that = 2 if clause.word(at + 2) == "that" else 0
            return listed_from(clause, at + 2 + that)
    return ()


def _has_paper(clause: Clause, found: Found) -> bool:
    """Tell whether a treaty stands behind the verb, or before a passive one."""
    near = range(found.last + 1, found.last + 2 * NEAR)
    if is_passive(clause, found):
        near = range(clause.first, found.first)
    return any(clause.word(at) in words("paper") for at in near)
