"""A word that says who else was there in its clause in; a telling that adds them out.

"B attended, too", "his host was B", "among the guests was B": a meeting that is told in another
sentence gets a party more; where none is told, the telling comes to nothing.
"""

from readout.extract.meetings import status as meeting_status
from readout.extract.meetings.clause import Clause, Phrase
from readout.extract.meetings.grammar import after_word, governing, subjects
from readout.extract.meetings.lexicon import Form, Frame, nouns, triggers, words
from readout.extract.meetings.lists import listed, listed_from
from readout.extract.meetings.triggers import Found, Reference, Telling
from readout.records import MentionKind, Status

_PEOPLE = frozenset((MentionKind.PERSON, MentionKind.ROLE))
_BE = frozenset("was were is are be been".split())
_BY = frozenset(("by",))
_COMPANY = frozenset("along together".split())
_SIDE = 20  # tokens from "represented by" to "the Czech side by"
_NEAR = 6  # tokens between "his host" and "was", between a party and its place


def tell(clause: Clause, found: Found) -> Telling | None:
    """Return who was there, to be added to a meeting told elsewhere, or None."""
    parties, status = _parties(clause, found)
    people = tuple(party for party in parties if party.mention.kind in _PEOPLE)
    if not people or status not in (Status.HELD, Status.PLANNED, Status.ONGOING):
        return None
    rule = "host" if clause.word(found.first) in words("host") else "present"
    if clause.word(found.last) == "by" and _speaks_for(clause, found.first):
        rule = "side"
    beside = _beside_whom(clause, found) or _joined_at(clause, found)
    if beside and clause.word(found.first).startswith("join"):
        found, rule = found.of_kind(_gathering_kind(clause, beside[-1].last)), "joined"
    if beside:
        return Telling(found, status, beside + people, rule=rule)
    return Telling(found, status, people, reference=Reference.PRESENCE, rule=rule)


def _parties(clause: Clause, found: Found) -> tuple[tuple[Phrase, ...], Status | None]:
    first, last = found.first, found.last
    word = clause.word(first)
    if word.startswith("join") and first == last:
        return _joiners(clause, first), meeting_status.of_verb(clause, first)
    if word in words("host"):
        return _addressed(clause, first) or _hosts(clause, first), Status.HELD
    if clause.word(last) == "side":
        return _beside(clause, first), Status.HELD
    if word == "in" and clause.word(last) == "of":
        return listed_from(clause, last + 1), Status.HELD
    if clause.word(last) == "by":
        if word in words("led") and not _speaks_for(clause, first):
            return (), None
        status = meeting_status.of_verb(clause, first) or Status.HELD
        return after_word(clause, last - 1, _BY, 2) + _other_side(clause, last), status
    if word in ("as", "so"):
        return listed_from(clause, last + 1), Status.HELD
    if word == "among" and clause.word(last) == "them":
        return _beside(clause, first) or listed_from(clause, last + 1), Status.HELD
    if Form.NOUN in found.trigger.forms:
        return _standing(clause, first)
    if not _is_alone(clause, found):
        return (), None
    left = subjects(clause, first)
    return left + _company(clause, last, left), meeting_status.of_verb(clause, first)


def _speaks_for(clause: Clause, token: int) -> bool:
    """Tell whether a side is led: "the delegations were | led by"."""
    near = range(token - 3, token)
    return any(clause.word(at) in words("sent-side") for at in near)


def _other_side(clause: Clause, token: int) -> tuple[Phrase, ...]:
    """B in "the Polish side was represented by A, the Czech side by B"."""
    for at in range(token + 2, min(clause.last, token + _SIDE)):
        if clause.word(at) == "by" and clause.word(at - 1) in words("sent-side"):
            return listed_from(clause, at + 1)
    return ()


def _standing(clause: Clause, token: int) -> tuple[tuple[Phrase, ...], Status | None]:
    """Who "was there" or "said there"; "there was" says nothing of anybody."""
    verb = token - 1
    while clause.word(verb) in ("also", "both", "all", "too", "himself", "not"):
        verb -= 1
    if clause.word(verb) in words("saying") and clause.word(token) == "there":
        return subjects(clause, verb), Status.HELD
    if clause.word(verb) not in words("present-be") or clause.word(verb) in ("is", "are", "am"):
        return (), None
    return subjects(clause, token), meeting_status.of_verb(clause, token)


def _hosts(clause: Clause, token: int) -> tuple[Phrase, ...]:
    """B in "B was his host", "his host was B", "his host, B, said" and "with B as his guest"."""
    after = token + 1
    if clause.word(after) in _BE or clause.word(after) == ",":
        found = listed_from(clause, after + 1)
        near = bool(found) and found[0].first - after <= 2
        return found if near and _owned(clause, token) else ()
    if not _owned(clause, token):
        return ()
    at = token - 1
    while at > max(clause.first, token - _NEAR) and clause.word(at) not in (*_BE, "as"):
        at -= 1
    if clause.word(at) == "as":
        return _beside(clause, at)
    return subjects(clause, at) if clause.word(at) in _BE else ()


