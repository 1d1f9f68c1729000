"""The briefs that there are in; which one is at hand, new, copied or removed, out."""

import streamlit as st

from components import tray
from components.safe import visible
from readout import briefs
from readout.briefs import Brief
from readout.limits import BRIEF_TITLE


def draw(brief: Brief) -> None:
    """Draw the list of briefs and what can be done with the one at hand."""
    known = tray.names()
    with st.container(horizontal=True, vertical_alignment="bottom", key="brief-choice"):
        if known:
            st.session_state["brief-list"] = brief.name if brief.name in known else known[0]
            st.selectbox(
                "Brief",
                known,
                key="brief-list",
                format_func=visible,
                on_change=_taken,
                width=420,
            )
        with st.popover("New or copy", icon=":material/note_add:", key="brief-new"):
            st.text_input("Name", key="brief-name", max_chars=BRIEF_TITLE)
            with st.container(horizontal=True):
                st.button("New brief", key="brief-make", on_click=_make)
                st.button(
                    "Copy of the one at hand",
                    key="brief-copy",
                    on_click=_copy,
                    disabled=not known,
                    help="Its items and words, without the bottom line",
                )
        if known:
            st.button(
                "Remove",
                key="brief-remove",
                icon=":material/delete:",
                type="tertiary",
                help="It is off the list; what was saved of it stays in the store",
                on_click=tray.remove,
                args=(brief.name,),
            )


def _taken() -> None:
    tray.take(st.session_state["brief-list"])


def _make() -> None:
    name = " ".join(str(st.session_state["brief-name"]).split())
    if name:
        tray.change(lambda _: Brief(name=name))
        tray.take(name)


def _copy() -> None:
    name = " ".join(str(st.session_state["brief-name"]).split())
    if name:
        tray.change(lambda brief: briefs.copied(brief, name))
        tray.take(name)
