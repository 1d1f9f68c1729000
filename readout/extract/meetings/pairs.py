"""A mention that is one half of a shared-head phrase in; the span of the whole phrase out.

"The presidents of Poland | and | Romania", "the Polish and | Czech prime ministers", "the foreign
and | defence ministers of Poland": one noun in the plural is shared by two sides or two offices.
"""

from readout.extract.document import Document
from readout.extract.meetings.lexicon import words
from readout.extract.people.noun_lexicon import states
from readout.records import Mention, MentionKind, Span

_SIDES = frozenset((MentionKind.GOVERNMENT, MentionKind.ORGANISATION))
_OPENERS = frozenset("the both two its their his her".split())
_ENOUGH = 3  # sides that commas alone join: "the ministers of Iran, Egypt, Jordan met"
_MEMBERS = 12  # sides that share a noun: a longer list names its people one by one


def whole(doc: Document, mention: Mention, others: tuple[Mention, ...]) -> Span:
    """Return the span of the phrase that a plural is the head of; its own span for others.

    `others` are the mentions that follow it in its sentence.
    """
    held = doc.tokens_in(mention.span)
    if mention.kind not in (MentionKind.GROUP, MentionKind.ORGANISATION) or not held:
        return mention.span
    plural = any(doc.lower[at] in words("plural-office") for at in held)
    if not plural:
        return mention.span
    start = _opening(doc, held[0])
    behind = tuple(other for other in others if other.span.start >= mention.span.end)
    if not _is_sent(doc, held.stop, behind):
        behind = others
    return Span(start, _closing(doc, mention.span.end, held, behind))


def _opening(doc: Document, first: int) -> int:
    """The start of "the Polish and" or "foreign and" before a plural."""
    if first < 2 or doc.lower[first - 1] != "and":
        return doc.starts[first]
    half = first - 2
    office = doc.lower[half] in words("office-half")
    demonym = doc.words[half][:1].isupper() and doc.words[first][:1].isupper()
    if not office and not demonym:
        return doc.starts[first]
    before = half - 1
    closed = before < 0 or doc.lower[before] in _OPENERS or _opens_sentence(doc, half)
    closed = closed or office
    if office and before >= 0 and doc.words[before][:1].isupper():
        closed = True  # "the Polish foreign and defence ministers"
        half = before
        before -= 1
    if not closed:
        return doc.starts[first]
    return doc.starts[before if before >= 0 and doc.lower[before] in _OPENERS else half]


def _closing(doc: Document, end: int, held: range, others: tuple[Mention, ...]) -> int:
    """The end of "and Romania" behind "the presidents of Poland"."""
    if _is_sent(doc, held.stop, others):
        end = others[0].span.end
        others = others[1:]
    elif not {"of", "from"} & {doc.lower[at] for at in held}:
        return end
    closing = end
    members = 1
    for other in others[:_MEMBERS]:
        if other.span.start < end:
            continue  # "Poland" within "the presidents of Poland"
        between = [doc.lower[at] for at in doc.tokens_in(Span(end, other.span.start))]
        if between == ["and"] and doc.words[held[-1]] not in states() and _is_union(doc, other):
            return other.span.end
        if other.kind not in _SIDES:
            break
        between = [word for word in between if word != "the"]
        if between not in (["and"], [","], [",", "and"]):
            break
        end = other.span.end
        members += 1
        if "and" in between:
            return end
    return end if members >= _ENOUGH else closing


def _is_union(doc: Document, other: Mention) -> bool:
    """ "(The ministers of the Nordic and) Baltic countries": one noun, two adjectives."""
    held = doc.tokens_in(other.span)
    return len(held) == 2 and doc.lower[held[-1]] in words("union")


def _is_sent(doc: Document, token: int, others: tuple[Mention, ...]) -> bool:
    """Tell whether a plural is from the state behind it: "negotiators | from Russia"."""
    if not others or others[0].kind not in _SIDES or token >= len(doc.lower):
        return False
    between = [doc.lower[at] for at in range(token, doc.tokens_in(others[0].span).start)]
    return between in (["from"], ["of"], ["from", "the"], ["of", "the"])


def _opens_sentence(doc: Document, token: int) -> bool:
    return doc.sentences[doc.token_sentence[token]].start == doc.starts[token]
