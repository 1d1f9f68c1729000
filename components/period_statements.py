"""A slice in; how many statements it holds, and the way from their bars to their words, out."""

import streamlit as st

from components import safe, state, words
from readout.filters import Filters
from readout.frames import Frames, size


def draw(part: Frames, asked: Filters) -> None:
    """Draw the way to the statements of the view, filters kept; nothing where there is none."""
    counted = size(part, "statements")
    if not counted:
        return
    with st.container(horizontal=True, key="more-statements", vertical_alignment="center"):
        safe.show(
            safe.fill(
                '<div class="ro ro-small ro-muted">{counted} in this view</div>',
                counted=words.count(counted, "statement"),
            ),
            width="content",
        )
        st.page_link(
            "pages/who_said_what.py",
            label="Read them",
            icon=":material/arrow_forward:",
            icon_position="right",
            query_params=state.address(asked) or None,
        )
