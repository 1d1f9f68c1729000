"""The words of a statement in; the words as an analyst is shown them, out.

A record's words are a cut of the article, which may begin within a sentence: "that the site is
ready", "to freeze the project". Shown alone, the first lacks nothing without its "that"; the second
says the contrary of itself without "refused".
"""

import pandas as pd

from readout.frames.asked import DENIED

_DENIES = "Denies: "
_QUOTED = "direct"
_THAT = "that "
_SAYS_NOTHING = ("", "said", "answered", "reported")  #: manners that change nothing in the words


def plain(words: str, kind: str) -> str:
    """Return a paraphrase without a "that" before its first word; a quotation as it stands.

    >>> plain("that the site is ready", "indirect")
    'The site is ready'
    """
    rest = _without_that(words, kind)
    return words if rest == words else rest[:1].upper() + rest[1:]


def worded(words: str, kind: str, manner: str) -> str:
    """Return the words with how they were said before them, where they mean nothing without it.

    >>> worded("to freeze the project", "indirect", "refused")
    'Refused: to freeze the project'
    """
    if manner == DENIED:
        return _DENIES + _without_that(words, kind)
    shown = plain(words, kind)
    is_part = kind != _QUOTED and shown[:1].islower()
    if not is_part or manner in _SAYS_NOTHING:
        return shown
    return f"{manner[:1].upper()}{manner[1:]}: {shown}"


def denied(words: "pd.Series[str]", manners: pd.Series) -> "pd.Series[str]":
    """Return words as they stand, those of a denial with a word that says so before them."""
    return words.mask((manners == DENIED).to_numpy(), _DENIES + words)


def _without_that(words: str, kind: str) -> str:
    return words if kind == _QUOTED else words.removeprefix(_THAT)
