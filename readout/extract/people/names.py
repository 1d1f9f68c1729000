"""A document in; which of its capitalised words are names, and of what kind, out.

A capital at a sentence's head proves nothing, nor does one in a headline written in capitals: such
a word counts when the same word has a capital in the middle of a sentence elsewhere.
"""

import re
from bisect import bisect_left
from itertools import pairwise

from readout.extract import cues
from readout.extract.cues import Form
from readout.extract.document import Document
from readout.extract.people import noun_lexicon as nouns
from readout.extract.people.registers import Registers
from readout.extract.wordlists import words
from readout.records import ActorKind, MentionKind

_DEMONYM = ("ian", "ean", "can", "ish", "ese", "ans", "ese", "iet", "raqi", "eli")
_PREFIXED = re.compile(r"(?:(?:a[dlnrstz]|ash|el)-|[dl]['’])(?=\w)")
_PEOPLE = ("ians", "eans", "cans", "ns", "Poles", "Turks", "Serbs", "Arabs", "Czechs", "Jews")
_PLACE_BEFORE = frozenset("in at near across from outside inside throughout around".split())
_VERBS = frozenset(
    "said says told added adds asked has had was is will would 's ’s also : stressed noted".split()
)
_OPENING = frozenset(("“", '"', "‘", ":", "„", "«", "—", "``"))
_CLAUSES = tuple((word,) for word in ("that", "he", "she", "it", "there", "they"))
_APPOSITIONS = tuple((word,) for word in ("who", "the", "a", "an", "as", "whose"))
_LIGHT = frozenset("the and for but nor with from over into than via per its his her not".split())
_MENDED = nouns.CAPITAL | nouns.NOT_NAME | nouns.PRONOUN
_COMMON_ENDINGS = ("ing", "ed", "ly", "tion", "ment", "ness")


def _is_prefixed(word: str) -> bool:
    """Tell whether a word is a name behind a small prefix: "al-Murri", "d'Estrées"."""
    prefixed = _PREFIXED.match(word) if word[0] in "adel" else None
    return prefixed is not None and word[prefixed.end()].isupper()


def is_demonym(word: str) -> bool:
    """Tell whether a capitalised word has the ending of a demonym: "Polish", "Romanian"."""
    return word.endswith(_DEMONYM)


