"""Sites and what is told of them in; the map's twin as a table, and the newest sentences, out."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components import answer, apart, evidence, paper, safe, statement_card, words
from components.safe import visible
from readout.filters import Filters
from readout.frames.rows import tuples


def draw(sites: pd.DataFrame) -> None:
    """Draw the sites as a table, in a part of the page that opens."""
    _twin(sites)
    if paper.holds(len(sites)):
        caption = "Sites, those most told of first"
        paper.table(rows(sites), caption, "Site", "Country", "Kind", "Told of")


def rows(sites: pd.DataFrame) -> pd.DataFrame:
    """Return the sites in the words of the table, those most told of first."""
    listed = sites.sort_values(["told", "name"], ascending=[False, True])
    return pd.DataFrame(
        {
            "Site": listed["name"].map(visible),
            "Country": listed["country"].astype(str),
            "Kind": listed["kind"].map(visible),
            "Told of": listed["told"],
            "North": listed["latitude"],
            "East": listed["longitude"],
        }
    )


@apart.drawn
def _twin(sites: pd.DataFrame) -> None:
    fold = apart.fold("The same as a table", "sites-twin")
    if fold is None:
        return
    with fold:
        st.dataframe(
            rows(sites),
            hide_index=True,
            height=340,
            key="sites-table",
            column_config={
                "Kind": st.column_config.TextColumn(width=240),
                "North": st.column_config.NumberColumn(format="%.2f°"),
                "East": st.column_config.NumberColumn(format="%.2f°"),
            },
            alt="Table of the sites, those most told of first",
        )


def mentions(
    said: pd.DataFrame, met: pd.DataFrame, ids: Mapping[int, str], asked: Filters, most: int = 3
) -> None:
    """Draw the newest statements about a site and the newest meetings there.

    `ids` are the public ids of the articles.
    """
    if len(met):
        answer.section("Meetings there", words.count(len(met), "meeting") + " in this view")
        for row in tuples(met.tail(most).iloc[::-1]):
            with st.container(horizontal=True, key=f"more-met-{row.meeting}", gap="small"):
                safe.show(
                    safe.fill(
                        '<div class="ro ro-small"><span class="ro-muted">{day}</span> '
                        '<span class="ro-iso">{label}</span></div>',
                        day=words.short_day(row.start, str(row.precision)),
                        label=row.label,
                    )
                )
                start, event = row.evidence_start, str(row.event)
                evidence.link(ids.get(row.article, ""), start, asked, event)
    if len(said):
        answer.section("Statements about it", words.count(len(said), "statement") + " in this view")
        for row in tuples(said.tail(most).iloc[::-1]):
            statement_card.small(row, ids.get(row.article, ""), asked)
