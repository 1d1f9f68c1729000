"""Actors with their counts in; the list with its search out. A row opens an actor's profile."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components import actor_corpus, paper, safe, state, words
from components.safe import all_visible
from readout.frames import actors
from readout.limits import SEARCH_CHARACTERS, TABLE_ROWS

_KEY = "actors-table"
_FIND = "actors-find"


def draw(listed: pd.DataFrame) -> None:
    """Draw the search and the list; a click on a row writes its actor into the address."""
    asked = state.chosen("find")
    st.session_state[_FIND] = asked
    with st.container(horizontal=True, vertical_alignment="center", key="actors-row"):
        st.text_input(
            "Name",
            placeholder="A name, in any spelling, or a side",
            icon=":material/search:",
            label_visibility="collapsed",
            width=320,
            max_chars=SEARCH_CHARACTERS,
            key=_FIND,
            on_change=lambda: state.choose("find", st.session_state[_FIND].strip()),
        )
        st.space("stretch")
        safe.show(safe.fill('<div class="ro ro-note">{note}</div>', note=_NOTE), width="content")
    known = actor_corpus.register_spellings() if asked else {}
    found = actors.search(listed, asked, known) if asked else listed
    _count(found, listed, asked)
    if len(found):
        _table(found)


_NOTE = "Most records first. Select a row to open the actor's page."


def rows(listed: pd.DataFrame) -> pd.DataFrame:
    """Return at most TABLE_ROWS actors in the words of the table, with their ids."""
    shown = listed.head(TABLE_ROWS)
    kinds = [words.ACTORS[kind][0] if kind in words.ACTORS else kind for kind in shown["kind"]]
    return pd.DataFrame(
        {
            "actor": shown["actor"],
            "Name": all_visible(shown["name"]),
            "Kind": [f"{kind[:1].upper()}{kind[1:]}" for kind in kinds],
            "Side": all_visible(shown["side"]),
            "Meetings": shown["meetings"],
            "Statements": shown["statements"],
            **{
                name: [
                    words.short_day(day, precision)
                    for day, precision in zip(
                        shown[column], shown[f"{column}_precision"], strict=True
                    )
                ]
                for name, column in (("First", "first"), ("Last", "last"))
            },
        }
    )


def _count(found: pd.DataFrame, listed: pd.DataFrame, asked: str) -> None:
    told = []
    if asked:
        told.append(f"{len(found):,} of {words.count(len(listed), 'actor')} match “{asked}”.")
    if len(found) > TABLE_ROWS:
        told.append(f"The first {TABLE_ROWS:,} are shown; the search finds the others.")
    if told:
        safe.show(safe.fill('<div class="ro ro-note ro-iso">{told}</div>', told=" ".join(told)))


def _table(found: pd.DataFrame) -> None:
    shown = rows(found)
    st.dataframe(
        shown.drop(columns="actor"),
        key=_KEY,
        hide_index=True,
        height=min(620, 37 + 35 * len(shown)),
        on_select=_open(shown["actor"].tolist()),
        selection_mode="single-row",
        column_config={
            "Name": st.column_config.TextColumn(width=280),
            "Kind": st.column_config.TextColumn(width=140),
            "Side": st.column_config.TextColumn(width=150),
            "Meetings": st.column_config.NumberColumn(width=90),
            "Statements": st.column_config.NumberColumn(width=90),
            "First": st.column_config.TextColumn(width=110),
            "Last": st.column_config.TextColumn(width=110),
        },
        alt="Table of actors, those with most records first",
    )
    paper.table(shown.drop(columns="actor"), "Actors, those with most records first")


def _open(ids: list[str]) -> Callable[[], None]:
    def chosen() -> None:
        found = st.session_state[_KEY]["selection"]["rows"]
        if found and found[0] < len(ids):
            state.choose("actor", ids[found[0]])

    return chosen
