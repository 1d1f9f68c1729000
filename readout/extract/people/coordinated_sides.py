"""Mentions in text order in; those of a plural that several countries share made whole, out.

    Polish and Romanian | officials               the adjectives before
    the foreign ministers of Estonia | , Latvia and Lithuania

A noun phrase is read to its first country; cut there, words of many would be those of one.
"""

from dataclasses import replace

from readout.extract.document import Document
from readout.extract.people.noun_lexicon import GROUP, flags
from readout.extract.people.registers import Registers
from readout.records import Mention, MentionKind, Span

_CLITIC = frozenset(("'s", "’s"))
_JOINTS = frozenset(("and", ",", "&"))
_OPENERS = frozenset("the both two its their his her".split())
_OWNERS = tuple((one,) for one in _CLITIC)
_SHARED = (MentionKind.GROUP, MentionKind.ORGANISATION)
_MOST = 12  # countries of one phrase
_PLURAL_BODIES = ("ministries", "governments", "parliaments", "embassies", "armies")


def join(
    doc: Document, mentions: tuple[Mention, ...], registers: Registers | None
) -> tuple[Mention, ...]:
    """Return the mentions; what a plural takes in is no mention of its own any more."""
    if registers is None:
        return mentions
    governments = {
        tokens.start: tokens.stop
        for one in mentions
        if one.kind is MentionKind.GOVERNMENT and (tokens := doc.tokens_in(one.span))
    }
    found: list[Mention] = []
    end = 0
    for one in mentions:
        if one.span.start < end:
            continue
        whole = _whole(doc, one, governments, registers)
        if whole == one.span:
            found.append(one)
            continue
        owners = []
        while found and found[-1].span.start >= whole.start:
            owners += [inner] if (inner := found.pop()).kind is MentionKind.PRONOUN else []
        found += [replace(one, span=whole, kind=MentionKind.GROUP), *owners]
        end = whole.end
    return tuple(found)


def _is_shared(doc: Document, one: Mention) -> bool:
    if one.kind not in _SHARED or one.name is not None:
        return False
    return any(_is_plural(doc.lower[at]) for at in doc.tokens_in(one.span))


def _is_plural(word: str) -> bool:
    return word in _PLURAL_BODIES or bool(
        word.endswith(("s", "men")) and flags().get(word, 0) & GROUP
    )


def _whole(doc: Document, one: Mention, governments: dict[int, int], registers: Registers) -> Span:
    """Return the span of a plural with all its countries; any other mention's own."""
    if not _is_shared(doc, one):
        return one.span
    tokens = doc.tokens_in(one.span)
    first, stop = _first(doc, tokens.start, registers), tokens.stop
    if any(doc.lower[at] in ("of", "from") for at in tokens):
        stop = _stop(doc, stop, governments)
    return Span(doc.starts[first], doc.ends[stop - 1] if stop > tokens.stop else one.span.end)


def _first(doc: Document, first: int, registers: Registers) -> int:
    """Return where "the US, Polish and | Romanian officials" begins; an "and" stands last."""
    if not _is_side(doc, first, registers) or first < 2 or doc.lower[first - 1] not in ("and", "&"):
        return first
    at = first
    for _ in range(_MOST):
        before = at - 2 - (doc.lower[at - 2] in _CLITIC)
        if before < 0 or doc.lower[at - 1] not in _JOINTS or not _is_side(doc, before, registers):
            break
        if doc.token_sentence[before] != doc.token_sentence[at]:
            break
        at = before
    opened = at < first and at > 0 and doc.lower[at - 1] in _OPENERS
    return at - 1 if opened else at


def _is_side(doc: Document, token: int, registers: Registers) -> bool:
    """Tell whether a word puts what follows to a country: "Polish", "US", "Poland's"."""
    word = doc.words[token]
    if not word[0].isupper():
        return False
    if doc.lower[token + 1 : token + 2] in _OWNERS:
        return bool(registers.side(word))
    return bool(registers.demonym(word)) or (word.isupper() and bool(registers.side(word)))


def _stop(doc: Document, stop: int, governments: dict[int, int]) -> int:
    """Return the token behind ", Latvia and Lithuania"; an "and" closes the list."""
    at = stop
    for _ in range(_MOST):
        joint = at
        while joint < min(at + 2, len(doc.lower)) and doc.lower[joint] in _JOINTS:
            joint += 1
        after = governments.get(joint)
        if joint == at or after is None:
            return stop
        at = after
        if "and" in doc.lower[joint - 1 : joint]:
            return at
    return stop
