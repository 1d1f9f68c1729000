"""A verb of meeting in its clause in; who met whom and whether they did out.

One function a frame: "A met B", "A received B", "A visited PLACE", "A phoned B", "A and B signed".
A frame without the parties that it needs tells of no meeting.
"""

from collections.abc import Callable

from readout.extract.meetings import status as meeting_status
from readout.extract.meetings.calls import call, ring, summon
from readout.extract.meetings.ceremonies import at_arrival, inaugurate, lone, open_, sign
from readout.extract.meetings.clause import Clause, Phrase, Places, is_state
from readout.extract.meetings.encounters import (
    agree,
    brief,
    confer,
    discuss,
    gather,
    raise_,
    see,
    tell_there,
)
from readout.extract.meetings.grammar import after_word, group_start, subjects
from readout.extract.meetings.lexicon import Form, Frame, nouns, words
from readout.extract.meetings.lists import is_modifier, listed, listed_from
from readout.extract.meetings.told import (
    BY,
    GUESTS,
    NEAR,
    PERSONS,
    TRAVELLERS,
    WITH,
    Told,
    has,
    has_other,
    is_leaders,
    is_passive,
    objects_of,
    several,
)
from readout.extract.meetings.triggers import Found, Reference, Telling
from readout.records import MentionKind, Status

_OWNERS = frozenset("'s ’s ' ’".split())
_PARTICLES = frozenset("down up of back to over".split())  # "talked down the country"
_ABSTRACT = frozenset("opposition resistance".split())  # "met opposition envoy A" is a meeting
_MUTUAL = frozenset((Frame.TELL, Frame.SEE))


def tell(clause: Clause, found: Found, places: Places) -> Telling | None:
    """Return what a verb tells, or None where it tells of no meeting."""
    told = _FRAMES[found.trigger.frame](clause, found, places)
    if told is None and is_passive(clause, found):
        told = lone(clause, found, places)
    if told is None or any(_is_private(clause, party) for party in told.parties):
        return None
    if told.parties and told.parties[0].mention.kind is MentionKind.OTHER:
        return None  # "a statement welcomed B"
    form = _form(found)
    status = meeting_status.of_verb(clause, found.first, form)
    if status is None or (status is Status.DENIED and _is_anybody(clause, told.parties[-1:])):
        return None
    rule = f"{found.trigger.frame}-{'aside' if told.aside else 'verb'}"
    if found.trigger.frame is Frame.MEET and _is_sitting(clause, told.parties):
        found = found.of_kind("session")
    reference = Reference.NONE
    if found.trigger.frame in _MUTUAL:
        reference = Reference.OPEN
    if told.lone:
        reference = Reference.OPEN if told.parties else Reference.ANCHOR
    return Telling(
        found,
        status,
        told.parties,
        destination=told.destination,
        reference=reference,
        rule=rule,
        ahead=form is Form.GERUND and _is_ahead(clause, found),
    )


def _is_ahead(clause: Clause, found: Found) -> bool:
    """ "Before meeting B", "ahead of meeting B"."""
    start = group_start(clause, found.first)
    return not words("ahead").isdisjoint((clause.word(start - 1), clause.word(start - 2)))


def _form(found: Found) -> Form | None:
    """The form that tells something of the status: a gerund, or a present that is no past."""
    forms = found.trigger.forms
    if Form.GERUND in forms:
        return Form.GERUND
    return Form.PRESENT if Form.PRESENT in forms and Form.PAST not in forms else None


def _is_anybody(clause: Clause, parties: tuple[Phrase, ...]) -> bool:
    """ "Has never met an opponent like B": no point is made of a meeting."""
    return any(clause.word(party.first) in ("a", "an", "any") for party in parties)


