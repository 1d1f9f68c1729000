"""A text cut up once, with offsets: what every stage of the extraction reads.

Token arrays are parallel tuples; "token n" is (starts[n], ends[n], words[n], lower[n]).
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from readout.records import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two quotation marks.

    `span` holds the marks, `inner` does not. `closed` is False where the mark was never closed:
    then the quotation ends with its paragraph. `continued` is True where the quotation of the
    paragraph before goes on (opening mark repeated).
    """

    span: Span
    inner: Span
    closed: bool = True
    continued: bool = False
    depth: int = 0  #: 0: not inside another quotation


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its tokens, sentences, paragraphs and quotations, all in text order.

    A quotation that holds several sentences is cut at each of them; a closing mark belongs to the
    sentence that it closes. `statements.hosts.find` gives sentences with their quotations whole.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]  #: case-folded one by one; never used for offsets
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    token_sentence: tuple[int, ...]  #: token -> index of its sentence
    token_paragraph: tuple[int, ...]  #: token -> index of its paragraph
    token_quotation: tuple[int, ...]  #: token -> index of its outermost quotation, -1 outside

    def tokens_in(self, span: Span) -> range:
        """Return the indices of the tokens that touch a span; binary search."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """Return the span from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.ends[last])
