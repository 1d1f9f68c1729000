"""The parties of one telling, as far as each phrase alone tells, in; titles completed out.

What stands beside a title says whose it is: in "the Polish prime minister and president" both are
Poland's, and in "the US president received his Romanian counterpart" so is the office.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readout.extract.meetings.clause import Clause, Phrase
from readout.records import ActorKind, MentionKind, Resolution

if TYPE_CHECKING:
    from readout.extract.people.resolution import Chain

_JOINTS = frozenset((",", "and", "the", "as", "well", "his", "her", "its", "their"))
_OPPOSITE = ("counterpart", "number")


@dataclass(frozen=True, slots=True)
class Party:
    """A phrase and who it is."""

    phrase: Phrase
    who: Resolution


def completed(clause: Clause, parties: Sequence[Party], chain: "Chain") -> tuple[Party, ...]:
    """Return the parties with every title that its neighbours complete."""
    found: list[Party] = []
    for party in parties:
        found.append(_coordinated(clause, found[-1], party, chain) if found else party)
    return tuple(_opposed(party, found, chain) for party in found)


def _coordinated(clause: Clause, before: Party, party: Party, chain: "Chain") -> Party:
    if party.who.actor or party.phrase.mention.kind is not MentionKind.ROLE:
        return party
    if party.who.side or not before.who.side or before.who.kind is not ActorKind.PERSON:
        return party
    gap = {clause.word(at) for at in range(before.phrase.last + 1, party.phrase.first)}
    if not gap or not gap <= _JOINTS:
        return party
    return Party(party.phrase, chain.of_side(party.phrase.mention.span, before.who.side))


def _opposed(party: Party, parties: Sequence[Party], chain: "Chain") -> Party:
    """ "His Romanian counterpart" beside the one person who can be meant by "his"."""
    text = party.phrase.mention.span.of(chain.doc.text)
    if party.who.actor or not text.casefold().endswith(_OPPOSITE):
        return party
    others = [one for one in parties if one is not party and one.who.kind is ActorKind.PERSON]
    if not others or not others[0].who.actor:
        return party
    who = chain.opposite(party.phrase.mention.span, others[0].who)
    return Party(party.phrase, who)
