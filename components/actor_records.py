"""An actor's meetings, statements and counterparts in; their years, and lists of them, out.

Every record is one click from its sentence; a counterpart narrows the meetings to those with both.
"""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import (
    actor_profile,
    actor_years,
    answer,
    evidence,
    paper,
    safe,
    state,
    statement_card,
    tags,
    words,
)
from components.safe import visible
from readout.filters import Filters
from readout.frames import Frames, actors
from readout.limits import TABLE_ROWS

_MORE = 20  #: further records in the fold; all of them are on Timeline and Who said what


def draw(mine: Frames, row: Any, other: str, ids: Mapping[int, str], asked: Filters) -> None:
    """Draw the years, whom the actor met, and the newest records.

    `mine` is the slice of the actor's records; `other` the counterpart that the address names;
    `ids` are the public ids of the articles.
    """
    beside = actor_profile.chosen(other)
    met = actors.with_counterpart(mine, beside.actor) if beside else mine.meetings
    if beside:
        narrowed(beside)
    actor_years.draw(actors.years(met, mine.statements), row.side)
    counterparts(actors.counterparts(mine, row.actor), beside is not None)
    meetings(met, ids, asked)
    statements(mine.statements, ids, asked)


def counterparts(met: pd.DataFrame, narrow: bool) -> None:
    """Draw who was met how often; a click on a row narrows the meetings to those with both."""
    answer.section("Who they met", "Select a row to see only the meetings with both")
    if met.empty:
        safe.show(safe.fill('<div class="ro ro-note">Nobody in this view.</div>'))
        return
    shown = met.head(TABLE_ROWS)
    # Another key when the choice is undone: the table then forgets which row was chosen.
    key = f"actor-met-{'one' if narrow else 'all'}"
    rows = pd.DataFrame(
        {
            "Name": shown["name"].map(visible),
            "Side": shown["side"].map(visible),
            "Meetings": shown["meetings"],
            "Last": [
                words.short_day(day, precision)
                for day, precision in zip(shown["last"], shown["precision"], strict=True)
            ],
        }
    )
    st.dataframe(
        rows,
        key=key,
        hide_index=True,
        height=min(285, 37 + 35 * len(shown)),
        on_select=_narrow(key, shown["actor"].tolist()),
        selection_mode="single-row",
        column_config={
            "Name": st.column_config.TextColumn(width=240),
            "Side": st.column_config.TextColumn(width=130),
            "Meetings": st.column_config.NumberColumn(width=80),
            "Last": st.column_config.TextColumn(width=110),
        },
        alt="Table of whom the actor met, most often first",
    )
    paper.table(rows, "Whom they met, most often first")


def narrowed(beside: Any) -> None:
    """Say with whom the meetings are, with the ways out and to that one's page."""
    with st.container(horizontal=True, vertical_alignment="center", key="more-with"):
        safe.show(
            safe.fill(
                '<div class="ro ro-small ro-iso">Only meetings with '
                '<span class="ro-b">{name}</span></div>',
                name=beside.name,
            ),
            width="content",
        )
        st.button(
            "Show all",
            key="actor-with-all",
            icon=":material/close:",
            type="tertiary",
            on_click=state.choose,
            args=("with", ""),
        )
        st.button(
            "Open this actor",
            key="actor-with-open",
            icon=":material/arrow_forward:",
            icon_position="right",
            type="tertiary",
            on_click=actor_profile.open_actor,
            args=(beside.actor,),
        )


def meetings(met: pd.DataFrame, ids: Mapping[int, str], asked: Filters, most: int = 5) -> None:
    """Draw the newest meetings, each with the way to its sentence."""
    answer.section("Meetings", _newest(len(met), most))
    _listed(met, most, lambda row: _meeting(row, ids, asked))


def statements(said: pd.DataFrame, ids: Mapping[int, str], asked: Filters, most: int = 4) -> None:
    """Draw the newest statements, each with the way to its sentence."""
    answer.section("Statements", _newest(len(said), most))
    _listed(said, most, lambda row: statement_card.small(row, ids.get(row.article, ""), asked))


def _listed(rows: pd.DataFrame, most: int, draw: Callable[[Any], None]) -> None:
    newest = rows.sort_values("start", na_position="first", kind="stable").iloc[::-1]
    for row in newest.head(most).itertuples():
        draw(row)
    rest = newest.iloc[most : most + _MORE]
    if len(rest):
        with st.expander("Earlier ones"):
            for row in rest.itertuples():
                draw(row)
            left = len(newest) - most - len(rest)
            if left:
                told = f"{left:,} more are on the page that shows them all."
                safe.show(safe.fill('<div class="ro ro-note">{told}</div>', told=told))


def _newest(number: int, most: int) -> str:
    if number > most:
        return f"The newest of {number:,}"
    return f"{number:,} in this view" if number else "None in this view"


def _meeting(row: Any, ids: dict[int, str], asked: Filters) -> None:
    with st.container(
        horizontal=True, wrap=False, key=f"more-met-{row.meeting}", vertical_alignment="center"
    ):
        safe.show(
            safe.fill(
                '<div class="ro ro-small"><span class="ro-muted ro-nowrap">{day}</span> '
                '<span class="ro-m ro-iso">{label}</span> '
                '<span class="ro-muted ro-iso">{what}</span> {check}</div>',
                day=words.short_day(row.start, str(row.precision)),
                label=row.label,
                what=_what(row),
                check=tags.checked(str(row.check), str(row.confidence)),
            )
        )
        evidence.link(ids.get(row.article, ""), row.evidence_start, asked, str(row.event))


def _what(row: Any) -> str:
    status = words.STATUSES.get(row.status, str(row.status))
    parts = [words.meeting_kind(str(row.kind)), "" if row.status == "held" else status]
    return ", ".join(one for one in (*parts, str(row.place)) if one)


def _narrow(key: str, ids: list[str]) -> Callable[[], None]:
    def chosen() -> None:
        found = st.session_state[key]["selection"]["rows"]
        if found and found[0] < len(ids):
            state.choose("with", ids[found[0]])

    return chosen
