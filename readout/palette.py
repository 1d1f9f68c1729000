"""A side's name in; its code and its colours, on screen and in print, out.

Checked for three colour deficiencies; colour is never told alone: a code, a word or a symbol
stands beside it. Ukraine, NATO and other are too light on white to carry text: `text` is the
darker tone for words in print.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tone:
    """One side's colours: marks on a light and on a dark ground, words in print, and its code."""

    code: str
    light: str
    dark: str
    text: str


OTHER = Tone("", "#A3ABB5", "#6E7B88", "#55606B")
SIDES = {
    "Russia": Tone("RU", "#7A1712", "#D4544C", "#7A1712"),
    "Belarus": Tone("BY", "#4B2E83", "#7E57C2", "#4B2E83"),
    "Poland": Tone("PL", "#D55E00", "#F0803C", "#A04600"),
    "Romania": Tone("RO", "#0072B2", "#3E9BDC", "#005C91"),
    "United States": Tone("US", "#1B2733", "#F2F5F8", "#1B2733"),
    "Ukraine": Tone("UA", "#E8B100", "#F2C84B", "#7A5C00"),
    "NATO": Tone("NATO", "#7CC4EE", "#A9DBF7", "#1F6F9E"),
    "EU": Tone("EU", "#7CC4EE", "#A9DBF7", "#1F6F9E"),
}
INK = "#1B2733"
MUTED = "#55606B"
HAIRLINE = "#D5DAE0"
ACCENT = "#0B6B63"
SEA = "#DDE8F0"
LAND = "#F1F2F4"
HOST = "#FFFFFF"
BORDER = "#A9B4BE"


def tone(side: str) -> Tone:
    """Return the colours of a side; every side without its own gets those of OTHER."""
    return SIDES.get(side, OTHER)
