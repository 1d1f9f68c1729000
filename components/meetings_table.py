"""Meetings in; the same as a table, the timeline's twin, out. A row chooses its meeting."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components import apart, paper, state, words
from components.safe import all_visible
from readout.limits import TABLE_ROWS

_KEY = "meetings-table"
_ON_PAPER = ("Date", "Parties", "Kind", "Place", "Country", "Status", "Origins", "Confidence")


def draw(meetings: pd.DataFrame) -> None:
    """Draw the newest meetings first, in a part of the page that opens."""
    _twin(meetings)
    if paper.holds(len(meetings)):
        paper.table(rows(meetings), "Meetings, newest first", *_ON_PAPER)


@apart.drawn
def _twin(meetings: pd.DataFrame) -> None:
    fold = apart.fold("The same as a table", "meetings-twin")
    if fold is None:
        return
    shown = rows(meetings)
    with fold:
        st.dataframe(
            shown.drop(columns="event"),
            key=_KEY,
            hide_index=True,
            height=340,
            on_select=_choose(shown["event"].tolist()),
            selection_mode="single-row",
            column_config={
                "Parties": st.column_config.TextColumn(width=300),
                "Kind": st.column_config.TextColumn(width=130),
                "Part of the visit of": st.column_config.TextColumn(width=170),
                "Place": st.column_config.TextColumn(width=110),
                "Date": st.column_config.TextColumn(width=100),
                "Origins": st.column_config.NumberColumn(width=70),
                "Outlets": st.column_config.NumberColumn(width=70),
            },
            alt="Table of the meetings, newest first",
        )


def rows(meetings: pd.DataFrame) -> pd.DataFrame:
    """Return at most TABLE_ROWS meetings in the words of the table, with their public ids."""
    newest = meetings.tail(TABLE_ROWS).iloc[::-1]
    return pd.DataFrame(
        {
            "event": newest["event"].astype(str),
            "Date": words.short_days(newest["start"], newest["precision"]),
            "Known to": newest["precision"].astype(str),
            "Parties": all_visible(newest["parties"]),
            "Kind": [words.meeting_kind(str(kind)) for kind in newest["kind"]],
            "Part of the visit of": all_visible(newest["visit"]),
            "Place": all_visible(newest["place"]),
            "Country": newest["country"].astype(str),
            "Status": [words.STATUSES.get(s, str(s)) for s in newest["status"]],
            "Origins": newest["origins"],
            "Outlets": newest["outlets"],
            "Confidence": [
                words.sure(str(check), str(confidence))
                for check, confidence in zip(newest["check"], newest["confidence"], strict=True)
            ],
        }
    )


def _choose(events: list[str]) -> Callable[[], None]:
    def chosen() -> None:
        found = st.session_state[_KEY]["selection"]["rows"]
        if found and found[0] < len(events):
            state.choose("meeting", events[found[0]][:16])

    return chosen
