"""A side or a meaning in, its colour in the light and the dark theme out; and plotly's template.

Sides keep apart for three kinds of colour blindness; a colour never stands without a code or word.
"""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from readout.palette import SIDES, tone

SHORT = {"United States": "US", "United Kingdom": "UK", "European Union": "EU"}


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme that figures need by value; pages use the stylesheet's."""

    dark: bool
    ground: str
    soft: str
    ink: str
    muted: str
    faint: str
    grid: str
    line: str
    teal: str
    amber: str
    area: str
    land: str
    focus_land: str
    sea: str

    def side(self, name: str) -> str:
        """Return the colour of a side."""
        its = tone(name)
        return its.dark if self.dark else its.light


LIGHT = Theme(
    dark=False,
    ground="#FFFFFF",
    soft="#F3F5F4",
    ink="#1B2733",
    muted="#55616D",
    faint="#8A949E",
    grid="#E3E8EB",
    line="#D9DFE3",
    teal="#0B6B63",
    amber="#B26A00",
    area="#5B708C",
    land="#EEF1F0",
    focus_land="#FFFFFF",
    sea="#DCE5EC",
)
DARK = Theme(
    dark=True,
    ground="#12181E",
    soft="#1B232B",
    ink="#E8EDF1",
    muted="#A9B4BE",
    faint="#7C8994",
    grid="#26303A",
    line="#323D48",
    teal="#4FC3B5",
    amber="#F2B24C",
    area="#8FA6C4",
    land="#1B232B",
    focus_land="#232D36",
    sea="#0D1217",
)


def theme() -> Theme:
    """Return the colours of the theme the browser shows now."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def order(side: str) -> tuple[int, str]:
    """Return a sort key: sides with a colour in their order, then the others by name."""
    known = list(SIDES)
    return (known.index(side) if side in SIDES else len(known), side)


def rgb(colour: str, alpha: int = 255) -> list[int]:
    """Return "#RRGGBB" as deck.gl wants it.

    >>> rgb("#0B6B63", 90)
    [11, 107, 99, 90]
    """
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)] + [alpha]


def template(colours: Theme) -> dict[str, Any]:
    """Return plotly's template for a theme; use it with `theme=None`."""
    axis = {
        "gridcolor": colours.grid,
        "linecolor": colours.line,
        "zeroline": False,
        "tickfont": {"color": colours.muted, "size": 12},
        "fixedrange": True,
    }
    return {
        "layout": {
            "font": {"family": "IBM Plex Sans, sans-serif", "size": 12, "color": colours.ink},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "xaxis": axis,
            "yaxis": axis,
            "showlegend": False,
            "dragmode": False,
            "hoverlabel": {
                "bgcolor": colours.ground,
                "bordercolor": colours.line,
                "font": {"family": "IBM Plex Sans, sans-serif", "color": colours.ink, "size": 12},
                "align": "left",
            },
        }
    }
