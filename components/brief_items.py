"""A brief in; its tray, item by item, to be titled, ordered, marked and removed, out."""

from dataclasses import replace
from typing import Literal

import streamlit as st

from components import brief_records, corpus, safe, tray, tray_order
from components.safe import visible
from readout import briefs
from readout.briefs import KINDS, TLP, Brief, Item
from readout.limits import BRIEF_TEXT, BRIEF_TITLE

_INHERITED = "As the brief"


def draw(brief: Brief, names: dict[str, str]) -> None:
    """Draw one card an item; `names` gives the display name of ids in filters."""
    if not brief.items:
        safe.show(
            safe.fill(
                '<div class="ro ro-note">The tray is empty. “Add to brief” stands in the '
                "“Download” menu of every view, and on every statement, meeting and site.</div>"
            )
        )
        return
    fixed = corpus.store().read_only
    last = len(brief.items) - 1
    for number, item in enumerate(brief.items):
        with st.container(border=True, key=f"tray-item-{item.id}", gap="xsmall"):
            _head(number, last, item, names, fixed)
            _fields(item)
    if last and not fixed:
        tray_order.draw(brief)


def _head(number: int, last: int, item: Item, names: dict[str, str], fixed: bool) -> None:
    with st.container(
        horizontal=True,
        wrap=False,
        vertical_alignment="center",
        gap="xsmall",
        key=f"tray-head-{item.id}",
    ):
        safe.show(
            safe.fill(
                '<div class="ro ro-small ro-tray-head">{grip}<span><span class="ro-b">{number}. '
                '{kind}</span> <span class="ro-muted">{about}</span></span></div>',
                grip=tray_order.grip(item, number + 1) if last and not fixed else "",
                number=number + 1,
                kind=KINDS[item.kind],
                about=brief_records.told(item, names),
            )
        )
        _way("Up", ":material/arrow_upward:", item, -1, number == 0)
        _way("Down", ":material/arrow_downward:", item, 1, number == last)
        st.button(
            "Remove",
            key=f"tray-remove-{item.id}",
            icon=":material/close:",
            type="tertiary",
            help="Remove",
            on_click=_remove,
            args=(item.id, number + 1),
        )


def _remove(item: str, number: int) -> None:
    before = tray.at_hand()
    tray.change(lambda brief: briefs.removed(brief, item))
    tray.can_undo(before, f"Item {number} is out of the tray.")


def _way(label: Literal["Up", "Down"], icon: str, item: Item, by: int, off: bool) -> None:
    st.button(
        label,
        key=f"tray-{label}-{item.id}",
        icon=icon,
        type="tertiary",
        disabled=off,
        help=label,
        on_click=tray.change,
        args=(lambda brief: briefs.moved(brief, item.id, by),),
    )


def _fields(item: Item) -> None:
    title = f"tray-title-{item.id}"
    st.session_state[title] = item.title or None
    with st.container(
        horizontal=True, gap="small", vertical_alignment="center", key=f"tray-fields-{item.id}"
    ):
        st.text_input(
            "Title: the finding",
            key=title,
            max_chars=BRIEF_TITLE,
            placeholder="Title: the finding",
            on_change=_kept,
            args=(item, "title", title),
            label_visibility="collapsed",
        )
        with st.popover(
            "Note and marking ✓" if item.note or item.marking else "Note and marking",
            type="tertiary",
            key=f"tray-more-{item.id}",
        ):
            _more(item)


def _more(item: Item) -> None:
    note, marked = (f"tray-{name}-{item.id}" for name in ("note", "marking"))
    st.session_state[note] = item.note or None
    st.session_state[marked] = item.marking or _INHERITED
    st.text_area(
        "Note",
        key=note,
        max_chars=BRIEF_TEXT,
        height=90,
        placeholder="Stands below the figure or the table",
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
