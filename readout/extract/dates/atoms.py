"""A text in; its atoms out: runs of letters, runs of digits and single marks, with offsets.

Dates are read on atoms and not on the document's tokens, so that "16/05/2016", "mid-May" and
"5:30PM" look the same however words are joined. One linear pass.
"""

import re
from dataclasses import dataclass
from itertools import repeat

from readout.extract.dates.lexicon import NOTHING, Classes, lexicon

_ATOM = re.compile(r"[^\W\d_]++|[0-9]++|\d++|[^\s\w]|_")
_DASHES = frozenset("-‐‑–—")


@dataclass(frozen=True, slots=True)
class Atoms:
    """Parallel lists: atom n is (starts[n], raw[n], low[n]); beyond the end every word is ""."""

    starts: list[int]
    raw: list[str]
    low: list[str]
    kinds: list[Classes]  #: what each may be in an expression of time

    def word(self, index: int) -> str:
        """Return the lower-case atom, "" outside the text."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def value(self, index: int, kind: str) -> str | None:
        """Return what the atom means as a `kind` of word, None when it is none."""
        return self.kinds[index].get(kind) if 0 <= index < len(self.kinds) else None

    def number(self, index: int, digits: int = 2) -> int | None:
        """Return a number of at most so many ASCII digits."""
        word = self.word(index)
        return int(word) if len(word) <= digits and word.isascii() and word.isdigit() else None

    def is_dash(self, index: int) -> bool:
        """Tell whether the atom is a hyphen or a dash."""
        return self.word(index) in _DASHES

    def is_capital(self, index: int) -> bool:
        """Tell whether the atom begins with a capital letter."""
        return 0 <= index < len(self.raw) and self.raw[index][0].isupper()

    def glued(self, index: int) -> bool:
        """Tell whether the atom follows the one before it without a blank."""
        if not 0 < index < len(self.raw):
            return False
        return self.starts[index] == self.starts[index - 1] + len(self.raw[index - 1])

    def end(self, index: int) -> int:
        """Return the offset after the atom."""
        return self.starts[index] + len(self.raw[index])


def split(text: str) -> Atoms:
    """Cut a text into atoms."""
    raw = _ATOM.findall(text)
    low = list(map(str.lower, raw))
    return Atoms(
        [match.start() for match in _ATOM.finditer(text)],
        raw,
        low,
        list(map(lexicon().get, low, repeat(NOTHING))),
    )
