"""A noun of meeting in its clause in; who took part and whether it was held out.

Parties come from an owner ("A's talks with B"), a governing verb ("A held talks with B"), a list
("talks between A and B"), a pair ("U.S.-Taliban talks"), or the clause that the noun is an adjunct
of ("after talks with B, A said"). Talks that are only spoken about ("the collapse of peace talks")
have none of these and tell of no meeting.
"""

from dataclasses import replace

from readout.extract.meetings import around
from readout.extract.meetings import status as meeting_status
from readout.extract.meetings.clause import Clause, Places
from readout.extract.meetings.grammar import group_start
from readout.extract.meetings.lexicon import Frame, nouns, words
from readout.extract.meetings.sides import Sides, sides_of
from readout.extract.meetings.told import is_body, is_plural
from readout.extract.meetings.triggers import Found, Reference, Telling
from readout.records import MentionKind, Status

_DEFINITE = frozenset("the this that these those their".split())
_AGES = frozenset("weeks months years decades".split())
_OPENED = 6  # tokens from "the opening of" to what is opened
_NEAR = 10  # tokens from an opening to the place of what is opened
_PEOPLE = frozenset((MentionKind.PERSON, MentionKind.ROLE))
_TRAVELLERS = frozenset(
    (MentionKind.PERSON, MentionKind.ROLE, MentionKind.GROUP, MentionKind.PRONOUN)
)


def tell(clause: Clause, found: Found, places: Places) -> Telling | None:
    """Return what a noun tells, or None where it tells of no meeting."""
    sides = sides_of(clause, found, places)
    frame = found.trigger.frame
    beside = sides.margins and frame in (Frame.GATHERING, Frame.SESSION)
    if beside or _opens_another(clause, found) or _is_process(clause, found):
        return None
    status = meeting_status.of_noun(clause, found, sides.opening, sides.support)
    if status is None:
        return None
    destination = _destination(clause, found, places) if frame is Frame.VISIT_NOUN else None
    if any(clause.word(at) in words("private") for at in range(found.opening, found.first)):
        return None
    rule = f"{frame}-{_rule(sides)}"
    enough = _is_enough(clause, found, sides, status, destination is not None)
    told = Telling(
        found,
        status,
        sides.parties,
        sides.pair,
        sides.body,
        destination,
        rule=rule,
        ahead=around.is_ahead(clause, sides.opening),
    )
    if enough and not sides.others and _is_joint(clause, found):
        return replace(told, reference=Reference.JOINT)
    if sides.present and enough and clause.word(found.first - 1) in _DEFINITE:
        return replace(told, reference=Reference.ATTENDED)
    if _is_definite(clause, found) and not (sides.owner or sides.others or sides.body):
        if not enough and _is_anchor(clause, found, sides, places):
            return replace(told, parties=(), pair=None, reference=Reference.ANCHOR)
        weak = enough and not around.is_ahead(clause, sides.opening)
        weak = weak and not _is_of_host(clause, sides)
        return replace(told, reference=Reference.WEAK if weak else Reference.STRONG)
    if not enough and sides.support is not None and _is_both(clause, sides.support):
        return replace(told, reference=Reference.PARTIES)
    if not enough and _is_anchor(clause, found, sides, places):
        return replace(told, parties=(), pair=None, body=None, reference=Reference.ANCHOR)
    return told if enough else None


def _is_anchor(clause: Clause, found: Found, sides: Sides, places: Places) -> bool:
    """Tell whether a gathering is told of without its parties: "a ceremony was held in Minsk"."""
    if sides.owner or sides.others:
        return False
    if found.trigger.frame is Frame.NOUN:
        return sides.support is None and around.is_held(clause, found)
    if found.trigger.frame not in (Frame.GATHERING, Frame.SESSION):
        return False
    if found.trigger.frame is Frame.SESSION and not _is_political(clause, found):
        return False
    ceremony = found.trigger.kind == "ceremony" and (
        clause.word(sides.opening - 2) == "with"
        or any(at in places for at in range(found.last, found.last + _NEAR))
    )
    ahead = around.is_told(clause, found) or _is_placed(clause, found)
    return ahead or ceremony or around.is_opening(clause, found)


def _opens_another(clause: Clause, found: Found) -> bool:
    """ "At the opening of a conference": the conference is what is told."""
    near = range(found.last + 1, found.last + _OPENED)
    return clause.word(found.last) == "of" and any(clause.word(at) in nouns() for at in near)


def _is_joint(clause: Clause, found: Found) -> bool:
    return any(clause.word(at) == "joint" for at in range(found.opening, found.first))


def _is_definite(clause: Clause, found: Found) -> bool:
    """Tell whether a noun may refer to a meeting told before: "the talks", "their meeting".

    "The talks that will be held in Geneva" are told by their own clause.
    """
    if clause.word(found.last + 1) in ("that", "which"):
        return False
    return bool({clause.word(found.opening - 1), clause.word(found.opening)} & _DEFINITE)


def _is_of_host(clause: Clause, sides: Sides) -> bool:
    """ "B, who hosted the meeting": one that is told elsewhere, with its other side."""
    if sides.support is None or len(sides.parties) > 1:
        return False
    before = clause.word(group_start(clause, sides.support) - 1)
    return before in words("relative") and clause.word(sides.support) in words("hosting")


def _is_both(clause: Clause, verb: int) -> bool:
    """ "after the both held talks": the two that the text has just named."""
    return clause.word(group_start(clause, verb) - 1) in ("both", "two")


def _destination(clause: Clause, found: Found, places: Places) -> int | None:
    for at in range(found.last + 1, min(clause.last, found.last + 16)):
        if clause.word(at) == "to":
            near = (step for step in range(at + 1, at + 9) if step in places)
            return next(near, None)
        if clause.word(at) in ("that", "which", ";"):
            return None
    return None


