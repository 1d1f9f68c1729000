"""Where each person of a text is met, in order; whom a later "he" or "the minister" can mean out.

A pronoun takes the nearest sentence that has a fitting speaker or subject, the speaker first; one
who is only an object or a possessor ("in talks with Lavrov, he said") is passed over. Of "A and B"
who may both be "he" neither is taken.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field

from readout.extract import cues
from readout.extract.cues import CueClass, Form
from readout.extract.document import Document
from readout.extract.people import side_by_side
from readout.extract.people.appearance import (
    Appearance,
    either,
    is_unknown,
    nobody,
    prominent,
)
from readout.extract.people.cast import Person
from readout.extract.wordlists import words
from readout.records import Reason, Span

_NEAR = 200  # appearances back: a bare title reaches no further
_FAR = 6  # sentences back: a pronoun reaches no further
_LONGEST_COMPANY = 5  # words of an entry of company.en.txt
_AGE = 2  # digits
_STRANGER = 6  # words of "A retired fisherman from Lipno disagreed"
_INDEFINITE = frozenset(("a", "an", "one", "another"))
_AUXILIARIES = frozenset("is was has had will would could may might does did".split())
POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
Fits = Callable[[Person], bool]


@dataclass(slots=True)
class Scene:
    """The persons met so far; `add` in text order only."""

    doc: Document
    _by_sentence: dict[int, list[Appearance]] = field(default_factory=dict)
    _strangers: dict[int, list[Appearance]] = field(default_factory=dict)
    _all: list[Appearance] = field(default_factory=list)
    _ends: list[int] = field(default_factory=list)

    def add(self, span: Span, person: Person, speaks: bool) -> None:
        """Note that a person is met at a span."""
        tokens = self.doc.tokens_in(span)
        if not tokens:
            return
        here = self._appearance(span, tokens, person, speaks)
        self._by_sentence.setdefault(here.sentence, []).append(here)
        self._all.append(here)
        self._ends.append(span.end)

    def add_stranger(self, span: Span, gender: str, speaks: bool) -> None:
        """Note somebody who is described and not known ("a fisherman"), who speaks or acts.

        A later "he" must not reach back over such a one; nothing else asks for strangers.
        """
        tokens = self.doc.tokens_in(span)
        if not tokens:
            return
        person = Person("", "", [], Reason.AMBIGUOUS, "", gender)
        here = self._appearance(span, tokens, person, speaks)
        opens = self.doc.sentences[here.sentence].start == span.start
        if speaks or (here.subject and (here.acts or opens)):
            self._strangers.setdefault(here.sentence, []).append(here)

    def _appearance(self, span: Span, tokens: range, person: Person, speaks: bool) -> Appearance:
        sentence = self.doc.token_sentence[tokens.start]
        quoted = self.doc.token_quotation[tokens.start] >= 0
        owner = self._is_owner(tokens)
        subject = not owner and self._is_free(tokens)
        after = self._word(tokens.stop)
        company = bool(self._company(tokens.stop)) or self._has_age(tokens.stop) or _tells(after)
        acts = _is_verb(after)
        return Appearance(span, sentence, person, speaks, subject, owner, quoted, company, acts)

    def pronoun(
        self,
        span: Span,
        fits: Callable[[Appearance], bool],
        may_fit: Callable[[Appearance], bool] | None = None,
    ) -> Appearance | None:
        """Return whom a singular pronoun means, or None where nobody is near enough.

        `may_fit` tells who is taken where nobody in the sentence fits. The person returned is
        nobody in particular, and AMBIGUOUS, where two who stand side by side fit alike, and where
        somebody acts of whom nobody can tell: a nearer person is not passed over.
        """
        tokens = self.doc.tokens_in(span)
        if not tokens:
            return None
        here = self.doc.token_sentence[tokens.start]
        quoted = self.doc.token_quotation[tokens.start] >= 0
        for sentence in range(here, max(here - _FAR, 0) - 1, -1):
            near = [
                one
                for one in self._met(sentence)
                if one.span.end <= span.start and (quoted or not one.quoted)
            ]
            for clause in self._clauses(near, sentence):
                likely = [[one for one in clause if test(one)] for test in (fits, may_fit) if test]
                if len(likely) > 1 and _is_beside(*likely):
                    likely.reverse()
                for met in likely:
                    if found := prominent(met, alone=sentence < here):
                        return (
                            found
                            if not side_by_side.is_one_of_two(self.doc, found, clause)
                            else either(found)
                        )
                unknown = next((one for one in clause if is_unknown(one)), None)
                if may_fit and unknown is not None:
                    return either(unknown)
            if may_fit and not near and sentence < here and self._tells_a_stranger(sentence):
                return nobody(span, sentence)
        return None

    def _met(self, sentence: int) -> list[Appearance]:
        """Return everybody of a sentence, strangers too, in text order."""
        met = self._by_sentence.get(sentence, [])
        strangers = self._strangers.get(sentence)
        return sorted([*met, *strangers], key=lambda one: one.span) if strangers else met

    def _clauses(self, met: list[Appearance], sentence: int) -> list[list[Appearance]]:
        """Return those met in each clause between semicolons, the last clause first."""
        tokens = self.doc.tokens_in(self.doc.sentences[sentence])
        ends = [
            self.doc.starts[at]
            for at in tokens
            if self.doc.words[at] == ";" and self.doc.token_quotation[at] < 0
        ]
        if not ends:
            return [met]
        parts: list[list[Appearance]] = [[] for _ in range(len(ends) + 1)]
        for one in met:
            parts[bisect_left(ends, one.span.start)].append(one)
        return parts[::-1]

    def _tells_a_stranger(self, sentence: int) -> bool:
        """Tell whether a sentence begins "A fisherman disagreed": a person, by the verb alone."""
        tokens = self.doc.tokens_in(self.doc.sentences[sentence])
        first, *rest = self.doc.lower[tokens.start : min(tokens.stop, tokens.start + _STRANGER)]
        return first in _INDEFINITE and any(_tells(word) for word in rest)

    def nearest(self, span: Span, fits: Fits) -> Appearance | None:
        """Return whom a bare title means: the nearest before it that fits, in sentence order.

        None where the nearest sentence has two that fit and neither speaks.
        """
        stop = bisect_left(self._ends, span.start + 1)
        near = self._all[max(stop - _NEAR, 0) : stop]
        before = [one for one in near if fits(one.person)]
        if not before:
            return None
        sentence = before[-1].sentence
        met = [one for one in before if one.sentence == sentence]
        if len({id(one.person) for one in met}) == 1:
            return met[-1]
        return next((one for one in reversed(met) if one.speaks), None)

    def together(self, span: Span, fits: Fits) -> tuple[Person, ...]:
        """Return the persons of the nearest sentence before a span that has two who fit."""
        tokens = self.doc.tokens_in(span)
        here = self.doc.token_sentence[tokens.start] if tokens else 0
        for sentence in (here, here - 1):
            met = {
                id(one.person): one.person
                for one in self._by_sentence.get(sentence, ())
                if one.span.end <= span.start and fits(one.person)
            }
            if len(met) > 1:
                return tuple(met.values())
        return ()

    def opposed(self, span: Span) -> tuple[Person, ...]:
        """Return the only two persons, each of another side, of a sentence not far before."""
        tokens = self.doc.tokens_in(span)
        here = self.doc.token_sentence[tokens.start] if tokens else 0
        for sentence in range(here, max(here - _FAR, 0) - 1, -1):
            near = self._by_sentence.get(sentence, ())
            if len(near) > _NEAR:  # a list of guests
                continue
            met = {id(one.person): one.person for one in near if one.span.end <= span.start}
            sides = {one.side for one in met.values() if one.side}
            if len(met) == len(sides) == 2:
                return tuple(met.values())
            if len(met) > 1:
                return ()  # others are nearer
        return ()

    def latter(self, span: Span) -> Appearance | None:
        """Return the last of two or more persons of the sentence before; None where one is met."""
        tokens = self.doc.tokens_in(span)
        before = self.doc.token_sentence[tokens.start] - 1 if tokens else -1
        met = self._by_sentence.get(before, [])
        return met[-1] if len({id(one.person) for one in met}) > 1 else None

    def in_company(self, span: Span) -> tuple[Person, ...]:
        """Return A and B of "A met B", the only two of this sentence or the one before, or ()."""
        tokens = self.doc.tokens_in(span)
        here = self.doc.token_sentence[tokens.start] if tokens else 0
        for sentence in (here, here - 1):
            near = [
                one for one in self._by_sentence.get(sentence, ()) if one.span.end <= span.start
            ]
            met = [one for one in near if one is near[0] or not _is_his(one, near[0])]
            if len(met) != 2 or met[0].person is met[1].person or not met[0].company:
                continue
            between = self.doc.tokens_in(Span(met[0].span.end, met[1].span.start))
            after = self.doc.tokens_in(met[1].span).stop
            more = self.doc.lower[after : after + 1] in (("and",), ("as",), ("&",))
            if between and self._company(between.start) == len(between) and not more:
                return met[0].person, met[1].person
        return ()

    def is_met(self, person: Person, sentence: int) -> bool:
        """Tell whether a person is met in a sentence."""
        return any(one.person is person for one in self._by_sentence.get(sentence, ()))

    def coordinated(self, span: Span) -> tuple[Person, ...]:
        """Return the two of "A and B" in this sentence or the one before; () where none stands.

        Nor where somebody stands before them: "A met B and C" leaves open who "they" are.
        """
        tokens = self.doc.tokens_in(span)
        here = self.doc.token_sentence[tokens.start] if tokens else 0
        for sentence in (here, here - 1):
            met = [one for one in self._by_sentence.get(sentence, ()) if one.span.end <= span.start]
            pairs = [
                (one.person, other.person)
                for before, one, other in zip([None, *met], met, met[1:], strict=False)
                if self.doc.text[one.span.end : other.span.start].strip() == "and"
                and not self._is_listed(before, one)
            ]
            if pairs:
                first = met[0].person in pairs[0]
                return pairs[-1] if len(pairs) == 1 and first else ()
        return ()

    def _word(self, token: int) -> str:
        return self.doc.lower[token] if token < len(self.doc.lower) else ""

    def _has_age(self, token: int) -> bool:
        """Tell whether an age follows: "Eva Sedlak, 43,"."""
        return (
            self._word(token) == "," == self._word(token + 2)
            and self._word(token + 1).isdecimal()
            and len(self._word(token + 1)) == _AGE
        )

    def _company(self, token: int) -> int:
        """Return how many words from a token on say that somebody met somebody, or 0."""
        for length in range(_LONGEST_COMPANY, 0, -1):
            if " ".join(self.doc.lower[token : token + length]) in words("company.en.txt"):
                return length
        return 0

    def _is_listed(self, before: Appearance | None, one: Appearance) -> bool:
        """Tell whether a list begins before: B in "A, B and C" is one of three."""
        return before is not None and (
            self.doc.text[before.span.end : one.span.start].strip() == ","
        )

    def _is_owner(self, tokens: range) -> bool:
        after = self.doc.words[tokens.stop] if tokens.stop < len(self.doc.words) else ""
        owns = after in POSSESSIVES or self.doc.words[tokens.stop - 1] in POSSESSIVES
        return (owns and self._is_free(tokens)) or self.doc.lower[tokens.start] == "his"

    def _is_free(self, tokens: range) -> bool:
        """Tell whether no preposition stands before."""
        before = self.doc.lower[tokens.start - 1] if tokens.start else ""
        return before not in words("prepositions.en.txt")


def _is_his(one: Appearance, subject: Appearance) -> bool:
    """Tell whether "his" takes up the subject: "A met his Polish counterpart, B"."""
    return one.owner and one.person is subject.person


def _tells(word: str) -> bool:
    known = cues.forms().get(word)
    return known is not None and known[0].cls is CueClass.SAY and known[1] is not Form.ING


def _is_verb(word: str) -> bool:
    return word in cues.forms() or word in _AUXILIARIES or word.endswith("ed")


def _is_beside(fitting: list[Appearance], others: list[Appearance]) -> bool:
    """Tell whether who fits only stands by one who acts: "President Lee met crews with Jan Novak".

    `others` have a title, and nobody knows whether they are men.
    """
    leading = any(one.speaks or one.subject for one in fitting)
    return not leading and any(one.subject for one in others)
