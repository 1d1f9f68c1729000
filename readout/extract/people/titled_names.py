"""A document's mentions in; the same with the name that a long title hides found, out.

"The Herald's Jan Novak", "Poland's Jan Novak", "Chief of Staff Jan Novak": the name stands behind
an owner, or closes the title.
"""

from dataclasses import replace

from readout.extract.document import Document
from readout.extract.people import bodies
from readout.extract.people.noun_lexicon import flags
from readout.extract.people.person_names import given_gender, key
from readout.extract.people.registers import Registers
from readout.extract.people.scene import POSSESSIVES
from readout.extract.wordlists import words
from readout.records import Mention, MentionKind, Span

_HANGING = frozenset(("to", "for", "with", "by", "from", "about", "and", "'s", "’s", "'", "’"))
_MAY_HOLD_A_NAME = (MentionKind.ROLE, MentionKind.ORGANISATION, MentionKind.OTHER)
_TWO = 2  # a given name and a surname


def with_names(
    doc: Document, mentions: tuple[Mention, ...], registers: Registers
) -> tuple[Mention, ...]:
    """Return the mentions, with the known person found at the end of a long title."""
    return tuple(_with_name(doc, one, registers) for one in mentions)


def closing_name(doc: Document, span: Span, registers: Registers) -> Span | None:
    """Return the full name of a known person that closes a title: "Chief of Staff Jan Novak".

    Not one that hangs on a preposition: "a spokesman for Jan Novak".
    """
    tokens = doc.tokens_in(span)
    for length in (4, 3, 2):
        first = tokens.stop - length
        if first <= tokens.start or doc.lower[first - 1] in words("prepositions.en.txt"):
            continue
        if _HANGING & set(doc.lower[tokens.start : first]):
            continue
        name = doc.span(first, tokens.stop - 1)
        if registers.people(name.of(doc.text)):
            return name
    return None


def _with_name(doc: Document, mention: Mention, registers: Registers) -> Mention:
    if mention.kind is MentionKind.PERSON and mention.name is not None:
        return _of_country(doc, mention, mention.name, registers)
    if mention.kind not in _MAY_HOLD_A_NAME:
        return mention
    name = closing_name(doc, mention.span, registers) or _owned_name(doc, mention.span, registers)
    if name is None:
        return mention
    title = doc.tokens_in(Span(mention.span.start, name.start))
    return Mention(mention.span, MentionKind.PERSON, name, doc.span(title.start, title.stop - 1))


def _of_country(doc: Document, mention: Mention, written: Span, registers: Registers) -> Mention:
    """Return "Poland's Jan Novak" with his own name alone; the country is his title if he has none.

    `written` is the name as far as it is read: with its owner.
    """
    tokens = doc.tokens_in(written)
    for at in range(tokens.start + 1, tokens.stop - 1):
        owner = doc.span(tokens.start, at - 1)
        if at == tokens.stop - 2 and not registers.people_of_surname(key(doc.words[at + 1])):
            continue
        if doc.words[at] in POSSESSIVES and registers.side(owner.of(doc.text)):
            role = mention.role or doc.span(tokens.start, at)
            return replace(mention, name=doc.span(at + 1, tokens.stop - 1), role=role)
    return mention


def _owned_name(doc: Document, span: Span, registers: Registers) -> Span | None:
    """Return the name in "the Herald's Jan Novak": a given name and another after a possessor."""
    tokens = doc.tokens_in(span)
    for at in range(tokens.start + 1, tokens.stop - 1):
        if doc.words[at] not in POSSESSIVES:
            continue
        name = doc.span(at + 1, tokens.stop - 1)
        if at == tokens.stop - 2:  # "the Kremlin's Novak"
            known = registers.people_of_surname(key(doc.words[at + 1]))
            return name if known and not flags().get(doc.lower[at + 1]) else None
        if given_gender(key(doc.words[at + 1])) or registers.people(name.of(doc.text)):
            return name
        owner = doc.span(tokens.start, at - 1).of(doc.text)
        rest = name.of(doc.text).split()
        plain = all(_is_plain_name(word) for word in rest)
        if len(rest) == _TWO and plain and bodies.resolve(owner, False, registers):
            return name  # "the foreign ministry's Hua Lin"
    return None


def _is_plain_name(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower() and not flags().get(word.casefold())
