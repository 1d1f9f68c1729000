"""The filters of the view in; the way to keep them under a name, and the saved ones, out.

Names are typed by people: they are shown as text alone, and in the options of the choice, which
Streamlit does not read as Markdown.
"""

from collections.abc import Callable
from datetime import UTC, datetime

import streamlit as st

from components import actor_corpus, apart, corpus, safe, state, words
from components.filter_words import in_words, missing
from readout import filters as filtering
from readout import links
from readout import store as stores
from readout.errors import ReadoutError
from readout.filters import Filters
from readout.limits import SAVED_NAME_CHARACTERS
from readout.store import SavedFilter

_NEW, _CHOSEN, _OTHER = "saved-new", "saved-chosen", "saved-other"
_SAID, _GONE = "saved-said", "saved-gone"


def draw(asked: Filters, names: dict[str, str]) -> None:
    """Draw the popover: save these filters, apply, rename or delete saved ones, undo."""
    menu = apart.menu("Saved", "bookmark", "chips-saved")
    if menu:
        with menu:
            _inside(asked, names)


def _inside(asked: Filters, names: dict[str, str]) -> None:
    _told()
    if asked.is_empty():
        _note("Set a filter, and it can be saved here under a name.")
    else:
        _save()
    kept = {one.name: one for one in stores.saved(corpus.store())}
    if kept:
        _choose(kept, names)


def _save() -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", key="saved-row-new"):
        st.text_input("Save these filters as", max_chars=SAVED_NAME_CHARACTERS, key=_NEW)
        st.button("Save", icon=":material/bookmark_add:", key="saved-save", on_click=_keep)


def _choose(kept: dict[str, SavedFilter], names: dict[str, str]) -> None:
    if st.session_state.get(_CHOSEN) not in kept:
        st.session_state[_CHOSEN] = next(iter(kept))
    st.selectbox(
        "Saved filters",
        list(kept),
        format_func=safe.visible,
        key=_CHOSEN,
    )
    one = kept[st.session_state[_CHOSEN]]
    _describe(one, names)
    with st.container(horizontal=True, key="saved-row-do"):
        st.button(
            "Apply",
            type="primary",
            key="saved-apply",
            on_click=state.put,
            args=(links.parsed(one.query),),
        )
        st.button("Delete", key="saved-delete", on_click=_do, args=(_delete, one))
    with st.container(horizontal=True, vertical_alignment="bottom", key="saved-row-other"):
        st.text_input("Another name for it", max_chars=SAVED_NAME_CHARACTERS, key=_OTHER)
        st.button("Rename", key="saved-rename", on_click=_do, args=(_rename, one))


def _describe(one: SavedFilter, names: dict[str, str]) -> None:
    asked = actor_corpus.standing(links.parsed(one.query))
    gone = filtering.unknown(asked, names)
    safe.show(
        safe.fill(
            '<div class="ro ro-small"><div class="ro-iso">{what}</div>{gone}'
            '<div class="ro-note ro-iso">Saved {day} by {by}</div></div>',
            what="; ".join(in_words(asked, names).values()) or "Nothing that can be asked for",
            gone=safe.fill('<div class="ro-check ro-iso">{said}</div>', said=missing(gone))
            if gone
            else "",
            day=words.iso_in_words(one.at[:10]) or "some day",
            by=one.by or "somebody",
        )
    )


def _keep() -> None:
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    name, asked = str(st.session_state.get(_NEW, "")), links.written(state.filters())
    _do(_saved, SavedFilter(name, asked, now, state.reviewer()))


def _saved(one: SavedFilter) -> str:
    kept = stores.save(corpus.store(), one)
    st.session_state[_NEW], st.session_state[_CHOSEN] = "", kept.name
    return f"Saved as “{kept.name}”."


def _rename(one: SavedFilter) -> str:
    kept = stores.rename(corpus.store(), one.name, str(st.session_state.get(_OTHER, "")))
    st.session_state[_OTHER], st.session_state[_CHOSEN] = "", kept.name
    return f"“{one.name}” is now called “{kept.name}”."


def _delete(one: SavedFilter) -> str:
    st.session_state[_GONE] = stores.delete_saved(corpus.store(), one.name)
    return f"“{one.name}” is deleted."


def _undo(one: SavedFilter) -> str:
    st.session_state.pop(_GONE, None)
    st.session_state[_CHOSEN] = stores.save(corpus.store(), one).name
    return f"“{one.name}” is back."


def _do(work: Callable[[SavedFilter], str], one: SavedFilter) -> None:
    """Do one thing, and keep what is to be said of it for the next run of the page."""
    if work is not _delete and work is not _undo:
        st.session_state.pop(_GONE, None)
    try:
        st.session_state[_SAID] = work(one)
    except ReadoutError as problem:
        st.session_state[_SAID] = str(problem)


def _told() -> None:
    if said := st.session_state.get(_SAID):
        _note(said)
    gone = st.session_state.get(_GONE)
    if gone is not None:
        st.button(
            "Undo", icon=":material/undo:", key="saved-undo", on_click=_do, args=(_undo, gone)
        )


def _note(said: str) -> None:
    safe.show(safe.fill('<div class="ro ro-note ro-iso" role="status">{said}</div>', said=said))
