"""Outside text in; text that the embedded fonts can print, and how many letters they lack, out.

PDF/UA refuses a file with one letter that no embedded font has: such a letter is printed as the
replacement character,
and the brief says how many there are.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

from matplotlib.ft2font import FT2Font

from readout.export.cells import clean

FONTS = Path(__file__).parents[1] / "fonts"
BOX = "\ufffd"  #: REPLACEMENT CHARACTER
_SPACES = re.compile(r"[^\S\n]+")
# A word of thousands of letters leaves the page, and is a string longer than PDF/A allows. No word
# of any language and few addresses are so long; the space is the least that breaks it.
_UNBROKEN = re.compile(r"\S{300}(?=\S)")


class Printable:
    """Makes texts printable and counts what could not be printed."""

    def __init__(self) -> None:
        self.missing: set[str] = set()

    def __call__(self, text: str) -> str:
        """Return a text with a box for each letter that no font has; line ends stay."""
        composed = unicodedata.normalize("NFC", clean(text))
        spaced = _SPACES.sub(lambda found: _space(found[0]), composed)
        broken = _UNBROKEN.sub(lambda found: f"{found[0]} ", spaced)
        return "".join(self._letter(one) for one in broken)

    def _letter(self, one: str) -> str:
        if one == "\n" or ord(one) in _letters():
            return one
        if unicodedata.category(one) in ("Cf", "Mn"):
            return ""  # joins, marks of direction: nothing is seen of them alone
        self.missing.add(one)
        return BOX


def _space(found: str) -> str:
    return "\u00a0" if found == "\u00a0" else " "


@cache
def _letters() -> frozenset[int]:
    files = sorted(FONTS.glob("*.ttf"))
    return frozenset(one for file in files for one in FT2Font(str(file)).get_charmap())
