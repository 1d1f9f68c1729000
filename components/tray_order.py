"""The items of a brief in; grips to drag them by, or to move them with arrow keys, out.

Streamlit has no list to be ordered by hand. The script is served as a file of this server: the
content policy allows no other.
"""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from components import browser_part, safe, tray
from components.safe import Html
from readout import briefs
from readout.briefs import Brief, Item

_KEY = "tray-order"
_LINE = '<div class="tray-line" hidden></div><div class="tray-said" role="status"></div>'


def draw(brief: Brief) -> None:
    """Mount the script that drags the grips drawn with `grip`."""
    browser_part.known("tray", html=_LINE, css="tray.css", js="tray.js")(
        key=_KEY, data={"items": [one.id for one in brief.items]}, on_order_change=_ordered
    )


def grip(item: Item, number: int) -> Html:
    """Return the handle of one item, the first being number 1."""
    return safe.fill(
        '<button type="button" class="ro-grip" data-item="{id}" '
        'aria-label="Item {number}: drag it, or move it with the arrow keys" '
        'title="Drag, or arrow keys">⠿</button>',
        id=item.id,
        number=number,
    )


def take(said: Any) -> None:
    """Keep the order that the browser sent, when it is one of the items there are."""
    order = [str(one) for one in said] if isinstance(said, list) else []
    tray.change(lambda brief: briefs.ordered(brief, order))


def _ordered() -> None:
    value = st.session_state.get(_KEY)
    said = value.get("order") if isinstance(value, Mapping) else None
    if said is not None:
        take(said)
