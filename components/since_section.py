"""What changed since the last brief in; its counts, each a way to its list, and the marks, out."""

from datetime import date

import streamlit as st

from components import corpus, frozen, safe, since_corpus, since_words, state
from components.since_corpus import Since
from readout.errors import ReadoutError
from readout.filters import Filters
from readout.limits import MARK_CHARACTERS
from readout.marks import By, How

_ALWAYS = (How.NEW, How.CHANGED, How.RETRACTED, How.DATED)
_SAID = "mark-said"  #: what became of the last press, for the next run of the page
_NAME, _DAY, _BY, _CHOSEN = "mark-name", "since-day", "since-by", "since-mark"


def draw(filters: Filters) -> None:
    """Draw the strip; nothing where a mark's own state is shown."""
    if frozen.is_on():
        return
    known = since_corpus.standing()
    since = since_corpus.asked(known)
    with st.container(key="since", gap="xsmall"):
        with st.container(
            horizontal=True, key="since-head", vertical_alignment="center", wrap=False
        ):
            if since is None:
                _head("Since your last brief", "No mark yet: set one now, or take a plain day.")
            else:
                late = since_corpus.late(since)
                _head(since_words.title(since), since_words.basis(since, known, late))
            choose(since)
            _set(filters)
        _told()
        if since is not None:
            _counts(since, filters)


def choose(since: Since | None) -> None:
    """Draw what the state can be compared with: a mark, or a plain day."""
    names = [mark.name for mark in since_corpus.standing()]
    with st.popover("Since …", icon=":material/history:", type="tertiary", key="chips-since"):
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
        st.date_input(
            "Or a plain day",
            min_value=date(1900, 1, 1),
            max_value=date(2100, 12, 31),
            format="YYYY-MM-DD",
            key=_DAY,
            on_change=_since_day,
        )
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
            _of_mark(since.mark)


def _of_mark(name: str) -> None:
    st.button(
        "Show it as it was then",
        key="mark-show",
        icon=":material/ac_unit:",
        on_click=_show,
        args=(name,),
    )
    st.button(
        "Remove this mark",
        key="mark-remove",
        type="tertiary",
        disabled=corpus.store().read_only,
        on_click=_remove,
        args=(name,),
    )


def _set(filters: Filters) -> None:
    if corpus.store().read_only:
        return
    with st.popover("Set a mark now", icon=":material/bookmark_add:", key="chips-mark"):
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


def _head(title: str, told: str) -> None:
    safe.show(
        safe.fill(
            '<div class="ro"><h2 class="ro-iso">{title}</h2>'
            '<div class="ro-small ro-muted ro-iso">{told}</div></div>',
            title=title,
            told=told,
        )
    )


def _since_mark() -> None:
    state.choose("since", st.session_state[_CHOSEN] or "")
    state.choose("by", "")


def _since_day() -> None:
    day = st.session_state[_DAY]
    state.choose("since", day.isoformat() if day else "")
    state.choose("by", "")


def _since_by() -> None:
    said = st.session_state[_BY]
    state.choose("by", said if said == By.STORED else "")


def _show(name: str) -> None:
    state.put(since_corpus.filters_of(name))
    state.choose("mark", name)


def _keep(filters: Filters) -> None:
    try:
        mark = since_corpus.set_mark(st.session_state[_NAME], state.reviewer(), filters)
    except ReadoutError as problem:
        st.session_state[_SAID] = f"No mark was set. {problem}"
        return
    st.session_state[_NAME] = ""
    st.session_state[_SAID] = f"Marked as “{mark.name}”: {mark.bytes / 1e6:,.1f} MB are kept."
    state.choose("since", mark.name)
    state.choose("by", "")


def _remove(name: str) -> None:
    try:
        since_corpus.remove_mark(name, state.reviewer())
    except ReadoutError as problem:
        st.session_state[_SAID] = str(problem)
        return
    st.session_state[_SAID] = f"“{name}” is removed; that it was there stays on record."
    state.choose("since", "")


def _told() -> None:
    if said := st.session_state.pop(_SAID, ""):
        safe.show(safe.fill('<div class="ro ro-note ro-iso" role="status">{said}</div>', said=said))
