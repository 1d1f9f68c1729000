"""Statements in; the table of who said what, and which row is chosen, out."""

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from components import paper, state, words
from components.safe import all_visible, visible
from readout.frames import Frames, newest, some, taken
from readout.frames.rows import tuples
from readout.frames.shown_words import worded
from readout.limits import TABLE_ROWS

_KEY = "statements-table"
_ROW = 62  #: pixels
#: columns of the print view
ON_PAPER = ("Date", "Speaker", "Role that day", "Statement", "Kind", "Outlet", "Confidence")
_CELL = 420  #: letters of a statement in a cell; the whole stands in the card


def draw(statements: pd.DataFrame, height: int = 560) -> None:
    """Draw the newest statements first; a click on a row writes its statement into the address."""
    shown = rows(statements)
    st.dataframe(
        shown.drop(columns="event"),
        key=_KEY,
        hide_index=True,
        height=min(height, 40 + _ROW * len(shown)),
        row_height=_ROW,
        on_select=_choose(shown["event"].tolist()),
        selection_mode="single-row",
        column_config={
            "Date": st.column_config.TextColumn(width=88),
            "Speaker": st.column_config.TextColumn(width=110),
            "Role that day": st.column_config.TextColumn(width=120),
            "Side": st.column_config.TextColumn(width=80),
            "Statement": st.column_config.TextColumn(width=330),
            "Kind": st.column_config.TextColumn(width=84),
            "Manner": st.column_config.TextColumn(width=84),
            "Reported by": st.column_config.TextColumn(width=100),
            "Addressee": st.column_config.TextColumn(width=100),
            "Venue": st.column_config.TextColumn(width=150),
            "Outlet": st.column_config.TextColumn(width=110),
            "Origins": st.column_config.NumberColumn(width=64),
            "Outlets": st.column_config.NumberColumn(width=64),
            "Confidence": st.column_config.TextColumn(width=84),
        },
        alt="Table of statements, newest first",
    )
    paper.table(shown, "Statements, newest first", *ON_PAPER)


def rows(statements: pd.DataFrame) -> pd.DataFrame:
    """Return at most TABLE_ROWS statements in the words of the table, with their public ids."""
    shown = statements.tail(TABLE_ROWS).iloc[::-1]
    kinds = [
        words.manner(str(kind), str(said))
        for kind, said in zip(shown["kind"], shown["manner"], strict=True)
    ]
    return pd.DataFrame(
        {
            "event": shown["event"].astype(str),
            "Date": _few(words.short_days(shown["start"], shown["precision"])),
            "Speaker": _few(all_visible(shown["speaker"])),
            "Statement": [
                words.cut(visible(worded(*one)), _CELL)
                for one in zip(shown["content"], shown["kind"], shown["manner"], strict=True)
            ],
            "Kind": _few(kinds),
            "Role that day": _few(all_visible(shown["role"])),
            "Side": _few(all_visible(shown["side"])),
            "Confidence": _few(
                words.sure(str(check), str(confidence))
                for check, confidence in zip(shown["check"], shown["confidence"], strict=True)
            ),
            "Outlet": _few(all_visible(shown["outlet"])),
            "Origins": shown["origins"],
            "Outlets": shown["outlets"],
            "Reported by": _few(all_visible(shown["reported_by"])),
            "Addressee": _few(all_visible(shown["addressee"])),
            "Venue": _few(all_visible(shown["venue"])),
            "Manner": _few(shown["manner"].astype(str)),
        }
    )


def chosen_row(part: Frames, chosen: str) -> Any:
    """Return the chosen statement's row, else the newest one's; None when there is none."""
    if chosen:
        events = some(part, "statements", "event")["event"]
        at = np.flatnonzero(events.str.startswith(chosen).to_numpy(dtype=bool))[:1]
        if len(at):
            return next(tuples(taken(part, "statements", at)))
    return next(tuples(newest(part, "statements", 1)), None)


def _few(values: Iterable[str]) -> pd.Categorical:
    """Return values of which there are few, so that each is sent once and not in every row."""
    return pd.Categorical(list(values))


def _choose(events: list[str]) -> Callable[[], None]:
    def chosen() -> None:
        found = st.session_state[_KEY]["selection"]["rows"]
        if found and found[0] < len(events):
            state.choose("statement", events[found[0]][:16])

    return chosen
