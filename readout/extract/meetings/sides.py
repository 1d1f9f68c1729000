"""A noun of meeting in its clause in; the parties beside it, by where they stand, out.

"A's talks", "A held talks", "talks between A and B", "U.S.-Taliban talks", "after talks, A said".
"""

from dataclasses import dataclass

from readout.extract.meetings import governs
from readout.extract.meetings.attendance import attended_by, told_in_call
from readout.extract.meetings.clause import Clause, Phrase, Places, is_state
from readout.extract.meetings.grammar import after_word, governing, subjects
from readout.extract.meetings.lexicon import Frame, nouns, words
from readout.extract.meetings.lists import is_modifier, listed, listed_from
from readout.extract.meetings.triggers import Found
from readout.records import Level, MentionKind, Span

_BETWEEN = frozenset(("between", "among"))
_WITH = frozenset(("with",))
_BY = frozenset(("by", "of"))
_AGENT = frozenset(("by",))
_FROM = frozenset(("from",))
_ON = frozenset(("on", "to"))
_HOSTS = frozenset(("to",))
_OWNERS = frozenset("'s ’s ' ’".split())
_STRONG = frozenset("after during at following before ahead eve prior run-up since".split())
_WEAK = frozenset(("in", "for"))
_GATHERINGS = frozenset((Frame.GATHERING, Frame.SESSION))
_CALLER = 4  # tokens from "took a call" to the "from" of its caller
_TOWNS = frozenset((Level.SITE, Level.CITY, Level.REGION))
_BESIDE = frozenset((MentionKind.PERSON, MentionKind.GOVERNMENT, MentionKind.PRONOUN))


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties beside a noun, by where they stand."""

    opening: int  #: the first token of the noun phrase, its owner included
    owner: tuple[Phrase, ...] = ()  #: A's talks
    subject: tuple[Phrase, ...] = ()  #: A held talks; after talks, A said
    others: tuple[Phrase, ...] = ()  #: with B, between A and B
    present: bool = False  #: a passive behind the noun says who was there
    pair: int | None = None
    between: bool = False
    support: int | None = None  #: the verb that governs the noun
    adjunct: bool = False
    apart: bool = False  #: "before the summit", "days after it": nobody is said to be there
    beside: bool = False  #: "A and B met at the summit": their meeting is what is told
    margins: bool = False  #: "on the sidelines of the summit": a meeting beside it is told
    aside: bool = False  #: "a day after a trip to B": another time than what is told
    body: Span | None = None  #: the NATO of "the NATO summit"
    mediated: bool = False  #: who holds the talks is a side of its own: the mediator

    @property
    def parties(self) -> tuple[Phrase, ...]:
        left = self.owner or self.subject
        if self.between and not self.mediated:
            return self.others
        return left + tuple(party for party in self.others if party not in left)


def sides_of(clause: Clause, found: Found, places: Places) -> Sides:
    owner = _owner(clause, found.opening)
    start = owner[0].first if owner else _before_modifier(clause, found.opening)
    at = _before_determiner(clause, start)
    support = governs.support(clause, found, at)
    adjunct = _is_adjunct(clause, found, at)
    between = _others(clause, found, _BETWEEN)
    visit = found.trigger.frame is Frame.VISIT_NOUN
    others = between or (
        () if visit else _of_and_with(clause, found, _others(clause, found, _WITH))
    )
    others = others or _of_whom(clause, found, places)
    present = () if between or visit else attended_by(clause, found)
    others += tuple(party for party in present if party not in others)
    others = tuple(party for party in others if _is_somebody(clause, party))
    beside = found.trigger.frame in _GATHERINGS or found.trigger.kind == "press conference"
    if support is not None and not others and beside:
        others = _company(clause, found)
    subject: tuple[Phrase, ...] = ()
    if support is not None:
        subject = subjects(clause, support)
    elif adjunct and (not owner or (_is_pronoun(owner) and not _is_theirs(clause, at))):
        subject = governing(clause, at)
    if found.trigger.kind == "call" and not others and len(subject) == 1:
        others = told_in_call(clause, subject[0])
        if support is not None and clause.word(support) in words("takes-call"):
            others = others or after_word(clause, found.last, _FROM, _CALLER)
    if _is_among_themselves(clause, found):
        subject = ()
    if visit and others and clause.word(others[0].first - 1) in _BY:
        subject = ()  # "days before a visit by B": who travels is told
    if subject and _is_pronoun(owner):
        owner = ()  # "A held his talks": A says more than "his"
    return Sides(
        opening=start,
        owner=owner,
        subject=tuple(
            phrase
            for phrase in subject
            if phrase not in others
            and not is_modifier(clause, phrase)
            and _is_somebody(clause, phrase)
            and not _tells_of_it(clause, phrase, start)
        ),
        others=others,
        present=bool(present and others),
        pair=_pair(clause, found),
        between=bool(between and others),
        support=support,
        adjunct=adjunct,
        apart=_is_apart(clause, at),
        beside=clause.word(at) == "at" and clause.word(at - 1) in words("met"),
        margins=clause.word(at) in ("margins", "sidelines", "fringes"),
        aside=clause.word(at) in words("aside"),
        body=_body(clause, found, places) if found.trigger.frame in _GATHERINGS else None,
        mediated=found.trigger.kind == "mediation",
    )


def _is_somebody(clause: Clause, party: Phrase) -> bool:
    """Tell whether a phrase can be a party: not "a protocol", nor the press at its conference."""
    tokens = range(party.first, party.last + 1)
    private = any(clause.word(at) in words("not-party") for at in tokens)
    return party.mention.kind is not MentionKind.OTHER and not private


def _tells_of_it(clause: Clause, phrase: Phrase, opening: int) -> bool:
    """ "Two officials confirmed that | the meeting took place": they speak of it, no more."""
    at = phrase.last + 1
    at += clause.word(at) in ("had", "have", "has")
    that = clause.word(at) in words("saying") and clause.word(at + 1) == "that"
    return that and at < opening and phrase.mention.kind is MentionKind.GROUP


def _is_pronoun(owner: tuple[Phrase, ...]) -> bool:
    return bool(owner) and owner[0].mention.kind is MentionKind.PRONOUN


def _before_modifier(clause: Clause, opening: int) -> int:
    """The start of "the EU" in "at the EU summit": a body before the noun is part of its phrase."""
    phrase = clause.phrase_at(opening - 1)
    bodies = (MentionKind.ORGANISATION, MentionKind.GOVERNMENT)
    return opening if phrase is None or phrase.mention.kind not in bodies else phrase.first


def _before_determiner(clause: Clause, opening: int) -> int:
    at = opening - 1
    while (
        clause.word(at) in words("determiner")
        or clause.word(at).isdigit()
        or at in clause.timed
        or (clause.word(at) in _OWNERS and at - 1 in clause.timed)  # "ahead of Friday's talks"
    ):
        at -= 1
    return at - 1 if clause.word(at) == "to" and clause.word(at - 1) in ("prior", "run-up") else at


def _owner(clause: Clause, opening: int) -> tuple[Phrase, ...]:
    at = opening - 1
    if clause.word(at) in _OWNERS:
        at -= 1
    phrase = clause.phrase_at(at)
    if phrase is None or phrase.last != at:
        return ()
    possessive = clause.word(at) in ("his", "her", "their", "its") or clause.word(at + 1) in _OWNERS
    return listed(clause, phrase) if possessive else ()


def _is_adjunct(clause: Clause, found: Found, at: int) -> bool:
    """Tell whether a preposition makes the noun an adjunct of its clause.

    "in" and "for" need a verb, a party or a time before them: "mediation in talks" is a topic.
    """
    word = clause.word(at)
    if word == "from" and _is_back(clause, at):
        return True
    if word in _STRONG:
        return True
    visit = found.trigger.frame is Frame.VISIT_NOUN
    if word == "on" or (word in _WEAK and visit):
        return visit
    if word not in _WEAK:
        return False
    if found.trigger.frame in _GATHERINGS or found.trigger.frame is Frame.CALL_NOUN:
        return word == "in"
    if found.trigger.kind == "call" and word == "in":
        return True  # "A and B agreed in a phone call"
    before = at - 1
    if at == clause.first:
        return word == "in"  # "In talks with B he promised"
    phrase = clause.phrase_at(before)
    # "met Petrov for talks" is an adjunct, "a delegation for talks" is not
    beside = phrase is not None and phrase.mention.kind in _BESIDE
    return beside or before in clause.timed or clause.word(before) in words("takes-part")


def _is_apart(clause: Clause, token: int) -> bool:
    if clause.word(token) in words("ahead") or clause.word(token - 1) in words("way"):
        return True
    if clause.word(token) == "of" and clause.word(token - 1) in ("ahead", "eve"):
        return True
    after = clause.word(token) in ("after", "following")
    return after and (token - 1 in clause.timed or clause.word(token - 1) in words("time-unit"))


def _is_among_themselves(clause: Clause, found: Found) -> bool:
    """ "Before intra-Afghan talks": the adjective says who talks, not the subject."""
    return any(
        clause.word(at).startswith(("intra-", "inter-")) for at in range(found.opening, found.first)
    )


def _is_theirs(clause: Clause, token: int) -> bool:
    """ "Thanked B for her visit": whose it was is not the subject."""
    return clause.word(token) == "for" and clause.phrase_at(token - 1) is not None


def _is_back(clause: Clause, token: int) -> bool:
    """ "Returned on Monday from talks in Minsk": who returns was there."""
    near = range(token - 1, token - 5, -1)
    return any(clause.word(at) in words("back") for at in near)


def _others(clause: Clause, found: Found, openers: frozenset[str]) -> tuple[Phrase, ...]:
    parties = after_word(clause, found.last, openers, 16)
    if parties and openers is _BETWEEN:
        between = range(found.last + 1, parties[0].first)
        if any(clause.word(at) in nouns() for at in between):
            return ()  # "the call followed a meeting between A and B"
    return parties


def _company(clause: Clause, found: Found) -> tuple[Phrase, ...]:
    """C in "attended the opening of the base together with C", "alongside C"."""
    for at in range(found.last + 1, min(clause.last, found.last + 16)):
        if clause.word(at) == "alongside":
            return listed_from(clause, at + 1)
        if clause.word(at) in ("together", "along") and clause.word(at + 1) == "with":
            return listed_from(clause, at + 2)
        if clause.word(at) in words("break") or clause.word(at) == ",":
            return ()
    return ()


def _of_and_with(clause: Clause, found: Found, company: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """A and B in "the meeting of A with B"."""
    if not company or clause.word(found.last + 1) != "of":
        return company
    whose = after_word(clause, found.last, _BY, 2)
    own = (one for one in whose if one.last < company[0].first and one.mention.kind in _BESIDE)
    return tuple(own) + company


def _of_whom(clause: Clause, found: Found, places: Places) -> tuple[Phrase, ...]:
    """Who stands behind "of" or "by"; of a visit, its hosts behind "to" as well."""
    after = clause.word(found.last + 1)
    if found.trigger.frame is not Frame.VISIT_NOUN:
        if found.trigger.words[0] == "courtesy":
            return after_word(clause, found.last, _ON, 2)
        if found.trigger.frame is Frame.CALL_NOUN and after == "of":
            return ()  # "his talk of victory"
        held = after in _BY and found.trigger.kind != "ceremony"  # "the opening of the base"
        return after_word(clause, found.last, _BY, 2) if held else ()
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


def _body(clause: Clause, found: Found, places: Places) -> Span | None:
    """The body whose meeting it is: capitals right before the noun, "the G8 summit".

    The town in "the Munich conference" is where it was held.
    """
    first = found.first
    while first > clause.first and clause.doc.words[first - 1][:1].isupper():
        first -= 1
    if clause.word(first) in words("determiner"):
        first += 1
    if first >= found.first or any(places.get(at) in _TOWNS for at in range(first, found.first)):
        return None
    return clause.doc.span(first, found.first - 1)
