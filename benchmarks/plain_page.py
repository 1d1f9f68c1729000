"""The reference: a page as one writes it first, over the same store and the same filters.

The whole frames are kept; a change filters them with boolean masks and hands everything that is
left to plotly and to st.dataframe.
"""

import pandas as pd
import plotly.express as px
import streamlit as st

from readout import frames, settings, store
from readout.frames import Frames


@st.cache_resource(show_spinner=False)
def whole() -> Frames:
    """Return everything that is stored."""
    return frames.load(store.open(settings.load().store_url, read_only=True))


def within_days(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows in the days that the address asks for."""
    asked = st.query_params
    mask = pd.Series(True, index=rows.index)
    if "from" in asked:
        mask &= rows["end"] >= pd.Timestamp(asked["from"])
    if "to" in asked:
        mask &= rows["start"] <= pd.Timestamp(asked["to"])
    return rows[mask]


def of_whom(rows: pd.DataFrame, who: list[str]) -> pd.DataFrame:
    """Return the rows of these actors and sides."""
    sides = [one.removeprefix("side:") for one in who]
    return rows[rows["actor"].isin(who) | rows["side"].isin(sides)] if who else rows


asked = st.query_params
everything = whole()
meetings, statements = within_days(everything.meetings), within_days(everything.statements)
if who := asked.get_all("who"):
    statements = of_whom(statements, who)
    there = of_whom(everything.participants, who)["meeting"]
    meetings = meetings[meetings["meeting"].isin(there)]
if where := asked.get_all("where"):
    there = everything.mentions[everything.mentions["place_id"].isin(where)]
    statements = statements[statements["article"].isin(there["article"])]
    meetings = meetings[meetings["place_id"].isin(where)]
if kinds := asked.get_all("kind"):
    meetings = meetings[meetings["kind"].isin(kinds)]
if manners := asked.get_all("said"):
    statements = statements[statements["kind"].isin(manners)]

st.title(f"{len(meetings)} meetings, {len(statements)} statements")
st.plotly_chart(
    px.scatter(meetings, x="start", y="sides", color="kind", hover_name="parties"), key="meetings"
)
st.dataframe(statements, key="statements")