def _beside_whom(clause: Clause, found: Found) -> tuple[Phrase, ...]:
    """A in "A said, with B at his side" and "with B as his guest, A said": both were there."""
    first = found.first
    if clause.word(first) in words("host"):
        first -= 2
        if clause.word(first) != "as":
            return ()
    elif clause.word(found.last) != "side":
        return ()
    phrase = clause.phrase_at(first - 1)
    if phrase is None or clause.word(_before_the(clause, phrase.first)) != "with":
        return ()
    return governing(clause, _before_the(clause, phrase.first))


def _gathering_kind(clause: Clause, last: int) -> str:
    """The kind of the gathering at which one was joined: "joined him for the ceremony"."""
    for at in range(last + 1, min(clause.last, last + _NEAR) + 1):
        for entry in triggers().get(clause.word(at), ()):
            if Form.NOUN in entry.forms and entry.frame is not Frame.PRESENT:
                return entry.kind
    return "talks"


def _joiners(clause: Clause, verb: int) -> tuple[Phrase, ...]:
    """B in "B joined them"."""
    known = clause.word(verb + 1) in ("him", "her", "them") or _is_person(clause, verb + 1)
    return subjects(clause, verb) if known else ()


def _is_person(clause: Clause, token: int) -> bool:
    """Tell whether a person stands there who is joined for a gathering: "joined B for talks"."""
    phrase = clause.phrase_at(token)
    if phrase is None or phrase.first != token or phrase.mention.kind not in _PEOPLE:
        return False
    near = range(phrase.last + 2, min(clause.last, phrase.last + _NEAR) + 1)
    purpose = clause.word(phrase.last + 1) in ("for", "at", "in")
    return purpose and any(clause.word(at) in nouns() for at in near)


def _joined_at(clause: Clause, found: Found) -> tuple[Phrase, ...]:
    """A in "B joined him for the ceremony": a gathering of its own."""
    if not clause.word(found.first).startswith("join") or found.first != found.last:
        return ()
    phrase = clause.phrase_at(found.last + 1)
    last = found.last + 1 if phrase is None else phrase.last
    near = range(last + 1, min(clause.last, last + _NEAR) + 1)
    gathering = any(clause.word(at) in nouns() for at in near)
    return (phrase,) if phrase is not None and gathering else ()


def _before_the(clause: Clause, token: int) -> int:
    return token - 2 if clause.word(token - 1) == "the" else token - 1


def _addressed(clause: Clause, token: int) -> tuple[Phrase, ...]:
    """B in "B told his guest": who speaks to a guest is with him."""
    possessive = clause.word(token - 1) in ("his", "her", "their")
    told = possessive and clause.word(token - 2) in words("address")
    return subjects(clause, token - 2) if told else ()


def _owned(clause: Clause, token: int) -> bool:
    """Tell whether it is somebody's host: "his", "the minister's", or "the host" of the talks."""
    before = clause.word(token - 1)
    if before == "the" and clause.word(token + 1) not in _BE:
        near = range(token + 2, token + 6)
        return clause.word(token + 1) == "of" and any(clause.word(at) in nouns() for at in near)
    return before in ("his", "her", "their", "'s", "’s") or before.endswith(("'s", "’s"))


def _beside(clause: Clause, token: int) -> tuple[Phrase, ...]:
    """The parties that end right before a token: "B and C" in ", B and C among them"."""
    phrase = clause.phrase_at(token - 1)
    if phrase is not None and phrase.mention.kind not in _PEOPLE:  # "Petrov of the agency"
        at = phrase.first - 1
        while clause.word(at) in ("of", "the"):
            at -= 1
        phrase = clause.phrase_at(at) if at < phrase.first - 1 else None
    return () if phrase is None else listed(clause, phrase)


def _is_alone(clause: Clause, found: Found) -> bool:
    """Tell whether nothing is attended by name: "attended, too", "took part", "chair it"."""
    after = clause.word(found.last + 1)
    if clause.word(found.first).startswith("chair"):
        return after == "it"
    if found.trigger.words[0] in ("speak", "speaks", "spoke", "spoken", "sign", "signs", "signed"):
        return _is_for_a_side(clause, found.last + 1)
    if after == "in":
        return clause.word(found.last + 2) in ("it", "them")
    return after == "" or after in words("alone-after") or found.last + 1 in clause.timed


def _is_for_a_side(clause: Clause, token: int) -> bool:
    phrase = clause.phrase_at(token) or clause.phrase_at(token + 1)
    kinds = (MentionKind.GOVERNMENT, MentionKind.ORGANISATION)
    return phrase is not None and phrase.mention.kind in kinds


def _company(clause: Clause, last: int, left: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """C in "attended along with C"."""
    for at in range(last + 1, last + 4):
        if clause.word(at) in _COMPANY and clause.word(at + 1) == "with":
            at += 1
        if clause.word(at) == "with":
            found = listed_from(clause, at + 1)
            return tuple(party for party in found if party not in left)
    return ()
