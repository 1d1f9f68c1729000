"""A language in; the words with which it tells of meetings out, none where there is no pack.

One file a language, `meeting_words/LANGUAGE.tsv` (class, entry, value):

verb          what somebody does who meets somebody, as it stands in reports; value: the kind of
              meeting, its status, and how the other side follows: `with` or `object`
noun          names a meeting, its sides behind it; value: the kind of meeting
happening     what a noun did: it took place; value: the status
between, of   stand before the sides of a noun
with          the preposition before the other side
partner       titles of the other side behind `with`; object: those of an object
negation      before a verb: nobody met; line: nobody travelled, it was a call
adverb        may stand between a subject and its verb; break: another clause begins
relative      "who" behind a comma: its verb is that of the person before it
joint         "and" between two partners; in: before a place
city          a town in another script; value: its English name
name, town    an ending of a name in another case; value: that of the nominative, "-" for none
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from readout.extract.packs.pack import folded
from readout.extract.wordlists import rows
from readout.records import Status

_FOLDER = Path(__file__).parent / "meeting_words"
_STEM = 2  # letters that a name keeps when its ending is cut


@dataclass(frozen=True, slots=True)
class MeetingVerb:
    """A verb that tells of a meeting, in one form."""

    words: tuple[str, ...]
    kind: str
    status: Status
    takes: str  #: "with" or "object"


@dataclass(frozen=True, slots=True, eq=False)
class MeetingWords:
    """The words of one language, in lower case."""

    verbs: Mapping[str, tuple[MeetingVerb, ...]]  #: by first word, the longest first
    nouns: Mapping[str, str]  #: noun -> kind of meeting
    #: verbs of happening by their first word, the longest first
    happenings: Mapping[str, tuple[tuple[tuple[str, ...], Status], ...]]
    cities: Mapping[str, str]  #: names that the gazetteer has in Latin letters alone
    _members: Mapping[str, frozenset[str]]
    _endings: Mapping[str, tuple[tuple[str, str], ...]]

    def has(self, kind: str, word: str) -> bool:
        """Tell whether a lower-case word is of a class."""
        return word in self._members.get(kind, ())

    def happens(self, token: int, lower: tuple[str, ...]) -> bool:
        """Tell whether a verb of happening begins with a token of a text in lower case."""
        return any(
            lower[token : token + len(entry)] == entry
            for entry, _ in self.happenings.get(lower[token], ())
        )

    def nominatives(self, kind: str, word: str) -> tuple[str, ...]:
        """Return what a name as written may be in the nominative, itself first.

        >>> load("pl").nominatives("name", "Ławrowem")
        ('Ławrowem', 'Ławrow')
        """
        cut = (
            word[: len(word) - len(ending)] + nominative
            for ending, nominative in self._endings.get(kind, ())
            if word.endswith(ending) and len(word) - len(ending) >= _STEM
        )
        return tuple(dict.fromkeys((word, *cut)))


@cache
def load(language: str) -> MeetingWords:
    """Read the words of a language (ISO 639-1), once."""
    path = _FOLDER / f"{language}.tsv"
    if not language.isalpha() or not path.is_file():
        return MeetingWords({}, {}, {}, {}, {}, {})
    table = rows(path.name, path.parent)
    verbs: dict[str, list[MeetingVerb]] = {}
    happenings: dict[str, list[tuple[tuple[str, ...], Status]]] = {}
    members: dict[str, set[str]] = {}
    endings: dict[str, list[tuple[str, str]]] = {}
    for kind, entry, *value in table:
        if kind == "verb":
            verb = _verb(folded(entry), value[0])
            verbs.setdefault(verb.words[0], []).append(verb)
        elif kind == "happening":
            said = tuple(folded(entry).split())
            happenings.setdefault(said[0], []).append((said, Status(value[0])))
        elif kind in ("city", "noun"):
            continue
        elif kind in ("name", "town"):
            endings.setdefault(kind, []).append((entry, value[0].strip("-")))
        else:
            members.setdefault(kind, set()).add(folded(entry))
    return MeetingWords(
        {
            word: tuple(sorted(one, key=lambda verb: -len(verb.words)))
            for word, one in verbs.items()
        },
        {folded(entry): value[0] for kind, entry, *value in table if kind == "noun"},
        {
            word: tuple(sorted(one, key=lambda told: -len(told[0])))
            for word, one in happenings.items()
        },
        {entry: value[0] for kind, entry, *value in table if kind == "city"},
        {kind: frozenset(entries) for kind, entries in members.items()},
        {kind: tuple(pairs) for kind, pairs in endings.items()},
    )


def _verb(entry: str, value: str) -> MeetingVerb:
    kind, status, takes = value.rsplit(" ", 2)
    return MeetingVerb(tuple(entry.split()), kind, Status(status), takes)
