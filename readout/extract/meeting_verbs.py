"""A verb of meeting in its clause in; who met whom and whether they did out.

One function a frame: "A met B", "A received B", "A visited PLACE", "A phoned B", "A and B signed".
A frame without the parties that it needs tells of no meeting.
"""

from collections.abc import Callable
from dataclasses import dataclass

from readout.extract import meeting_status
from readout.extract.meeting_clause import Clause, Phrase, Places, is_state
from readout.extract.meeting_grammar import after_word, objects, subjects
from readout.extract.meeting_lexicon import Form, Frame, nouns, words
from readout.extract.meeting_lists import is_modifier, listed, listed_from
from readout.extract.meeting_triggers import Found, Reference, Telling
from readout.records import MentionKind

_PERSONS = frozenset((MentionKind.PERSON, MentionKind.ROLE))
_GUESTS = _PERSONS | {MentionKind.GROUP, MentionKind.ORGANISATION}
_TRAVELLERS = _GUESTS | {MentionKind.PRONOUN}
_WITH = frozenset(("with",))
_BY = frozenset(("by",))
_OWNERS = frozenset("'s ’s ' ’".split())
_BESIDE = 4  # tokens from "told B" to the place where it was
_MUTUAL = frozenset((Frame.TELL, Frame.SEE))
_NEAR = 6  # tokens: between a passive verb and its "by", a journey and its place


@dataclass(frozen=True, slots=True)
class _Told:
    parties: tuple[Phrase, ...]
    destination: int | None = None
    lone: bool = False  #: parties are missing that other sentences may tell


def tell(clause: Clause, found: Found, places: Places) -> Telling | None:
    """Return what a verb tells, or None where it tells of no meeting."""
    told = _FRAMES[found.trigger.frame](clause, found, places)
    if told is None and _is_passive(clause, found):
        told = _lone(clause, found, places)
    if told is None or any(_is_private(clause, party) for party in told.parties):
        return None
    form = Form.GERUND if Form.GERUND in found.trigger.forms else None
    status = meeting_status.of_verb(clause, found.first, form)
    if status is None:
        return None
    rule = f"{found.trigger.frame}-verb"
    reference = Reference.NONE
    if found.trigger.frame in _MUTUAL:
        reference = Reference.OPEN
    if told.lone:
        reference = Reference.OPEN if told.parties else Reference.ANCHOR
    return Telling(
        found, status, told.parties, destination=told.destination, reference=reference, rule=rule
    )


def _lone(clause: Clause, found: Found, places: Places) -> _Told | None:
    """ "was received at the palace", "the base was opened": who else was there is told later."""
    frame = found.trigger.frame
    if frame is Frame.HOST:
        guest = subjects(clause, found.first)
        at_home = clause.word(found.last + 1) in ("in", "at")
        return _Told(guest, lone=True) if at_home and _of(guest, _PERSONS) else None
    near = range(found.first - 2 * _NEAR, found.first)
    if places.keys().isdisjoint((*near, *range(found.last, found.last + 2 * _NEAR))):
        return None
    if frame is Frame.INAUGURATE:
        return _Told((), lone=True)
    if frame is Frame.SIGN:
        papers = any(clause.word(at) in words("paper") for at in near)
        return _Told((), lone=True) if papers else None
    opened = frame is Frame.OPEN and any(clause.word(at) in words("site-noun") for at in near)
    return _Told((), lone=True) if opened else None


def _meet(clause: Clause, found: Found, places: Places) -> _Told | None:
    if _is_passive(clause, found):  # "demands were met by the company"
        host = after_word(clause, found.last, _BY, 1)
        guest = subjects(clause, found.first)
        known = _of(host, _PERSONS) and _of(guest, _TRAVELLERS)
        return _Told(host + guest) if known else None
    left = _led(clause, subjects(clause, found.first))
    whom = _whom(clause, found)
    if whom and left:
        return _Told(left + whom)
    right = _objects(clause, found) or after_word(clause, found.last, _WITH, joined=False)
    right = tuple(party for party in right if party not in left)
    if right and _named(right, MentionKind.OTHER, MentionKind.PRONOUN):
        return _Told(left + right)
    return _Told(left) if not right and _several(clause, left) else None


