"""A noun of meeting in its clause in; who took part and whether it was held out.

Parties come from an owner ("A's talks with B"), a governing verb ("A held talks with B"), a list
("talks between A and B"), a pair ("U.S.-Taliban talks"), or the clause that the noun is an adjunct
of ("after talks with B, A said"). Talks that are only spoken about ("the collapse of peace talks")
have none of these and tell of no meeting.
"""

from dataclasses import dataclass, replace

from readout.extract import meeting_status
from readout.extract.meeting_clause import Clause, Phrase, Places, is_state
from readout.extract.meeting_grammar import after_word, governing, group_start, subjects
from readout.extract.meeting_lexicon import Frame, words
from readout.extract.meeting_lists import listed
from readout.extract.meeting_triggers import Found, Reference, Telling
from readout.extract.meeting_verbs import is_plural
from readout.records import MentionKind, Status

_BETWEEN = frozenset(("between", "among"))
_WITH = frozenset(("with",))
_BY = frozenset(("by", "of"))
_AGENT = frozenset(("by",))
_HOSTS = frozenset(("to",))
_OWNERS = frozenset("'s ’s ' ’".split())
_DEFINITE = frozenset("the this that these those their".split())
_STRONG = frozenset("after during at following before ahead eve".split())
_WEAK = frozenset(("in", "for"))
_SUPPORT = 8  # tokens between a verb and the noun that it governs
_BESIDE = frozenset((MentionKind.PERSON, MentionKind.GOVERNMENT, MentionKind.PRONOUN))
_TRAVELLERS = frozenset(
    (MentionKind.PERSON, MentionKind.ROLE, MentionKind.GROUP, MentionKind.PRONOUN)
)


@dataclass(frozen=True, slots=True)
class _Sides:
    """The parties beside a noun, by where they stand."""

    owner: tuple[Phrase, ...] = ()  #: A's talks
    subject: tuple[Phrase, ...] = ()  #: A held talks; after talks, A said
    others: tuple[Phrase, ...] = ()  #: with B, between A and B
    pair: int | None = None
    between: bool = False
    support: int | None = None  #: the verb that governs the noun
    adjunct: bool = False
    mediated: bool = False  #: who holds the talks is a side of its own: the mediator

    @property
    def parties(self) -> tuple[Phrase, ...]:
        left = self.owner or self.subject
        if self.between and not self.mediated:
            return self.others
        return left + tuple(party for party in self.others if party not in left)


def tell(clause: Clause, found: Found, places: Places) -> Telling | None:
    """Return what a noun tells, or None where it tells of no meeting."""
    sides = _sides(clause, found, places)
    frame = found.trigger.frame
    status = meeting_status.of_noun(clause, found, sides.support)
    if status is None:
        return None
    destination = _destination(clause, found, places) if frame is Frame.VISIT_NOUN else None
    if any(clause.word(at) in words("private") for at in range(found.opening, found.first)):
        return None
    rule = f"{frame}-{_rule(sides)}"
    enough = _is_enough(clause, found, sides, status, destination is not None)
    told = Telling(found, status, sides.parties, sides.pair, destination, rule=rule)
    if _is_definite(clause, found) and not sides.owner and not sides.others:
        weak = enough and not meeting_status.is_ahead(clause, found)
        return replace(told, reference=Reference.WEAK if weak else Reference.STRONG)
    if not enough and sides.support is not None and _is_both(clause, sides.support):
        return replace(told, reference=Reference.PARTIES)
    return told if enough else None


def _is_definite(clause: Clause, found: Found) -> bool:
    """Tell whether a noun may refer to a meeting told before: "the talks", "their meeting"."""
    return bool({clause.word(found.opening - 1), clause.word(found.opening)} & _DEFINITE)


def _is_both(clause: Clause, verb: int) -> bool:
    """ "after the both held talks": the two that the text has just named."""
    return clause.word(group_start(clause, verb) - 1) in ("both", "two")


def _sides(clause: Clause, found: Found, places: Places) -> _Sides:
    owner = _owner(clause, found.opening)
    at = _before_determiner(clause, owner[0].first if owner else found.opening)
    support = _support(clause, found, at)
    adjunct = _is_adjunct(clause, found, at)
    between = _others(clause, found, _BETWEEN)
    visit = found.trigger.frame is Frame.VISIT_NOUN
    others = between or (() if visit else _others(clause, found, _WITH))
    others = others or _of_whom(clause, found, places)
    subject: tuple[Phrase, ...] = ()
    if support is not None:
        subject = subjects(clause, support)
    elif adjunct and (not owner or _is_pronoun(owner)):
        subject = governing(clause, at)
    if subject and _is_pronoun(owner):
        owner = ()  # "A held his talks": A says more than "his"
    return _Sides(
        owner=owner,
        subject=tuple(phrase for phrase in subject if phrase not in others),
        others=others,
        pair=_pair(clause, found),
        between=bool(between),
        support=support,
        adjunct=adjunct,
        mediated=found.trigger.kind == "mediation",
    )


def _is_pronoun(owner: tuple[Phrase, ...]) -> bool:
    return bool(owner) and owner[0].mention.kind is MentionKind.PRONOUN


def _before_determiner(clause: Clause, opening: int) -> int:
    at = opening - 1
    while clause.word(at) in words("determiner") or clause.word(at).isdigit():
        at -= 1
    return at


def _owner(clause: Clause, opening: int) -> tuple[Phrase, ...]:
    at = opening - 1
    if clause.word(at) in _OWNERS:
        at -= 1
    phrase = clause.phrase_at(at)
    if phrase is None or phrase.last != at:
        return ()
    possessive = clause.word(at) in ("his", "her", "their", "its") or clause.word(at + 1) in _OWNERS
    return listed(clause, phrase) if possessive else ()


