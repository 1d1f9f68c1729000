"""The events at sites in; a row of runs of years below the map, one press each, out.

The same years as the small maps' below, whatever dates are asked for: so that one can step through
them, and see which sites each is about. What is pressed becomes the dates of the filter.
"""

import pandas as pd
import streamlit as st

from components import state
from readout.filters import Filters
from readout.frames.site_periods import Period, periods

_KEY = "sites-years"
_ROW = (0, 1, 2, 3, 4)  #: all years, then the runs


def draw(events: pd.DataFrame, asked: Filters) -> None:
    """Draw the row; `events` are those of the places asked for, of all days."""
    runs = periods(events, most=len(_ROW) - 1)
    if len(runs) < 2:
        return
    st.session_state[_KEY] = pressed(runs, asked)
    st.segmented_control(
        "Years",
        _ROW[: len(runs) + 1],
        required=True,
        format_func=lambda at: runs[at - 1].words if at else "All years",
        wrap=True,  # in a narrow window
        label_visibility="collapsed",
        key=_KEY,
        on_change=_ask,
        args=(runs,),
    )


def pressed(runs: tuple[Period, ...], asked: Filters) -> int | None:
    """Return which run the dates asked for are, from 1; 0 without dates, None for other dates.

    >>> pressed((Period(1999, 2012), Period(2013, 2017)), Filters())
    0
    """
    if asked.start is None and asked.end is None:
        return 0
    dates = [str(one) for one in (asked.start, asked.end)]
    return next((at for at, one in enumerate(runs, start=1) if _days(one) == dates), None)


def _days(one: Period) -> list[str]:
    return [f"{one.first:04d}-01-01", f"{one.last:04d}-12-31"]


def _ask(runs: tuple[Period, ...]) -> None:
    if at := st.session_state[_KEY]:
        state.ask_days(*_days(runs[at - 1]))
    else:
        state.remove("dates")
