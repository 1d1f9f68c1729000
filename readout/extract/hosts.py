"""A document in; its reporting sentences out: sentences that are not broken inside quotations.

`"We met. We agreed," said Makei.` is one of them, though its quotation holds two sentences.
"""

from dataclasses import dataclass
from itertools import pairwise

from readout import limits
from readout.extract.document import Document

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
    """Return the reporting sentences of a document, in order."""
    bounds = []
    for token in range(len(doc.words)):
        if token == 0 or (
            doc.token_sentence[token] != doc.token_sentence[token - 1] and not _inside(doc, token)
        ):
            bounds.append(token)
    bounds.append(len(doc.words))
    return tuple(
        Host(first, stop, _quotes(doc, first, stop), doc.token_paragraph[first])
        for first, stop in pairwise(bounds)
        if first < stop
    )


def _inside(doc: Document, token: int) -> bool:
    quotation = doc.token_quotation[token]
    return (
        quotation >= 0
        and quotation == doc.token_quotation[token - 1]
        and doc.token_paragraph[token] == doc.token_paragraph[token - 1]
    )


def _quotes(doc: Document, first: int, stop: int) -> tuple[tuple[int, int], ...]:
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
