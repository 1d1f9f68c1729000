"""What changed since the last brief in; its counts, each a way to its list, and the marks, out."""

import streamlit as st

from components import apart, corpus, frozen, safe, since_choice, since_corpus, since_words, state
from components.since_corpus import Since
from readout.errors import ReadoutError
from readout.filters import Filters
from readout.limits import MARK_CHARACTERS
from readout.marks import How

_ALWAYS = (How.NEW, How.CHANGED, How.RETRACTED, How.DATED)
_MENU, _NAME = "chips-mark", "mark-name"


def draw(filters: Filters) -> None:
    """Draw the strip; nothing where a mark's own state is shown."""
    if frozen.is_on():
        return
    said = since_choice.said()
    known = since_corpus.standing()
    since = since_corpus.asked(known)
    with st.container(key="since", gap="xsmall"):
        if since is None:
            title, basis = "Since your last brief", "No mark yet: set one now, or take a plain day."
        else:
            late = since_corpus.late(since)
            title, basis = since_words.title(since), since_words.basis(since, known, late)
        _head(title, basis, since, filters)
        since_choice.tell(said)
        if since is not None:
            _counts(since, filters)


def _set(filters: Filters) -> None:
    if corpus.store().read_only:
        return
    menu = apart.menu("Set a mark now", "bookmark_add", _MENU, plain=False)
    if not menu:
        return
    with menu:
        safe.show(
            safe.fill(
                '<div class="ro ro-note">Keeps every record as it stands now, with its review: '
                "it can be shown again as it was, and compared with any later day.</div>"
            )
        )
        st.text_input(
            "Name of the mark",
            placeholder="Brief of 1 June",
            max_chars=MARK_CHARACTERS,
            key=_NAME,
        )
        st.button("Set the mark", key="mark-set", type="primary", on_click=_keep, args=(filters,))


def _counts(since: Since, filters: Filters) -> None:
    found = since_corpus.changes(since, filters)
    with st.container(horizontal=True, key="since-counts", gap="medium"):
        for how in How:
            number = since_words.number(found, how)
            if number or (how in _ALWAYS and (since.mark or how is How.NEW)):
                _count(number, how, since, filters)


def _count(number: int, how: How, since: Since, filters: Filters) -> None:
    with st.container(
        horizontal=True,
        key=f"more-since-{how.value.replace(' ', '-')}",
        width="content",
        wrap=False,
        gap="xsmall",
        vertical_alignment="bottom",
    ):
        safe.show(
            safe.fill(
                '<div class="ro"><div class="ro-number">{number}</div></div>', number=f"{number:,}"
            ),
            width="content",
        )
        st.page_link(
            "pages/since.py",
            label=_LABELS[how],
            icon=":material/arrow_forward:",
            icon_position="right",
            query_params=state.address(filters, how=how.value, **named(since)),
        )


_LABELS = since_words.HOW


def named(since: Since) -> dict[str, str]:
    """Return what the address must say for a comparison."""
    if since.day is None:
        return {"since": since.mark, "by": ""}
    return {"since": since.day.isoformat(), "by": since.by.value}


@apart.drawn
def _head(title: str, told: str, since: Since | None, filters: Filters) -> None:
    with st.container(horizontal=True, key="since-head", vertical_alignment="center", wrap=False):
        safe.show(
            safe.fill(
                '<div class="ro"><h2 class="ro-iso">{title}</h2>'
                '<div class="ro-small ro-muted ro-iso">{told}</div></div>',
                title=title,
                told=told,
            )
        )
        since_choice.menu(since)
        _set(filters)


def _keep(filters: Filters) -> None:
    try:
        mark = since_corpus.set_mark(st.session_state[_NAME], state.reviewer(), filters)
    except ReadoutError as problem:
        since_choice.say(f"No mark was set. {problem}")
        return
    st.session_state[_NAME] = ""
    st.session_state[_MENU] = False
    since_choice.say(f"Marked as “{mark.name}”: {mark.bytes / 1e6:,.1f} MB are kept.")
    state.choose("since", mark.name)
    state.choose("by", "")
