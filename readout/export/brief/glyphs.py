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

from readout.export.cells import printed

FONTS = Path(__file__).parents[1] / "fonts"
BOX = "\ufffd"  #: REPLACEMENT CHARACTER
# typst breaks no word inside: a longer run of letters would stand over the edge of its cell.
# Of a word of hundreds of letters, which no language has, the pieces are set apart by spaces: typst
# nests what it shows in place of each break, and gives up at a few hundred in one paragraph.
_ENDLESS = re.compile(r"\S{300,}")
_SHORT_OF_LONG = re.compile(r"(\S{30})(?=\S)")
_LONG = re.compile(r"\S{31,}")
_PIECE = re.compile(r"(\S{10})(?=\S)")
_BREAK_HERE = "\u200b"  # the template makes it a box of no width: no letter is copied
_SPACES = re.compile(r"[^\S\n]+")


class Printable:
    """Makes texts printable, long words breakable, and counts what could not be printed."""

    def __init__(self) -> None:
        self.missing: set[str] = set()

    def __call__(self, text: str) -> str:
        """Return a text with a box for each letter that no font has; line ends stay."""
        composed = unicodedata.normalize("NFC", printed(text))
        spaced = _SPACES.sub(lambda found: _space(found[0]), composed)
        broken = _ENDLESS.sub(lambda found: _SHORT_OF_LONG.sub(r"\1 ", found[0]), spaced)
        shown = "".join(self._letter(one) for one in broken)
        return _LONG.sub(lambda found: _PIECE.sub(rf"\1{_BREAK_HERE}", found[0]), shown)

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