def _led(clause: Clause, parties: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """A and B in "delegations led by A and B met"."""
    if len(parties) != 1 or clause.word(parties[0].last + 1) not in ("led", "headed"):
        return parties
    at = parties[0].last + 2
    return (clause.word(at) == "by" and listed_from(clause, at + 1)) or parties


def _whom(clause: Clause, found: Found) -> tuple[Phrase, ...]:
    """B in "B, with whom A met"."""
    for at in range(found.first - 1, max(clause.first, found.first - _NEAR) - 1, -1):
        if clause.word(at) == "whom":
            at -= 2 if clause.word(at - 1) == "with" else 1
            at -= clause.word(at) == ","
            phrase = clause.phrase_at(at)
            return () if phrase is None else (phrase,)
    return ()


def _receive(clause: Clause, found: Found, places: Places) -> _Told | None:
    if _is_passive(clause, found):
        host = after_word(clause, found.last, _BY, _NEAR)
        guest = subjects(clause, found.first)
        return _Told(host + guest) if host and _of(guest, _TRAVELLERS) else None
    host, guest = subjects(clause, found.first), _objects(clause, found)
    if guest and guest[0].mention.kind is MentionKind.PRONOUN and found.trigger.frame is Frame.HOST:
        return _Told(host + guest[:1]) if _of(host, _PERSONS) else None
    if not host or not guest or not all(_is_guest(clause, party) for party in guest):
        return None
    return None if _is_event(clause, guest[-1]) else _Told(host + guest)


def _welcome(clause: Clause, found: Found, places: Places) -> _Told | None:
    told = _receive(clause, found, places) or _at_arrival(clause, found, places)
    return told if told is not None and _of(told.parties, _PERSONS) else None


def _at_arrival(clause: Clause, found: Found, places: Places) -> _Told | None:
    """ "A and B welcomed the battery at the base": they stood there together."""
    left = subjects(clause, found.first)
    people = sum(_is_person(party) for party in left)
    near = range(found.last + 1, min(clause.last, found.last + 3 * _NEAR))
    unit = any(clause.word(at) in words("unit") for at in near)
    spot = any(at in places and clause.word(at - 1) in ("at", "in") for at in near)
    return _Told(left) if people > 1 and unit and spot else None


def _visit(clause: Clause, found: Found, places: Places) -> _Told | None:
    left = subjects(clause, found.first)
    if not _of(left, _TRAVELLERS):
        return None
    at = found.last + 1
    while clause.word(at) in words("object-filler") and at not in places:
        at += 1
    phrase = clause.phrase_at(at)
    if phrase is not None and clause.word(phrase.last + 1) not in _OWNERS:
        near = [one for one in listed(clause, phrase) if not is_modifier(clause, one)]
        hosts = [one for one in near if is_state(clause, one, places)]
        if hosts:
            return _Told(left + tuple(hosts), at)
    spot = at if at in places else _site_at(clause, found.last, places)
    if spot is not None:
        company = after_word(clause, spot, _WITH, _NEAR, joined=False)
        return _Told(left + tuple(one for one in company if _of((one,), _PERSONS)), spot)
    right = tuple(party for party in _objects(clause, found) if _is_named(clause, party))
    return _Told(left + right) if _of(right, _GUESTS) else None


def _site_at(clause: Clause, last: int, places: Places) -> int | None:
    """Deveselu in "visited the air base at Deveselu"."""
    sites = False
    for at in range(last + 1, last + 2 * _NEAR):
        near = clause.word(at - (2 if clause.word(at - 1) == "the" else 1))
        if at in places and near in ("at", "in", "near"):
            return at if sites else None
        sites = sites or clause.word(at) in words("site-noun")
        if clause.word(at) in words("break") or clause.word(at) == ",":
            return None
    return None


def _travel(clause: Clause, found: Found, places: Places) -> _Told | None:
    """A journey is a visit when it says what for; a minister on holiday is nobody's meeting."""
    left = subjects(clause, found.first)
    at = next((at for at in range(found.last + 1, found.last + 4) if at in places), None)
    if at is None or not _of(left, _PERSONS | {MentionKind.GROUP}):
        return None
    purpose = [clause.word(step) for step in range(at + 1, at + 2 * _NEAR)]
    official = any(word in words("purpose") for word in purpose)
    return _Told(left, at) if official else None


def _call(clause: Clause, found: Found, places: Places) -> _Told | None:
    left, right = subjects(clause, found.first), _objects(clause, found)
    return _Told(left + right) if left and _of(right, _PERSONS | {MentionKind.PRONOUN}) else None


def _ring(clause: Clause, found: Found, places: Places) -> _Told | None:
    """ "called B on Friday to", never "called B a liar" or "called for"."""
    right = _objects(clause, found)
    known = _PERSONS | {MentionKind.PRONOUN}
    if not right or right[0].first != found.last + 1 or not _of(right, known):
        return None
    if clause.word(right[0].first) == "it" or clause.word(found.first - 1) == ",":
        return None
    after = right[-1].last + 1
    word = clause.word(after)
    closing = after > clause.last or after in clause.timed or word in words("after-call")
    left = subjects(clause, found.first)
    return _Told(left + right) if closing and left else None


def _sign(clause: Clause, found: Found, places: Places) -> _Told | None:
    """People sign in one room; states sign by post as well, unless a day is named."""
    if _is_passive(clause, found):
        left = after_word(clause, found.last, _BY, 2 * _NEAR)
    else:
        left = subjects(clause, found.first)
    right = after_word(clause, found.last, _WITH, 2 * _NEAR, joined=False)
    right = right or _cosigners(clause, found)
    parties = left + tuple(party for party in right if party not in left)
    if _of(left, _PERSONS) and not _several(clause, parties):
        near = range(found.last + 1, found.last + 2 * _NEAR)
        papers = any(clause.word(at) in words("paper") for at in near)
        return _Told(left, lone=True) if papers else None
    if not left or not _several(clause, parties):
        return None
    people = sum(1 + is_plural(clause, party) for party in parties if _is_person(party))
    near = range(clause.first, clause.last + 1)
    today = any(clause.word(at) == "today" for at in near)
    return _Told(parties) if people >= 2 or (people and right) or today else None


def _cosigners(clause: Clause, found: Found) -> tuple[Phrase, ...]:
    """B in "signed it together with B", "put his signature next to that of B"."""
    for at in range(found.last + 1, min(clause.last, found.last + 3 * _NEAR)):
        if clause.word(at) == "together" and clause.word(at + 1) == "with":
            return listed_from(clause, at + 2)
        if clause.word(at) == "next" and clause.word(at + 1) == "to":
            that = 2 if clause.word(at + 2) == "that" else 0
            return listed_from(clause, at + 2 + that)
    return ()


def _confer(clause: Clause, found: Found, places: Places) -> _Told | None:
    left, right = subjects(clause, found.first), _objects(clause, found)
    if found.trigger.words[-1] in ("phone", "telephone") and not right and _several(clause, left):
        return _Told(left)
    if not left or not right or not _named(right, MentionKind.OTHER, MentionKind.PRONOUN):
        return None
    return _Told(left + right)


def _discuss(clause: Clause, found: Found, places: Places) -> _Told | None:
    left = subjects(clause, found.first)
    right = after_word(clause, found.last, _WITH, 14)
    if left and right and _of(right, _GUESTS):
        return _Told(left + right)
    return _Told(left) if len(left) > 1 and _of(left, _PERSONS) else None


def _summon(clause: Clause, found: Found, places: Places) -> _Told | None:
    if _is_passive(clause, found):
        guest = subjects(clause, found.first)
        host = after_word(clause, found.last, frozenset(("by", "to")), _NEAR)
    else:
        host, guest = subjects(clause, found.first), _objects(clause, found)
    envoys = words("envoy")
    if not guest or not any(
        clause.word(at) in envoys for party in guest for at in range(party.first, party.last + 1)
    ):
        return None
    return _Told(host + guest)


def _inaugurate(clause: Clause, found: Found, places: Places) -> _Told | None:
    if not _is_passive(clause, found):
        left = subjects(clause, found.first)
        return _Told(left + _cosigners(clause, found)) if _of(left, _PERSONS) else None
    present = after_word(clause, found.last, frozenset(("presence",)), 2 * _NEAR)
    host = after_word(clause, found.last, _BY, _NEAR)
    return _Told(host + present) if _of(host + present, _PERSONS) else None


def _open(clause: Clause, found: Found, places: Places) -> _Told | None:
    """ "A opened the base together with B", never "opened talks" or "opened fire"."""
    passive = _is_passive(clause, found)
    step = -1 if passive else 1
    near = range(found.first + step, found.first + step * 2 * _NEAR, step)
    relative = not passive and clause.word(found.last + 1) in ("at", "in", "on")
    if not relative and not any(clause.word(at) in words("site-noun") for at in near):
        return None
    if relative and not any(
        clause.word(at) in words("site-noun") for at in range(clause.first, found.first)
    ):
        return None
    return _inaugurate(clause, found, places)


def _tell(clause: Clause, found: Found, places: Places) -> _Told | None:
    """ "A told B in Minsk": two who speak in one place; not "told B by telephone"."""
    left, right = subjects(clause, found.first), _objects(clause, found)
    singular = _TRAVELLERS - {MentionKind.GROUP, MentionKind.ORGANISATION}
    hosts = any(clause.word(one.last) in words("host") for one in right)
    if (
        hosts
        or not _of(left, singular)
        or not _of(right, singular)
        or len(right) > 2
        or right[0].first != found.last + 1
    ):
        return None
    near = range(found.first, clause.last + 1)
    if any(clause.word(at) in words("remote") for at in range(clause.first, clause.last + 1)):
        return None
    spots = [at for at in near if at in places or clause.word(at) == "there"]
    beside = [at for at in spots if at - right[-1].last <= _BESIDE]
    return _Told(left + right) if beside else None


def _agree(clause: Clause, found: Found, places: Places) -> _Told | None:
    """ "A and B agreed in Minsk on Friday"."""
    left = subjects(clause, found.first)
    spot = found.last + 2
    put = clause.word(found.last + 1) in ("in", "at") and spot in places
    return _Told(left) if put and len(left) > 1 and _of(left, _PERSONS) else None


def _see(clause: Clause, found: Found, places: Places) -> _Told | None:
    """ "A saw B at the palace", "B saw him as well": not "saw B sign"."""
    left, right = subjects(clause, found.first), _objects(clause, found)
    if not right or right[0].first != found.last + 1 or not _of(left, _PERSONS):
        return None
    if not _of(right, _TRAVELLERS - {MentionKind.GROUP}):
        return None
    after = clause.word(right[-1].last + 1)
    spot = after in ("at", "in") and {right[-1].last + 2, right[-1].last + 3} & set(places)
    also = after == "for" or (after in ("too", "as") and clause.word(right[-1].last + 2) != "a")
    return _Told(left + right) if spot or also else None


_FRAMES: dict[Frame, Callable[[Clause, Found, Places], _Told | None]] = {
    Frame.MEET: _meet,
    Frame.HOST: _receive,
    Frame.WELCOME: _welcome,
    Frame.VISIT: _visit,
    Frame.TRAVEL: _travel,
    Frame.CALL: _call,
    Frame.RING: _ring,
    Frame.SIGN: _sign,
    Frame.CONFER: _confer,
    Frame.DISCUSS: _discuss,
    Frame.SUMMON: _summon,
    Frame.INAUGURATE: _inaugurate,
    Frame.OPEN: _open,
    Frame.TELL: _tell,
    Frame.AGREE: _agree,
    Frame.SEE: _see,
}


def _objects(clause: Clause, found: Found) -> tuple[Phrase, ...]:
    """The objects; a possessor is none: "welcomed NATO's decision"."""
    right = objects(clause, found.last)
    if right and clause.word(right[-1].last + 1) in _OWNERS:
        return ()
    return tuple(party for party in right if not is_modifier(clause, party))


def _is_guest(clause: Clause, party: Phrase) -> bool:
    """People are received; of bodies only those that are sent: "a mission of observers"."""
    if party.mention.kind is not MentionKind.ORGANISATION:
        return party.mention.kind in _GUESTS
    tokens = range(party.first, party.last + 1)
    return any(clause.word(at) in words("delegation") for at in tokens)


def _is_named(clause: Clause, party: Phrase) -> bool:
    """People, and bodies with a name: nobody visits "a website" as a guest."""
    if party.mention.kind is not MentionKind.ORGANISATION:
        return True
    return any(clause.doc.words[at][:1].isupper() for at in range(party.first, party.last + 1))


def _is_event(clause: Clause, party: Phrase) -> bool:
    """ "hosted a United Nations climate summit": the noun behind the phrase is the object."""
    for at in range(party.last + 1, party.last + _NEAR):
        if clause.word(at) in nouns():
            return True
        if clause.word(at) in words("preposition") or clause.word(at) == ",":
            return False
    return False


def _is_person(party: Phrase) -> bool:
    return party.mention.kind in _PERSONS | {MentionKind.GROUP}


def _is_passive(clause: Clause, found: Found) -> bool:
    if Form.PARTICIPLE not in found.trigger.forms:
        return False
    before = [clause.word(at) for at in range(found.first - 3, found.first)]
    return bool(set(before) & {"was", "were", "is", "are", "be", "been", "being"})


def _several(clause: Clause, parties: tuple[Phrase, ...]) -> bool:
    """Two or more, or a plural: "the ministers met"."""
    if len(parties) > 1:
        return True
    return bool(parties) and is_plural(clause, parties[0])


def is_plural(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase stands for several parties: "both ministers", "they"."""
    if phrase.mention.kind is MentionKind.GROUP or clause.word(phrase.first) in ("they", "we"):
        return True
    if phrase.mention.kind is MentionKind.ORGANISATION:
        return clause.word(phrase.last) in words("body")
    tokens = range(phrase.first, phrase.last + 1)
    return any(clause.word(at) in words("plural") for at in tokens)


def _of(parties: tuple[Phrase, ...], kinds: frozenset[MentionKind]) -> bool:
    return any(party.mention.kind in kinds for party in parties)


def _named(parties: tuple[Phrase, ...], *without: MentionKind) -> bool:
    return any(party.mention.kind not in without for party in parties)


def _is_private(clause: Clause, party: Phrase) -> bool:
    tokens = range(party.first, party.last + 2)
    return any(clause.word(at) in words("not-party") for at in tokens)
