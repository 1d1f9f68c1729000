"""The mark that the address names in; a banner on every page that says so, and a way back, out."""

import streamlit as st

from components import corpus, safe, state, words
from readout.errors import MarkError


def draw() -> bool:
    """Draw the banner where a mark's state is shown; tell whether the page can be drawn.

    A mark that is not there must not show the state of today in its place.
    """
    if not is_on():
        return True
    try:
        mark = corpus.mark()
    except MarkError as problem:
        _strip(str(problem), "Nothing is shown in its place.")
        return False
    if mark is None:
        return True
    until = words.iso_in_words(mark.as_of) or "no day: no article had a date"
    _strip(
        f"As it stood at “{mark.name}”",
        f"Set {words.iso_in_words(mark.at[:10])} by {mark.by}, data to {until}. Records, "
        "reviews and counts are those of then; sites and the marks inside an article’s text are "
        "those of today. Nothing can be decided here.",
    )
    return True


def is_on() -> bool:
    """Tell whether the address asks for the state of a mark."""
    return bool(state.chosen("mark"))


def can_decide() -> bool:
    """Tell whether something can be decided: at a mark, or in a store for reading, nothing."""
    return not (is_on() or corpus.store().read_only)


def note() -> None:
    """Say, where decisions are made, that none can be."""
    safe.show(
        safe.fill('<div class="ro ro-note">As it stood then: decide in the state of today.</div>')
    )


def _strip(title: str, told: str) -> None:
    with st.container(horizontal=True, key="frozen", vertical_alignment="center", wrap=False):
        safe.show(
            safe.fill(
                '<div class="ro" role="status"><span class="ro-b ro-iso">{title}</span> '
                '<span class="ro-small ro-iso">{told}</span></div>',
                title=title,
                told=told,
            )
        )
        st.button(
            "Back to today",
            key="frozen-back",
            icon=":material/undo:",
            on_click=state.choose,
            args=("mark", ""),
        )
