"""The tokens behind a verb of meeting in; the other side out, its name back in the nominative.

"Spotkał się z ministrem Siergiejem Ławrowem", "l-a primit pe ministrul". A side counts by its title
or by a name that somebody bears: a registered one, one that the text has in the nominative, or one
that opens with a given name. A name in another case that nobody bears stays as written.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from readout.extract.packs.meeting_words import MeetingWords
from readout.extract.packs.phrases import Phrases
from readout.extract.people.person_names import given_gender, key
from readout.extract.people.registers import Actor
from readout.records import Span

_LONGEST = 14  # tokens of "ministrem spraw zagranicznych Republiki Białorusi Władimirem Makiejem"
_NAME = 3  # tokens
_ADJECTIVES = 2  # tokens: "swoim czeskim | odpowiednikiem"


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who bears a name: a person of the register, or the place where the text has it plainly."""

    actor: Actor | None = None
    named: Span | None = None


@dataclass(frozen=True, slots=True)
class Partner:
    """Tokens [first, stop); the name starts at `name`, which is `stop` where there is none."""

    first: int
    stop: int
    name: int
    bearer: Bearer | None = None


class Partners:
    """Reads the sides of one text; `named` holds its names in the nominative, by their key."""

    def __init__(self, text: Phrases, words: MeetingWords, named: Mapping[str, Span]) -> None:
        self._text = text
        self._words = words
        self._named = named
        self._surnames = _surnames(named)

    def listed(self, first: int, stop: int, titles: str) -> tuple[Partner, ...]:
        """Return the sides from a token on, "A i B"; () where nobody stands there.

        `titles` is the class of their titles: "partner" or "object".
        """
        found: list[Partner] = []
        at = first
        while (one := self._at(at, stop, titles)) is not None:
            found.append(one)
            at = one.stop
            if at >= stop or not self._words.has("joint", self._text.lower[at]):
                break
            at += 1
            at += self._words.has("with", self._text.lower[min(at, stop - 1)])
        return tuple(found)

    def _at(self, first: int, stop: int, titles: str) -> Partner | None:
        if first >= stop:
            return None
        after = self._past_title(first, stop, titles)
        end = after
        while end < min(stop, first + _LONGEST) and not self._ends(end):
            end += 1
        starts = range(max(after, end - _NAME), end) if after > first else range(first, first + 1)
        for name in starts:
            bearer = self._bearer(name, end)
            known = bearer is not None and (bearer.actor or bearer.named)
            if bearer is not None and (known or after > first or titles != "object"):
                return Partner(first, end, name, bearer)
        if after == first:
            return None
        return self._in_apposition(first, end, stop) or Partner(first, end, end)

    def _past_title(self, first: int, stop: int, titles: str) -> int:
        """Return the token behind a title, the same where none stands there."""
        between = _ADJECTIVES if titles == "partner" else 0  # "przyjął rezygnację | ministra"
        for at in range(first, min(first + between + 1, stop)):
            word = self._text.lower[at]
            if self._words.has(titles, word):
                return at + 1
            dotted = at + 1 < stop and self._text.doc.words[at + 1] == "."
            if dotted and self._words.has(titles, word + "."):
                return at + 2
            if not self._text.doc.words[at][0].islower() or self._ends(at):
                break
        return first

    def _in_apposition(self, first: int, comma: int, stop: int) -> Partner | None:
        """Read "z szefem MSZ Rosji, Siergiejem Ławrowem" behind its comma."""
        if comma >= stop or self._text.doc.words[comma] != ",":
            return None
        end = comma + 1
        while end < min(stop, comma + 1 + _NAME) and self._text.doc.words[end][0].isupper():
            end += 1
        bearer = self._bearer(comma + 1, end) if end > comma + 1 else None
        return Partner(first, end, comma + 1, bearer) if bearer is not None else None

    def _ends(self, token: int) -> bool:
        text, word = self._text, self._text.lower[token]
        return (
            text.is_mark(token)
            or text.quoted(token)
            or text.pack.has("stop", word)
            or text.pack.is_time(word)
            or word in text.pack.cues
            or self._words.has("break", word)
            or self._words.happens(token, text.lower)
            or self._words.has("joint", word)
            or self._words.has("with", word)
            or word[0].isdigit()
        )

    def _bearer(self, first: int, stop: int) -> Bearer | None:
        """Return who bears the name of some tokens in whatever case, None where it is no name."""
        words = self._text.doc.words[first:stop]
        if not words or not all(word[0].isupper() for word in words):
            return None
        if len(words) == 1:
            return self._of_surname(words[0])
        spellings = [key(" ".join(one)) for one in self._nominatives(words)]
        for spelling in spellings:
            if spelling in self._named:
                return Bearer(named=self._named[spelling])
        people = {
            one.id: one for spelling in spellings for one in self._text.registers.people(spelling)
        }
        if len(people) == 1:
            return Bearer(next(iter(people.values())))
        given = any(given_gender(key(one)) for one in self._words.nominatives("name", words[0]))
        return Bearer() if given and not people else None

    def _of_surname(self, word: str) -> Bearer | None:
        """Return the one of the text who bears a surname, else the one of the register."""
        spellings = [key(one) for one in self._words.nominatives("name", word)]
        for spelling in spellings:
            if spelling in self._surnames:
                return Bearer(named=self._surnames[spelling])
        people = {
            one.id: one
            for spelling in spellings
            for one in self._text.registers.people_of_surname(spelling)
        }
        return Bearer(next(iter(people.values()))) if len(people) == 1 else None

    def _nominatives(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        return product(*(self._words.nominatives("name", word) for word in words))


def _surnames(named: Mapping[str, Span]) -> dict[str, Span]:
    """Return the surnames that one person of the text alone bears."""
    found: dict[str, list[Span]] = {}
    for name, span in named.items():
        found.setdefault(name.rsplit(" ", 1)[-1], []).append(span)
    return {surname: spans[0] for surname, spans in found.items() if len(spans) == 1}
