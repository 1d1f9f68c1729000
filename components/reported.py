"""Meetings as data sets report them in; a switch, off at first, and their own table out.

They are another hand's work: never among Readout's own meetings, each under its data set's name.
"""

import pandas as pd
import streamlit as st

from components import paper, safe, state, words
from components.safe import visible
from readout.limits import TABLE_ROWS

_KEY = "show-reported"
_ON_PAPER = ("Reported by", "Date", "Actors as written", "Kind", "Status", "Place", "Its number")
_SWITCH = "also meetings as data sets report them"
_ABOUT = (
    "Coded from the news by the data set’s own people or programs; Readout has not seen the texts, "
    "and joins none of these to a meeting of its own."
)


def is_shown() -> bool:
    """Tell whether the address asks for them."""
    return state.chosen("reported") == "1"


def draw(reported: pd.DataFrame, whole: pd.DataFrame) -> None:
    """Draw the switch where the store holds such meetings, and the table where it is on."""
    if whole.empty:
        return
    st.session_state[_KEY] = is_shown()
    st.toggle(_SWITCH, key=_KEY, on_change=_switch, help=_ABOUT)
    if is_shown():
        _table(reported, len(whole))


def _table(reported: pd.DataFrame, total: int) -> None:
    shown = rows(reported)
    safe.show(
        safe.fill(
            '<div class="ro ro-note">{count} as data sets report them, of {total}. A filter by '
            "actor, place, outlet or words leaves none: names are as the data sets wrote.</div>",
            count=words.count(len(reported), "meeting"),
            total=f"{total:,}",
        )
    )
    st.dataframe(
        shown,
        hide_index=True,
        height=min(340, 38 * (len(shown) + 1)),
        alt="Table of meetings as data sets report them, newest first",
    )
    paper.table(shown, "Meetings as data sets report them, newest first", *_ON_PAPER)


def rows(reported: pd.DataFrame) -> pd.DataFrame:
    """Return at most TABLE_ROWS of them, the newest first, in the words of the table."""
    newest = reported.tail(TABLE_ROWS).iloc[::-1]
    return pd.DataFrame(
        {
            "Reported by": newest["data_set"].astype(str).map(visible),
            "Date": [
                words.short_day(day, precision)
                for day, precision in zip(newest["start"], newest["precision"], strict=True)
            ],
            "Actors as written": newest["parties"].map(visible),
            "Kind": [words.meeting_kind(str(kind)) for kind in newest["kind"]],
            "Its type": newest["type"].astype(str).map(visible),
            "Its code": newest["code"].astype(str).map(visible),
            "Status": [words.STATUSES.get(s, str(s)) for s in newest["status"]],
            "Place": newest["place"].astype(str).map(visible),
            "Level": newest["place_level"].astype(str),
            "Source": newest["source"].map(visible),
            "Notes": newest["notes"].map(visible),
            "Its number": newest["event"].map(visible),
        }
    )


def _switch() -> None:
    state.choose("reported", "1" if st.session_state[_KEY] else "")
