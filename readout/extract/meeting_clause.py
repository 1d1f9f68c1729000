"""A sentence with its noun phrases in; the subjects and objects of a word in it out.

No parser: phrases are mentions, and what may stand between them and a verb is a word list. Every
walk starts at the trigger and stops at the first word that ends its clause, so that a sentence of a
whole page costs no more than its triggers.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from readout.extract.document import Document
from readout.extract.meeting_lexicon import nouns, words
from readout.records import Mention, MentionKind

REACH = 40  #: tokens: how far a walk goes from its trigger
_NEAR = 14  #: unknown tokens between a subject and its verb (a relative clause, an apposition)
_DATELINE = 12  # tokens of a dateline behind its place
_ADJECTIVES = 2  # unknown words between a verb and the plural that is its object
_QUOTES = frozenset("\" “ ” ‘ « » '' ``".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention with its tokens, both ends included."""

    first: int
    last: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class Clause:
    """What the walks read: tokens [first, last] of a sentence, its phrases and its time words."""

    doc: Document
    first: int
    last: int
    phrases: tuple[Phrase, ...]
    owners: dict[int, int]  #: token -> index of the phrase that holds it
    timed: frozenset[int]  #: tokens of time expressions

    def word(self, token: int) -> str:
        """Return a token in lower case, "" outside the clause."""
        return self.doc.lower[token] if self.first <= token <= self.last else ""

    def phrase_at(self, token: int) -> Phrase | None:
        """Return the phrase that holds a token."""
        owner = self.owners.get(token)
        return None if owner is None else self.phrases[owner]


def clause_of(
    doc: Document,
    tokens: range,
    mentions: Sequence[Mention],
    starts: Sequence[int],
    timed: frozenset[int],
) -> Clause:
    """Return the view of some tokens of one sentence; `starts` are the starts of the mentions.

    A phrase that names a meeting ("the Arab League summit") is no party.
    """
    found: list[Phrase] = []
    owners: dict[int, int] = {}
    span = doc.span(tokens[0], tokens[-1])
    for at in range(bisect_left(starts, span.start), len(mentions)):
        mention = mentions[at]
        if mention.span.start >= span.end:
            break
        held = doc.tokens_in(mention.span)
        if not held or held[0] in owners or doc.lower[held[-1]] in nouns() or held[0] in timed:
            continue
        if held[0] == tokens[0] and _is_dateline(doc, held):
            continue
        owners.update(dict.fromkeys(held, len(found)))
        found.append(Phrase(held[0], held[-1], mention))
    return Clause(doc, tokens[0], tokens[-1], tuple(found), owners, timed)


def group_start(clause: Clause, verb: int) -> int:
    """Return the first token of the verb group that ends in `verb`: "is expected to" in front."""
    at = verb
    while at > clause.first and _in_group(clause, at - 1):
        at -= 1
    return at


def subjects(clause: Clause, verb: int) -> tuple[Phrase, ...]:
    """Return the subjects of a verb, in text order; () when none is near enough."""
    start = group_start(clause, verb)
    before = clause.word(start - 1)
    if before in words("relative"):
        return _ending_at(clause, start - 2)
    gerund = clause.word(verb).endswith("ing") and start == verb
    if before in words("joiner") or before in words("adjunct") or (gerund and before == ","):
        return governing(clause, start - 1)
    return _nearest_left(clause, start - 1) or (governing(clause, start) if gerund else ())


def governing(clause: Clause, token: int) -> tuple[Phrase, ...]:
    """Return the subjects of the clause that an adjunct at `token` belongs to."""
    if _fronted(clause, token):
        comma = _next_comma(clause, token)
        for phrase in clause.phrases:
            if phrase.first > comma >= 0 and not prepositional(clause, phrase):
                return listed(clause, phrase)
        return ()
    if clause.word(token - 1) in words("reporting"):
        said = _ending_at(clause, token - 2)
        if said:
            return said
    opening = _clause_opening(clause, token)
    for phrase in clause.phrases:
        if opening <= phrase.first < token and not prepositional(clause, phrase):
            return listed(clause, phrase)
    return ()


def objects(clause: Clause, last: int) -> tuple[Phrase, ...]:
    """Return the objects behind a verb that ends at token `last`, in text order."""
    filler = words("object-filler")
    unknown = 0
    at = last + 1
    while at <= min(clause.last, last + REACH):
        phrase = clause.phrase_at(at)
        if phrase is not None:
            if clause.word(phrase.first - 1) in words("place-preposition"):
                at = phrase.last + 1
                continue
            plural = phrase.mention.kind is MentionKind.GROUP
            return listed(clause, phrase) if plural or not unknown else ()
        word = clause.word(at)
        known = word in filler or word in words("place-preposition") or at in clause.timed
        if not known and not word.endswith("ly") and word not in _QUOTES and not word.isdigit():
            unknown += 1
            if unknown > _ADJECTIVES or not word.isalpha() or word in words("preposition"):
                return ()
        at += 1
    return ()


def after_word(
    clause: Clause, last: int, openers: frozenset[str], reach: int = 20
) -> tuple[Phrase, ...]:
    """Return the phrases listed after the first of `openers` behind `last`: "with", "between"."""
    for at in range(last + 1, min(clause.last, last + reach) + 1):
        word = clause.word(at)
        if word in openers:
            return _listed_from(clause, at + 1)
        phrase = clause.phrase_at(at)
        if phrase is not None and phrase.first == at and _opens_new_clause(clause, phrase):
            return ()
        if word in words("break"):
            return ()
    return ()


