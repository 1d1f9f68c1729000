"""All statements of a comparison in; the table of them, whose rows go onto the cards, out."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import streamlit as st

from components import answer, paper, state, statements_table, words
from readout.frames import Positions
from readout.frames.positions import is_near, with_card
from readout.limits import TABLE_ROWS

_KEY = "positions-table"


def draw(statements: pd.DataFrame, found: Positions, shown: pd.DataFrame) -> None:
    """Draw the newest statements first; where cards are shown, a click puts one on its year's."""
    many = len(statements)
    note = "Newest first."
    if not shown.empty:
        note += " Select a row to put it on the card of its year."
    if many > TABLE_ROWS:
        note += f" The newest {TABLE_ROWS:,} of {many:,}; the download holds all."
    answer.section(f"All {words.count(many, 'statement')}" if many > 1 else "The statement", note)
    table = rows(statements, found)
    st.dataframe(
        table.drop(columns="event"),
        key=_KEY,
        hide_index=True,
        height=360,
        row_height=62,
        on_select="ignore" if shown.empty else _choose(table["event"].tolist(), found, shown),
        selection_mode="single-row",
        column_config={
            "Date": st.column_config.TextColumn(width=88),
            "Speaker": st.column_config.TextColumn(width=126),
            "Statement": st.column_config.TextColumn(width=400),
            "Kind": st.column_config.TextColumn(width=84),
            "Term stands": st.column_config.TextColumn(width=110),
            "Role that day": st.column_config.TextColumn(width=120),
            "Side": st.column_config.TextColumn(width=80),
            "Confidence": st.column_config.TextColumn(width=84),
            "Outlet": st.column_config.TextColumn(width=110),
        },
        alt="Table of the statements compared, newest first",
    )
    paper.table(table, "Statements compared, newest first", *statements_table.ON_PAPER)


def rows(statements: pd.DataFrame, found: Positions) -> pd.DataFrame:
    """Return the rows of the table of statements, and where a term of the topic stands."""
    table = statements_table.rows(statements)
    if not found.near:
        return table
    near = is_near(statements.tail(TABLE_ROWS), found.wanted)[::-1]
    where = np.where(near, "in the sentence only", "in the words")
    table.insert(table.columns.get_loc("Kind") + 1, "Term stands", where)
    return table


def _choose(events: list[str], found: Positions, shown: pd.DataFrame) -> Callable[[], None]:
    def chosen() -> None:
        selected = st.session_state[_KEY]["selection"]["rows"]
        if not selected or selected[0] >= len(events):
            return
        mine = found.rows[found.rows["event"] == events[selected[0]]]
        if len(mine):  # one without a date goes on no card
            state.choose("cards", ",".join(with_card(shown, mine.iloc[0])))

    return chosen
