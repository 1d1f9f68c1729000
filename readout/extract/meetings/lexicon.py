"""The word lists of meetings in; triggers, families of kinds and word sets out, read once."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from readout.extract.wordlists import rows


class Frame(StrEnum):
    """How a trigger names its parties; the words beside it say who they are."""

    MEET = "meet"  #: A met (with) B; A and B met
    HOST = "host"  #: A received B; B was received by A
    WELCOME = "welcome"  #: as HOST, but only a person: "welcomed the decision" is no meeting
    VISIT = "visit"  #: A visited PLACE or B
    TRAVEL = "travel"  #: A travelled to PLACE for talks with B
    CALL = "call"  #: A phoned B
    RING = "ring"  #: A called B on Friday to ...
    SIGN = "sign"  #: A and B signed ...
    CONFER = "confer"  #: A spoke with B
    RAISE = "raise"  #: A raised X with B
    DISCUSS = "discuss"  #: A discussed X with B; A and B discussed X
    INAUGURATE = "inaugurate"  #: A inaugurated the base; it was inaugurated in the presence of A
    OPEN = "open"  #: as INAUGURATE, but only of a base, a site, an embassy
    TELL = "tell"  #: A told B in PLACE
    AGREE = "agree"  #: A and B agreed in PLACE
    SEE = "see"  #: A saw B at PLACE
    BRIEF = "brief"  #: A briefed B
    GATHER = "gather"  #: ministers gathered in PLACE: only those who come to meet
    SUMMON = "summon"  #: A summoned the ambassador
    NOUN = "noun"  #: talks between A and B, A's talks with B, A held talks with B
    CALL_NOUN = "callnoun"  #: as NOUN, but never without both parties
    VISIT_NOUN = "visitnoun"  #: A's visit to PLACE, a visit by A to PLACE
    GATHERING = "gathering"  #: a noun whose parties attend: the summit, a ceremony
    SESSION = "session"  #: as GATHERING, of a political body
    PRESENT = "present"  #: who was there as well: "B attended, too", "his host was B"


class Form(StrEnum):
    """The grammatical form of a trigger word."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One entry of the trigger lexicon in one of its shapes."""

    words: tuple[str, ...]  #: lower case
    kind: str
    frame: Frame
    forms: frozenset[Form]  #: "met" is past and participle at once


_VERB_FORMS = (Form.BASE, Form.PRESENT, Form.PAST, Form.PARTICIPLE, Form.GERUND)


@cache
def triggers() -> dict[str, tuple[Trigger, ...]]:
    """Return the triggers by their first word, the longest first."""
    found: dict[tuple[tuple[str, ...], str, Frame], set[Form]] = {}
    for written, kind, frame in (row[:3] for row in rows("meeting_triggers.en.tsv")):
        shapes = [tuple(shape.split()) for shape in written.split(",")]
        verb = len(shapes) == len(_VERB_FORMS)
        for position, shape in enumerate(shapes):
            form = _VERB_FORMS[position] if verb else Form.NOUN
            found.setdefault((shape, kind, Frame(frame)), set()).add(form)
    table: dict[str, list[Trigger]] = {}
    for (shape, kind, frame), forms in found.items():
        table.setdefault(shape[0], []).append(Trigger(shape, kind, frame, frozenset(forms)))
    return {
        word: tuple(sorted(entries, key=lambda entry: -len(entry.words)))
        for word, entries in table.items()
    }


@cache
def nouns() -> frozenset[str]:
    """Return the last words of the triggers that are nouns: "talks", "conference"."""
    return frozenset(
        entry.words[0] if entry.words[-1] == "of" else entry.words[-1]
        for entries in triggers().values()
        for entry in entries
        if Form.NOUN in entry.forms and entry.frame is not Frame.PRESENT
    )


@cache
def families() -> dict[str, str]:
    """Return kind -> family; kinds of one family may name the same meeting."""
    return {row[0]: row[1] for row in rows("meeting_kinds.tsv")}


@cache
def words(section: str) -> frozenset[str]:
    """Return the words of a section of meeting_words.en.tsv, lower case; "_" is a blank."""
    lines = (row[1] for row in rows("meeting_words.en.tsv") if row[0] == section)
    return frozenset(word.replace("_", " ") for line in lines for word in line.split())