class Names:
    """What is known of a document's words; `flags` has the lexicon's bits of each token."""

    def __init__(self, doc: Document, registers: Registers | None) -> None:
        lexicon = nouns.flags()
        self.doc = doc
        self._registers = registers
        self.states = nouns.states()
        self.capitals = [
            word[0].isupper() or (not word.isalpha() and _is_prefixed(word)) for word in doc.words
        ]
        self._initial = _initial(doc)
        self._shouting = _shouting(doc)
        self.flags = [lexicon.get(word, 0) for word in doc.lower]
        self._mend_flags()
        self._seen, self._plain = self._survey()
        self._surnames = self._second_names()

    def is_name(self, token: int) -> bool:
        """Tell whether a token is part of a name."""
        if not self.capitals[token]:
            return False
        word = self.doc.lower[token]
        flag = self.flags[token]
        if flag & nouns.COURTESY:
            return False
        if flag & nouns.NOT_NAME:
            return self._follows_name(token)
        if self._shouting[self.doc.token_sentence[token]]:
            return word in self._seen and not flag & nouns.HEAD
        if not self._initial[token] or word in self._seen:
            return True
        if flag & (nouns.HEAD | nouns.PREMODIFIER):
            return self._before_name(token)
        if flag & nouns.PARTICLE and not flag & nouns.DETERMINER and word in self._plain:
            return self._before_name(token)  # "Ter Haar said", after "Marjolein ter Haar"
        return word not in self._plain and (
            self._before_name(token)
            or self.doc.words[token].isupper()
            or (self._before_verb(token) and not word.endswith(_COMMON_ENDINGS))
            or (word.endswith(_DEMONYM) and self._before_head(token))
            or word in nouns.bodies()
            or self.doc.words[token] in self.states
        )

    def _mend_flags(self) -> None:
        """Let "US" be no pronoun, "a press conference" no body, "opposite number" an office."""
        if "opposite" in self.doc.lower:
            for token, pair in enumerate(pairwise(self.doc.lower)):
                if pair == ("opposite", "number"):
                    self.flags[token : token + 2] = nouns.PREMODIFIER, nouns.ROLE
        for token, flag in enumerate(self.flags):
            if not flag & _MENDED:
                continue
            word = self.doc.words[token]
            if flag & nouns.CAPITAL and not self.capitals[token]:
                self.flags[token] &= ~nouns.BODY
            titled = flag & nouns.PREMODIFIER and self._opens_title(token)
            if flag & nouns.NOT_NAME and self.capitals[token] and not titled:
                self.flags[token] &= ~nouns.PREMODIFIER  # "Then Moscow", "First, talks"
            if (
                flag & (nouns.PRONOUN | nouns.NOT_NAME)
                and len(word) > 1
                and word.isupper()
                and not self._among_capitals(token)
            ):
                self.flags[token] = 0

    def _opens_title(self, token: int) -> bool:
        """Tell whether a capital belongs to the title behind it: "Iranian First Vice President"."""
        after = token + 1
        if after >= len(self.flags) or not self.capitals[after]:
            return False
        ranks = nouns.PREMODIFIER if self._initial[token] else nouns.PREMODIFIER | nouns.HEAD
        return bool(self.flags[after] & ranks)

    def _among_capitals(self, token: int) -> bool:
        """Tell whether a neighbour of more than one letter is all in capitals as well."""
        around = self.doc.words[max(0, token - 1) : token + 2]
        return sum(len(word) > 1 and word.isupper() for word in around) > 1

    def kind_of_run(self, first: int, stop: int, determined: bool) -> MentionKind | None:
        """Return the kind of a run of capitalised words without a listed head, or None."""
        doc = self.doc
        written = doc.text[doc.starts[first] : doc.ends[stop - 1]]
        last = doc.words[stop - 1]
        if written in self.states:
            return MentionKind.GOVERNMENT
        actor = self._registers.institution(written) if self._registers else None
        if actor is not None:
            government = actor.kind is ActorKind.GOVERNMENT
            return MentionKind.GOVERNMENT if government else MentionKind.ORGANISATION
        if written in nouns.bodies() or any(
            self.flags[token] & nouns.BODY for token in (first, stop - 1)
        ):
            return MentionKind.ORGANISATION
        if stop - first == 1:
            return self._kind_of_word(first, determined)
        if last in self.states or stop - first > 5:
            return MentionKind.OTHER
        shouted = sum(
            len(word) > 1 and word.isupper() and "." not in word for word in doc.words[first:stop]
        )
        if determined or 0 < shouted < stop - first:
            return MentionKind.ORGANISATION
        return MentionKind.PERSON

    def _kind_of_word(self, token: int, determined: bool) -> MentionKind | None:
        word = self.doc.words[token]
        if word.isupper() and len(word) > 1 and "." not in word and word.isalpha():
            return MentionKind.ORGANISATION
        if self.doc.lower[token] in self._surnames:
            return MentionKind.PERSON
        if self.doc.lower[token - 1] in _PLACE_BEFORE and token and not determined:
            return None
        if word.endswith(_PEOPLE) and (determined or word.endswith(("ians", "eans", "cans"))):
            return MentionKind.GROUP
        if word.endswith(_DEMONYM) or not word[0].isalpha():
            return None
        return MentionKind.ORGANISATION if determined else MentionKind.PERSON

    def _follows_name(self, token: int) -> bool:
        """Tell whether a word like May ends a name: "Theresa May", not "Monday May 3"."""
        doc = self.doc
        if token == 0 or self._initial[token] or not self.capitals[token - 1]:
            return False
        if self._shouting[doc.token_sentence[token]]:
            return False
        if self.flags[token - 1] & (nouns.NOT_NAME | nouns.COURTESY) or len(doc.words[token]) < 3:
            return bool(self.flags[token - 1] & nouns.COURTESY)
        return doc.lower[token] in (
            "may",
            "march",
            "august",
            "read",
            "will",
            "april",
            "june",
            "second",
        )

    def _before_name(self, token: int) -> bool:
        after = token + 1
        return (
            after < len(self.doc.words)
            and self.capitals[after]
            and not self._initial[after]
            and not self.flags[after] & nouns.NOT_NAME
            and self.doc.starts[after] - self.doc.ends[token] <= 1
        )

    def _before_verb(self, token: int) -> bool:
        """Tell whether a verb of saying, or one that is no noun, comes next."""
        after = self.doc.lower[token + 1] if token + 1 < len(self.doc.lower) else ""
        if after == ",":
            return self.doc.lower[token + 2 : token + 3] in _APPOSITIONS
        entry = cues.forms().get(after)
        if after in _VERBS or entry is None:
            return after in _VERBS
        present = self.doc.lower[token + 2 : token + 3] in _CLAUSES
        return entry[1] is Form.PAST or (entry[1] is Form.PRESENT and present)

    def _before_head(self, token: int) -> bool:
        after = token + 1
        listed = nouns.HEAD | nouns.PREMODIFIER
        return after < len(self.flags) and bool(self.flags[after] & listed)

    def _survey(self) -> tuple[set[str], set[str]]:
        """Return the words with a capital within sentences, and the words without one."""
        lower, shouting = self.doc.lower, self._shouting
        rows = zip(lower, self.capitals, self._initial, self.doc.token_sentence, strict=True)
        seen = {
            word
            for word, capital, initial, sentence in rows
            if capital and not initial and not shouting[sentence]
        }
        plain = {word for word, capital in zip(lower, self.capitals, strict=True) if not capital}
        return seen, plain

    def _second_names(self) -> set[str]:
        """Return the words that follow another capitalised word: likely surnames."""
        return {
            self.doc.lower[token]
            for token in range(1, len(self.doc.words))
            if self.capitals[token]
            and self.capitals[token - 1]
            and not self.flags[token - 1] & (nouns.NOT_NAME | nouns.BODY)
            and not self._shouting[self.doc.token_sentence[token]]
        }


