"""The mentions of an article in; the same, with the edges that a report of a meeting needs, out.

"the Polish president | at his side" loses its tail, "in Chicago | NATO leaders" its place, and
"Bucharest | Nine" is one body; "the two" is a party where a verb of meeting follows.
"""

from collections.abc import Callable, Sequence

from readout.extract.document import Document
from readout.extract.meetings.lexicon import words
from readout.records import (
    ActorKind,
    Level,
    Mention,
    MentionKind,
    PlaceMention,
    Resolution,
    Span,
)

_BODIES = (MentionKind.GROUP, MentionKind.ORGANISATION)
_ROLES = (MentionKind.ROLE, MentionKind.PERSON)


def trimmed(
    doc: Document,
    mentions: Sequence[Mention],
    places: Sequence[PlaceMention],
    who: Callable[[Span], Resolution],
) -> tuple[Mention, ...]:
    """Return the mentions in text order; `who` tells whether a longer phrase is a known body."""
    towns = {
        place.span.start: place.span.end
        for place in places
        if place.level in (Level.CITY, Level.SITE) and not place.adjective
    }
    found = [_trim(doc, mention, towns, who) for mention in mentions]
    found += _pairs(doc, found)
    found += _opposites(doc)
    return tuple(sorted(found, key=lambda mention: (mention.span.start, -mention.span.end)))


def _trim(
    doc: Document,
    mention: Mention,
    towns: dict[int, int],
    who: Callable[[Span], Resolution],
) -> Mention:
    tokens = doc.tokens_in(mention.span)
    if doc.lower[tokens.stop : tokens.stop + 2] == ("under", "secretary"):
        of = doc.lower[tokens.stop + 2 : tokens.stop + 3] == ("of",)
        last = min(tokens.stop + (3 if of else 1), len(doc.words) - 1)
        return Mention(doc.span(tokens.start, last), MentionKind.ROLE)
    if mention.kind is MentionKind.GOVERNMENT:
        return _lengthened(doc, mention, tokens, who)
    if (
        mention.kind is MentionKind.GROUP
        and doc.lower[tokens.stop : tokens.stop + 1]
        and (
            doc.words[tokens.stop - 1][:1].isupper()
            and doc.lower[tokens.stop] in words("body-number")
        )
    ):
        return Mention(doc.span(tokens.start, tokens.stop), mention.kind)
    if mention.kind in _BODIES:
        return _without_place(doc, _numbered(doc, mention, tokens), tokens, towns)
    if mention.kind is MentionKind.ROLE and doc.lower[tokens.stop - 1] == "secretary":
        behind = doc.lower[tokens.stop : tokens.stop + 2]
        if behind in (("of", "state"), ("of", "defense"), ("of", "defence")):
            return Mention(doc.span(tokens.start, tokens.stop + 1), mention.kind)
    if mention.kind in _ROLES:
        return _without_tail(doc, mention, tokens)
    return mention


def _lengthened(
    doc: Document, mention: Mention, tokens: range, who: Callable[[Span], Resolution]
) -> Mention:
    """ "Bucharest Nine": a town and a capital behind it that a register knows as a body."""
    after = tokens.stop
    if after >= len(doc.words) or not doc.words[after][:1].isupper():
        return mention
    if doc.starts[after] != mention.span.end + 1:
        return mention
    whole = Span(mention.span.start, doc.ends[after])
    found = who(whole)
    if found.kind is not ActorKind.ORGANISATION or not found.actor:
        return mention
    return Mention(whole, MentionKind.ORGANISATION, name=whole)


def _numbered(doc: Document, mention: Mention, tokens: range) -> Mention:
    """ "Six world | powers": the number and the adjectives are part of what is named."""
    first = tokens.start
    while first and doc.lower[first - 1] in words("before-plural"):
        first -= 1
    if mention.kind is not MentionKind.GROUP or first == tokens.start:
        return mention
    return Mention(Span(doc.starts[first], mention.span.end), mention.kind, role=mention.role)


def _without_place(
    doc: Document, mention: Mention, tokens: range, towns: dict[int, int]
) -> Mention:
    """ "At the summit in Chicago | NATO leaders": the place belongs to what stands before."""
    end = towns.get(mention.span.start)
    before = doc.lower[tokens.start - 1] if tokens.start else ""
    if end is None or end >= mention.span.end or before not in ("in", "at"):
        return mention
    rest = doc.tokens_in(Span(end, mention.span.end))
    return Mention(doc.span(rest.start, rest.stop - 1), mention.kind, role=mention.role)


def _without_tail(doc: Document, mention: Mention, tokens: range) -> Mention:
    """ "the Polish president | at his side"; a name behind "at" is not cut off."""
    for at in range(tokens.start + 1, tokens.stop):
        if doc.lower[at] == "at":
            named = mention.name is not None and mention.name.end > doc.starts[at]
            return (
                mention
                if named
                else Mention(doc.span(tokens.start, at - 1), mention.kind, mention.name)
            )
    return mention


def _opposites(doc: Document) -> list[Mention]:
    """ "His Belarusian opposite number": an office by another word than "counterpart"."""
    found: list[Mention] = []
    if "opposite" not in doc.lower:
        return found
    for at in range(1, len(doc.lower) - 1):
        if doc.lower[at] != "opposite" or doc.lower[at + 1] not in ("number", "numbers"):
            continue
        named = at > 1 and doc.words[at - 1][:1].isupper()
        first = at - 2 if named else at - 1
        if doc.lower[first] in ("his", "her", "their"):
            found.append(Mention(doc.span(first, at + 1), MentionKind.ROLE))
    return found


def _pairs(doc: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """ "the two" before a verb: "when the two met"."""
    named = [
        at
        for at, word in enumerate(doc.lower[:-1])
        if word in ("two", "pair") and at and doc.lower[at - 1] == "the" and _acts(doc, at + 1)
    ]
    if not named:
        return []
    taken = {at for mention in mentions for at in doc.tokens_in(mention.span)}
    return [Mention(doc.span(at - 1, at), MentionKind.GROUP) for at in named if at not in taken]


def _acts(doc: Document, token: int) -> bool:
    """Tell whether a verb stands at a token, or behind an adverb there: "then met"."""
    at = token + (doc.lower[token] in words("adverb") and token + 1 < len(doc.lower))
    return doc.lower[at] in words("opening-verb") or doc.lower[at] in words("auxiliary")
