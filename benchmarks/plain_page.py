"""The reference: each page as one writes it first, over the same store and the same filters.

The whole frames are kept; a change filters the records of the page that is asked for with boolean
masks and hands all that is left to plotly and to st.dataframe. One page is one view: it filters
nothing that it does not show. "Everything" is the dashboard on one page, as a first one is.
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


def within_days(rows: pd.DataFrame, first: str = "start", last: str = "end") -> pd.DataFrame:
    """Return the rows in the days that the address asks for."""
    asked = st.query_params
    mask = pd.Series(True, index=rows.index)
    if "from" in asked:
        mask &= rows[last] >= pd.Timestamp(asked["from"])
    if "to" in asked:
        mask &= rows[first] <= pd.Timestamp(asked["to"])
    return rows[mask]


def of_whom(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the actors and sides that the address asks for."""
    who = st.query_params.get_all("who")
    sides = [one.removeprefix("side:") for one in who]
    return rows[rows["actor"].isin(who) | rows["side"].isin(sides)] if who else rows


def at_places(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows at the places that the address asks for."""
    where = st.query_params.get_all("where")
    return rows[rows["place_id"].isin(where)] if where else rows


def meetings() -> pd.DataFrame:
    """Return the meetings that are asked for."""
    rows = at_places(within_days(whole().meetings))
    if st.query_params.get_all("who"):
        rows = rows[rows["meeting"].isin(of_whom(whole().participants)["meeting"])]
    if kinds := st.query_params.get_all("kind"):
        rows = rows[rows["kind"].isin(kinds)]
    return rows


def statements() -> pd.DataFrame:
    """Return the statements that are asked for."""
    rows = of_whom(within_days(whole().statements))
    if st.query_params.get_all("where"):
        rows = rows[rows["article"].isin(at_places(whole().mentions)["article"])]
    if manners := st.query_params.get_all("said"):
        rows = rows[rows["kind"].isin(manners)]
    if topics := st.query_params.get_all("topic"):
        words = "|".join(one.removeprefix("topic:").replace("-", " ") for one in topics)
        rows = rows[rows["content"].str.contains(words, case=False)]
    return rows


def mentions() -> pd.DataFrame:
    """Return the place names that are asked for."""
    rows = at_places(within_days(whole().mentions, last="start"))
    if st.query_params.get_all("who"):
        rows = rows[rows["article"].isin(of_whom(whole().statements)["article"])]
    return rows


def articles() -> pd.DataFrame:
    """Return the articles that are asked for."""
    rows = within_days(whole().articles, "published", "published")
    if st.query_params.get_all("where"):
        rows = rows[rows["article"].isin(at_places(whole().mentions)["article"])]
    if st.query_params.get_all("who"):
        rows = rows[rows["article"].isin(of_whom(whole().statements)["article"])]
    return rows


def overview() -> None:
    """Draw the meetings, and the statements as a table."""
    met, said = meetings(), statements()
    st.text(f"{len(met)} meetings, {len(said)} statements")
    _meetings(met)
    st.dataframe(said)


def timeline() -> None:
    """Draw the meetings, statements a month, and the meetings as a table."""
    met, said = meetings(), statements()
    st.text(f"{len(met)} meetings")
    _meetings(met)
    st.plotly_chart(px.histogram(said, x="start", color="side"), key="statements")
    st.dataframe(met)


def sites() -> None:
    """Draw where the places named lie, and the names as a table."""
    named = mentions()
    st.text(f"{len(named)} place names")
    st.plotly_chart(px.scatter(named, x="longitude", y="latitude", hover_name="place"))
    st.dataframe(named)


def who_said_what() -> None:
    """Draw the statements as a table."""
    said = statements()
    st.text(f"{len(said)} statements")
    st.dataframe(said)


def actors() -> None:
    """Draw how often each actor spoke and met, as bars and as a table."""
    met = whole().participants
    met = of_whom(met[met["meeting"].isin(meetings()["meeting"])])
    counted = pd.DataFrame(
        {
            "statements": statements().groupby("speaker", observed=True).size(),
            "meetings": met.groupby("name", observed=True)["meeting"].nunique(),
        }
    )
    st.text(f"{len(counted)} actors")
    st.plotly_chart(px.bar(counted))
    st.dataframe(counted)


def positions() -> None:
    """Draw the statements on a topic along time, and as a table."""
    said = statements()
    st.text(f"{len(said)} statements")
    st.plotly_chart(px.scatter(said, x="start", y="side", hover_name="speaker"))
    st.dataframe(said)


def listed_articles() -> None:
    """Draw the articles as a table."""
    rows = articles()
    st.text(f"{len(rows)} articles")
    st.dataframe(rows)


def review() -> None:
    """Draw the records nobody decided on as tables, the least certain first."""
    for rows in (meetings(), statements()):
        still = rows[rows["check"] == ""].sort_values(["confidence", "start"], ascending=False)
        st.text(f"{len(still)} to check")
        st.dataframe(still)


def everything() -> None:
    """Draw the meetings, the statements and the place names, each as a chart and as a table."""
    met, said, named = meetings(), statements(), mentions()
    st.text(f"{len(met)} meetings, {len(said)} statements")
    _meetings(met)
    st.plotly_chart(px.scatter(said, x="start", y="side", hover_name="speaker"))
    st.plotly_chart(px.scatter(named, x="longitude", y="latitude", hover_name="place"))
    for rows in (met, said, named):
        st.dataframe(rows)


def _meetings(met: pd.DataFrame) -> None:
    st.plotly_chart(px.scatter(met, x="start", y="sides", color="kind", hover_name="parties"))


_VIEWS = {
    "": overview,
    "timeline": timeline,
    "sites": sites,
    "who_said_what": who_said_what,
    "actors": actors,
    "positions": positions,
    "articles": listed_articles,
    "review": review,
    "everything": everything,
}
st.navigation(
    [
        st.Page(draw, title=name or "overview", url_path=name or None, default=not name)
        for name, draw in _VIEWS.items()
    ]
).run()
