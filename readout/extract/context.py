"""A document and its mentions in; quick answers for the reading of statements out.

Tokens are given by index; phrases are (first, stop) pairs of token indices, `stop` excluded.
"""

from readout.extract import grammar, hosts
from readout.extract.document import Document
from readout.records import Mention, MentionKind

_PEOPLE = frozenset(
    (
        MentionKind.PERSON,
        MentionKind.ROLE,
        MentionKind.ORGANISATION,
        MentionKind.GOVERNMENT,
        MentionKind.GROUP,
        MentionKind.PRONOUN,
        MentionKind.OTHER,
    )
)
_SUBJECT_PRONOUNS = frozenset("he she they we i it you who one everyone someone nobody".split())
_PRONOUN_OBJECTS = frozenset("him her them us me you it himself herself themselves".split())
_POSTMODIFIERS = frozenset("of for in from at with on to among close behind".split())


class Context:
    """What the readers of statements ask of a document."""

    def __init__(self, doc: Document, mentions: tuple[Mention, ...]) -> None:
        self.doc = doc
        self.lower = doc.lower
        self.words = doc.words
        self.hosts = hosts.find(doc)
        self.start_of: dict[int, tuple[int, Mention]] = {}
        self.end_of: dict[int, tuple[int, Mention]] = {}
        self._prepositions = grammar.members("preposition")
        self._conjunctions = grammar.members("conjunction")
        self._auxiliaries = grammar.members("auxiliary")
        for mention in mentions:
            if mention.kind not in _PEOPLE:
                continue
            tokens = doc.tokens_in(mention.span)
            if tokens.start >= tokens.stop:
                continue
            known = self.start_of.get(tokens.start)
            if known is None or known[0] < tokens.stop:
                self.start_of[tokens.start] = (tokens.stop, mention)
            known = self.end_of.get(tokens.stop - 1)
            if known is None or known[0] > tokens.start:
                self.end_of[tokens.stop - 1] = (tokens.start, mention)

    def quoted(self, token: int) -> bool:
        """Tell whether a token lies in a quotation."""
        return self.doc.token_quotation[token] >= 0

    def word(self, token: int) -> str:
        """Return a word in lower case, "" outside the text."""
        return self.lower[token] if 0 <= token < len(self.lower) else ""

    def ending_at(self, last: int, floor: int) -> tuple[int, int] | None:
        """Return the noun phrase that ends with a token, no further left than `floor`."""
        if last < floor or self.quoted(last):
            return None
        if self.words[last] == ")":
            last = self._before_bracket(last, floor)
        if last < floor:
            return None
        first = self._simple(last, floor)
        if first is None:
            return None
        for _ in range(3):
            longer = self._with_owner(first, floor)
            if longer is None:
                break
            first = longer
        return first, last + 1

    def _simple(self, last: int, floor: int) -> int | None:
        """Return where the phrase with a last token begins, without "A and" or "A of" before."""
        known = self.end_of.get(last)
        if known is not None and known[0] >= floor:
            mention = known[1]
            if mention.kind is MentionKind.PRONOUN and self.lower[last] not in _SUBJECT_PRONOUNS:
                return None
            return known[0]
        return self._generic(last, floor)

    def _generic(self, last: int, floor: int) -> int | None:
        word = self.lower[last]
        if not word[0].isalnum() or word in self._prepositions or word in self._auxiliaries:
            return None
        if word in _SUBJECT_PRONOUNS or word in (
            "others",
            "many",
            "some",
            "most",
            "few",
            "both",
            "those",
            "neither",
            "people",
            "another",
            "this",
            "that",
            "all",
            "none",
            "former",
            "latter",
            "anyone",
        ):
            return last
        first = last
        while first > floor and last - first < 7:
            before = self.lower[first - 1]
            if (
                not before[0].isalnum()
                and before not in ("'s", "’s", "’", "'", "$", "%")
                or before in self._prepositions
                or before in self._conjunctions
                or before in self._auxiliaries
                and before not in ("'s", "’s")
                or before in _STOPS
                or self.quoted(first - 1)
            ):
                break
            first -= 1
            if before in _DETERMINERS:
                break
        if self.lower[first] in _DETERMINERS or self.words[first][0].isupper():
            return first
        return first if word.endswith("s") or first > floor and self.lower[first - 1] in self._prepositions else None

    def _with_owner(self, first: int, floor: int) -> int | None:
        """Return a longer phrase's beginning: "A and (B)", "a spokesman for (B)"."""
        before = self.word(first - 1) if first - 1 >= floor else ""
        if before == "and" and first - 2 >= floor:
            known = self.end_of.get(first - 2)
            if known is not None and known[0] >= floor and known[1].kind is not MentionKind.PRONOUN:
                return known[0]
            return None
        if before in _POSTMODIFIERS and first - 2 >= floor:
            known = self.end_of.get(first - 2)
            if (
                known is not None
                and known[0] >= floor
                and known[1].kind
                in (
                    MentionKind.ROLE,
                    MentionKind.GROUP,
                    MentionKind.ORGANISATION,
                    MentionKind.OTHER,
                    MentionKind.PERSON,
                )
            ):
                return known[0]
            if before in ("of", "for", "from"):
                word = self.word(first - 2)
                if (
                    word[:1].isalpha()
                    and word not in self._auxiliaries
                    and word not in self._prepositions
                ):
                    return self._generic(first - 2, floor)
        return None

    def _before_bracket(self, last: int, floor: int) -> int:
        token = last
        while token > max(floor, last - 12) and self.words[token] != "(":
            token -= 1
        return token - 1

    def starting_at(self, first: int, stop: int) -> tuple[int, int] | None:
        """Return the noun phrase that begins with a token and ends before `stop`."""
        if first >= stop or self.quoted(first):
            return None
        known = self.start_of.get(first)
        end = known[0] if known is not None and known[0] <= stop else self._generic_end(first, stop)
        if end is None:
            return None
        for _ in range(3):
            longer = self._longer(end, stop)
            if longer is None:
                break
            end = longer
        return first, end

    def _generic_end(self, first: int, stop: int) -> int | None:
        word = self.lower[first]
        if word in _PRONOUN_OBJECTS or word in _SUBJECT_PRONOUNS or word in _PLURALS:
            return first + 1
        if word not in _DETERMINERS and not self.words[first][0].isupper():
            return None
        end = first + 1
        while end < stop and end - first < 7:
            word = self.lower[end]
            if (
                not word[0].isalnum()
                and word not in ("'s", "’s")
                or word in self._prepositions
                or word in self._conjunctions
                or word in self._auxiliaries
                and word not in ("'s", "’s")
                or word in _STOPS
                or word in _DETERMINERS
                or word in _SUBJECT_PRONOUNS
                or self.quoted(end)
            ):
                break
            if end in self.start_of and end > first + 1 and self.words[end - 1] not in ("'s", "’s"):
                known = self.start_of[end]
                if known[1].kind is not MentionKind.PERSON or end - first > 2:
                    end = known[0]
                    break
            end += 1
        return end

    def _longer(self, end: int, stop: int) -> int | None:
        if end + 1 >= stop:
            return None
        if (
            self.lower[end] == "and"
            or self.lower[end] in _POSTMODIFIERS
            and self.lower[end] not in ("in", "on", "at", "to")
        ):
            known = self.start_of.get(end + 1)
            if (
                known is not None
                and known[0] <= stop
                and self.lower[end + 1] not in _SUBJECT_PRONOUNS
            ):
                return known[0]
            if self.lower[end] != "and":
                return self._generic_end(end + 1, stop)
        return None


_PLURALS = frozenset(
    "reporters journalists supporters voters lawmakers viewers audiences people delegates officials readers followers investigators police congress".split()
)
_DETERMINERS = frozenset(
    "the a an his her its their my our your this these those some any each every another several many most two three four five both all one".split()
)
_STOPS = frozenset(
    "that who which whom whether if when while because although where why how said says say told tells asked".split()
)
