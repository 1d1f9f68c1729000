"""Words, a type size and a weight in; how wide they are, and how they break and fit, out (inches).

Measured on the font's own file, so that a box around a label is exact before anything is drawn:
slides and documents set their text by the same numbers as the figures. Sizes are in points.
"""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont

from readout.export.cells import printed

FONTS = Path(__file__).with_name("fonts")
FAMILY = "IBM Plex Sans"
_FILES = {400: "IBMPlexSans-Regular.ttf", 600: "IBMPlexSans-SemiBold.ttf"}
_PIXELS = 200  # hinting rounds widths at small sizes; at this one it is below a thousandth
# em, of an average letter: what is certainly too long is cut before it is measured
_NARROWEST = 0.2
# Letters that the font lacks are drawn with another one; these widths are above nearly all of its.
_FOREIGN, _FOREIGN_WIDE = 0.85, 1.0
_UNMEASURED = ("Cc", "Zl", "Zp")
_JOINERS = "\u200c\u200d"  # Persian and Arabic spelling needs them
_CUT = "…"
_LONGEST = 2_000  # characters of one text


def one_line(words: str) -> str:
    """Return outside text as one line: no controls, no marks that turn the direction, no breaks.

    What is longer than any figure holds is cut, and ends in "…".

    >>> one_line("Talks \\n in\\u202e Minsk\\x00")
    'Talks in Minsk'
    """
    if len(words) > _LONGEST:
        words = words[:_LONGEST] + _CUT
    spaced = " ".join(printed(words.replace("\t", " ").replace("\n", " ")).split())
    composed = unicodedata.normalize("NFC", spaced)
    if composed.isprintable():  # most texts by far, and much faster than a look at each letter
        return composed
    return "".join(
        letter
        for letter in composed
        if letter in _JOINERS or unicodedata.category(letter) not in ("Cf", "Co", "Cn")
    )


def wide(words: str, size: float, weight: int = 400) -> float:
    """Return the width of one line in inches; `weight` is 400 or 600."""
    return _ems(words, weight) * size / 72


def fit(words: str, width: float, size: float, weight: int = 400) -> str:
    """Return the words if they fit into `width` inches, else their beginning and "…"."""
    longest = int(width * 72 / size / _NARROWEST) + 1
    if len(words) <= longest and wide(words, size, weight) <= width:
        return words
    low, high = 0, min(len(words), longest)
    while low < high:
        middle = (low + high + 1) // 2
        if wide(_shortened(words, middle), size, weight) <= width:
            low = middle
        else:
            high = middle - 1
    return _shortened(words, low)


def broken(words: str, width: float, size: float, weight: int = 400, most: int = 2) -> list[str]:
    """Return the words on at most `most` lines of `width` inches; what is left out ends in "…".

    A word that is wider than a line is cut.
    """
    lines: list[str] = []
    # what cannot stand on so many lines need not be measured word by word
    rest = words[: int(width * 72 / size / _NARROWEST + 1) * most + 1].split()
    while rest and len(lines) < most:
        taken = 1
        while taken < len(rest) and wide(" ".join(rest[: taken + 1]), size, weight) <= width:
            taken += 1
        if len(lines) == most - 1:
            taken = len(rest)
        lines.append(fit(" ".join(rest[:taken]), width, size, weight))
        rest = rest[taken:]
    return lines


def balanced(words: str, width: float, size: float, weight: int = 400, most: int = 2) -> list[str]:
    """Return the lines of `broken` with no orphan: the narrowest box with as many lines."""
    lines = broken(words, width, size, weight, most)
    if len(lines) < 2 or lines[-1].endswith(_CUT):
        return lines
    best = lines
    for step in range(1, 40):
        tried = broken(words, width * (1 - step / 80), size, weight, most)
        if len(tried) > len(lines) or " ".join(tried) != " ".join(lines):
            break
        best = tried
    return best


def _shortened(words: str, letters: int) -> str:
    return words[:letters].rstrip(" ,;:") + _CUT


@lru_cache(maxsize=20_000)
def _ems(words: str, weight: int) -> float:
    # no pair of letters is kerned across a space, and most words come again on the next line
    one, *more = words.split(" ")
    blank = _word(" ", weight) if more else 0.0
    return _word(one, weight) + sum(blank + _word(word, weight) for word in more)


@lru_cache(maxsize=20_000)
def _word(word: str, weight: int) -> float:
    known = _letters(weight)
    own = "".join(letter for letter in word if ord(letter) in known)
    foreign = sum(_foreign(letter) for letter in word if ord(letter) not in known)
    return float(_font(weight).getlength(own)) / _PIXELS + foreign


def _foreign(letter: str) -> float:
    if unicodedata.combining(letter) or letter in _JOINERS:
        return 0.0
    return _FOREIGN_WIDE if unicodedata.east_asian_width(letter) in "WF" else _FOREIGN


@cache
def _font(weight: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / _FILES[weight], _PIXELS)


@cache
def _letters(weight: int) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(FONTS / _FILES[weight], lazy=True) as font:
        # controls and separators of lines cannot be measured
        return frozenset(
            one for one in font.getBestCmap() if unicodedata.category(chr(one)) not in _UNMEASURED
        )
