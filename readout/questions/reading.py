"""A question in; the filters it asks for out: names, dates and kinds as such, the rest as a search.

    Lavrov Makei May 2016                  who met together, and when
    denials about Redzikowo since 2018     a kind of statement, a place, an open stretch of days
    "missile defence" -exercise 2016       operators of the search stay what they are

No word is guessed: what is no name known here, no date and no word of `words/question.en.tsv` is
searched for in the texts. So is a surname that several persons have, and it is told.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from readout import search
from readout.filters import Filters
from readout.questions import dates
from readout.questions.names import Index, Named

_WORDS = Path(__file__).parent / "words" / "question.en.tsv"
_PIECE = re.compile(r'-?(?:[a-z]++:)?"[^"]*+"|\S++', re.I)
_OPERATOR = re.compile(r'^-\w|"|\w\*$|^(?:speaker|outlet|place|said):\S', re.I)
_OWN = re.compile(r"['’]s$", re.I)  # "Lavrov's"


@dataclass(frozen=True, slots=True)
class Unsure:
    """A name that several persons or places have; it was searched for as a word."""

    word: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a question asks for, and the names in it that nobody can tell apart."""

    filters: Filters
    unsure: tuple[Unsure, ...] = ()


def read(question: str, names: Index, today: date) -> Reading:
    """Return what a question asks for; of blanks, everything. Never raises.

    `today` tells which year "since 1 June" means.
    """
    raw = [found[0] for found in _PIECE.finditer(question)]
    words = [one if _OPERATOR.search(one) else _bare(one) for one in raw]
    # OR joins the terms beside it: a name that was taken out of it would leave half a search.
    reader = _Reader(words, names, today, plain="OR" in raw or "NOT" in raw)
    while reader.at < len(words):
        reader.step()
    return reader.reading()


def _bare(word: str) -> str:
    stripped = _OWN.sub("", word.strip(",.;:?!()[]“”‘’'"))
    return stripped or word


@dataclass(slots=True)
class _Reader:
    words: list[str]
    names: Index
    today: date
    plain: bool  #: the search has operators that join its words
    at: int = 0
    is_place: bool = False
    days: dates.Stretch | None = None
    found: dict[str, list[str]] = field(default_factory=dict)
    unsure: list[Unsure] = field(default_factory=list)

    def step(self) -> None:
        """Read what stands at the next word."""
        word, place = self.words[self.at], self.is_place
        self.is_place = False
        if _OPERATOR.search(word):
            self._keep(word)
        elif self.days is None and (days := dates.stretch(self.words, self.at, self.today)):
            self.days, self.at = days, days.next
        elif not self.plain and (named := self.names.at(self.words, self.at, place)):
            self._name(named)
        else:
            self._word(word)

    def _name(self, named: Named) -> None:
        written = self.words[self.at : named.next]
        if named.kind == "who" and len(named.ids) > 1:
            self.unsure.append(Unsure(" ".join(written), named.ids))
            self.found.setdefault("text", []).extend(written)
        else:
            self.found.setdefault(named.kind, []).extend(named.ids)
        self.at = named.next

    def _word(self, word: str) -> None:
        means, value = _vocabulary().get(search.fold(word), ("", ""))
        if not means or (self.plain and means != "aside"):
            self._keep(word)
            return
        self.is_place = means == "where"
        if value:
            self.found.setdefault(means, []).append(value)
        self.at += 1

    def _keep(self, word: str) -> None:
        if any(letter.isalnum() for letter in word):
            self.found.setdefault("text", []).append(word)
        self.at += 1

    def reading(self) -> Reading:
        """Return what was found; two who are named with no kind of statement met each other."""
        of = {name: tuple(dict.fromkeys(values)) for name, values in self.found.items()}
        who, said = of.get("who", ()), of.get("said", ())
        asked: dict[str, Any] = {
            "start": self.days.start if self.days else None,
            "end": self.days.end if self.days else None,
            "together" if len(who) > 1 and not said else "actors": who,
            "places": of.get("where", ()),
            "topics": of.get("topic", ()),
            "manners": said,
            "statuses": of.get("status", ()),
            "text": " ".join(self.found.get("text", ())),
        }
        return Reading(Filters(**asked), tuple(self.unsure))


@cache
def _vocabulary() -> Mapping[str, tuple[str, str]]:
    """Return each word of the list with what it is and what it asks for."""
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {word: (means, value) for word, means, value in rows}
