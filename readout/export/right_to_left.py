"""Words and a day behind them in; the day as it must be written to stand whole in print, out.

In a line that runs from left to right the first number behind an Arabic or a Hebrew word is drawn
with that word, at its left (Unicode Standard Annex 9, rules W7 and N1): the day parts from its
month. A Latin letter before it keeps them together, in every form of file.
"""

import unicodedata

_RIGHT_TO_LEFT, _STRONG = ("R", "AL"), ("L", "R", "AL")


def behind(words: str, day: str) -> str:
    """Return a day to be written behind words of any script, on the same line.

    >>> behind("Minsk", "2 May 2016"), behind("תל אביב", "2 May 2016")
    ('2 May 2016', 'on 2 May 2016')
    """
    last = next(
        (kind for kind in map(unicodedata.bidirectional, reversed(words)) if kind in _STRONG), "L"
    )
    return f"on {day}" if last in _RIGHT_TO_LEFT and day[:1].isdigit() else day
