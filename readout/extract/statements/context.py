"""A document and its mentions in; the noun phrases beside a token out.

Tokens are given by index; phrases are (first, stop) pairs of token indices, `stop` excluded.
Where no mention stands, a phrase is guessed from the closed classes of words around it.
"""

from dataclasses import replace

from readout.extract import cues, grammar
from readout.extract.cues import Form
from readout.extract.document import Document
from readout.extract.people import noun_lexicon
from readout.extract.statements import hosts
from readout.extract.statements.drafts import Phrase
from readout.records import Mention, MentionKind

_LONGEST = 7  # tokens of a guessed phrase
_HEADS = frozenset(
    (
        MentionKind.ROLE,
        MentionKind.GROUP,
        MentionKind.ORGANISATION,
        MentionKind.OTHER,
        MentionKind.PERSON,
    )
)

_LISTED = (MentionKind.PERSON, MentionKind.GOVERNMENT, MentionKind.ORGANISATION)
_OPENING = frozenset(("that", "but", "and", "while", "as", ";", "”", '"'))

_ADJECTIVES = 3  # tokens of "the royal", "the newly formed" before a listed noun
_CLAUSE = _OPENING | {","}
_CLITIC = frozenset(("'s", "’s"))
_INNER_MARKS = frozenset((*_CLITIC, "’", "'", "$", "%"))


