"""The phrases that a telling names as parties in; who they are, each once, out.

A plural becomes its members; "he" whom nobody could name says nothing about who met.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from readout.extract.meetings.clause import Clause, Phrase
from readout.extract.meetings.lexicon import nouns, words
from readout.extract.meetings.offices import Party, completed
from readout.extract.meetings.triggers import Reference, Telling
from readout.records import ActorKind, MentionKind, Participant, Reason, Resolution, Span

if TYPE_CHECKING:
    from readout.extract.people.resolution import Chain

_NOT_OPEN = frozenset((Reason.AS_WRITTEN, Reason.AMBIGUOUS, Reason.NOBODY))


def parties_of(clause: Clause, telling: Telling, chain: "Chain") -> tuple[Participant, ...]:
    """Return the parties of a telling, resolved, each once."""
    found: dict[str, Participant] = {}
    if telling.pair is not None:
        halves = [(half, _who(clause, half, chain)) for half in _halves(clause, telling.pair)]
        if any(who.actor for _, who in halves):  # not "the Ise-Shima summit"
            for half, who in halves:
                add(found, Participant(who, half))
    if telling.body is not None:
        body = chain.who(telling.body)
        if body.actor:
            add(found, Participant(body, telling.body))
    present = telling.reference is Reference.PRESENCE
    for party in _resolved(clause, telling.parties, chain):
        if party.who.actor or not present:  # nobody unknown is added to a meeting
            add(found, party)
    return tuple(found.values())


def add(found: dict[str, Participant], party: Participant) -> None:
    """Add a party that has a name, unless it is there."""
    if party.who.name or party.who.actor:
        found.setdefault(party.key, party)


def _resolved(clause: Clause, phrases: tuple[Phrase, ...], chain: "Chain") -> Iterator[Participant]:
    parties = [one for phrase in phrases for one in _parties_in(clause, phrase, chain)]
    former = ""
    for party in completed(clause, parties, chain):
        who, span = party.who, party.phrase.mention.span
        again = bool(who.actor) and who.actor == former and party.phrase.first > phrases[0].last
        former = who.actor
        if again and who.kind is ActorKind.GOVERNMENT:
            who = _as_written(clause, span)  # "the rebels and the government": two parties
        yield Participant(who, span)


def _parties_in(clause: Clause, phrase: Phrase, chain: "Chain") -> list[Party]:
    traveller = _traveller(clause, phrase)
    if traveller is not None:
        return _parties_in(clause, traveller, chain)
    span = phrase.mention.span
    plural = phrase.mention.kind in (MentionKind.GROUP, MentionKind.PRONOUN)
    members = chain.group(span) if plural else ()
    group = phrase.mention.kind is MentionKind.GROUP
    strange = _is_one_person(members) or _is_of_body(clause, phrase, chain)
    if group and (strange or not _are_named(clause, phrase, members, chain)):
        return [Party(phrase, _as_written(clause, span))]  # "the leaders": never one of them
    if members and not (_shares_noun(clause, phrase) and not all(who.actor for who in members)):
        return [Party(phrase, who) for who in members]
    who = chain.who(span)
    # "he" or "they" whom nobody could name says nothing about who met.
    if phrase.mention.kind is MentionKind.PRONOUN and not who.actor and who.reason in _NOT_OPEN:
        ahead = _ahead(clause, phrase)
        if ahead is None and who.reason is Reason.AS_WRITTEN:
            ahead = _closing_speaker(clause, phrase)
        return [] if ahead is None else _parties_in(clause, ahead, chain)
    word = clause.doc.words[phrase.first]
    alone = phrase.first == phrase.last and word.islower() and word not in words("delegation")
    if alone and not who.actor and phrase.mention.kind is MentionKind.ORGANISATION:
        return []  # "with command and control"
    owned = clause.word(phrase.first) in ("their", "its")
    if owned and not who.actor and phrase.mention.kind is not MentionKind.ROLE:
        return []  # "the session of their ministries"
    if members or not who.name:
        who = _as_written(clause, span)
    known = chain.registers_know(who)
    return [] if not known and _is_no_person(clause, phrase) else [Party(phrase, who)]


def _is_no_person(clause: Clause, phrase: Phrase) -> bool:
    """ "At the Royal Castle", "with F-16 crews": a name, by its capitals alone."""
    if phrase.mention.kind not in (MentionKind.PERSON, MentionKind.ORGANISATION):
        return False
    first = phrase.first + (clause.word(phrase.first) == "the")
    placed = (clause.word(first - 2), clause.word(first - 1)) == ("at", "the")
    tokens = range(phrase.first, phrase.last + 1)
    return placed or any(letter.isdigit() for at in tokens for letter in clause.word(at))


def _is_one_person(members: tuple[Resolution, ...]) -> bool:
    return len(members) == 1 and members[0].kind is ActorKind.PERSON


def _are_named(
    clause: Clause, phrase: Phrase, members: tuple[Resolution, ...], chain: "Chain"
) -> bool:
    """Tell whether those whom "the diplomats" takes up stand before it, not behind."""
    inside = (clause.doc.words[at] for at in range(phrase.first + 1, phrase.last + 1))
    people = all(one.kind is ActorKind.PERSON for one in members)
    if not members or not people or any(word[:1].isupper() for word in inside):
        return True  # "the Polish ministers": by their offices
    start = phrase.mention.span.start
    before = {
        who.actor or who.name
        for mention, who in zip(chain.mentions, chain.resolutions, strict=True)
        if mention.span.start < start
    }
    return all((one.actor or one.name) in before for one in members)


def _is_of_body(clause: Clause, phrase: Phrase, chain: "Chain") -> bool:
    """ "The leaders of the Alliance": not the two just named, as "the leaders" may be."""
    of = next((at for at in range(phrase.first, phrase.last) if clause.word(at) == "of"), None)
    if of is None:
        return False
    named = [at for at in range(of + 1, phrase.last + 1) if clause.doc.words[at][:1].isupper()]
    spans = [clause.doc.span(first, last) for first in named for last in (first, named[-1])]
    return bool(named) and all(chain.government(span) is None for span in spans)


def _shares_noun(clause: Clause, phrase: Phrase) -> bool:
    """ "U.S. and Russian diplomats": one noun for both sides, never a government and diplomats."""
    tokens = range(phrase.first, phrase.last + 1)
    return any(clause.word(at) in words("plural-office") for at in tokens)


def _ahead(clause: Clause, pronoun: Phrase) -> Phrase | None:
    """B in "On a visit to Minsk, where he met A, B said": whom "he" looks ahead to."""
    if clause.word(pronoun.first) not in ("he", "she"):
        return None
    if clause.word(clause.first) not in words("adjunct"):
        return None
    for phrase in clause.phrases:
        at = phrase.first - (2 if clause.word(phrase.first - 1) == "the" else 1)
        people = phrase.mention.kind in (MentionKind.PERSON, MentionKind.ROLE)
        if phrase.first > pronoun.last and people and clause.word(at) == ",":
            return phrase
    return None


def _closing_speaker(clause: Clause, pronoun: Phrase) -> Phrase | None:
    """B in "Talks with A, with whom he visited Minsk, were useful, B said"."""
    if clause.word(pronoun.first) not in ("he", "she"):
        return None
    for phrase in clause.phrases:
        people = phrase.mention.kind in (MentionKind.PERSON, MentionKind.ROLE)
        says = clause.word(phrase.last + 1) in words("saying")
        at = phrase.first - (2 if clause.word(phrase.first - 1) == "the" else 1)
        if phrase.first > pronoun.last and people and says and clause.word(at) == ",":
            return phrase
    return None


def _traveller(clause: Clause, pronoun: Phrase) -> Phrase | None:
    """B in "B's visit to Minsk, where he met A" and "In Minsk, where he met A, B said"."""
    if clause.word(pronoun.first) not in ("he", "she") or pronoun.first != pronoun.last:
        return None
    if clause.word(pronoun.first - 1) != "where":
        return None
    people = (MentionKind.PERSON, MentionKind.ROLE)
    said = _said_before(clause, pronoun.first)
    before = [
        one
        for one in clause.phrases
        if said < one.last < pronoun.first
        and one.mention.kind in people
        and clause.word(one.last + 1) not in nouns()  # "an official | visit"
    ]
    if before:
        return before[0] if len(before) == 1 else None
    return _ahead(clause, pronoun)


def _said_before(clause: Clause, token: int) -> int:
    """The last "said" before a token: of "A said the minister would go to Minsk, where he"."""
    told = (at for at in range(token - 1, clause.first, -1) if clause.word(at) in words("saying"))
    return next(told, -1)


def _who(clause: Clause, span: Span, chain: "Chain") -> Resolution:
    who = chain.who(span)
    if not who.actor:
        who = chain.government(span) or who
    return who if who.name else _as_written(clause, span)


def _as_written(clause: Clause, span: Span) -> Resolution:
    return Resolution(name=span.of(clause.doc.text), reason=Reason.AS_WRITTEN)


def _halves(clause: Clause, token: int) -> tuple[Span, Span]:
    start, end = clause.doc.starts[token], clause.doc.ends[token]
    middle = start + clause.doc.words[token].index("-")
    return Span(start, middle), Span(middle + 1, end)
