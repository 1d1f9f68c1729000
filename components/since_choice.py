"""A mark or a plain day in; the widgets that choose what the state is compared with, out.

A day counts when its field is left, and a popover that closes takes the field along: so there is a
button beside it, where the calendar does not hide it, and a click on it leaves the field.
"""

from datetime import date

import streamlit as st

from components import address_notes, apart, corpus, safe, since_corpus, state
from components.since_corpus import Since
from readout import links
from readout.errors import ReadoutError
from readout.marks import By

_SAID = "mark-said"
_MENU, _DAY, _BY, _CHOSEN = "chips-since", "since-day", "since-by", "since-mark"


def say(what: str) -> None:
    """Keep what became of a press, for the next run of the page."""
    st.session_state[_SAID] = what


def said() -> str:
    """Return what became of the last press, once; asked for before the menus are drawn."""
    return str(st.session_state.pop(_SAID, ""))


def tell(what: str) -> None:
    """Draw what became of the last press, if there was one."""
    if what:
        safe.show(safe.fill('<div class="ro ro-note ro-iso" role="status">{what}</div>', what=what))


@apart.drawn
def draw(since: Since | None) -> None:
    """Draw the menu as a part of its own; what stood at a mark is shown on Overview."""
    menu(since, is_overview=False)


def menu(since: Since | None, is_overview: bool = True) -> None:
    """Draw the widgets in a menu, within a part; what a press has to tell is for the page."""
    if _SAID in st.session_state:
        st.rerun()
    opened = apart.menu("Since …", "history", _MENU)
    if opened:
        with opened:
            fields(since, is_overview)


def not_followed() -> None:
    """Say why the comparison that the address asks for is not drawn, where it asks for one."""
    if since_corpus.is_too_late(state.chosen("since")):
        tell("The mark in the address was not set before the state that is shown: choose another.")
    else:
        address_notes.elsewhere("since", "")


def fields(since: Since | None, is_overview: bool = False) -> None:
    """Draw the widgets: marks, a plain day, and what can be done with the chosen one."""
    names = [mark.name for mark in since_corpus.standing()]
    if names:
        st.session_state[_CHOSEN] = since.mark if since and since.mark else None
        st.selectbox(
            "A mark",
            names,
            format_func=safe.visible,
            placeholder="Choose a mark",
            key=_CHOSEN,
            on_change=_since_mark,
        )
    st.session_state[_DAY] = since.day if since else None
    with st.container(
        horizontal=True, wrap=False, vertical_alignment="bottom", key="since-plain", gap="xsmall"
    ):
        st.date_input(
            "Or a plain day",
            min_value=date(1900, 1, 1),
            max_value=date(2100, 12, 31),
            format="YYYY-MM-DD",
            width=180,
            key=_DAY,
            on_change=_since_day,
        )
        st.button("Compare", key="since-compare", on_click=_since_day)
    if since and since.day:
        st.session_state[_BY] = since.by.value
        st.segmented_control(
            "An article counts from the day it was",
            ["published", "stored"],
            format_func={"published": "Published", "stored": "Stored here"}.__getitem__,
            required=True,
            key=_BY,
            on_change=_since_by,
        )
    if since and since.mark:
        _of_mark(since.mark, is_overview)


def _of_mark(name: str, is_overview: bool) -> None:
    if is_overview:  # a link from a page to itself leaves the address as it was
        st.button(
            "Show it as it was then",
            key="mark-show",
            icon=":material/ac_unit:",
            on_click=_show,
            args=(name,),
        )
    else:  # compared with itself nothing changed: this page would show nothing
        st.page_link(
            "pages/overview.py",
            label="Show it as it was then",
            icon=":material/ac_unit:",
            query_params=links.query(since_corpus.filters_of(name)) | {"mark": name},
        )
    st.button(
        "Remove this mark",
        key="mark-remove",
        type="tertiary",
        disabled=corpus.store().read_only,
        on_click=_remove,
        args=(name,),
    )


def _since_mark() -> None:
    _compare(st.session_state[_CHOSEN] or "")


def _since_day() -> None:
    day = st.session_state[_DAY]
    _compare(day.isoformat() if day else "")


def _compare(since: str) -> None:
    """Ask for what came since; the menu closes, as it has been answered."""
    state.choose("since", since)
    state.choose("by", "")
    st.session_state[_MENU] = False


def _since_by() -> None:
    said = st.session_state[_BY]
    state.choose("by", said if said == By.STORED else "")


def _show(name: str) -> None:
    state.put(since_corpus.filters_of(name))
    state.choose("mark", name)
    st.session_state[_MENU] = False


def _remove(name: str) -> None:
    try:
        since_corpus.remove_mark(name, state.reviewer())
    except ReadoutError as problem:
        say(str(problem))
        return
    say(f"“{name}” is removed; that it was there stays on record.")
    state.choose("since", "")
