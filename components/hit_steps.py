"""Where the words searched for stand in an article in; the place meant, and the way on, out."""

from collections.abc import Sequence

import streamlit as st

from components import safe, state, words
from readout.limits import SEARCH_HITS
from readout.records import Span

_FIRST = "1"


def open_article(article: str) -> None:
    """Go to an article, by its public id: where words are searched for, to their first place."""
    state.choose("article", article[:16])
    state.choose("hit", _FIRST if state.filters().text else "")


def meant(places: Sequence[Span]) -> int | None:
    """Return which of the places the address means, None for none of them."""
    asked = state.chosen("hit")
    if not asked.isascii() or not asked.isdecimal() or len(asked) > 9:
        return None
    return int(asked) - 1 if 0 < int(asked) <= len(places) else None


def draw(places: Sequence[Span], at: int | None) -> None:
    """Draw which place is shown, and the buttons to the next and the one before; N and P press."""
    if not places:
        return
    number = f"{len(places)} or more" if len(places) >= SEARCH_HITS else f"{len(places)}"
    said = (
        f"Found {words.count(len(places), 'time')}" if at is None else f"Found {at + 1} of {number}"
    )
    with st.container(horizontal=True, key="chips-hits", vertical_alignment="center"):
        safe.show(
            safe.fill(
                '<div class="ro ro-note ro-no-paper"><mark class="ro-hit">{said}</mark></div>',
                said=said,
            )
        )
        before, after = (len(places), 0) if at is None else (at - 1, at + 1)
        st.button(
            "Previous place",
            key="hit-back",
            shortcut="p",
            disabled=at is None or at == 0,
            on_click=_go,
            args=(before,),
        )
        st.button(
            "Next place",
            key="hit-on",
            shortcut="n",
            disabled=after >= len(places),
            on_click=_go,
            args=(after,),
        )


def _go(at: int) -> None:
    state.choose("record", "")
    state.choose("at", "")
    state.choose("hit", str(at + 1))
