"""What a view shows in; an item of the brief at hand, kept in the store with its filters, out."""

from collections.abc import Callable
from datetime import UTC, datetime

import streamlit as st

from components import corpus, state
from readout import briefs
from readout import store as stores
from readout.briefs import Brief, Item
from readout.errors import ReadoutError
from readout.filters import day_in_words

_AT_HAND = "tray-brief"  #: name of the brief that things are put into
_TOLD = "tray-told"


def names() -> list[str]:
    """Return the names of the briefs that there are, the one saved last first."""
    return [one.name for one in stores.saved_briefs(corpus.store())]


def at_hand() -> Brief:
    """Return the brief that the address names, else the one worked on, else the newest, else one
    that is not saved yet."""
    known = names()
    wanted = (state.chosen("brief"), str(st.session_state.get(_AT_HAND, "")), *known[:1])
    name = next((one for one in wanted if one in known), "")
    if name:
        return stores.brief(corpus.store(), name)
    return Brief(name=f"Brief of {day_in_words(datetime.now(UTC).date())}")


def take(name: str) -> None:
    """Make a brief the one at hand."""
    st.session_state[_AT_HAND] = name
    state.choose("brief", name)


def save(brief: Brief) -> None:
    """Keep a brief as it is now, and have it at hand. Raises BriefError when it holds too much."""
    stores.save_brief(corpus.store(), brief, state.reviewer())
    st.session_state[_AT_HAND] = brief.name


def remove(name: str) -> None:
    """Take a brief off the list; what was saved of it stays in the store."""
    stores.remove_brief(corpus.store(), name, state.reviewer())
    st.session_state.pop(_AT_HAND, None)
    state.choose("brief", "")


def change(made: Callable[[Brief], Brief]) -> None:
    """Keep what a change makes of the brief at hand; what cannot be kept is told on the page."""
    try:
        save(made(at_hand()))
    except ReadoutError as problem:
        st.session_state[_TOLD] = str(problem)


def told() -> str:
    """Return what could not be kept, once."""
    return str(st.session_state.pop(_TOLD, ""))


def button(item: Item, key: str, *, short: bool = False) -> None:
    """Draw the button that puts an item into the brief at hand; it tells what became of it."""
    if corpus.store().read_only:
        return
    st.button(
        "Brief" if short else "Add to brief",
        key=f"tray-{key}",
        icon=":material/add:",
        type="tertiary",
        help="Put it into the brief at hand, with the filters as they are now",
        on_click=_add,
        args=(item,),
    )


def _add(item: Item) -> None:
    try:
        save(briefs.add(at_hand(), item))
    except ReadoutError as problem:
        st.session_state[_TOLD] = str(problem)
        st.toast("Not added: the Briefing page says why.", icon=":material/error:")
        return
    st.toast("Put into the brief.", icon=":material/check:")
