"""A sentence with the mentions in it in; its noun phrases by their tokens out."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from readout.extract.document import Document
from readout.extract.meetings import pairs
from readout.extract.meetings.lexicon import nouns, words
from readout.records import Level, Mention, MentionKind

#: First token of each place in a clause -> its level; demonyms are left out.
Places = Mapping[int, Level]
_NOMINATIVES = frozenset("he she they we".split())
_NEAR = 12  # mentions behind one that may share its noun
_NOUNS = 4  # tokens between an owner's "'s" and the noun that he owns
_DATELINE = 12  # tokens of a dateline behind its place


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention with its tokens, both ends included."""

    first: int
    last: int
    mention: Mention


class _Words(dict[int, str]):
    """The words of a clause by their tokens, "" for every other token."""

    def __missing__(self, token: int) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Clause:
    """What the walks read: tokens [first, last] of a sentence, its phrases and its time words."""

    doc: Document
    first: int
    last: int
    phrases: tuple[Phrase, ...]
    owners: dict[int, int]  #: token -> index of the phrase that holds it
    timed: frozenset[int]  #: tokens of time expressions
    #: A token in lower case, "" outside the clause; the walks ask a hundred times a clause.
    word: Callable[[int], str]

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
    found = _opening_name(doc, tokens, mentions, starts)
    owners: dict[int, int] = dict.fromkeys((phrase.first for phrase in found), 0)
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
        if _is_agency(doc, tokens, held):
            continue
        alone = len(held) == 1 and mention.kind is MentionKind.PERSON
        if alone and len(doc.words[held[0]]) == 1:
            continue  # "(R)" in a caption
        if doc.words[held[-1]] in words("noun-opener"):
            continue
        if alone and doc.lower[held[0]] in words("no-name"):
            continue
        near = tuple(mentions[at + 1 : at + 1 + _NEAR])
        span_whole = pairs.whole(doc, mention, near)
        if span_whole != mention.span:
            mention = replace(mention, span=span_whole, kind=MentionKind.GROUP)
            held = doc.tokens_in(span_whole)
            while found and found[-1].first >= held[0]:
                found.pop()
        first = _delegation(doc, found, held[0])
        if first is not None:
            found.pop()
            held = range(first, held.stop)
        if mention.kind is MentionKind.PERSON:
            held = range(held.start, _past_bracket(doc, held.stop, tokens[-1]))
        owners.update(dict.fromkeys(held, len(found)))
        found.append(Phrase(held[0], held[-1], mention))
    words_here = _Words(zip(tokens, doc.lower[tokens[0] : tokens[-1] + 1], strict=True))
    return Clause(doc, tokens[0], tokens[-1], tuple(found), owners, timed, words_here.__getitem__)


def prepositional(clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase hangs on a preposition, a determiner between them or not."""
    if clause.word(phrase.first) in _NOMINATIVES:
        return False  # "before | he met B"
    at = phrase.first - 1
    while clause.word(at) in ("the", "a", "an", "his", "her", "their", "its", "new", "this"):
        at -= 1
    if clause.word(at) in ("and", "&"):  # "for Poland and the Baltic states"
        before = clause.phrase_at(at - 1)
        return before is not None and prepositional(clause, before)
    bare = at == phrase.first - 1 and clause.word(phrase.first) not in words("determiner")
    owner = _owner(clause, at) if bare else None
    if owner is not None:
        return prepositional(clause, owner)
    return clause.word(at) in words("preposition")


def _owner(clause: Clause, token: int) -> Phrase | None:
    """Myanmar in "of Myanmar's military information | team"."""
    for at in range(token, token - _NOUNS, -1):
        if clause.word(at) in ("'s", "’s"):
            return clause.phrase_at(at - 1)
        phrase = clause.phrase_at(at)
        if phrase is not None:
            owned = any(clause.word(one) in ("'s", "’s") for one in range(phrase.first, at))
            return phrase if owned and at < token else None
        if not clause.word(at).isalpha():
            return None
        if clause.word(at) in words("auxiliary") or clause.word(at) in words("preposition"):
            return None
    return None


def is_state(clause: Clause, phrase: Phrase, places: Places) -> bool:
    """Tell whether a phrase is a government by its country: not Minsk, where somebody goes."""
    if phrase.mention.kind is not MentionKind.GOVERNMENT:
        return False
    tokens = range(phrase.first, phrase.last + 1)
    return all(places.get(at, Level.COUNTRY) is Level.COUNTRY for at in tokens)


def _opening_name(
    doc: Document, tokens: range, mentions: Sequence[Mention], starts: Sequence[int]
) -> list[Phrase]:
    """Merkel in "Merkel met ...": a capital at the head of a sentence proves no name by itself.

    The verb of meeting behind it does, or a name that it is joined to: "Rice and Sikorski signed".
    """
    first = tokens[0]
    word, after = doc.words[first], doc.lower[first + 1 : first + 3]
    if len(tokens) < 3 or not (word[:1].isupper() and word.isalpha() and len(word) > 2):
        return []
    at = bisect_left(starts, doc.starts[first])
    if at < len(mentions) and mentions[at].span.start == doc.starts[first]:
        return []
    joined = after[0] == "and" and any(
        mention.span.start == doc.starts[first + 2] for mention in mentions[at : at + 1]
    )
    acts = after[0] in words("opening-verb") or (
        after[0] in ("has", "will", "is") and after[1] in words("opening-verb")
    )
    if doc.lower[first] in words("no-name") or not (joined or acts):
        return []
    span = doc.span(first, first)
    return [Phrase(first, first, Mention(span, MentionKind.PERSON, name=span))]


def _past_bracket(doc: Document, token: int, last: int) -> int:
    """The token behind "(Poland)" that follows a name; the same where none stands, or "(ABC)"."""
    if token + 2 > last or doc.words[token] != "(" or not doc.words[token + 1][1:].islower():
        return token
    closing = doc.words[token : min(token + 5, last + 1)]
    return token + closing.index(")") + 1 if ")" in closing else token


def _delegation(doc: Document, found: Sequence[Phrase], token: int) -> int | None:
    """The start of "a delegation led by | A", whose party is A, or None."""
    at = token - 1
    while at > 1 and doc.lower[at] in ("the", ","):
        at -= 1
    if not found or doc.lower[at] != "by" or doc.lower[at - 1] not in words("led"):
        return None
    sent = found[-1]
    beside = at - 2 - (doc.lower[at - 2] == ",")
    known = any(doc.lower[one] in words("delegation") for one in range(sent.first, sent.last + 1))
    return sent.first if known and sent.last == beside else None


def _is_agency(doc: Document, tokens: range, held: range) -> bool:
    """AFP in "MINSK (AFP) - President ...": whose story it is, no party to it."""
    first, last = held[0] - 1, held[-1] + 1
    bracketed = doc.lower[first] == "(" and doc.lower[last : last + 1] == (")",)
    return (
        bracketed
        and 0 < first - tokens[0] <= _DATELINE
        and not words("dateline-mark").isdisjoint(doc.lower[last + 1 : last + 2])
    )


def _is_dateline(doc: Document, held: range) -> bool:
    """KABUL in "KABUL (Pajhwok): President ..." stands before its clause, not in it."""
    after = doc.lower[held[-1] + 1 : held[-1] + 1 + _DATELINE]
    return doc.words[held[0]].isupper() and any(word in words("dateline-mark") for word in after)
