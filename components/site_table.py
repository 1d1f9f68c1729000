"""Sites and what is told of them in; the twins of map and axis, and the newest sentences, out."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components import answer, apart, evidence, paper, safe, statement_card, words
from components.safe import visible
from components.site_axis_figure import Rows
from components.sites_view import Here
from readout.filters import Filters
from readout.frames.rows import tuples
from readout.limits import TABLE_ROWS


def draw(sites: pd.DataFrame, marked: Rows) -> None:
    """Draw the sites, and what stands on the axis, as tables in a part of the page that opens."""
    _twin(sites, marked)
    if paper.holds(len(sites)):
        caption = "Sites, those most told of first"
        paper.table(rows(sites), caption, "Site", "Country", "Kind", "Told of")
    if paper.holds(len(marked.events) + len(marked.met)):
        paper.table(dated(marked), "Events at the sites and meetings there, newest first")


def rows(sites: pd.DataFrame) -> pd.DataFrame:
    """Return the sites in the words of the table, those most told of first."""
    names = ("name", "country", "kind", "told", "latitude", "longitude")
    held = zip(*(sites[name].tolist() for name in names), strict=True)
    listed = [
        (visible(name), country, visible(kind), *others)
        for name, country, kind, *others in sorted(held, key=lambda one: (-one[3], one[0]))
    ]
    return pd.DataFrame(listed, columns=["Site", "Country", "Kind", "Told of", "North", "East"])


def dated(marked: Rows) -> pd.DataFrame:
    """Return the events and the meetings of the axis as rows, the newest first."""
    events, met = (
        zip(*(frame[name].tolist() for name in names), strict=True)
        for frame, names in (
            (marked.events, ("start", "precision", "site_name", "what")),
            (marked.met, ("start", "precision", "place", "label")),
        )
    )
    told = [("Event", *one) for one in events] + [("Meeting", *one) for one in met]
    told.sort(key=lambda one: one[1], reverse=True)
    return pd.DataFrame(
        [
            (words.short_day(day, str(fine)), visible(place), kind, visible(what))
            for kind, day, fine, place, what in told[:TABLE_ROWS]
        ],
        columns=["Day", "Site", "Kind", "What"],
    )


@apart.drawn
def _twin(sites: pd.DataFrame, marked: Rows) -> None:
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
        st.dataframe(
            dated(marked),
            hide_index=True,
            height=340,
            key="sites-dated",
            alt="Table of the events at the sites and the meetings there, newest first",
        )


def mentions(here: Here, ids: Mapping[int, str], asked: Filters) -> None:
    """Draw the newest statements about a site and the newest meetings there.

    `ids` are the public ids of the articles.
    """
    if here.meetings:
        answer.section("Meetings there", words.count(here.meetings, "meeting") + " in this view")
        for row in tuples(here.met.iloc[::-1]):
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
    if here.statements:
        count = words.count(here.statements, "statement")
        answer.section("Statements about it", count + " in this view")
        for row in tuples(here.said.iloc[::-1]):
            statement_card.small(row, ids.get(row.article, ""), asked)