def _meet(clause: Clause, found: Found, places: Places) -> Told | None:
    if is_passive(clause, found):  # "demands were met by the company"
        host = after_word(clause, found.last, BY, 1)
        guest = subjects(clause, found.first)
        known = has(host, PERSONS) and has(guest, TRAVELLERS)
        return Told(host + guest) if known else None
    left = subjects(clause, found.first)
    if left and not has_other(left, MentionKind.OTHER):
        return None  # "the proposals met with approval"
    if clause.word(found.first).startswith("talk") and clause.word(found.last + 1) in _PARTICLES:
        return None
    whom = _whom(clause, found)
    if whom and left:
        return Told(left + whom)
    right = objects_of(clause, found) or after_word(clause, found.last, WITH, joined=False)
    right = tuple(party for party in right if party not in left)
    if right and has_other(right, MentionKind.OTHER, MentionKind.PRONOUN):
        one = not left and len(right) == 1  # whom B met is told elsewhere, if at all
        return None if _is_match(clause, left + right) else Told(left + right, lone=one)
    if right or _has_object(clause, found.last + 1):
        return None  # "the ministers met the press"
    sides = (len(left) > 1 and has(left, PERSONS)) or any(is_leaders(clause, one) for one in left)
    if found.trigger.words[0].startswith("talk") and not sides:
        return None  # "the voters continued to talk"
    if len(left) == 1 and clause.word(left[0].last) in words("private-body"):
        return None
    return Told(left) if several(clause, left) and not _is_match(clause, left) else None


def _is_match(clause: Clause, parties: tuple[Phrase, ...]) -> bool:
    """ "Poland met Romania in the final": two countries, and a word of sport."""
    teams = not has_other(parties, MentionKind.GOVERNMENT, MentionKind.ORGANISATION)
    near = range(clause.first, clause.last + 1)
    return teams and any(clause.word(at) in words("match") for at in near)


def _has_object(clause: Clause, token: int) -> bool:
    """Tell whether something stands behind the verb that is no party: "the press", no time."""
    return clause.word(token) in words("article") and token + 1 not in clause.timed


def _is_sitting(clause: Clause, parties: tuple[Phrase, ...]) -> bool:
    """Tell whether a body meets by itself: "the Security Council met"."""
    if len(parties) != 1 or parties[0].mention.kind is not MentionKind.ORGANISATION:
        return False
    return clause.word(parties[0].last) in words("body")


def _whom(clause: Clause, found: Found) -> tuple[Phrase, ...]:
    """B in "B, with whom A met"."""
    for at in range(found.first - 1, max(clause.first, found.first - NEAR) - 1, -1):
        if clause.word(at) == "whom":
            at -= 2 if clause.word(at - 1) == "with" else 1
            at -= clause.word(at) == ","
            phrase = clause.phrase_at(at)
            return () if phrase is None else listed(clause, phrase)
    return ()


def _receive(clause: Clause, found: Found, places: Places) -> Told | None:
    if is_passive(clause, found):
        host = after_word(clause, found.last, BY, NEAR)
        guest = subjects(clause, found.first)
        return Told(host + guest) if host and has(guest, TRAVELLERS) else None
    host, guest = subjects(clause, found.first), objects_of(clause, found)
    if guest and guest[0].mention.kind is MentionKind.PRONOUN and found.trigger.frame is Frame.HOST:
        return Told(host + guest[:1]) if has(host, PERSONS) else None
    if not host or not guest or not all(_is_guest(clause, party) for party in guest):
        return None
    return None if _is_event(clause, guest[-1]) else Told(host + guest)


def _welcome(clause: Clause, found: Found, places: Places) -> Told | None:
    if clause.word(found.first - 1) == "would":
        return None  # "he would welcome B": an opinion
    told = _receive(clause, found, places) or at_arrival(clause, found, places)
    return told if told is not None and has(told.parties, PERSONS) else None


def _visit(clause: Clause, found: Found, places: Places) -> Told | None:
    left = subjects(clause, found.first)
    if not has(left, TRAVELLERS):
        return None
    at = found.last + 1
    while clause.word(at) in words("object-filler") and at not in places:
        at += 1
    phrase = clause.phrase_at(at)
    if phrase is not None and clause.word(phrase.last + 1) not in _OWNERS:
        near = [one for one in listed(clause, phrase) if not is_modifier(clause, one)]
        hosts = [one for one in near if is_state(clause, one, places)]
        if hosts:
            return Told(left + tuple(hosts), at)
    spot = at if at in places else _site_at(clause, found.last, places)
    if spot is not None:
        company = after_word(clause, spot, WITH, NEAR, joined=False) or _along(clause, spot)
        whom = () if company else _whom(clause, found)
        guests = tuple(one for one in company or whom if has((one,), PERSONS))
        return Told(left + guests, spot, aside=bool(whom))
    right = tuple(party for party in objects_of(clause, found) if _is_named(clause, party))
    return Told(left + right) if has(right, GUESTS) else None


