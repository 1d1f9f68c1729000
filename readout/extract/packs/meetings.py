"""A document in a language with a pack in; the meetings that it tells in the plainest forms out.

"S spotkał się w Mińsku z P", "S l-a primit pe P", "A и B встретились": a subject, a verb of the
language's list, and behind it the other side; or a noun with both sides behind it. What is asked,
negated, denied or quoted is left out, and so is a meeting whose subject does not stand beside its
verb.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from readout.extract.document import Document
from readout.extract.packs import meeting_nouns
from readout.extract.packs.meeting_words import MeetingVerb, MeetingWords, load
from readout.extract.packs.pack import Pack
from readout.extract.packs.partners import Partner, Partners
from readout.extract.packs.phrases import Phrases, Speaker
from readout.extract.packs.reading import mention, name_stop
from readout.extract.people.person_names import key
from readout.extract.people.registers import Registers
from readout.records import Mention, Span

_BETWEEN = 14  # tokens between a verb and the preposition of the other side
_PARTED = 5  # tokens between two words of a verb
_AROUND = 4  # tokens around a verb and its sides in which "telefonicznie" tells of a call
_NAME = 4  # tokens of the name of a place
_ADJUNCTS = 6  # tokens between a subject and its verb: "w poniedziałek w Warszawie także"


@dataclass(frozen=True, slots=True)
class Told:
    """One telling, in token indices; `subjects` and `partners` are its sides."""

    verb: tuple[int, int]
    entry: MeetingVerb
    subjects: tuple[Speaker, ...]
    partners: tuple[Partner, ...]
    happened: int = 0  #: of a noun: the token behind "took place"

    @property
    def stop(self) -> int:
        """The token behind the telling."""
        return max(self.happened, self.partners[-1].stop if self.partners else self.verb[1])


@dataclass(frozen=True, slots=True)
class Tellings:
    """What a text tells, in text order, and the words in which it does."""

    text: Phrases
    words: MeetingWords
    told: tuple[Told, ...]

    def subjects(self, named: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return `named` with the persons of the subjects among them, in text order."""
        found = {one.span.start: one for one in named}
        for one in (subject for telling in self.told for subject in telling.subjects):
            if one.name < one.stop:
                here = mention(self.text.doc, one)
                if not any(here.span.overlaps(other.span) for other in named):
                    found.setdefault(here.span.start, here)
        return tuple(found[start] for start in sorted(found))


def read(doc: Document, pack: Pack, registers: Registers, named: Iterable[Mention]) -> Tellings:
    """Return what a text tells of meetings; `named` are its mentions with a name."""
    text, words = Phrases(doc, pack, registers), load(pack.language)
    begun = list(_begun(text, words))
    spans = [one.name for one in named if one.name is not None]
    spans += [
        doc.span(one.name, name_stop(doc, one) - 1)
        for told in begun
        for one in told.subjects
        if one.name < one.stop
    ]
    known = {key(span.of(doc.text)): span for span in reversed(spans)}
    partners = Partners(text, words, known)
    told = [*_with_partners(text, words, partners, begun)]
    for one in meeting_nouns.read(text, words, partners):
        told.append(Told((one.noun, one.noun + 1), one.entry, (), one.sides, one.happened))
    return Tellings(text, words, tuple(sorted(told, key=lambda one: one.verb)))


def _begun(text: Phrases, words: MeetingWords) -> Iterator[Told]:
    taken = 0
    for token, word in enumerate(text.lower):
        if token < taken or word not in words.verbs or text.quoted(token):
            continue
        first, stop = text.sentence[token]
        entry, end = _verb_at(text, words, token, stop)
        if entry is None or text.doc.words[stop - 1] == "?":
            continue
        if token > first and words.has("negation", text.lower[token - 1]):
            continue
        if meeting_nouns.is_denied(text, first, stop):
            continue
        sides = tuple(_subjects(text, words, _before_relative(text, words, token), first))[::-1]
        if sides:
            taken = end
            yield Told((token, end), entry, sides, ())


def _before_relative(text: Phrases, words: MeetingWords, token: int) -> int:
    """Return the last token of a verb's subject: of Y in "przyleci Y, który | spotka się z X"."""
    relative = words.has("relative", text.lower[token - 1]) and text.doc.words[token - 2] == ","
    return token - 3 if relative and token > 2 else token - 1