def _rule(sides: Sides) -> str:
    if sides.between:
        return "between"
    if sides.support is not None:
        return "held"
    if sides.owner or sides.pair is not None:
        return "owner" if sides.owner else "pair"
    return "aside" if sides.aside else "adjunct"


def _is_enough(
    clause: Clause, found: Found, sides: Sides, status: Status, destination: bool
) -> bool:
    """Tell whether the parties of a noun make it a meeting rather than a topic."""
    frame = found.trigger.frame
    left = sides.owner or sides.subject
    happens = (
        sides.support is not None
        or sides.adjunct
        or status in (Status.CANCELLED, Status.DENIED, Status.PLANNED, Status.ONGOING)
        or around.is_told(clause, found)
        or _is_single(clause, found, sides)
    )
    plural = len(left) > 1 or (bool(left) and is_plural(clause, left[0]))
    if frame is Frame.VISIT_NOUN:
        travellers = any(p.mention.kind in _TRAVELLERS for p in left + sides.others)
        return travellers and (destination or bool(sides.support and sides.others))
    if frame is Frame.CALL_NOUN:
        return bool(left and sides.others) or (sides.between and len(sides.others) > 1)
    if frame is Frame.SESSION and not _is_political(clause, found):
        council = any(is_body(clause, party) for party in left + sides.others)
        if not council:
            return bool(sides.owner and sides.others)
    if sides.mediated:
        return sides.support is not None and bool(left or sides.others)
    if sides.between:
        happens = happens or _is_real(clause, found, sides)
        return happens and (len(sides.others) > 1 or is_plural(clause, sides.others[0]))
    if sides.present and (len(sides.others) > 1 or left or is_plural(clause, sides.others[0])):
        return True
    if sides.others:
        several = len(sides.others) > 1 or is_plural(clause, sides.others[0])
        if several and clause.word(found.last + 1) in ("of", "by"):
            return happens
        if several and around.is_told(clause, found):
            return True  # "talks were held with A and B"
        gathering = frame in (Frame.GATHERING, Frame.SESSION)
        return (happens and (bool(left) or gathering)) or (gathering and _is_placed(clause, found))
    if sides.pair is not None:
        return happens
    gathering = frame in (Frame.GATHERING, Frame.SESSION)
    if gathering and sides.body is not None and _is_placed(clause, found):
        return not (sides.apart or sides.beside)
    if gathering or found.trigger.kind == "press conference":
        if gathering and (sides.apart or sides.beside) and sides.support is None:
            return False  # "days after the summit", "before the summit": who spoke was not there
        if found.trigger.kind in ("signing", "ceremony") and sides.aside and left:
            return left[0].first > found.last  # "after the ceremony A said"; not "A came after it"
        return bool(left) and (sides.support is not None or sides.adjunct)
    if sides.support is not None and clause.word(sides.support) in words("attend-only"):
        return any(party.mention.kind is not MentionKind.GOVERNMENT for party in left)
    convenes = sides.support is not None and clause.word(sides.support) in words("convenes")
    if convenes and any(party.mention.kind in _PEOPLE for party in left):
        return True  # "the president held a meeting on the army"
    return (plural and happens) or (
        bool(left) and sides.support is not None and _is_placed(clause, found)
    )


def _is_process(clause: Clause, found: Found) -> bool:
    """ "Ended two years of negotiations": many meetings, on days that nobody tells."""
    before = (clause.word(found.opening - 2), clause.word(found.opening - 1))
    return before[1] == "of" and before[0] in _AGES


def _is_real(clause: Clause, found: Found, sides: Sides) -> bool:
    """ "Praised the meeting between A and B in Minsk": people, and a place or a day behind them."""
    if around.is_object_of(clause, sides.opening, "confirmed"):
        return True
    named = all(party.mention.kind in _PEOPLE for party in sides.others)
    if not named or clause.word(found.opening - 1) != "the":
        return False
    after = sides.others[-1].last + 1
    past = clause.word(after).endswith("ed") or clause.word(after) in words("outcome")
    if past and clause.word(after) not in words("arranged"):
        return True  # "the meeting between A and B produced no result"
    dated = after in clause.timed or (clause.word(after) == "on" and after + 1 in clause.timed)
    return dated or clause.word(after) in ("in", "at")


def _is_single(clause: Clause, found: Found, sides: Sides) -> bool:
    """ "Thursday's talks", "the last meeting": one of a day, or one of a row, took place."""
    owner = found.opening - 1
    if clause.word(owner) in ("'s", "’s") and owner - 1 in clause.timed:
        return True
    of_row = around.adjectives(clause, found)
    ordinal = around.has(of_row, "ordinal") and clause.word(found.opening - 1) == "the"
    return (ordinal and sides.between) or around.has(of_row, "single")


def _is_placed(clause: Clause, found: Found) -> bool:
    last = found.last
    body = clause.phrase_at(last + 2) or clause.phrase_at(last + 3)
    if clause.word(last + 1) == "of" and body is not None:  # "a summit of the Nine in Minsk"
        last = body.last
    near = range(last + 1, min(clause.last, last + 4) + 1)
    return any(clause.word(at) in ("in", "at") and _is_named(clause, at + 1) for at in near)


def _is_named(clause: Clause, token: int) -> bool:
    """Tell whether a name follows "in": "in Minsk", "at the White House"; not "at a meeting"."""
    return any(
        clause.word(at) and clause.doc.words[at][:1].isupper() for at in range(token, token + 3)
    )


def _is_political(clause: Clause, found: Found) -> bool:
    near = range(found.opening - 2, found.last + 5)
    return any(clause.word(at) in words("politics") for at in near)
