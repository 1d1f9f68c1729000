"""The briefs that there are in; which one is at hand, new, copied, renamed or removed, out."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components import brief_reread, corpus, tray
from components.safe import visible
from readout import briefs
from readout import store as stores
from readout.briefs import Brief
from readout.errors import BriefError, ReadoutError
from readout.limits import BRIEF_TITLE

_NO_CHANGES = "No list of changes"


def draw(brief: Brief) -> None:
    """Draw the list of briefs and what can be done with the one at hand."""
    known = tray.names()
    saved = brief.name in known
    with st.container(horizontal=True, vertical_alignment="bottom", key="brief-choice"):
        if known:
            st.session_state["brief-list"] = brief.name if saved else known[0]
            st.selectbox(
                "Brief",
                known,
                key="brief-list",
                format_func=visible,
                on_change=_taken,
                width=420,
            )
        if corpus.store().read_only:
            return
        with st.popover("New brief", icon=":material/note_add:", key="brief-new"):
            _new(brief if saved else None)
        if saved:
            with st.popover("Rename", type="tertiary", key="brief-other-name"):
                _rename(brief)
            st.button(
                "Remove",
                key="brief-remove",
                icon=":material/delete:",
                type="tertiary",
                help="It is off the list; what was saved of it stays in the store",
                on_click=_remove,
                args=(brief,),
            )


def _new(brief: Brief | None) -> None:
    """The next brief begins empty, or as a copy that lists what changed since a mark."""
    st.text_input("Name", key="brief-name", max_chars=BRIEF_TITLE, placeholder="Brief of June")
    if brief is None:
        st.button("Begin empty", key="brief-make", on_click=_make)
        return
    marks = [mark.name for mark in stores.all_marks(corpus.store())]
    if marks:
        st.selectbox(
            "The copy lists what changed since",
            ["", *marks],
            index=1 + marks.index(brief.as_of) if brief.as_of in marks else 0,
            key="brief-copy-since",
            format_func=lambda one: visible(one) if one else _NO_CHANGES,
        )
    with st.container(horizontal=True):
        st.button("Begin empty", key="brief-make", on_click=_make)
        st.button(
            "Copy of the one at hand",
            key="brief-copy",
            on_click=_copy,
            help="Its figures and words on the records of today, without the bottom line; what is "
            "counted otherwise since is listed until you have read them again",
        )


def _rename(brief: Brief) -> None:
    key = f"brief-rename-{brief.name}"
    st.text_input("New name", value=brief.name, key=key, max_chars=BRIEF_TITLE)
    st.button("Rename it", key="brief-rename", on_click=_renamed, args=(brief, key))


def _taken() -> None:
    tray.take(st.session_state["brief-list"])


def _make() -> None:
    _begin(lambda name: Brief(name=name), _typed("brief-name"))


def _copy() -> None:
    since = str(st.session_state.get("brief-copy-since") or "")
    before = tray.at_hand()
    try:
        told = brief_reread.counted(before)
    except ReadoutError:  # a mark that is gone: the reminder then says that nothing was kept
        told = {}
    _begin(lambda name: briefs.copied(before, name, since=since, told=told), _typed("brief-name"))


def _renamed(brief: Brief, key: str) -> None:
    name = _typed(key)
    if name == brief.name:
        return
    if _begin(lambda name: replace(brief, name=name), name):
        tray.remove(brief.name)
        tray.take(name)


def _remove(brief: Brief) -> None:
    tray.remove(brief.name)
    tray.can_undo(brief, f"“{brief.name}” is off the list.")


def _begin(made: Callable[[str], Brief], name: str) -> bool:
    """Keep a brief under a name that no other brief has; tell whether it was kept."""

    def new(_: Brief) -> Brief:
        if not name:
            raise BriefError("A brief needs a name: type one first.")
        if name in tray.names():
            raise BriefError(f"There is a brief called “{name}” already: choose another name.")
        return made(name)

    if not tray.change(new):
        return False
    tray.take(name)
    return True


def _typed(key: str) -> str:
    return " ".join(str(st.session_state.get(key) or "").split())
