"""A document in a language with a pack in; its attributions, and the persons they name, out."""

from readout import limits
from readout.extract.document import Document
from readout.extract.kinds import kind
from readout.extract.packs import quoting, turns
from readout.extract.packs.drafts import Said
from readout.extract.packs.pack import Pack
from readout.extract.packs.phrases import Phrases, Speaker
from readout.extract.people.registers import Registers
from readout.records import Attribution, Confidence, Kind, Mention, MentionKind

_PLAIN = frozenset(("inverted", "dialogue", "quoted", "turn"))


def find(
    doc: Document, pack: Pack, registers: Registers
) -> tuple[tuple[Attribution, ...], tuple[Mention, ...]]:
    """Return the attributions in text order, and their speakers' mentions by place."""
    text = Phrases(doc, pack, registers)
    said = turns.with_turns(text, quoting.read(text))[: limits.STATEMENTS_PER_ARTICLE]
    mentions = {
        one.speaker.first: mention(doc, one.speaker)
        for one in said
        if one.speaker is not None and one.speaker.name < one.speaker.stop
    }
    return (
        tuple(_attribution(doc, one) for one in said),
        tuple(mentions[first] for first in sorted(mentions)),
    )


def _attribution(doc: Document, one: Said) -> Attribution:
    named = one.speaker is not None and one.speaker.name < one.speaker.stop
    content = tuple(doc.span(first, stop - 1) for first, stop in one.content)
    return Attribution(
        content=content,
        kind=Kind.DIRECT if one.spoken else kind(doc, content),
        manner=one.manner,
        rule=one.rule,
        cue=doc.span(one.cue[0], one.cue[1] - 1),
        speaker=doc.span(one.speaker.first, one.speaker.stop - 1) if one.speaker else None,
        # A pack has not been measured as English was: only the plainest form is shown as certain.
        confidence=Confidence.HIGH if named and one.rule in _PLAIN else Confidence.MEDIUM,
    )


def mention(doc: Document, speaker: Speaker) -> Mention:
    """Return the person of a speaker; the title before the name is its role."""
    titled = speaker.first < speaker.name
    first = speaker.first if titled else speaker.name
    stop = name_stop(doc, speaker)
    return Mention(
        doc.span(first, speaker.stop - 1),
        MentionKind.PERSON,
        doc.span(speaker.name, stop - 1),
        doc.span(speaker.first, _role_last(doc, speaker)) if titled else None,
    )


def _role_last(doc: Document, speaker: Speaker) -> int:
    """Return the last token of a title: not the comma in "Ministrul apărării, Ion Novac,"."""
    return speaker.name - 1 - (doc.words[speaker.name - 1] == ",")


def name_stop(doc: Document, speaker: Speaker) -> int:
    """Return where a name ends: at the comma before its apposition, else with the phrase."""
    commas = (at for at in range(speaker.name, speaker.stop) if doc.words[at] == ",")
    return next(commas, speaker.stop)
