"""What a view shows in; an item of the brief at hand, kept in the store with its filters, out."""

from collections.abc import Callable
from datetime import UTC, datetime

import streamlit as st

from components import corpus, safe, state
from readout import briefs
from readout import store as stores
from readout.briefs import Brief, Item
from readout.errors import ReadoutError
from readout.filters import day_in_words

_AT_HAND = "tray-brief"  #: name of the brief that things are put into
_TOLD = "tray-told"
_UNDO = "tray-undo"  #: (the brief before, what was done)


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


def change(made: Callable[[Brief], Brief]) -> bool:
    """Keep what a change makes of the brief at hand; tell whether it was.

    Why it could not be is told on the page.
    """
    st.session_state.pop(_UNDO, None)
    try:
        save(made(at_hand()))
    except ReadoutError as problem:
        st.session_state[_TOLD] = str(problem)
        return False
    return True


def can_undo(before: Brief, done: str) -> None:
    """Offer, once, to keep a brief again as it was before something was done."""
    st.session_state[_UNDO] = (before, done)


def undo() -> None:
    """Draw what was done last and the button that takes it back, until something else is done."""
    offered = st.session_state.get(_UNDO)
    if offered is None:
        return
    before, done = offered
    with st.container(horizontal=True, vertical_alignment="center", key="tray-undo"):
        safe.show(
            safe.fill('<div class="ro ro-note" role="status">{done}</div>', done=done), width=380
        )
        st.button(
            "Undo", key="tray-undo-it", icon=":material/undo:", on_click=_back, args=(before,)
        )


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


def _back(before: Brief) -> None:
    change(lambda _: before)
    take(before.name)


def _add(item: Item) -> None:
    try:
        save(briefs.add(at_hand(), item))
    except ReadoutError as problem:
        st.session_state[_TOLD] = str(problem)
        st.toast("Not added: the Briefing page says why.", icon=":material/error:")
        return
    # opens beside this view, and there shows the brief that was kept last: this one
    st.toast("Put into the brief. [Open the Briefing page](briefing)", icon=":material/check:")
