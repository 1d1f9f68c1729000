"""Statements by speaker or by topic in; a heading and the newest cards of each group out."""

from collections.abc import Mapping, Sequence

import streamlit as st

from components import answer, safe, state, statement_card, words
from readout.filters import Filters
from readout.frames.groups import Group

NEWEST = 3  #: statements under one heading
_GROUPS = 8  #: headings drawn at first, and again with each step
_BY = {"": "Table", "speaker": "By speaker", "topic": "By topic"}
_KEY = "statements-by"
_FIELDS = {"speaker": "actors", "topic": "topics"}
_NOBODY = {"speaker": "Speaker not named", "topic": "On no topic of the list"}
_MANY = {"speaker": "speakers", "topic": "topics"}


def switch() -> str:
    """Draw the switch of the view; return "" for the table, "speaker" or "topic"."""
    asked = state.chosen("grouped")
    st.session_state[_KEY] = asked if asked in _BY else ""
    st.segmented_control(
        "Show",
        ["", "speaker", "topic"],
        format_func=_BY.__getitem__,
        required=True,
        label_visibility="collapsed",
        key=_KEY,
        on_change=_switch,
    )
    return str(st.session_state[_KEY])


def draw(groups: Sequence[Group], by: str, ids: Mapping[int, str], asked: Filters) -> None:
    """Draw the first groups; `ids` are the public ids of articles by their keys."""
    steps = state.chosen("more")
    number = _GROUPS * (1 + int(steps) if steps.isascii() and steps[:4].isdecimal() else 1)
    for at, group in enumerate(groups[:number]):
        _heading(group, by, at, asked)
        for row in group.rows.itertuples():
            statement_card.small(row, ids.get(row.article, ""), asked, f"-{at}")
    if len(groups) > number:
        left = f"{len(groups) - number:,} further {_MANY[by]}, with fewer statements each."
        safe.show(safe.fill('<div class="ro ro-note">{left}</div>', left=left))
        st.button(
            "Show more",
            icon=":material/expand_more:",
            key="groups-more",
            on_click=state.choose,
            args=("more", str(number // _GROUPS)),
        )


def _heading(group: Group, by: str, at: int, asked: Filters) -> None:
    with st.container(
        horizontal=True, wrap=False, vertical_alignment="bottom", key=f"more-group-{at}"
    ):
        shown = len(group.rows)
        note = words.count(group.statements, "statement")
        note += f"; the newest {shown}" if shown < group.statements else ""
        answer.section(group.name or _NOBODY[by], note)
        if group.asks and getattr(asked, _FIELDS[by]) != (group.asks,):
            st.button(
                "Only these",
                type="tertiary",
                icon=":material/filter_alt:",
                key=f"group-only-{at}",
                on_click=state.ask,
                args=(_FIELDS[by], group.asks),
            )


def _switch() -> None:
    state.choose("more", "")
    state.choose("grouped", str(st.session_state[_KEY]))