def _initial(doc: Document) -> list[bool]:
    """Tell for each token whether it opens a sentence or a quotation."""
    words = doc.words
    initial = [False] * len(words)
    first = [bisect_left(doc.starts, sentence.start) for sentence in doc.sentences]
    behind = [token + 1 for token, word in enumerate(words[:-1]) if word in _OPENING]
    for token in (*first, *behind):
        while not initial[token]:
            initial[token] = True
            if words[token][0].isalnum() or token + 1 == len(words):
                break
            token += 1
    return initial


def _shouting(doc: Document) -> list[bool]:
    """Tell for each sentence whether it is a headline: every word of weight has a capital.

    "Sergei Lavrov met Vladimir Makei." is none: its verb has no capital. One that ends in a full
    stop is a headline only when it is written in capitals throughout.
    """
    found = []
    first = 0
    for sentence in doc.sentences:
        stop = bisect_left(doc.starts, sentence.end, first)
        weighty = [
            word
            for word, lower in zip(doc.words[first:stop], doc.lower[first:stop], strict=True)
            if len(word) > 2 and lower not in _LIGHT and word[0].isalpha()
        ]
        total = len(weighty)
        if doc.words[stop - 1] == ".":
            shouting = (total - sum(map(str.isupper, weighty))) * 20 <= total
        else:
            shouting = (total - sum(word[0].isupper() for word in weighty)) * 20 <= total * 3
        found.append(total >= 4 and shouting and not _announces(doc, first))
        first = stop
    return found


def _announces(doc: Document, first: int) -> bool:
    """Tell whether a headline is "Statement by Foreign Minister Makei": its capitals are names."""
    noun, by = doc.words[first], doc.lower[first + 1 : first + 2]
    return by == ("by",) and not noun.isupper() and noun.lower() in words("speeches.en.txt")
