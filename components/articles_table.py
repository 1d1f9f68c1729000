"""Articles in; the list of them out. A row opens its article."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import streamlit as st

from components import hit_steps, paper, words
from components.safe import all_visible, visible
from readout.limits import TABLE_ROWS

_KEY = "articles-table"
_ROW = 34  #: pixels


def draw(articles: pd.DataFrame) -> None:
    """Draw the newest articles first."""
    shown = rows(articles)
    st.dataframe(
        shown.drop(columns="id"),
        key=_KEY,
        hide_index=True,
        height=min(620, 40 + _ROW * len(shown)),
        row_height=_ROW,
        on_select=_open(shown["id"].tolist()),
        selection_mode="single-row",
        column_config={
            "Published": st.column_config.TextColumn(width=96),
            "Title": st.column_config.TextColumn(width=360),
            "Outlet": st.column_config.TextColumn(width=150),
            "Statements": st.column_config.NumberColumn(width=84),
            "Meetings": st.column_config.NumberColumn(width=76),
            "Copies": st.column_config.NumberColumn(width=64),
            "Near copies": st.column_config.NumberColumn(width=88),
            "Origin": st.column_config.TextColumn(width=130),
            "Language": st.column_config.TextColumn(width=130),
        },
        alt="Table of articles, newest first",
    )
    paper.table(shown.drop(columns="id"), "Articles, newest first")


def rows(articles: pd.DataFrame) -> pd.DataFrame:
    """Return at most TABLE_ROWS articles in the words of the table, with their public ids."""
    dated = int(articles["published"].notna().sum())  # in order, those without a date come last
    order = np.append(np.arange(dated)[::-1], np.arange(dated, len(articles)))
    newest = articles.iloc[order[:TABLE_ROWS]]
    return pd.DataFrame(
        {
            "id": newest["id"].astype(str),
            "Published": newest["published_text"].astype(str).map(_day),
            "Title": newest["title"].map(lambda title: visible(title) or "no title"),
            "Outlet": all_visible(newest["outlet"]),
            "Statements": newest["statements"],
            "Meetings": newest["meetings"],
            "Copies": newest["sightings"],
            "Near copies": newest["near_copies"],
            "Origin": all_visible(newest["origin"]),
            "Language": [
                words.language(str(code)) + ("" if supported else ", not extracted yet")
                for code, supported in zip(newest["language"], newest["supported"], strict=True)
            ],
        }
    )


def _day(iso: str) -> str:
    return words.iso_in_words(iso) or "no date"


def _open(ids: list[str]) -> Callable[[], None]:
    def opened() -> None:
        found = st.session_state[_KEY]["selection"]["rows"]
        if found and found[0] < len(ids):
            hit_steps.open_article(ids[found[0]])

    return opened