def _verb_at(
    text: Phrases, words: MeetingWords, token: int, stop: int
) -> tuple[MeetingVerb | None, int]:
    """Return the verb that begins with a token, and the token behind it.

    A day or a town may part its words: "a avut marți o întrevedere", "провёл в Минске переговоры".
    """
    for entry in words.verbs[text.lower[token]]:
        at = token + 1
        for word in entry.words[1:]:
            limit = min(stop, at + _PARTED)
            while at < limit and text.lower[at] != word and _is_adjunct(text, words, at):
                at += 1
            if at >= stop or text.lower[at] != word:
                break
            at += 1
        else:
            return entry, at
    return None, token


def _subjects(text: Phrases, words: MeetingWords, last: int, floor: int) -> Iterator[Speaker]:
    """Yield the subjects that end before a verb, the last first: persons and offices."""
    one = text.speaker_before(_before_adjuncts(text, words, last, floor), floor)
    while one is not None and _is_side(text, one):
        yield one
        joint = one.first - 1
        if joint <= floor or not words.has("joint", text.lower[joint]):
            return
        one = text.speaker_before(joint - 1, floor)


def _before_adjuncts(text: Phrases, words: MeetingWords, last: int, floor: int) -> int:
    """Return the token before "w poniedziałek w Warszawie", "także", that stands before a verb."""
    at = last
    while at > floor and last - at < _ADJUNCTS:
        word = text.lower[at]
        placed = text.doc.words[at][0].isupper() and words.has("in", text.lower[at - 1])
        if placed or (text.pack.is_time(word) and text.pack.has("preposition", text.lower[at - 1])):
            at -= 2
        elif text.pack.is_time(word) and text.lower[at - 1].isdecimal():
            at -= 2  # "29 июня"
        elif words.has("adverb", word) or text.pack.is_time(word):
            at -= 1
        else:
            break
    return at


def _is_side(text: Phrases, one: Speaker) -> bool:
    if text.is_pronoun(one):
        return False
    titled = one.first < one.name
    return titled or one.name < one.stop or one.stop - one.first > 1


def _with_partners(
    text: Phrases, words: MeetingWords, partners: Partners, begun: list[Told]
) -> Iterator[Told]:
    for told in begun:
        found = _partners(text, words, partners, told)
        if found or (len(told.subjects) > 1 and told.entry.takes == "with"):
            told = replace(told, partners=found)
            yield replace(told, entry=replace(told.entry, kind=_kind(text, words, told)))


def _partners(
    text: Phrases, words: MeetingWords, partners: Partners, told: Told
) -> tuple[Partner, ...]:
    first, stop = told.verb[1], text.sentence[told.verb[0]][1]
    for at in range(first, min(first + _BETWEEN, stop)):
        word = text.lower[at]
        if told.entry.takes == "object":
            found = partners.listed(at, stop, "object")
            if found:
                return found
            if not _is_adjunct(text, words, at):
                return ()
        elif words.has("with", word) and (found := partners.listed(at + 1, stop, "partner")):
            return found
        if _ends(text, words, at):
            return ()
    return ()


def _is_adjunct(text: Phrases, words: MeetingWords, token: int) -> bool:
    """Tell whether a token may stand between a verb and its object: "w Warszawie", "pe"."""
    word = text.lower[token]
    at = token
    while text.doc.words[at][0].isupper() and token - at < _NAME:
        at -= 1  # "w Pałacu Prezydenckim"
    placed = at < token and words.has("in", text.lower[at])
    dated = text.pack.is_time(word) or word.isdecimal()
    return placed or dated or text.pack.has("preposition", word) or word == ","


def _ends(text: Phrases, words: MeetingWords, token: int) -> bool:
    word = text.lower[token]
    marked = text.is_mark(token) and text.doc.words[token] not in (",", "(", ")")
    other = words.has("break", word) or words.has("joint", word) or word in words.verbs
    return marked or other or text.quoted(token) or text.cue(token) is not None


def _kind(text: Phrases, words: MeetingWords, told: Told) -> str:
    """Return the kind of a telling: a call where a word of the line stands beside it."""
    first, stop = text.sentence[told.verb[0]]
    near = text.lower[max(first, told.verb[0] - _AROUND) : min(stop, told.stop + _AROUND)]
    return "call" if any(words.has("line", word) for word in near) else told.entry.kind


def span_of(doc: Document, one: Speaker | Partner) -> Span:
    """Return the words of a side."""
    return doc.span(one.first, one.stop - 1)
