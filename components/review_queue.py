"""Records to look at in; their table, and the way from one to the next, out."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components import paper, state, words
from components.safe import all_visible, visible
from readout.limits import TABLE_ROWS

_KEY = "review-queue"
_CELL = 300  #: letters of a record in a cell; the whole stands in the card
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
            "Record": st.column_config.TextColumn(width=80),
            "Who": st.column_config.TextColumn(width=116),
            "Words": st.column_config.TextColumn(width=284),
            "Date": st.column_config.TextColumn(width=84),
            "Doubt": st.column_config.TextColumn(width=96),
            "Copies": st.column_config.NumberColumn(width=60),
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
            "Words": top["words"].str.slice(0, _CELL).map(visible),
            "Date": pd.Categorical(words.short_days(top["start"], top["precision"])),
            "Doubt": pd.Categorical(top["doubt"].map(_DOUBT)),
            "Copies": top["used"],
        }
    )


def chosen(queue: pd.DataFrame, asked: str) -> int | None:
    """Return the row of the record that the address names, else the first; None for no rows."""
    if queue.empty:
        return None
    found = queue.index[queue["event"].str.startswith(asked)] if asked else []
    return int(found[0]) if len(found) else 0


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


def _choose(queue: pd.DataFrame) -> Callable[[], None]:
    events = queue["event"].tolist()

    def chosen_row() -> None:
        found = st.session_state[_KEY]["selection"]["rows"]
        if found and found[0] < len(events):
            state.choose("record", events[found[0]][:16])

    return chosen_row
