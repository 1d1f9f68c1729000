"""A noun phrase in its clause in; the members of the list that it stands in out.

"A, B and C" is a list; "A, the president," is one party and its description.
"""

from collections.abc import Sequence
from itertools import pairwise

from readout.extract.meetings.clause import Clause, Phrase, prepositional
from readout.extract.meetings.lexicon import words
from readout.records import MentionKind

_STATES = frozenset((MentionKind.GOVERNMENT, MentionKind.ORGANISATION))
_GAP = 8  # tokens between two members of a list
_ORIGIN = 3  # tokens from "Petrov" to "Russia" in "Petrov of the Russia"
_AGE = 2  # digits
_OPENING = 5  # tokens of description before the first member


def listed(clause: Clause, phrase: Phrase, *, back: bool = True) -> tuple[Phrase, ...]:
    """Return a phrase with the members of the list it stands in; appositions are left out.

    Without `back` the list begins with the phrase: what stands before it is another clause.
    """
    low = high = clause.owners[phrase.first]
    found = [phrase]
    while back and low > 0:
        low -= 1
        origin = _is_origin(clause, clause.phrases[low])
        if origin and low and _is_of(clause.phrases[low - 1], clause.phrases[low]):
            continue
        if _is_place_of(clause, clause.phrases[low], found[0]):
            break
        if _linked(clause, clause.phrases[low], found[0]):
            found.insert(0, clause.phrases[low])
        elif not origin:
            break
    while high + 1 < len(clause.phrases):
        high += 1
        if _linked(clause, found[-1], clause.phrases[high]):
            found.append(clause.phrases[high])
        elif not _is_origin(clause, clause.phrases[high]):
            break
    return _without_appositions(clause, found, phrase)


def listed_from(clause: Clause, token: int) -> tuple[Phrase, ...]:
    """Return the list that begins at a token, or a few words of description after it."""
    for phrase in clause.phrases:
        if phrase.first < token:
            continue
        gap = range(token, phrase.first)
        if len(gap) > _OPENING or any(clause.word(at) in words("break") for at in gap):
            return ()
        found = listed(clause, phrase, back=False)
        return tuple(one for one in found if not is_modifier(clause, one))
    return ()


def is_modifier(clause: Clause, phrase: Phrase) -> bool:
    """NATO in "with NATO activity": a body or a state before a noun is no party."""
    if phrase.mention.kind not in (MentionKind.GOVERNMENT, MentionKind.ORGANISATION):
        return False
    return is_before_noun(clause, phrase.last + 1)


def is_before_noun(clause: Clause, token: int) -> bool:
    """Tell whether a token looks like a noun that the words before it describe."""
    word = clause.word(token)
    if not word or token in clause.timed or not clause.doc.words[token].islower():
        return False
    known = ("link", "preposition", "break", "auxiliary", "adverb", "reporting", "relative")
    if word.endswith(("ly", "ed", "ing")) or not word.isalpha():
        return False
    return not any(
        word in words(section) for section in (*known, "object-filler", "support", "irregular")
    )


def _is_origin(clause: Clause, phrase: Phrase) -> bool:
    """Britain in "John Major of Britain and John Bruton of Ireland"."""
    return clause.word(phrase.first - 1) in ("of", "from")


def _is_place_of(clause: Clause, left: Phrase, right: Phrase) -> bool:
    """The Capitol in "in a room in the Capitol, a group met": where it was, no party."""
    before = left.first - (2 if clause.word(left.first - 1) == "the" else 1)
    placed = clause.word(before) in ("in", "at", "near")
    return placed and clause.word(left.last + 1) == "," and right.first - left.last <= 2


def _is_of(person: Phrase, origin: Phrase) -> bool:
    """Tell whether a phrase is of a person right before it: "Petrov of Russia"."""
    near = origin.first - person.last <= _ORIGIN
    return near and person.mention.kind in (MentionKind.PERSON, MentionKind.ROLE)


def _gap(clause: Clause, left: Phrase, right: Phrase) -> list[str]:
    """The words between two phrases, an origin between them left out."""
    first = left.last + 1
    if clause.word(first) in ("of", "from"):
        origin = clause.phrase_at(first + 1) or clause.phrase_at(first + 2)
        if origin is not None and origin.last < right.first:
            first = origin.last + 1
    gap = [clause.word(at) for at in range(first, right.first)]
    aged = gap[:1] == [","] and gap[1:2] != [] and gap[1].isdecimal() and len(gap[1]) <= _AGE
    return gap[2:] if aged else gap  # "Anna Lind, 54, and Adam Kovar"


