"""A noun of meeting in its clause in; the parties that words behind it say were there, out.

"Was attended by A", "chaired by A", "with the participation of A", "was held by A": a passive whose
agent took part. In a call, whom the caller told something is the other side.
"""

from readout.extract.meetings.clause import Clause, Phrase
from readout.extract.meetings.grammar import objects
from readout.extract.meetings.lexicon import words
from readout.extract.meetings.lists import listed_from
from readout.extract.meetings.triggers import Found

_REACH = 24  # tokens from a noun to the words that say who attended
_TOLD = 5  # tokens from a subject to the verb of what it said


def attended_by(clause: Clause, found: Found) -> tuple[Phrase, ...]:
    """Return who attended, chaired or held what a noun names, each once."""
    parties: dict[int, Phrase] = {}
    for at in range(found.last + 1, min(clause.last, found.last + _REACH)):
        word = clause.word(at)
        if word == ";" or word in words("saying") or word in ("after", "before", "that"):
            break
        if _is_agent(clause, at):
            parties.update((party.first, party) for party in listed_from(clause, at + 2))
        if word == "together" and clause.word(at - 1) in ("brought", "brings", "bringing"):
            parties.update((party.first, party) for party in listed_from(clause, at + 1))
    return tuple(parties.values())


def told_in_call(clause: Clause, caller: Phrase) -> tuple[Phrase, ...]:
    """Return B in "in a phone call, A told B that ..."."""
    for at in range(caller.last + 1, caller.last + _TOLD):
        if clause.word(at) in words("told-to"):
            whom = objects(clause, at)
            return whom if whom and whom[0].first <= at + 2 else ()
    return ()


def _is_agent(clause: Clause, token: int) -> bool:
    word, after = clause.word(token), clause.word(token + 1)
    if after == "by":
        return word in words("attended")
    return after == "of" and word in ("participation", "presence")
