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
_ALL = "All years"


def draw(events: pd.DataFrame, asked: Filters) -> None:
    """Draw the row; `events` are those of the places asked for, of all days."""
    runs = {one.words: one for one in periods(events)}
    if len(runs) < 2:
        return
    st.session_state[_KEY] = chosen(runs, asked)
    st.segmented_control(
        "Years",
        [_ALL, *runs],
        required=True,
        wrap=True,  # in a narrow window
        label_visibility="collapsed",
        key=_KEY,
        on_change=_ask,
        args=(runs,),
    )


def chosen(runs: dict[str, Period], asked: Filters) -> str | None:
    """Return the run that the dates asked for are, "All years" without dates, else None.

    >>> runs = {"2013 to 2017": Period(2013, 2017)}
    >>> chosen(runs, Filters())
    'All years'
    """
    if asked.start is None and asked.end is None:
        return _ALL
    dates = [str(one) for one in (asked.start, asked.end)]
    return next((said for said, one in runs.items() if _days(one) == dates), None)


def _days(one: Period) -> list[str]:
    return [f"{one.first:04d}-01-01", f"{one.last:04d}-12-31"]


def _ask(runs: dict[str, Period]) -> None:
    pressed = st.session_state[_KEY]
    if pressed in runs:
        state.ask_days(*_days(runs[pressed]))
    else:
        state.remove("dates")
