"""A document and its language's pack in; what the readers of statements ask of its tokens out.

Tokens are given by index; phrases are (first, stop) pairs, `stop` excluded. Every look around a
token goes a bounded number of tokens far.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from readout.extract.document import Document
from readout.extract.packs.pack import Pack, PackCue, folded
from readout.extract.people.person_names import given_gender, key
from readout.extract.people.registers import Registers

DASHES = frozenset(("–", "—", "―", "-", "--"))
_PAUSES = frozenset((",", ".", "!", "?", "…", "..."))
_PARTICLES = frozenset("de der den di du van von la le el bin".split())
_NAME = 4  # tokens of the longest name
_SENTENCE = 500  # tokens: a longer run of abbreviations is no sentence
_PHRASE = 10  # tokens of the longest title, and of what stands between a cue and its speaker


@dataclass(frozen=True, slots=True)
class Speaker:
    """A phrase that speaks; its name starts at `name`, which is `stop` where none is known."""

    first: int
    stop: int
    name: int


class Phrases:
    """The tokens of one text, asked in the words of a pack."""

    def __init__(self, doc: Document, pack: Pack, registers: Registers) -> None:
        self.doc = doc
        self.pack = pack
        self.registers = registers
        self.lower = tuple(folded(word) for word in doc.words)
        self.sentence = self._sentences()
        self._narrated = frozenset(self._told_within())
        self._surnames = self._named_in_full()

    def quoted(self, token: int) -> bool:
        """Tell whether a token lies in a quotation, the narrator's words in it left out."""
        return self.doc.token_quotation[token] >= 0 and token not in self._narrated

    def is_mark(self, token: int) -> bool:
        """Tell whether a token is a mark; the stop of an abbreviation is none."""
        return not self.doc.words[token][0].isalnum() and not self._is_abbreviated(token)

    def cue(self, token: int) -> PackCue | None:
        """Return the cue that begins with a token, outside quotations and not negated."""
        if self.quoted(token) or (token and self.pack.has("negation", self.lower[token - 1])):
            return None
        for cue in self.pack.cues.get(self.lower[token], ()):
            if self.lower[token : token + len(cue.words)] == cue.words:
                return cue
        return None

    def speaker_after(self, first: int, stop: int) -> Speaker | None:
        """Return who speaks where the phrase follows its cue: "powiedział w Mińsku minister X"."""
        stop = min(stop, first + _PHRASE)
        first = self.past_time(first)
        if first >= stop or self.is_mark(first):
            return None
        if self.lower[first] in self.pack.pronouns:
            return Speaker(first, first + 1, first + 1)
        if self._is_adjunct(first):
            roles = (at for at in range(first, stop) if self._is_role(at))
            first = next(roles, stop)
            if first == stop or any(self.is_mark(at) for at in range(first)[-2:]):
                return None
        if self._is_role(first):
            return self.titled(first, stop + _PHRASE)
        return self._named(first)

    def speaker_before(self, last: int, floor: int) -> Speaker | None:
        """Return who speaks where the phrase ends with a token before its cue."""
        last = self._before_time(last, floor)
        if last < floor or self.quoted(last):
            return None
        if self.lower[last] in self.pack.pronouns:
            return Speaker(last, last + 1, last + 1)
        if self.doc.words[last] == ",":
            return self._with_apposition(last, floor)
        head = self._role_before(last, floor)
        if head is not None:
            found = self.titled(head, last + 1)
            return found if found.stop == last + 1 else None
        return self._name_before(last, floor)

    def past_time(self, token: int) -> int:
        """Return the token after "w poniedziałek", or the same where no date stands."""
        count = len(self.lower)
        while token < count:
            led = token + 1 < count and self.pack.has("preposition", self.lower[token])
            if not self.pack.is_time(self.lower[token + led]):
                break
            token += 1 + led
        return token

    def gender(self, speaker: Speaker) -> str:
        """Return m or f where a pronoun or the speaker's first name tells, else ""."""
        if speaker.name == speaker.stop:
            return self.pack.pronouns.get(self.lower[speaker.first], "")
        return given_gender(key(self.doc.words[speaker.name])) or ""

    def is_pronoun(self, speaker: Speaker) -> bool:
        """Tell whether a speaker is "he" or "she"."""
        return self.lower[speaker.first] in self.pack.pronouns

    def titled(self, head: int, stop: int) -> Speaker:
        """Read "minister spraw zagranicznych Jan Nowak" from its title on."""
        stop = min(stop, head + _PHRASE + _NAME, len(self.lower))
        at = head + 1
        while at < stop and not self._ends_phrase(at):
            at += 1
        name = at
        while name > head + 1 and at - name < _NAME and self._is_capital(name - 1):
            name -= 1
        for first in range(name, at):
            if self.is_known(first, at):
                return Speaker(head, at, first)
        behind = self._name_behind(at)
        return Speaker(head, behind, at + 1) if behind else Speaker(head, at, at)

    def is_known(self, first: int, stop: int) -> bool:
        """Tell whether capitalised tokens are a person's name: a known one, or told by its first.

        A name that stands in another case ("Witolda") is nobody's: it stays as written.
        """
        if stop - first == 1:
            word = self.doc.words[first]
            return key(word) in self._surnames or bool(self.registers.people_of_surname(word))
        name = " ".join(self.doc.words[first:stop])
        given = given_gender(key(self.doc.words[first]))
        return bool(given or self.registers.people(name))

    def _name_behind(self, comma: int) -> int:
        """Return where the name ends in "ministrul apărării, Ion Novac"; 0 where none stands."""
        if comma >= len(self.lower) or self.doc.words[comma] != ",":
            return 0
        stop = comma + 1
        while stop < min(comma + 1 + _NAME, len(self.lower)) and self._is_capital(stop):
            stop += 1
        closed = stop >= len(self.lower) or self.is_mark(stop)
        known = stop - comma > 2 and self.is_known(comma + 1, stop)
        return stop if closed and known else 0

    def _named(self, first: int) -> Speaker | None:
        """Read a name that stands without a title."""
        stop = first
        while stop < min(first + _NAME, len(self.lower)) and self._in_name(stop, first):
            stop += 1
        while stop > first and not self._is_capital(stop - 1):
            stop -= 1
        if stop == first:
            return None
        return Speaker(first, stop, first if self.is_known(first, stop) else stop)

    def _name_before(self, last: int, floor: int) -> Speaker | None:
        """Read the name that ends with a token; a lone word at a sentence's start must be known."""
        first = last
        if not self._is_capital(last):
            return None
        while first > floor and last - first < _NAME - 1 and self._is_capital(first - 1):
            first -= 1
        if first > floor and self.pack.has("preposition", self.lower[first - 1]):
            # "W Warszawie Nowak powiedział": where the place ends only a known name tells
            first = next((at for at in range(first, last + 1) if self.is_known(at, last + 1)), -1)
            return Speaker(first, last + 1, first) if first >= 0 else None
        known = self.is_known(first, last + 1)
        if first == last and not known:
            return None
        return Speaker(first, last + 1, first if known else last + 1)

    def _with_apposition(self, comma: int, floor: int) -> Speaker | None:
        """Read "Jan Nowak, minister spraw zagranicznych," up to its second comma."""
        for at in range(comma - 1, max(floor, comma - _PHRASE), -1):
            if self.doc.words[at] == ",":
                name = self._name_before(at - 1, floor) if self._is_role(at + 1) else None
                if name is None:
                    return self._named_behind(at, comma, floor)
                return Speaker(name.first, comma, name.name)
        return None

    def _named_behind(self, opening: int, comma: int, floor: int) -> Speaker | None:
        """Read "Ministrul apărării, Ion Novac," up to its second comma."""
        words = range(opening + 1, comma)
        if not 0 < len(words) <= _NAME or not all(self._is_capital(at) for at in words):
            return None
        head = self._role_before(opening - 1, floor)
        known = self.is_known(opening + 1, comma) and len(words) > 1
        return Speaker(head, comma, opening + 1) if head is not None and known else None

    def _role_before(self, last: int, floor: int) -> int | None:
        """Return the title with which the phrase begins that ends with a token."""
        for at in range(last, max(floor, last - _PHRASE) - 1, -1):
            if self._is_role(at):
                return at
            if self._ends_phrase(at):
                return None
        return None

    def _before_time(self, last: int, floor: int) -> int:
        """Return the token before "w poniedziałek", where that stands between speaker and cue."""
        if last >= floor and self.pack.is_time(self.lower[last]):
            last -= 1
            if last >= floor and self.pack.has("preposition", self.lower[last]):
                last -= 1
        return last

    def _is_adjunct(self, token: int) -> bool:
        word = self.lower[token]
        return self.pack.has("stop", word) or self.pack.is_time(word)

    def _is_role(self, token: int) -> bool:
        word = self.lower[token]
        return self.pack.has("role", word) or (
            self.pack.has("role", word + ".") and self._is_abbreviated(token + 1)
        )

    def _ends_phrase(self, token: int) -> bool:
        word = self.lower[token]
        return (
            self.is_mark(token)
            or self.quoted(token)
            or self._is_adjunct(token)
            or word in self.pack.cues
            or word[0].isdigit()
        )

    def _in_name(self, token: int, first: int) -> bool:
        particle = token > first and self.lower[token] in _PARTICLES
        return self._is_capital(token) or particle

    def _is_capital(self, token: int) -> bool:
        return (
            self.doc.words[token][0].isupper()
            and not self.quoted(token)
            and not self._is_adjunct(token)
        )

    def _is_abbreviated(self, token: int) -> bool:
        """Tell whether a token is the stop of "gen." or "prof."."""
        return (
            0 < token < len(self.lower)
            and self.doc.words[token] == "."
            and self.doc.starts[token] == self.doc.ends[token - 1]
            and self.pack.has("abbreviation", self.lower[token - 1])
        )

    def _told_within(self) -> Iterator[int]:
        """Yield the tokens of "сказал он" in "«Да, — сказал он. — Мы придём»"."""
        words, quotation = self.doc.words, self.doc.token_quotation
        for token in range(2, len(words)):
            here = quotation[token]
            if here < 0 or words[token - 1] not in DASHES or words[token - 2] not in _PAUSES:
                continue
            if quotation[token - 2] != here or not self._begins_cue(token):
                continue
            for at in range(token, min(token + _PHRASE + _NAME, len(words))):
                if quotation[at] != here or words[at] in DASHES:
                    break
                if words[at][0].isalnum():
                    yield at

    def _begins_cue(self, token: int) -> bool:
        cues = self.pack.cues.get(self.lower[token], ())
        return any(self.lower[token : token + len(cue.words)] == cue.words for cue in cues)

    def _sentences(self) -> tuple[tuple[int, int], ...]:
        """Return for each token the tokens [first, stop) of its sentence, abbreviations healed."""
        owner = self.doc.token_sentence
        starts: list[int] = []
        for token in range(len(self.lower)):
            if not token or (
                owner[token] != owner[token - 1] and not self._goes_on(starts[-1], token)
            ):
                starts.append(token)
        bounds = [*starts, len(self.lower)]
        return tuple((first, stop) for first, stop in pairwise(bounds) for _ in range(first, stop))

    def _goes_on(self, first: int, token: int) -> bool:
        """Tell whether a sentence that began with `first` goes on after "prof."."""
        same = self.doc.token_paragraph[token] == self.doc.token_paragraph[token - 1]
        return same and token - first < _SENTENCE and self._is_abbreviated(token - 1)

    def _named_in_full(self) -> frozenset[str]:
        """Return the surnames of the persons whom the text names with their first name."""
        words = self.doc.words
        return frozenset(
            key(words[at + 1])
            for at in range(len(words) - 1)
            if words[at][0].isupper() and words[at + 1][0].isupper()
            if given_gender(key(words[at]))
        )
