"""The mentions of a text in; the same with the labels of its turns as whoever speaks there out.

"SHERIDAN:" is a person though it is written like an acronym, and the "A." of an interview stands
for the one who answers, as a pronoun does.
"""

from readout.extract.document import Document
from readout.extract.people import noun_lexicon
from readout.extract.people.names import Names
from readout.extract.people.registers import Registers
from readout.extract.people.turn_taking import Part, Turn
from readout.records import Mention, MentionKind

_ACRONYM = 4  # letters: a longer word in capitals is a surname, unless a body has that name
_BETTER = (MentionKind.PERSON, MentionKind.ROLE, MentionKind.GOVERNMENT)


def silence(names: Names, turns: tuple[Turn, ...]) -> None:
    """Let "Q." and "Question" be no part of a name: the phrase behind them stands alone."""
    for turn in turns:
        if turn.sure and turn.part is not Part.SPEAKS:
            names.flags[turn.label[0]] = 0
            names.capitals[turn.label[0]] = False


def with_labels(
    doc: Document,
    names: Names,
    registers: Registers | None,
    mentions: tuple[Mention, ...],
    turns: tuple[Turn, ...],
) -> tuple[Mention, ...]:
    """Return the mentions in text order; what a label was taken for gives way to who speaks."""
    labels = {
        one.span.start: one
        for turn in turns
        if turn.sure and (one := _mention(doc, names, registers, turn)) is not None
    }
    if not labels:
        return mentions
    kept = []
    for one in mentions:
        label = labels.get(one.span.start)
        if label is None:
            kept.append(one)
        elif one.kind in _BETTER and one.span.end >= label.span.end:
            kept.append(one)
            labels.pop(one.span.start)
    return tuple(sorted([*kept, *labels.values()], key=lambda one: one.span.start))


def _mention(
    doc: Document, names: Names, registers: Registers | None, turn: Turn
) -> Mention | None:
    first, stop = turn.label
    span = doc.span(first, stop - 1)
    if turn.part is Part.ANSWERS:
        return Mention(span, MentionKind.PRONOUN)
    written = span.of(doc.text)
    if turn.part is not Part.SPEAKS or written in noun_lexicon.bodies() | noun_lexicon.states():
        return None
    if registers is not None and registers.institution(written) is not None:
        return None
    if not all(doc.words[at][0].isupper() for at in range(first, stop)) or any(
        names.flags[at] & noun_lexicon.HEAD for at in range(first, stop)
    ):
        return None
    known = names.kind_of_run(first, stop, False)
    lone = stop - first == 1 and len(written) > _ACRONYM
    person = known is MentionKind.PERSON or (known is MentionKind.ORGANISATION and lone)
    return Mention(span, MentionKind.PERSON, span) if person else None
