"""A text in a language with a pack in; the turns of a transcript or interview as statements out.

"С.В.Лавров: ...", "Pytanie: ...", "Reporter: ...": one statement a paragraph, up to the next label.
"""

from dataclasses import replace

from readout.extract.packs.drafts import Said
from readout.extract.packs.phrases import Phrases, Speaker
from readout.extract.people import turn_taking
from readout.extract.people.turn_taking import Part, Turn

_SHORT = 2  # words: fewer tell nothing


def with_turns(text: Phrases, said: list[Said]) -> list[Said]:
    """Return the statements in text order; what a turn's words tell of others is left out."""
    turns = [one for one in turn_taking.find(text.doc, text.pack.language) if one.sure]
    if not turns:
        return said
    paragraphs = text.doc.token_paragraph
    told: list[Said] = []
    spoken: set[int] = set()
    for turn in turns:
        parts = (turn.words, *_continued(text, turn))
        spoken.update(paragraphs[first] for first, _ in (turn.label, *parts[1:]))
        told.extend(_said(text, turn, parts))
    kept = [one for one in said if paragraphs[one.cue[0]] not in spoken]
    return sorted([*kept, *told], key=lambda one: one.content[0])


def _continued(text: Phrases, turn: Turn) -> list[tuple[int, int]]:
    """Return the paragraphs that go on with a turn; behind the last one nobody knows."""
    found: list[tuple[int, int]] = []
    for first, stop in () if turn.last else turn.more:
        if any(text.cue(at) for at in range(first, stop)):
            break
        found.append((first, stop))
    return found


def _said(text: Phrases, turn: Turn, parts: tuple[tuple[int, int], ...]) -> list[Said]:
    if turn.part is Part.HOSTS:
        return []
    manner = "asked" if turn.asks else "said"
    speaker, cue = _speaker(text, turn), (turn.mark, turn.mark + 1)
    one = Said((), cue, speaker, manner, "turn", spoken=True)
    found = []
    for number, (first, stop) in enumerate(parts):
        while stop > first and text.is_mark(stop - 1) and not text.quoted(stop - 1):
            stop -= 1
        if sum(text.doc.words[at][0].isalnum() for at in range(first, stop)) >= _SHORT:
            rule = "turn-goes-on" if number else "turn"
            found.append(replace(one, content=((first, stop),), rule=rule))
    return found


def _speaker(text: Phrases, turn: Turn) -> Speaker | None:
    """Return whose label it is; "С.В.Лавров" by the surname alone, where somebody bears it."""
    first, stop = turn.label
    if turn.part is Part.QUESTION:
        return None
    if turn.part is Part.SPEAKS:
        if text.is_known(first, stop):
            return Speaker(first, stop, first)
        if "." in text.doc.words[first] and text.is_known(stop - 1, stop):
            return Speaker(stop - 1, stop, stop - 1)
        found = text.speaker_before(stop - 1, first)
        if found is not None and found.first == first:
            return found
    return Speaker(first, stop, stop)
