"""A phrase such as "both sides" in; the governments that the text around it is about out."""

from readout.extract.people.reading import Reading
from readout.records import ActorKind, MentionKind, Reason, Resolution, Span

_PARTIES = (ActorKind.PERSON, ActorKind.GOVERNMENT)
_WHERE = frozenset("in at near from outside".split())
_MENTIONS = 400  # of a text: the first ones tell which sides it is about


def governments(
    reading: Reading, span: Span, sides: list[str], count: int = 2
) -> tuple[Resolution, ...]:
    """Return the governments of `sides`, else those near; () where they are not `count`."""
    text = span.of(reading.doc.text)
    named = sides or _near(reading, span, count)
    if len(named) != count:
        return ()
    found = [reading.registers.institution(side) for side in named]
    return tuple(
        Resolution(one.name, one.id, one.kind, "", one.side, Reason.GROUP, text)
        for one in found
        if one is not None
    )


def _near(reading: Reading, span: Span, count: int) -> list[str]:
    """Return the sides met in this sentence and the two before it, else those of the text."""
    tokens = reading.doc.tokens_in(span)
    here = reading.doc.token_sentence[tokens.start] if tokens else 0
    start = reading.doc.sentences[max(here - 2, 0)].start
    near = _sides_of(reading, reading.before(start), reading.before(span.start))
    if len(near) == count:
        return near
    return _sides_of(reading, 0, min(len(reading.mentions), _MENTIONS))


def _sides_of(reading: Reading, start: int, stop: int) -> list[str]:
    found = {
        reading.done[n].side: None
        for n in range(start, stop)
        if reading.done[n].kind in _PARTIES and reading.done[n].side and not _is_venue(reading, n)
    }
    return list(found)


def _is_venue(reading: Reading, index: int) -> bool:
    """Tell whether a government is but the town where others are: "talks in Prague"."""
    at = reading.doc.tokens_in(reading.mentions[index].span).start
    here = reading.mentions[index].kind is MentionKind.GOVERNMENT
    return here and at > 0 and reading.doc.lower[at - 1] in _WHERE
