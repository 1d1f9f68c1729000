"""A language in; its pack of words out, None where there is none yet.

A pack is one file, `words/LANGUAGE.tsv` (class, entry, value), and the language's rows of
`months.tsv`; the modules beside it read all languages alike. Classes of the file:

cue          a verb that attributes, in the form it has in reports; value: its manner and the gender
             of who speaks (m, f, or -)
that         opens an indirect statement
according    opens a phrase that names the speaker in another case: "według ministra"
as-said      opens a clause of a cue that names who says the rest: "jak powiedział"
negation     before a cue: nothing is said
pronoun      of the third person, in the subject's case; value: m or f
role, oblique  titles of a speaker: as a subject, and behind `according`
genitive     stands before a name behind `according`, and is no part of it: "lui"
stop         ends the phrase of a speaker; preposition: opens a phrase between cue and speaker
abbreviation   is followed by a stop that ends no sentence
weekday, day   value: number of the day (ISO 8601), days from today
month        in a case that months.tsv does not have; value: its number
year         stands beside a year
future       in a sentence: a weekday is the next one, not the last one
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from readout.extract.wordlists import rows

_FOLDER = Path(__file__).parent / "words"
_ABBREVIATED = 3  # letters: "lip" and "mar" are words as well; May is short in full
# Romanian is often written with the cedilla of Turkish in place of the comma below.
_CEDILLA = str.maketrans("ţşŢŞ", "țșȚȘ")


@dataclass(frozen=True, slots=True)
class PackCue:
    """A verb that attributes, in one form."""

    words: tuple[str, ...]
    manner: str
    gender: str  #: m, f, or "" where the form does not tell


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """The words of one language, in lower case."""

    language: str
    cues: Mapping[str, tuple[PackCue, ...]]  #: by first word, the longest first
    according: tuple[tuple[str, ...], ...]
    as_said: tuple[tuple[str, ...], ...]
    pronouns: Mapping[str, str]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    months: Mapping[str, int]
    _members: Mapping[str, frozenset[str]]

    def has(self, kind: str, word: str) -> bool:
        """Tell whether a lower-case word is of a class."""
        return word in self._members.get(kind, ())

    def is_time(self, word: str) -> bool:
        """Tell whether a lower-case word is part of a date."""
        return word in self.weekdays or word in self.days or word in self.months


@cache
def load(language: str) -> Pack | None:
    """Read the pack of a language (ISO 639-1), once; English has none, its engine is complete."""
    path = _FOLDER / f"{language}.tsv"
    if not language.isalpha() or not path.is_file():
        return None
    entries = [(row[0], folded(row[1]), row[2] if len(row) > 2 else "") for row in _rows(path)]
    return Pack(
        language,
        _cues(entries),
        _openings(entries, "according"),
        _openings(entries, "as-said"),
        {entry: value for kind, entry, value in entries if kind == "pronoun"},
        _numbers(entries, "weekday"),
        _numbers(entries, "day"),
        _months(language) | _numbers(entries, "month"),
        {
            kind: frozenset(entry for other, entry, _ in entries if other == kind)
            for kind in {kind for kind, _, _ in entries}
        },
    )


def folded(word: str) -> str:
    """Return a word as packs write it: in lower case, Romanian letters with their comma."""
    return word.casefold().translate(_CEDILLA)


def _rows(path: Path) -> Iterable[tuple[str, ...]]:
    return rows(path.name, path.parent)


def _cues(entries: Iterable[tuple[str, str, str]]) -> Mapping[str, tuple[PackCue, ...]]:
    found: dict[str, list[PackCue]] = {}
    for kind, entry, value in entries:
        if kind == "cue":
            manner, gender = value.split()
            cue = PackCue(tuple(entry.split()), manner, gender.strip("-"))
            found.setdefault(cue.words[0], []).append(cue)
    return {
        word: tuple(sorted(cues, key=lambda cue: -len(cue.words))) for word, cues in found.items()
    }


def _openings(entries: Iterable[tuple[str, str, str]], wanted: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(entry.split()) for kind, entry, _ in entries if kind == wanted)


def _numbers(entries: Iterable[tuple[str, str, str]], wanted: str) -> dict[str, int]:
    return {entry: int(value) for kind, entry, value in entries if kind == wanted}


def _months(language: str) -> dict[str, int]:
    return {
        folded(form): int(number)
        for number, spoken, forms in rows("months.tsv")
        if spoken == language
        for form in forms.split()
        if len(form) > _ABBREVIATED or folded(form).startswith(("ma", "ма"))
    }
