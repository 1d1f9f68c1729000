"""Records to look at in; their table, and the way from one to the next, out."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import paper, state, words
from components.safe import all_visible, visible
from readout.limits import TABLE_ROWS

_KEY = "review-queue"
_LAST = "review-last-shown"
_CELL = 92  #: letters of a record in a cell, three lines; the whole stands in the card
_DOUBT = {2: "To check first", 1: "To check", 0: "Certain"}


def draw(queue: pd.DataFrame) -> None:
    """Draw the queue; a click on a row writes its record into the address."""
    shown = rows(queue)
    st.dataframe(
        shown,
        key=_KEY,
        hide_index=True,
        height=600,
        row_height=62,
        on_select=_choose(queue.head(TABLE_ROWS)),
        selection_mode="single-row",
        column_config={
            "Record": st.column_config.TextColumn(width=74),
            "Who": st.column_config.TextColumn(width=100),
            "Words": st.column_config.TextColumn(width=216),
            "Date": st.column_config.TextColumn(width=88),
            "Doubt": st.column_config.TextColumn(width=92),
            "Copies": st.column_config.NumberColumn(width=56),
        },
        alt="Table of records to check, the most doubtful and most printed first",
    )
    paper.table(shown, "Records to check, the most doubtful first")


def rows(queue: pd.DataFrame) -> pd.DataFrame:
    """Return at most TABLE_ROWS records in the words of the table."""
    top = queue.head(TABLE_ROWS)
    return pd.DataFrame(
        {
            "Record": pd.Categorical(top["subject"].str.capitalize()),
            "Who": pd.Categorical(all_visible(top["who"])),
            "Words": [words.cut(visible(one), _CELL) for one in top["words"]],
            "Date": pd.Categorical(words.short_days(top["start"], top["precision"])),
            "Doubt": pd.Categorical(top["doubt"].map(_DOUBT)),
            "Copies": top["used"],
        }
    )


def chosen(queue: pd.DataFrame) -> int:
    """Return the row of the record to show: the one that the address names, else the first.

    What was decided on leaves the queue: the address then goes on to the record that stood below
    it, and back when the decision is taken back. The queue must not be empty.
    """
    events = queue["event"].tolist()
    last = st.session_state.get(_LAST) or _Shown("", "", "")
    at, before = _row(events, state.chosen("record")), last.before
    if at is None and last.is_asked_for():
        at, before = _row(events, last.below), last.event
        state.choose("record", last.below[:16] if at is not None else "")
    elif before and last.is_asked_for() and (back := _row(events, before)) is not None:
        at, before = back, ""
        state.choose("record", events[back][:16])
    elif not last.is_asked_for():
        before = ""
    shown = at or 0
    below = events[shown + 1] if shown + 1 < len(events) else events[shown - 1]
    st.session_state[_LAST] = _Shown(events[shown], below, before)
    return shown


def step(queue: pd.DataFrame, at: int) -> None:
    """Draw Previous and Next; J and K press them."""
    events = queue["event"].tolist()
    with st.container(horizontal=True, key="chips-queue", vertical_alignment="center"):
        st.button(
            "Next",
            key="queue-next",
            shortcut="j",
            icon=":material/arrow_downward:",
            disabled=at >= len(events) - 1,
            on_click=state.choose,
            args=("record", events[min(at + 1, len(events) - 1)][:16]),
        )
        st.button(
            "Previous",
            key="queue-previous",
            shortcut="k",
            icon=":material/arrow_upward:",
            disabled=at == 0,
            on_click=state.choose,
            args=("record", events[max(at - 1, 0)][:16]),
        )


@dataclass(frozen=True, slots=True)
class _Shown:
    """The record that was shown last, by public ids; "" is none."""

    event: str
    below: str  #: the one below it in the queue, of the last one the one above
    before: str  #: the one that was decided on before it, and led here

    def is_asked_for(self) -> bool:
        asked = state.chosen("record")
        return bool(asked) and self.event.startswith(asked)


def _row(events: list[str], asked: str) -> int | None:
    found = (at for at, one in enumerate(events) if asked and one.startswith(asked))
    return next(found, None)


def _choose(queue: pd.DataFrame) -> Callable[[], None]:
    events = queue["event"].tolist()

    def chosen_row() -> None:
        found = st.session_state[_KEY]["selection"]["rows"]
        if found and found[0] < len(events):
            state.choose("record", events[found[0]][:16])

    return chosen_row