def _along(clause: Clause, spot: int) -> tuple[Phrase, ...]:
    """B in "visited the site in Minsk together with B"."""
    for at in range(spot + 1, spot + NEAR):
        if clause.word(at) in ("together", "along") and clause.word(at + 1) == "with":
            return listed_from(clause, at + 2)
        if clause.word(at) == "accompanied" and clause.word(at + 1) == "by":
            return listed_from(clause, at + 2)
    return ()


def _site_at(clause: Clause, last: int, places: Places) -> int | None:
    """Deveselu in "visited the air base at Deveselu"."""
    sites = False
    for at in range(last + 1, last + 2 * NEAR):
        near = clause.word(at - (2 if clause.word(at - 1) == "the" else 1))
        if at in places and near in ("at", "in", "near"):
            return at if sites else None
        sites = sites or clause.word(at) in words("site-noun")
        if clause.word(at) in words("break") or clause.word(at) == ",":
            return None
    return None


def _travel(clause: Clause, found: Found, places: Places) -> Told | None:
    """A journey is a visit when it says what for; a minister on holiday is nobody's meeting."""
    left = subjects(clause, found.first)
    at = next((at for at in range(found.last + 1, found.last + 4) if at in places), None)
    if at is None or not has(left, PERSONS | {MentionKind.GROUP}):
        return None
    purpose = [clause.word(step) for step in range(at + 1, at + 2 * NEAR)]
    official = any(word in words("purpose") for word in purpose) or _is_tour(clause, left, at)
    return Told(left, at) if official else None


def _is_tour(clause: Clause, left: tuple[Phrase, ...], spot: int) -> bool:
    """ "The minister arrived in Minsk on Monday": one in office, a day, and no holiday."""
    near = range(clause.first, min(clause.last, spot + 2 * NEAR) + 1)
    if any(clause.word(at) in words("private") or clause.word(at) == "home" for at in near):
        return False
    titled = any(party.mention.kind is MentionKind.ROLE or party.mention.role for party in left)
    dated = any(at in clause.timed for at in range(spot - NEAR, spot + NEAR))
    verb = clause.word(left[0].last + 1)
    return titled and dated and not verb.startswith(("return", "left", "leave", "go", "head"))


_FRAMES: dict[Frame, Callable[[Clause, Found, Places], Told | None]] = {
    Frame.MEET: _meet,
    Frame.HOST: _receive,
    Frame.WELCOME: _welcome,
    Frame.VISIT: _visit,
    Frame.TRAVEL: _travel,
    Frame.CALL: call,
    Frame.RING: ring,
    Frame.SIGN: sign,
    Frame.CONFER: confer,
    Frame.DISCUSS: discuss,
    Frame.SUMMON: summon,
    Frame.INAUGURATE: inaugurate,
    Frame.OPEN: open_,
    Frame.TELL: tell_there,
    Frame.AGREE: agree,
    Frame.SEE: see,
    Frame.RAISE: raise_,
    Frame.BRIEF: brief,
    Frame.GATHER: gather,
}


def _is_guest(clause: Clause, party: Phrase) -> bool:
    """People are received; of bodies only those that are sent: "a mission of observers"."""
    if party.mention.kind is not MentionKind.ORGANISATION:
        return party.mention.kind in GUESTS
    tokens = range(party.first, party.last + 1)
    return any(clause.word(at) in words("delegation") for at in tokens)


def _is_named(clause: Clause, party: Phrase) -> bool:
    """People, and bodies with a name: nobody visits "a website" as a guest."""
    if party.mention.kind is not MentionKind.ORGANISATION:
        return True
    return any(clause.doc.words[at][:1].isupper() for at in range(party.first, party.last + 1))


def _is_event(clause: Clause, party: Phrase) -> bool:
    """ "hosted a United Nations climate summit": the noun behind the phrase is the object."""
    for at in range(party.last + 1, party.last + NEAR):
        if clause.word(at) in nouns():
            return True
        if clause.word(at) in words("preposition") or clause.word(at) == ",":
            return False
    return False


def _is_private(clause: Clause, party: Phrase) -> bool:
    tokens = range(party.first, party.last + 2)
    private = (at for at in tokens if clause.word(at) in words("not-party"))
    return any(at >= party.last or clause.word(at) not in _ABSTRACT for at in private)