class Context:
    """What the readers of statements ask of a document."""

    def __init__(self, doc: Document, mentions: tuple[Mention, ...]) -> None:
        self.doc = doc
        self.lower = doc.lower
        self.words = doc.words
        self.hosts = hosts.find(doc)
        self.start_of: dict[int, tuple[int, Mention]] = {}  #: the longest mention from a token
        self.end_of: dict[int, tuple[int, Mention]] = {}  #: the longest mention up to a token
        for mention in mentions:
            tokens = doc.tokens_in(mention.span)
            first, stop = tokens.start, self._without_verb(tokens)
            if first >= stop:
                continue
            if stop < tokens.stop:
                name = self.words[stop - 1][0].isupper()
                kind = MentionKind.ORGANISATION if name else MentionKind.OTHER
                mention = replace(mention, kind=kind)
            if first not in self.start_of or self.start_of[first][0] < stop:
                self.start_of[first] = (stop, mention)
            if stop - 1 not in self.end_of or self.end_of[stop - 1][0] > first:
                self.end_of[stop - 1] = (first, mention)
            if mention.name is not None and mention.name.end < mention.span.end:
                # "Sergei Lavrov" ends here as well in "Sergei Lavrov, the minister, said"
                self.end_of.setdefault(doc.tokens_in(mention.name).stop - 1, (first, mention))

    def _without_verb(self, tokens: range) -> int:
        """Return where a mention ends, less the verb of "PAP reports", "the document states that".

        Both are nouns as well, and stand at the end of names ("member states").
        """
        last, stop = tokens.stop - 1, tokens.stop
        entry = cues.forms().get(self.lower[last]) if last > tokens.start else None
        if entry is None or entry[1] is not Form.PRESENT or not self.words[last][0].islower():
            return stop
        named = self.words[last - 1][0].isupper() or bool(
            noun_lexicon.flags().get(self.lower[last - 1], 0) & noun_lexicon.TEXT
        )
        return last if named and self.word(stop) in (".", "that", ":", "") else stop

    def quoted(self, token: int) -> bool:
        """Tell whether a token lies in a quotation."""
        return self.doc.token_quotation[token] >= 0

    def is_actor(self, phrase: Phrase) -> bool:
        """Tell whether a phrase is a listed kind of actor, not just any noun phrase."""
        known = self.start_of.get(phrase[0])
        return known is not None and known[1].kind is not MentionKind.OTHER

    def word(self, token: int) -> str:
        """Return a word in lower case, "" outside the text."""
        return self.lower[token] if 0 <= token < len(self.lower) else ""

    def ending_at(self, last: int, floor: int) -> Phrase | None:
        """Return the noun phrase that ends with a token, no further left than `floor`."""
        if last < floor or self.quoted(last):
            return None
        if self.words[last] == ")":
            last = self._before_bracket(last, floor)
        first = self._simple(last, floor) if last >= floor else None
        if first is None:
            return None
        for _ in range(3):
            longer = self._with_head(first, floor)
            if longer is None:
                break
            first = longer
        return self._listed(first, last, floor), last + 1

    def _listed(self, first: int, last: int, floor: int) -> int:
        """Return where "A, B and C" begins, of which "B and C" is read; it opens its clause."""
        at = first
        known = self.start_of.get(first)
        if known is None or known[0] > last or self.lower[known[0]] != "and":
            return first
        while at - 2 >= floor and self.words[at - 1] == ",":
            before = self.end_of.get(at - 2)
            if before is None or before[0] < floor or before[1].kind is not known[1].kind:
                return first
            at = before[0]
        opens = at == floor or self.lower[at - 1] in _OPENING
        return at if opens and known[1].kind in _LISTED else first

    def starting_at(self, first: int, stop: int) -> Phrase | None:
        """Return the noun phrase that begins with a token and ends before `stop`."""
        if first >= stop or self.quoted(first):
            return None
        known = self.start_of.get(first)
        owns = known is not None and self._owns_next(first, known[0], stop)
        if known is not None and known[0] <= stop and not owns:
            end: int | None = known[0]
        else:
            end = self._guess_end(first, stop, owns)
        if end is None:
            return None
        for _ in range(3):
            longer = self._with_complement(end, stop)
            if longer is None:
                break
            end = longer
        return first, end

    def _owns_next(self, first: int, end: int, stop: int) -> bool:
        """Tell whether a pronoun is no phrase of its own: "his" in "told his guest"."""
        return (
            end == first + 1
            and end < stop
            and self.lower[first] in ("his", "her", "their", "its")
            and not self._breaks(end)
            and self.lower[end] not in grammar.members("subject")
            and self.lower[end] not in grammar.members("determiner")
        )

    def _simple(self, last: int, floor: int) -> int | None:
        """Return where the phrase with a last token begins, without "A and" or "A of" before."""
        known = self.end_of.get(last)
        if known is None or known[0] < floor:
            return self._guess_start(last, floor)
        pronoun = known[1].kind is MentionKind.PRONOUN
        if pronoun and self.lower[last] not in grammar.members("subject"):
            close = last - 2 > floor and self.lower[last - 2] in grammar.members("describing")
            return self._with_head(last, floor) if close else None  # "a source close to him"
        return self._with_adjectives(self._with_owner(known[0], floor), floor)

    def _with_adjectives(self, first: int, floor: int) -> int:
        """Return where "the royal" begins before "court", which opens its clause; else `first`.

        "In the end | officials said": what hangs on a preposition is another phrase.
        """
        for at in range(first - 1, max(floor, first - _ADJECTIVES) - 1, -1):
            if self._breaks(at) or not self.words[at].isalpha() or at in self.end_of:
                return first
            if self.lower[at] in ("the", "a", "an") and at < first - 1:
                opens = at == floor or self.lower[at - 1] in _CLAUSE
                return at if opens else first
        return first

    def _with_owner(self, first: int, floor: int) -> int:
        """Return where "the ship's" begins before "captain", else where that begins."""
        if first - 2 < floor or self.lower[first - 1] not in _CLITIC or self.quoted(first - 2):
            return first
        owner = self._guess_start(first - 2, floor)
        return first if owner is None else owner

    def _guess_start(self, last: int, floor: int) -> int | None:
        word = self.lower[last]
        if word == "%" and last > floor and self.words[last - 1][0].isdigit():
            return last - 1
        if not word[0].isalnum() or self._is_function_word(last):
            return None
        if word in grammar.members("subject") or word in grammar.members("quantity"):
            return last
        first = last
        determiners = grammar.members("determiner")
        while first > floor and last - first < _LONGEST and not self._breaks(first - 1):
            first -= 1
            if self.lower[first] in determiners:
                break
        after_preposition = first > floor and self.lower[first - 1] in grammar.members(
            "preposition"
        )
        plausible = (
            self.lower[first] in determiners
            or not self.words[first][0].islower()
            or word.endswith("s")
            or after_preposition
        )
        return first if plausible else None

    def _guess_end(self, first: int, stop: int, owns: bool = False) -> int | None:
        word = self.lower[first]
        alone = any(word in grammar.members(name) for name in ("object", "subject", "audience"))
        if alone and not owns:
            return first + 1
        if word not in grammar.members("determiner") and not self.words[first][0].isupper():
            return None
        end = first + 1
        while end < stop and end - first < _LONGEST and not self._breaks(end):
            word = self.lower[end]
            if word in grammar.members("determiner") or word in grammar.members("subject"):
                break
            if end - first > 1 and self._says(end):
                break
            known = self.start_of.get(end)
            if known is not None and self._heads(known[1], first, end):
                return known[0]
            end += 1
        return end

    def _says(self, token: int) -> bool:
        """Tell whether a cue ends its clause here: "the press service informed."."""
        entry = cues.forms().get(self.lower[token])
        return (
            entry is not None
            and entry[1] in (Form.PAST, Form.PRESENT)
            and self.word(token + 1) in (".", ",", ":", "that", "on", "in", "")
        )

    def _heads(self, mention: Mention, first: int, token: int) -> bool:
        """Tell whether a mention inside a guessed phrase is its head, and so its end."""
        if token <= first + 1 or self.words[token - 1] in _CLITIC:
            return False
        return mention.kind is not MentionKind.PERSON or token - first > 2

    def _breaks(self, token: int) -> bool:
        """Tell whether no guessed phrase may hold a token."""
        word = self.lower[token]
        return (
            (not word[0].isalnum() and word not in _INNER_MARKS)
            or (self._is_function_word(token) and word not in _CLITIC)
            or word in grammar.members("boundary")
            or self.quoted(token)
        )

    def _is_function_word(self, token: int) -> bool:
        word = self.lower[token]
        return (
            word in grammar.members("preposition")
            or word in grammar.members("conjunction")
            or word in grammar.members("auxiliary")
        )

    def _with_head(self, first: int, floor: int) -> int | None:
        """Return where a longer phrase begins: "A and (B)", "a spokesman for (B)"."""
        if first - 2 < floor:
            return None
        before = self.lower[first - 1]
        known = self.end_of.get(first - 2)
        if known is not None and known[0] >= floor:
            if before == "and" and known[1].kind is not MentionKind.PRONOUN:
                return known[0]
            if before in grammar.members("postmodifier") and known[1].kind in _HEADS:
                return known[0]
        word = self.lower[first - 2]
        if before in grammar.members("preposition") and first - 3 >= floor:
            # "sources close to (B)", "a statement posted on (B)": said by what stands before
            described = word.endswith("ed") or word in grammar.members("describing")
            head = self.end_of.get(first - 3)
            if described and head is not None and head[0] >= floor and head[1].kind in _HEADS:
                return head[0]
        if before in ("of", "for", "from") and word[0].isalpha():
            return self._guess_start(first - 2, floor)
        return None

    def _with_complement(self, end: int, stop: int) -> int | None:
        """Return where a longer phrase ends: "(A) and B", "(a spokesman) for B"."""
        if end + 1 >= stop:
            return None
        word = self.lower[end]
        if word != "and" and word not in ("of", "for", "from", "with", "among"):
            return None
        known = self.start_of.get(end + 1)
        subject = self.lower[end + 1] in grammar.members("subject")
        if known is not None and known[0] <= stop and not subject:
            return known[0]
        return self._guess_end(end + 1, stop) if word != "and" else None

    def _before_bracket(self, last: int, floor: int) -> int:
        """Return the token before "(R-Texas)", of which `last` is the closing bracket."""
        token = last
        while token > max(floor, last - 12) and self.words[token] != "(":
            token -= 1
        return token - 1