def listed(clause: Clause, phrase: Phrase) -> tuple[Phrase, ...]:
    """Return a phrase with the members of the list it stands in; appositions are left out."""
    low = high = clause.owners[phrase.first]
    found = [phrase]
    while low > 0:
        low -= 1
        if _linked(clause, clause.phrases[low], found[0]):
            found.insert(0, clause.phrases[low])
        elif not _is_origin(clause, clause.phrases[low]):
            break
    while high + 1 < len(clause.phrases):
        high += 1
        if _linked(clause, found[-1], clause.phrases[high]):
            found.append(clause.phrases[high])
        elif not _is_origin(clause, clause.phrases[high]):
            break
    return _without_appositions(clause, found, phrase)


def _is_dateline(doc: Document, held: range) -> bool:
    """KABUL in "KABUL (Pajhwok): President ..." stands before its clause, not in it."""
    after = doc.lower[held[-1] + 1 : held[-1] + 1 + _DATELINE]
    return doc.words[held[0]].isupper() and any(word in words("dateline-mark") for word in after)


def _in_group(clause: Clause, token: int) -> bool:
    if clause.phrase_at(token) is not None:
        return False
    word = clause.word(token)
    return (
        word in words("auxiliary")
        or word in words("control")
        or word in words("adverb")
        or token in clause.timed
        or (word == "on" and token + 1 in clause.timed)
        or (word.endswith("ly") and len(word) > 4)
        or word.endswith(("n't", "n’t"))
    )


def _opens_new_clause(clause: Clause, phrase: Phrase) -> bool:
    people = phrase.mention.kind not in (MentionKind.GOVERNMENT, MentionKind.ORGANISATION)
    return people and clause.word(phrase.first - 1) == ","


def _nearest_left(clause: Clause, token: int) -> tuple[Phrase, ...]:
    unknown = 0
    at = token
    while at >= clause.first and unknown <= _NEAR:
        phrase = clause.phrase_at(at)
        if phrase is not None:
            if not prepositional(clause, phrase):
                return listed(clause, phrase)
            at = phrase.first - 1
            continue
        word = clause.word(at)
        if word in words("break") and at not in clause.timed:
            return ()
        unknown += word not in words("list-filler") and word != ","
        at -= 1
    return ()


def _ending_at(clause: Clause, token: int) -> tuple[Phrase, ...]:
    while clause.word(token) == ",":
        token -= 1
    phrase = clause.phrase_at(token)
    return () if phrase is None else listed(clause, phrase)


def prepositional(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase hangs on a preposition, a determiner between them or not."""
    at = phrase.first - 1
    while clause.word(at) in ("the", "a", "an", "his", "her", "their", "its", "new", "this"):
        at -= 1
    return clause.word(at) in words("preposition")


def _fronted(clause: Clause, token: int) -> bool:
    """An adjunct at the head of its sentence: "After talks with B, A said ..."."""
    opening = _clause_opening(clause, token)
    return not any(
        opening <= phrase.first < token and not prepositional(clause, phrase)
        for phrase in clause.phrases
    )


def _clause_opening(clause: Clause, token: int) -> int:
    for at in range(token - 1, max(clause.first, token - REACH) - 1, -1):
        if clause.word(at) in ("that", ";", ":") and clause.phrase_at(at) is None:
            return at + 1
    return clause.first


def _next_comma(clause: Clause, token: int) -> int:
    for at in range(token + 1, min(clause.last, token + REACH) + 1):
        if clause.word(at) == "," and at not in clause.timed:
            after = [phrase for phrase in clause.phrases if phrase.first > at]
            if after and not prepositional(clause, after[0]) and after[0].first - at <= 4:
                return at
    return -1


def _listed_from(clause: Clause, token: int) -> tuple[Phrase, ...]:
    """The list that begins at a token, a few words of description allowed before its first."""
    for phrase in clause.phrases:
        if phrase.first < token:
            continue
        gap = range(token, phrase.first)
        if len(gap) > 5 or any(clause.word(at) in words("break") for at in gap):
            return ()
        found = listed(clause, phrase)
        return found[found.index(phrase) :] if phrase in found else found
    return ()


def _is_origin(clause: Clause, phrase: Phrase) -> bool:
    """Britain in "John Major of Britain and John Bruton of Ireland"."""
    return clause.word(phrase.first - 1) in ("of", "from")


def _gap(clause: Clause, left: Phrase, right: Phrase) -> list[str]:
    """The words between two phrases, an origin between them left out."""
    first = left.last + 1
    if clause.word(first) in ("of", "from"):
        origin = clause.phrase_at(first + 1) or clause.phrase_at(first + 2)
        if origin is not None and origin.last < right.first:
            first = origin.last + 1
    return [clause.word(at) for at in range(first, right.first)]


def _linked(clause: Clause, left: Phrase, right: Phrase) -> bool:
    gap = _gap(clause, left, right)
    link, filler = words("link"), words("list-filler")
    if not gap or len(gap) > 8 or not any(word in link for word in gap):
        return False
    if not all(word in link or word in filler for word in gap):
        return False
    if clause.word(right.last + 1) not in words("reporting"):
        return True
    # "A met B and C said": C opens a clause of its own. "A and B said": they are one subject.
    return left.first == clause.first or _opens_clause(clause, left)


def _opens_clause(clause: Clause, phrase: Phrase) -> bool:
    at = phrase.first - 1
    while at >= clause.first and (clause.word(at) in ("the", ",") or at in clause.timed):
        at -= 1
    return (
        at < clause.first or clause.word(at) in words("break") or clause.word(at) in words("link")
    )


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
        persons = [one for one in found if one.mention.kind is MentionKind.PERSON]
        return (persons[0] if persons else anchor,)
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