def _linked(clause: Clause, left: Phrase, right: Phrase) -> bool:
    gap = _gap(clause, left, right)
    link, filler = words("link"), words("list-filler")
    if gap[:2] == ["and", "to"] and "to" in (
        clause.word(left.first - 1),
        clause.word(left.first - 2),
    ):
        gap.remove("to")  # "spoke to A and to B"
    if not gap or len(gap) > _GAP or not any(word in link for word in gap):
        return False
    if not all(word in link or word in filler for word in gap):
        return False
    after = clause.word(right.last + 1)
    if after not in words("reporting") and after not in words("auxiliary"):
        return True
    if gap == [","] and after in words("saying"):
        return False  # "A spoke with B and C, his office said"
    # "A met B and C said": C opens a clause of its own. "A and B said": they are one subject.
    if gap[:2] == [",", "and"] and clause.word(left.first - 1) == "and":
        return False  # "A met B and C, and D could not be present"
    return left.first == clause.first or _opens_clause(clause, left)


def _opens_clause(clause: Clause, phrase: Phrase) -> bool:
    at = phrase.first - 1
    if clause.word(at) in ("between", "among") or at in clause.timed:
        return True
    before = clause.phrases[: clause.owners[phrase.first]]
    if all(prepositional(clause, one) for one in before):
        return True  # "At the summit in Minsk, A and B said"
    while at >= clause.first and (clause.word(at) in ("the", ",") or at in clause.timed):
        member = clause.phrase_at(at - 1)
        if clause.word(at) == "," and member is not None and at - 1 not in clause.timed:
            return member.first == clause.first or _opens_clause(clause, member)
        at -= 1
    return (
        at < clause.first
        or clause.word(at) in words("break")
        or clause.word(at) in words("dateline-mark")
        or clause.word(at) in words("link")
    )


def _named(clause: Clause, found: Sequence[Phrase]) -> Sequence[Phrase]:
    """A and B in "the defence ministers of both sides, A and B": the names, not the plural."""
    people = all(one.mention.kind is MentionKind.PERSON for one in found[1:])
    plural = found[0].mention.kind is MentionKind.GROUP and len(found) > 2 and people
    beside = _gap(clause, found[0], found[1]) == [","]
    return found[1:] if plural and beside else found


def _is_object(clause: Clause, phrase: Phrase) -> bool:
    """ "To free A, the group met B": A is what the verb before it is about, not the group."""
    before = clause.word(phrase.first - 1)
    return clause.word(phrase.first - 2) == "to" or (before.endswith("ing") and len(before) > 4)


def _is_headline(clause: Clause, found: Sequence[Phrase]) -> bool:
    """ "A, B hold talks", "A, B to meet": in a headline a comma is an "and".

    A plural verb shows it: "A, the president, holds talks" has one in the singular, and before
    "to meet B" an apposition has a comma.
    """
    if found[0].first != clause.first or clause.word(clause.last) in (".", "!", "?"):
        return False
    if any(one.mention.kind is MentionKind.GROUP for one in found):
        return False
    if any(_gap(clause, left, right) != [","] for left, right in pairwise(found)):
        return False
    states = {one.mention.kind in _STATES for one in found}
    after, then = clause.word(found[-1].last + 1), clause.word(found[-1].last + 2)
    if after == "to":
        alike = len({one.mention.kind for one in found}) == 1
        return alike and then in words("headline-verb")
    return len(states) == 1 and after in words("headline-verb")


def _without_appositions(
    clause: Clause, found: Sequence[Phrase], anchor: Phrase
) -> tuple[Phrase, ...]:
    """A list has an "and"; members joined by commas alone describe each other."""
    if len(found) == 1:
        return tuple(found)
    if not any(
        word in words("link-word")
        for left, right in pairwise(found)
        for word in _gap(clause, left, right)
    ):
        if _is_headline(clause, found):
            return tuple(found)
        persons = [one for one in found if one.mention.kind is MentionKind.PERSON]
        if anchor in persons or (persons and _is_object(clause, persons[0])):
            return (anchor,)  # "before meeting A, B came": two persons are no apposition
        described = found[0].first == clause.first and found[0].mention.kind in _STATES
        if not persons and described and clause.word(anchor.first) in ("a", "an"):
            return (found[0],)  # "Poland, a neighbour, holds talks"
        return (persons[0] if persons else anchor,)
    found = _named(clause, found)
    kept = [found[0]]
    for left, right in pairwise(found):
        gap = set(_gap(clause, left, right))
        kinds = (left.mention.kind, right.mention.kind)
        comma = not gap & words("link-word")
        if comma and kinds == (MentionKind.PERSON, MentionKind.ROLE):
            continue
        if comma and kinds == (MentionKind.ROLE, MentionKind.PERSON) and kept[-1] is left:
            kept[-1] = right
            continue
        kept.append(right)
    return tuple(kept)
