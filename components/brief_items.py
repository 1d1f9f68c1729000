"""A brief in; its tray, item by item, to be titled, ordered, marked and removed, out."""

from dataclasses import replace
from typing import Literal

import streamlit as st

from components import safe, tray
from components.safe import visible
from readout import briefs
from readout.briefs import KINDS, TLP, Brief, Item
from readout.filters import in_words
from readout.limits import BRIEF_TEXT, BRIEF_TITLE

_INHERITED = "As the brief"


def draw(brief: Brief, names: dict[str, str]) -> None:
    """Draw one row an item; `names` gives the display name of ids in filters."""
    if not brief.items:
        safe.show(
            safe.fill(
                '<div class="ro ro-note">The tray is empty. “Add to brief” stands in the '
                "“Download” menu of every view and on every card.</div>"
            )
        )
    last = len(brief.items) - 1
    for number, item in enumerate(brief.items):
        with st.container(border=True, key=f"tray-item-{item.id}", gap="xsmall"):
            _head(number, last, item, names)
            _fields(item)


def _head(number: int, last: int, item: Item, names: dict[str, str]) -> None:
    with st.container(
        horizontal=True,
        wrap=False,
        vertical_alignment="center",
        gap="xsmall",
        key=f"head-{item.id}",
    ):
        safe.show(
            safe.fill(
                '<div class="ro ro-small"><span class="ro-b">{number}. {kind}</span> '
                '<span class="ro-muted">{filters}</span></div>',
                number=number + 1,
                kind=KINDS[item.kind],
                filters="; ".join(in_words(item.filters, names).values()) or "the whole corpus",
            )
        )
        _way("Up", ":material/arrow_upward:", item, -1, number == 0)
        _way("Down", ":material/arrow_downward:", item, 1, number == last)
        st.button(
            "Remove",
            key=f"tray-remove-{item.id}",
            icon=":material/close:",
            type="tertiary",
            on_click=tray.change,
            args=(lambda brief, one=item.id: briefs.removed(brief, one),),
        )


def _way(label: Literal["Up", "Down"], icon: str, item: Item, by: int, off: bool) -> None:
    st.button(
        label,
        key=f"tray-{label}-{item.id}",
        icon=icon,
        type="tertiary",
        disabled=off,
        on_click=tray.change,
        args=(lambda brief: briefs.moved(brief, item.id, by),),
    )


def _fields(item: Item) -> None:
    title, note, marked = (f"tray-{name}-{item.id}" for name in ("title", "note", "marking"))
    st.session_state[title], st.session_state[note] = item.title or None, item.note or None
    st.session_state[marked] = item.marking or _INHERITED
    st.text_input(
        "Title: the finding",
        key=title,
        max_chars=BRIEF_TITLE,
        placeholder=KINDS[item.kind],
        on_change=_kept,
        args=(item, "title", title),
        label_visibility="collapsed",
    )
    with st.expander("Note and marking", key=f"tray-more-{item.id}"):
        st.text_area(
            "Note",
            key=note,
            max_chars=BRIEF_TEXT,
            height=70,
            on_change=_kept,
            args=(item, "note", note),
        )
        offered = [_INHERITED, *TLP]
        if item.marking and item.marking not in TLP:
            offered.append(item.marking)
        st.selectbox(
            "Marking of this item",
            offered,
            key=marked,
            on_change=_kept,
            args=(item, "marking", marked),
            format_func=visible,
        )


def _kept(item: Item, field: str, key: str) -> None:
    value = str(st.session_state[key] or "")
    changed = replace(item, **{field: "" if value == _INHERITED else value})
    tray.change(lambda brief: briefs.change(brief, changed))
