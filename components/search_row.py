"""The text search and the kinds of statement, shown on the page itself; both are filters."""

from typing import Literal

import streamlit as st

from components import safe, search_help, state, words


def draw(label: Literal["Search"], note: str, kinds: bool) -> None:
    """Draw the search box, the pills of the kinds when `kinds`, and a note on the right."""
    with st.container(horizontal=True, vertical_alignment="center", key="search-row"):
        key = state.seed("text", "row")
        st.text_input(
            label,
            placeholder="Redzikowo OR Deveselu, speaker:Lavrov",
            icon=":material/search:",
            label_visibility="collapsed",
            width=288,
            key=key,
            on_change=state.changed,
            args=("text", key),
        )
        search_help.draw()
        if kinds:
            key = state.seed("manners", "row")
            others = [one for one in st.session_state[key] if one not in words.MANNERS]
            st.session_state[key] = [o for o in st.session_state[key] if o in words.MANNERS]
            st.pills(
                "Kind of statement",
                ["direct", "mixed", "indirect", "denial"],
                selection_mode="multi",
                format_func=words.MANNERS.__getitem__,
                label_visibility="collapsed",
                key=key,
                on_change=_kinds_changed,
                args=(key, others),
            )
        st.space("stretch")
        safe.show(safe.fill('<div class="ro ro-note">{note}</div>', note=note), width="content")


def _kinds_changed(key: str, others: list[str]) -> None:
    """Ask for the kinds pressed; the manners asked for beside them stay."""
    st.session_state[key] = [*others, *st.session_state[key]]
    state.changed("manners", key)
