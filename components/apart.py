"""A function that draws a part of a page in; the same out, drawn anew alone when it is opened.

What is in a menu or under a fold is drawn when it is opened: a change of filters must not pay for
what nobody looks at. To open it draws this part, not the page.
"""

from collections.abc import Callable
from functools import wraps
from typing import Literal, ParamSpec, TypeAlias

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import failure, state
from readout.errors import ReadoutError

_Given = ParamSpec("_Given")
Label: TypeAlias = Literal[
    "Add a filter",
    "Copy link",
    "Download",
    "Saved",
    "Set a mark now",
    "Since …",
    "Wrong speaker …",
    "Same meeting as …",
    "Not the same …",
    "This is the same as …",
]
LabelOfFold: TypeAlias = Literal[
    "The same as a table", "The periods as a table", "All reports of this meeting"
]


def drawn(draw: Callable[_Given, None]) -> Callable[_Given, None]:
    """Return the function as a part of its own; what it writes into the address is for the page."""

    @st.fragment
    def part(shown: str, *given: _Given.args, **named: _Given.kwargs) -> None:
        if state.query() != shown:
            st.rerun()
        try:
            draw(*given, **named)
        except ReadoutError as problem:
            failure.draw(problem)

    @wraps(draw)
    def whole(*given: _Given.args, **named: _Given.kwargs) -> None:
        part(state.query(), *given, **named)

    return whole


def menu(label: Label, icon: str, key: str, plain: bool = True) -> DeltaGenerator | None:
    """Draw the button of a menu; return the menu where it is open, to be filled.

    Streamlit tells of its end by a run of its own: style.css holds links back by these keys.
    """
    made = st.popover(
        label,
        icon=f":material/{icon}:",
        type="tertiary" if plain else "secondary",
        key=key,
        on_change="rerun",
    )
    return made if made.open else None


def fold(label: LabelOfFold, key: str, icon: str = "table_rows") -> DeltaGenerator | None:
    """Draw a fold, within a part that is `drawn`; return it where it is open, to be filled."""
    made = st.expander(label, icon=f":material/{icon}:", key=key, on_change="rerun")
    return made if made.open else None
