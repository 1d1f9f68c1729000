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
# A longer word would stand over the edge of its cell. Words of a language are hyphenated by typst,
# where a dictionary does so; addresses, codes and other scripts break without a hyphen, which would
# be read as theirs. typst nests what it shows in place of each such break, and gives up at some 500
# in one paragraph: a run of hundreds of letters, which no language has, is set apart by spaces.
LONG = 17  #: letters
_ENDLESS = re.compile(r"\S{300,}")
_SHORT_OF_LONG = re.compile(rf"(\S{{{LONG - 1}}})(?=\S)")
_HYPHENATED, _BROKEN = 200, 280  # words, and breaks without a hyphen, of one text; see above
_TOKEN = re.compile(rf"\S{{{LONG},}}")
_UNBROKEN = re.compile(rf"[^\s/?&=-]{{{LONG},}}")  # typst breaks behind these signs
_PIECE = re.compile(r"(\S{9,17}\.|\S{10})(?=\S)")
_LATIN, _CYRILLIC = "A-Za-z\u00c0-\u024f\u1e00-\u1eff", "\u0400-\u04ff"
_WORD = re.compile(rf"\W*(?:[{_LATIN}]+|[{_CYRILLIC}]+)(?:[-'’](?:[{_LATIN}]+|[{_CYRILLIC}]+))*\W*")
_VOWELS = "aeiouyаеёиоуыэюяіїє"
_UNSPOKEN = re.compile(rf"[^\W{_VOWELS}]{{8,}}|[{_VOWELS}]{{5,}}")  # no language has such a word
_BREAK_HERE = "\u200b"  # the template makes it a box of no width: no letter is copied
_SPACES = re.compile(r"[^\S\n]+")


class Printable:
    """Makes texts printable, long words breakable, and counts what could not be printed.

    `hyphenated` tells whether there was a word that is to be hyphenated.
    """

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self.hyphenated = False
        self._left = 0

    def __call__(self, text: str) -> str:
        """Return a text with a box for each letter that no font has; line ends stay."""
        composed = unicodedata.normalize("NFC", printed(text))
        spaced = _SPACES.sub(lambda found: _space(found[0]), composed)
        broken = _ENDLESS.sub(lambda found: _SHORT_OF_LONG.sub(r"\1 ", found[0]), spaced)
        known = _letters().issuperset(broken)  # as nearly every text is
        shown = broken if known else "".join(map(self._letter, broken))
        self._left = _HYPHENATED
        pieces = _TOKEN.sub(lambda found: self._breakable(found[0]), shown).split(_BREAK_HERE)
        return " ".join([_BREAK_HERE.join(pieces[:_BROKEN]), *pieces[_BROKEN:]])

    def _breakable(self, token: str) -> str:
        if self._left and _WORD.fullmatch(token) and not _UNSPOKEN.search(_bare(token)):
            self._left -= 1
            self.hyphenated = True
            return token
        return _UNBROKEN.sub(lambda run: _PIECE.sub(rf"\1{_BREAK_HERE}", run[0]), token)

    def _letter(self, one: str) -> str:
        if one in _letters():
            return one
        if unicodedata.category(one) in ("Cf", "Mn"):
            return ""  # joins, marks of direction: nothing is seen of them alone
        self.missing.add(one)
        return BOX


def _bare(word: str) -> str:
    """Return the letters without their marks, small."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(one for one in apart if unicodedata.category(one) != "Mn").lower()


def _space(found: str) -> str:
    return "\u00a0" if found == "\u00a0" else " "


@cache
def _letters() -> frozenset[str]:
    files = sorted(FONTS.glob("*.ttf"))
    known = {chr(one) for file in files for one in FT2Font(str(file)).get_charmap()}
    return frozenset(known | {"\n"})
