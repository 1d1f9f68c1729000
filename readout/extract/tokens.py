"""A text in; its tokens as spans out: words, numbers, abbreviations with their stop, marks.

A word keeps its inner hyphens and apostrophes ("far-fetched", "O'Brien", "didn't"); a clitic is a
token of its own ("Makei" + "'s", "he" + "'ll"), and so is every quotation mark. One linear pass:
every quantifier is possessive, and each character is consumed once.
"""

import re
from functools import cache

from readout.extract.wordlists import rows

CLITICS = frozenset("'s ’s 'd ’d 'll ’ll 've ’ve 're ’re 'm ’m".split())
_CLITIC = r"['’](?:s|S|d|ll|ve|re|m)\b"


def spans(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of every token, in order; blanks belong to none."""
    return [match.span() for match in _pattern().finditer(text)]


@cache
def may_end_sentence() -> frozenset[str]:
    """Return the abbreviations, stop included, after which a sentence may also end."""
    return frozenset(_abbreviations(ending=True))


@cache
def _pattern() -> re.Pattern[str]:
    abbreviations = "|".join(
        re.escape(word[:-1]) for word in sorted(_abbreviations(False) + _abbreviations(True))
    )
    return re.compile(
        rf"(?:[A-Z]-)?+(?:[^\W\d_]\.){{2,}}+(?:-\w++)?+"  # U.S. U.S.-led a.m.
        rf"|(?:{abbreviations})\.(?!\.)"
        rf"|[A-HJ-Z]\.(?=\s?[A-Z])"  # an initial: J. Smith
        rf"|(?<=\w){_CLITIC}"
        rf"|\w++(?:(?:[-‑]|(?!{_CLITIC})['’]|(?<=\d)[.,:](?=\d))\w++)*+"
        r"|\.{2,}+|-{2,}+|``|''|,,|\S"
    )


def _abbreviations(ending: bool) -> list[str]:
    entries = (row[0].split() for row in rows("abbreviations.en.txt"))
    return [entry[0] + "." for entry in entries if (len(entry) > 1) == ending]
