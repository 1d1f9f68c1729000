"""A document in; its reporting sentences out: sentences that are not broken inside quotations.

`"We met. We agreed," said Makei.` is one of them, though its quotation holds two sentences.
"""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from readout import limits
from readout.extract import cues, datelines
from readout.extract.cues import Form
from readout.extract.document import Document

_ATTRIBUTION = 6  # tokens of "Foreign Minister Vladimir Makei asked"
_INTRODUCTION = 8  # tokens of "Makei said after the talks in Minsk:"
_DASHES = frozenset(("—", "–", "―", "--"))
_AFTER_CUE = frozenset((".", "in", "on", "at", "during", "after", "as", "of", "when", "while"))
_GOES_ON = frozenset(("that", "whether", "if", "to", "about", "for", ":", ",", "how", "why"))
_LONGEST = 4 * limits.SENTENCE_CHARACTERS  # a quotation that fills pages is cut at a sentence


@dataclass(frozen=True, slots=True)
class Host:
    """Tokens [first, stop) of a reporting sentence and its outermost quotations."""

    first: int
    stop: int
    quotes: tuple[tuple[int, int], ...]  #: tokens [first, stop) of each, marks included
    paragraph: int

    @property
    def all_quoted(self) -> bool:
        """Tell whether the whole sentence is one quotation."""
        return bool(self.quotes) and (self.first, self.stop) == (
            self.quotes[0][0],
            self.quotes[-1][1],
        )


def find(doc: Document) -> tuple[Host, ...]:
    """Return the reporting sentences of a document, in order, each without its dateline."""
    bounds: list[int] = []
    for sentence in doc.sentences:
        token = bisect_left(doc.starts, sentence.start)
        if not bounds or _begins(doc, token, doc.starts[token] - doc.starts[bounds[-1]]):
            bounds.append(token)
    bounds.append(len(doc.words))
    return tuple(_host(doc, first, stop) for first, stop in pairwise(bounds) if first < stop)


def _host(doc: Document, first: int, stop: int) -> Host:
    paragraph = doc.token_paragraph[first]
    if first == 0 or doc.token_paragraph[first - 1] != paragraph:
        first = min(datelines.body(doc, first), stop - 1)
    return Host(first, stop, _quotes(doc, first, stop), paragraph)


def _begins(doc: Document, token: int, length: int) -> bool:
    """Tell whether one begins with this sentence; `length` is that of the one before."""
    if length > _LONGEST:
        return True
    return not _inside(doc, token) and not _names_speaker(doc, token)


def _names_speaker(doc: Document, token: int) -> bool:
    """Tell whether the sentence that begins here attributes the quotation before: "Q?" S asked."""
    if doc.token_quotation[token - 1] < 0 or doc.token_quotation[token] >= 0:
        return False
    if doc.token_paragraph[token - 1] != doc.token_paragraph[token]:
        return False
    if _is_attributed(doc, token - 1):
        return False
    if doc.words[token] in _DASHES:
        return token + 1 < len(doc.words) and doc.words[token + 1][0].isupper()
    exclaimed = doc.words[token - 2 : token - 1] in (("?",), ("!",))
    for at in range(token + 1, min(token + _ATTRIBUTION, len(doc.words) - 1)):
        entry = cues.forms().get(doc.lower[at])
        if entry is not None and entry[1] is Form.PAST and entry[0].is_statement:
            after = doc.lower[at + 1]
            return after in _AFTER_CUE or (
                exclaimed and "to" in entry[0].frames and after not in _GOES_ON
            )
        if exclaimed and doc.words[at].endswith("ed") and doc.words[at + 1] == ".":
            return True  # a verb that no list knows: `"Is it so?" Makei pressed.`
        if not doc.words[at][0].isalpha():
            return False
    return False


def _is_attributed(doc: Document, last: int) -> bool:
    """Tell whether words before the quotation that ends here introduce it: `Makei said: "Q."`."""
    first = last
    while first and doc.token_quotation[first - 1] == doc.token_quotation[last]:
        first -= 1
    if doc.words[first - 1] not in (":", ",") or not first:
        return False
    before = doc.lower[max(first - _INTRODUCTION, 0) : first - 1]
    return any(word in cues.forms() for word in before)


def _inside(doc: Document, token: int) -> bool:
    quotation = doc.token_quotation[token]
    return (
        quotation >= 0
        and quotation == doc.token_quotation[token - 1]
        and doc.token_paragraph[token] == doc.token_paragraph[token - 1]
    )


def _quotes(doc: Document, first: int, stop: int) -> tuple[tuple[int, int], ...]:
    if max(doc.token_quotation[first:stop], default=-1) < 0:
        return ()
    found = []
    token = first
    while token < stop:
        quotation = doc.token_quotation[token]
        begin = token
        token += 1
        if quotation >= 0:
            while token < stop and doc.token_quotation[token] == quotation:
                token += 1
            found.append((begin, token))
    return tuple(found)
