"""What a frame tells out of a clause; and the questions that all frames ask of their parties."""

from dataclasses import dataclass

from readout.extract.meetings.clause import Clause, Phrase
from readout.extract.meetings.grammar import objects
from readout.extract.meetings.lexicon import Form, words
from readout.extract.meetings.lists import is_modifier
from readout.extract.meetings.triggers import Found
from readout.records import MentionKind

PERSONS = frozenset((MentionKind.PERSON, MentionKind.ROLE))
GUESTS = PERSONS | {MentionKind.GROUP, MentionKind.ORGANISATION}
TRAVELLERS = GUESTS | {MentionKind.PRONOUN}
WITH = frozenset(("with",))
BY = frozenset(("by",))
NEAR = 6  #: tokens: between a passive verb and its "by", a journey and its place
_OWNERS = frozenset("'s ’s ' ’".split())


@dataclass(frozen=True, slots=True)
class Told:
    parties: tuple[Phrase, ...]
    destination: int | None = None
    lone: bool = False  #: parties are missing that other sentences may tell
    aside: bool = False  #: "B, with whom he visited the base": another occasion than what is told


def objects_of(clause: Clause, found: Found) -> tuple[Phrase, ...]:
    """The objects; a possessor is none: "welcomed NATO's decision"."""
    right = objects(clause, found.last)
    if right and clause.word(right[-1].last + 1) in _OWNERS:
        return ()
    return tuple(party for party in right if not is_modifier(clause, party))


def is_person(party: Phrase) -> bool:
    return party.mention.kind in PERSONS | {MentionKind.GROUP}


def is_passive(clause: Clause, found: Found) -> bool:
    if Form.PARTICIPLE not in found.trigger.forms:
        return False
    before = [clause.word(at) for at in range(found.first - 3, found.first)]
    if before[-1] in ("have", "has", "had"):
        return False  # "was to have met B"
    return bool(set(before) & {"was", "were", "is", "are", "be", "been", "being"})


def several(clause: Clause, parties: tuple[Phrase, ...]) -> bool:
    """Two or more, or a plural: "the ministers met"."""
    if len(parties) > 1:
        return True
    return bool(parties) and is_plural(clause, parties[0])


def is_plural(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase stands for several parties: "both ministers", "they"."""
    if phrase.mention.kind is MentionKind.GROUP or clause.word(phrase.first) in ("they", "we"):
        return True
    if phrase.mention.kind is MentionKind.ORGANISATION:
        return is_body(clause, phrase)
    tokens = range(phrase.first, phrase.last + 1)
    return any(clause.word(at) in words("plural") for at in tokens)


def has(parties: tuple[Phrase, ...], kinds: frozenset[MentionKind]) -> bool:
    return any(party.mention.kind in kinds for party in parties)


def has_other(parties: tuple[Phrase, ...], *without: MentionKind) -> bool:
    return any(party.mention.kind not in without for party in parties)


def is_leaders(clause: Clause, party: Phrase) -> bool:
    """Tell whether a phrase is a plural of officers: "NATO leaders", "the foreign ministers"."""
    tokens = range(party.first, party.last + 1)
    group = party.mention.kind is MentionKind.GROUP
    return group and any(clause.word(at) in words("plural-office") for at in tokens)


def is_shared(clause: Clause, party: Phrase) -> bool:
    """Tell whether a plural names the officers of two sides: "the Polish and Czech ministers"."""
    tokens = range(party.first, party.last + 1)
    return is_leaders(clause, party) and any(clause.word(at) == "and" for at in tokens)


def is_body(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase names a body that meets: "the Council of Defence Ministers"."""
    for at in range(phrase.first, phrase.last + 1):
        if clause.word(at + 1) in ("of", "for") or at == phrase.last:
            return clause.word(at) in words("body")
    return False
