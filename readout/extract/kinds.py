"""Spans of a document in; how much of their words stands in quotation marks out."""

from collections.abc import Iterable

from readout.extract.document import Document
from readout.records import Kind, Span

_DIRECT = 0.95  # share of the words


def kind(doc: Document, content: Iterable[Span]) -> Kind:
    """Return direct (95 % of the words are quoted), mixed, or indirect (none is)."""
    quoted = [
        doc.token_quotation[token] >= 0
        for span in content
        for token in doc.tokens_in(span)
        if doc.words[token][0].isalnum()
    ]
    if not any(quoted):
        return Kind.INDIRECT
    return Kind.DIRECT if sum(quoted) >= _DIRECT * len(quoted) else Kind.MIXED
