"""A trigger in its clause in; what it tells, by the module of its kind, out."""

from dataclasses import replace

from readout.extract.meetings import denial, nouns, presence, remote, verbs
from readout.extract.meetings.clause import Clause, Phrase, Places
from readout.extract.meetings.lexicon import Form, Frame, words
from readout.extract.meetings.triggers import Found, Telling

_BEFORE = frozenset('“ " « , : ; - – — and but so'.split())  #: "Minister, | did you meet B?"


def tell(clause: Clause, found: Found, settings: Places) -> Telling | None:
    """Return what a trigger tells, or None where it tells of no meeting."""
    telling = None if _is_asked(clause) else _of_frame(clause, found, settings)
    if telling is None or any(_is_general(clause, party) for party in telling.parties):
        return None
    status = denial.settled(clause, found.opening, found.last, telling.status)
    if status is None:
        return None
    return telling if status is telling.status else replace(telling, status=status)


def _is_asked(clause: Clause) -> bool:
    """ "Did A meet B?" tells of nothing; "A met B?" may be somebody's surprise."""
    last = clause.last - (clause.word(clause.last) in ("”", '"', "»"))
    if clause.word(last) != "?":
        return False
    asking = words("auxiliary") | {"who", "when"}
    return any(
        clause.word(at) in asking and (at == clause.first or clause.word(at - 1) in _BEFORE)
        for at in range(clause.first, last)
    )


def _of_frame(clause: Clause, found: Found, settings: Places) -> Telling | None:
    if found.trigger.frame is Frame.PRESENT:
        return presence.tell(clause, found)
    found = found.of_kind(remote.kind_of(clause, found))
    if Form.NOUN in found.trigger.forms:
        return nouns.tell(clause, found, settings)
    return verbs.tell(clause, found, settings)


def _is_general(clause: Clause, party: Phrase) -> bool:
    """ "Every nominee has spoken at the conference": nobody in particular met."""
    near = (clause.word(party.first - 2), clause.word(party.first - 1), clause.word(party.first))
    return not words("general").isdisjoint(near[1:]) or near[0] in ("every", "each")
