"""matplotlib in; its settings, our fonts and the letters they can draw, out."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import Any

import matplotlib as mpl
from matplotlib import font_manager

from readout.export.measure import FAMILY, FONTS
from readout.palette import INK

# matplotlib keeps its settings per process, and the pages draw from several threads.
_DRAWING = Lock()
_STAND_IN = "DejaVu Sans"  # matplotlib's own, for Arabic, Hebrew and signs that our font lacks
_STYLE: dict[Any, Any] = {
    "font.family": [FAMILY, _STAND_IN],
    "text.color": INK,
    "text.hinting": "none",  # else words are wider than measured, and touch
    "text.parse_math": False,  # a dollar sign in a headline is a dollar sign
    "svg.fonttype": "path",
    "svg.hashsalt": "readout",
    "path.simplify": False,
}


@contextmanager
def drawing() -> Iterator[None]:
    """Hold matplotlib for one figure: our fonts and settings, one thread at a time."""
    with _DRAWING, mpl.rc_context(_STYLE):
        _register_fonts()
        yield


@cache
def _register_fonts() -> None:
    # the fall-back family has no 600, and says so on stderr for each figure
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    for file in sorted(FONTS.glob("*.ttf")):
        font_manager.fontManager.addfont(file)


@cache
def letters() -> frozenset[int]:
    """Return the letters that can be drawn in both weights, by our font or its stand-in."""
    known: list[set[int]] = []
    for weight in (400, 600):
        letters: set[int] = set()
        for family in (FAMILY, _STAND_IN):
            file = font_manager.findfont(font_manager.FontProperties(family=family, weight=weight))
            letters |= set(font_manager.get_font(file).get_charmap())
        known.append(letters)
    return frozenset(known[0] & known[1])
