"""Statements of a text in text order in; the same with those who are not named again, out.

"He said", "Dodał", "powiedział minister": whoever spoke before, or is called so.
"""

from collections.abc import Iterator
from dataclasses import replace

from readout.extract.packs.drafts import Said
from readout.extract.packs.phrases import Phrases, Speaker


def resumed(text: Phrases, found: list[Said]) -> Iterator[Said]:
    """Give "he", and a verb without a subject, the speaker before it, not further than a paragraph.

    Where the genders disagree, or nobody spoke before, "he" stays as written.
    """
    last: Said | None = None
    titled: dict[str, dict[str, Speaker]] = {}
    for one in found:
        one = _with_title(text, one, titled)
        pronoun = one.speaker is not None and text.is_pronoun(one.speaker)
        if (one.speaker is None or pronoun) and last is not None and last.speaker is not None:
            apart = text.doc.token_paragraph[one.cue[0]] - text.doc.token_paragraph[last.cue[0]]
            if apart <= 1 and _agree(_gender(text, one), _gender(text, last)):
                rule = "pronoun" if pronoun else "dropped-subject"
                one = replace(one, speaker=last.speaker, rule=rule)
        if one.speaker is not None:
            last = one if not text.is_pronoun(one.speaker) else last
            yield one


def _with_title(text: Phrases, one: Said, titled: dict[str, dict[str, Speaker]]) -> Said:
    """Give "minister" alone the one whom the text has called so; two of them leave it open."""
    speaker = one.speaker
    if speaker is None or not text.pack.has("role", text.lower[speaker.first]):
        return one
    bearers = titled.setdefault(text.lower[speaker.first], {})
    if speaker.name < speaker.stop:
        bearers.setdefault(text.lower[speaker.stop - 1], speaker)
    elif speaker.stop == speaker.first + 1 and len(bearers) == 1:
        return replace(one, speaker=next(iter(bearers.values())), rule="title")
    return one


def _gender(text: Phrases, one: Said) -> str:
    return one.gender or (text.gender(one.speaker) if one.speaker else "")


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other
