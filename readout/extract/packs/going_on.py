"""Statements of a text in text order in; the same with those who are not named again, out.

"He said", "Dodał", "powiedział minister": whoever spoke before, or is called so.
"""

from collections.abc import Iterator
from dataclasses import replace

from readout.extract.packs import bearers
from readout.extract.packs.bearers import Bearers
from readout.extract.packs.drafts import Said
from readout.extract.packs.phrases import Phrases


def resumed(text: Phrases, found: list[Said]) -> Iterator[Said]:
    """Give "he", and a verb without a subject, the speaker before it, not further than a paragraph.

    Where the genders disagree, or nobody spoke before, "he" stays as written.
    """
    last: Said | None = None
    known = bearers.find(text)
    for one in found:
        one = _with_name(text, one, known)
        pronoun = one.speaker is not None and text.is_pronoun(one.speaker)
        if (one.speaker is None or pronoun) and last is not None and last.speaker is not None:
            apart = text.doc.token_paragraph[one.cue[0]] - text.doc.token_paragraph[last.cue[0]]
            if apart <= 1 and _agree(_gender(text, one), _gender(text, last)):
                rule = "pronoun" if pronoun else "dropped-subject"
                one = replace(one, speaker=last.speaker, rule=rule)
        if one.speaker is not None:
            last = one if not text.is_pronoun(one.speaker) else last
            yield one


def _with_name(text: Phrases, one: Said, known: Bearers) -> Said:
    """Give "minister" alone the one whom the text has called so, and "Sarnowskiego" his name.

    Two of them leave it open.
    """
    speaker = one.speaker
    if speaker is None or speaker.name < speaker.stop:
        return one
    if one.rule == "according-to":
        named = bearers.in_nominative(text, known, speaker)
        return one if named is None else replace(one, speaker=named)
    if speaker.stop > speaker.first + 1:
        return one
    title = text.lower[speaker.first]
    called = {
        text.lower[other.stop - 1]: other
        for other in reversed(known.titled)
        if other.first < one.cue[0] and text.lower[other.first] == title
    }
    return (
        replace(one, speaker=next(iter(called.values())), rule="title") if len(called) == 1 else one
    )


def _gender(text: Phrases, one: Said) -> str:
    return one.gender or (text.gender(one.speaker) if one.speaker else "")


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other
