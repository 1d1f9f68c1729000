"""Mentions in text order in; those of one person with two offices joined, out.

"Poland's deputy prime minister and defence minister" is one person, "the Polish president and
prime minister" are two: a deputy head of government is a minister too, most others are not.
"""

from readout.extract.document import Document
from readout.extract.wordlists import words
from readout.records import Mention, MentionKind, Span

_LONGEST = 200  # characters of a first office: joined without end, a hostile text takes its square
_DEPUTIES = ("deputy prime minister", "deputy premier", "vice premier", "vice-premier")
_VICE_CHANCELLORS = ("vice chancellor", "vice-chancellor", "tánaiste")
_MINISTERS = ("minister", "secretary")
_HEADS = ("prime minister", "president")


def join(doc: Document, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the mentions, with the second office and its name taken into the first one.

    Only right behind "and", or behind a comma where a name follows, and without an article.
    """
    found: list[Mention] = []
    last = -1  # index of the last one that is not nested in another
    for one in mentions:
        if last >= 0 and one.span.start < found[last].span.end:
            found.append(one)
        elif last >= 0 and _is_second(doc, found[last], one):
            span = Span(found[last].span.start, one.span.end)
            role = Span(span.start, one.role.end if one.role else span.end)
            found[last] = Mention(span, one.kind, one.name, role)
        else:
            last = len(found)
            found.append(one)
    return tuple(found)


def _is_second(doc: Document, first: Mention, second: Mention) -> bool:
    """Tell whether a mention is the second office of the person that the first one means."""
    if first.kind is not MentionKind.ROLE or first.name is not None or second.role is None:
        return False
    if first.span.end - first.span.start > _LONGEST:
        return False
    named = second.kind is MentionKind.PERSON and second.name is not None
    if not (named or second.kind is MentionKind.ROLE) or second.role.start != second.span.start:
        return False
    between = [doc.lower[n] for n in doc.tokens_in(Span(first.span.end, second.span.start))]
    if between != ["and"] and not (named and between == [","]):
        return False
    opening = doc.lower[doc.tokens_in(second.span).start]
    if opening in words("determiners.en.txt") or opening in words("pronouns.en.txt"):
        return False
    one = first.span.of(doc.text).casefold()
    other = second.role.of(doc.text).casefold()
    return _are_held_together(one, other) or _are_held_together(other, one)


def _are_held_together(deputy: str, minister: str) -> bool:
    """Tell whether one office is of a deputy head of government, and the other a ministry's."""
    if not any(one in deputy for one in (*_DEPUTIES, *_VICE_CHANCELLORS)):
        return False
    return any(one in minister for one in _MINISTERS) and not any(one in minister for one in _HEADS)
