"""A text in a language with a pack in; the meetings that a noun names with both sides out.

"Spotkanie ministra A z premierem B odbyło się", "Встреча A и B состоялась", "Întrevederea dintre A
și B a avut loc": the sides stand right behind the noun, and the sentence says that it took place.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from readout.extract.packs.meeting_words import MeetingVerb, MeetingWords
from readout.extract.packs.partners import Partner, Partners
from readout.extract.packs.phrases import Phrases
from readout.records import Status

Sides = tuple[Partner, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A meeting by its noun, in token indices."""

    noun: int
    entry: MeetingVerb
    sides: Sides  #: two or more
    happened: int  #: the token behind the verb that says that it took place


def read(text: Phrases, words: MeetingWords, partners: Partners) -> Iterator[Named]:
    """Yield the meetings that nouns name, in text order."""
    for token, word in enumerate(text.lower):
        kind = words.nouns.get(word)
        if kind is None or text.quoted(token):
            continue
        first, stop = text.sentence[token]
        if text.doc.words[stop - 1] == "?" or is_denied(text, first, stop):
            continue
        happening = _happening(text, words, first, stop)
        sides = _sides(text, words, partners, token + 1, stop) if happening else ()
        if happening is not None and len(sides) > 1:
            status, end = happening
            yield Named(token, MeetingVerb((word,), kind, status, "with"), sides, end)


def is_denied(text: Phrases, first: int, stop: int) -> bool:
    """Tell whether somebody denies in a sentence: what it tells did not take place."""
    return any(
        cue.manner == "denied" and text.lower[at : at + len(cue.words)] == cue.words
        for at in range(first, stop)
        for cue in text.pack.cues.get(text.lower[at], ())
    )


def _happening(
    text: Phrases, words: MeetingWords, first: int, stop: int
) -> tuple[Status, int] | None:
    """Return what the first verb of happening in a sentence says, and the token behind it.

    None where it says "not".
    """
    for at in range(first, stop):
        if text.quoted(at):
            continue
        for entry, status in words.happenings.get(text.lower[at], ()):
            if text.lower[at : at + len(entry)] == entry:
                negated = at > first and words.has("negation", text.lower[at - 1])
                return None if negated else (status, at + len(entry))
    return None


def _sides(text: Phrases, words: MeetingWords, partners: Partners, token: int, stop: int) -> Sides:
    """Return the sides of "dintre A și B", "A și B", "lui A cu B"."""
    if token >= stop:
        return ()
    between = words.has("between", text.lower[token])
    at = token + (between or words.has("of", text.lower[token]))
    sides = partners.listed(at, stop, "partner" if between else "object")
    if len(sides) != 1 or between:
        return sides
    behind = sides[0].stop
    if behind >= stop or not words.has("with", text.lower[behind]):
        return ()
    return sides + partners.listed(behind + 1, stop, "partner")
