"""Outside text in; text that a Word file carries, on one line, out."""

import re

from readout.export.cells import printed

_BREAKS = re.compile(r"[\r\n\v\f]+")


def text(words: str) -> str:
    """Return a text as print shows it, with no line break of its own: XML refuses none of it."""
    return _BREAKS.sub(" ", printed(words)).replace("\t", " ")


def line(words: str) -> str:
    """Return a text on one line, each space once."""
    return " ".join(text(words).split())


def paragraphs(words: str) -> list[str]:
    """Return the lines of an analyst's text that say something."""
    return [text(one) for one in _BREAKS.split(words) if one.strip()]