def _support(clause: Clause, found: Found, at: int) -> int | None:
    """The verb that governs the noun: "held [a series of] talks", "attended [the EU] summit"."""
    section = "start" if found.trigger.kind == "mediation" else "support"
    gathering = found.trigger.frame in (Frame.GATHERING, Frame.SESSION)
    known = words("attend") if gathering else words(section)
    for step in range(at, max(clause.first, at - _SUPPORT) - 1, -1):
        word = clause.word(step)
        if clause.phrase_at(step) is not None or word in words("before-verb-noun"):
            continue
        if word in known:
            return step
        if word == "for" and clause.word(step - 1).startswith("gather"):
            continue
        if word in ("(", ")"):
            continue
        if not word.isalpha() or word in words("preposition") or word in words("break"):
            return None
    return None


def _is_adjunct(clause: Clause, found: Found, at: int) -> bool:
    """Tell whether a preposition makes the noun an adjunct of its clause.

    "in" and "for" need a verb, a party or a time before them: "mediation in talks" is a topic.
    """
    word = clause.word(at)
    if word in _STRONG:
        return True
    visit = found.trigger.frame is Frame.VISIT_NOUN
    if word == "on" or (word in _WEAK and visit):
        return visit
    if word not in _WEAK:
        return False
    if found.trigger.frame in (Frame.GATHERING, Frame.SESSION, Frame.CALL_NOUN):
        return word == "in"
    before = at - 1
    phrase = clause.phrase_at(before)
    # "met Petrov for talks" is an adjunct, "a delegation for talks" is not
    beside = phrase is not None and phrase.mention.kind in _BESIDE
    return beside or before in clause.timed or clause.word(before) in words("takes-part")


def _others(clause: Clause, found: Found, openers: frozenset[str]) -> tuple[Phrase, ...]:
    return after_word(clause, found.last, openers, 16)


def _of_whom(clause: Clause, found: Found, places: Places) -> tuple[Phrase, ...]:
    """Who stands behind "of" or "by"; of a visit, its hosts behind "to" as well."""
    after = clause.word(found.last + 1)
    if found.trigger.frame is not Frame.VISIT_NOUN:
        return after_word(clause, found.last, _BY, 2) if after in _BY else ()
    guests = after_word(clause, found.last, _BY if after == "of" else _AGENT, 8)
    hosts = after_word(clause, found.last, _HOSTS, 2) if after == "to" else ()
    return guests + tuple(
        host
        for host in hosts
        if host.mention.kind is not MentionKind.GOVERNMENT or is_state(clause, host, places)
    )


def _pair(clause: Clause, found: Found) -> int | None:
    """The token of "U.S.-Taliban" or "Russian-Belarusian" right before the noun."""
    for at in range(found.first - 1, max(clause.first, found.opening - 2) - 1, -1):
        halves = clause.doc.words[at].split("-")
        if len(halves) == 2 and all(half[:1].isupper() and len(half) > 1 for half in halves):
            return at
    return None


def _destination(clause: Clause, found: Found, places: Places) -> int | None:
    for at in range(found.last + 1, min(clause.last, found.last + 16)):
        if clause.word(at) == "to":
            near = (step for step in range(at + 1, at + 9) if step in places)
            return next(near, None)
        if clause.word(at) in ("that", "which", ";"):
            return None
    return None


def _rule(sides: _Sides) -> str:
    if sides.between:
        return "between"
    if sides.support is not None:
        return "held"
    return "owner" if sides.owner else "pair" if sides.pair is not None else "adjunct"


def _is_enough(
    clause: Clause, found: Found, sides: _Sides, status: Status, destination: bool
) -> bool:
    """Tell whether the parties of a noun make it a meeting rather than a topic."""
    frame = found.trigger.frame
    left = sides.owner or sides.subject
    happens = (
        sides.support is not None
        or sides.adjunct
        or status in (Status.CANCELLED, Status.DENIED, Status.PLANNED)
        or meeting_status.is_told(clause, found)
    )
    plural = len(left) > 1 or (bool(left) and is_plural(clause, left[0]))
    if frame is Frame.VISIT_NOUN:
        travellers = any(p.mention.kind in _TRAVELLERS for p in left + sides.others)
        return travellers and (destination or bool(sides.support and sides.others))
    if frame is Frame.CALL_NOUN:
        return bool(left and sides.others) or (sides.between and len(sides.others) > 1)
    if frame is Frame.SESSION and not _is_political(clause, found):
        return False
    if sides.mediated:
        return sides.support is not None and bool(left or sides.others)
    if sides.between:
        return happens and (len(sides.others) > 1 or is_plural(clause, sides.others[0]))
    if sides.others:
        return bool(left) and happens
    if sides.pair is not None:
        return happens
    if frame in (Frame.GATHERING, Frame.SESSION) or found.trigger.kind == "press conference":
        return bool(left) and (sides.support is not None or sides.adjunct)
    if sides.support is not None and clause.word(sides.support) in words("attend-only"):
        return bool(left)
    return (plural and happens) or (
        bool(left) and sides.support is not None and _is_placed(clause, found)
    )


def _is_placed(clause: Clause, found: Found) -> bool:
    near = range(found.last + 1, min(clause.last, found.last + 4) + 1)
    return any(clause.word(at) in ("in", "at") for at in near)


def _is_political(clause: Clause, found: Found) -> bool:
    near = range(found.opening - 2, found.last + 5)
    return any(clause.word(at) in words("politics") for at in near)
