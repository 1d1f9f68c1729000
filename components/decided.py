"""Decisions in; their list, newest first, out. The chosen one can be taken back."""

import pandas as pd
import streamlit as st

from components import answer, decided_words, paper, safe, state, verdicts, words
from components.safe import visible
from readout.errors import ReadoutError
from readout.limits import TABLE_ROWS
from readout.reviews import Action, Review, effective

_KEY = "decided-table"


def draw(decisions: tuple[Review, ...]) -> None:
    """Draw the table of decisions with a button to take the chosen one back."""
    if not decisions:
        answer.section(
            "Decided", "Nothing yet. What is decided is kept for ever, with who and when."
        )
        return
    answer.section("Decided", f"{words.count(len(decisions), 'decision')}, the newest first")
    newest = decisions[::-1][:TABLE_ROWS]
    shown = rows(newest, decisions)
    chosen = st.dataframe(
        shown,
        # A selection is a place in the table: with one more decision it would be another one's.
        key=f"{_KEY}-{len(decisions)}",
        hide_index=True,
        height=320,
        on_select="rerun",
        selection_mode="single-row",
        alt="Table of decisions, newest first",
    )
    paper.table(shown, "Decisions, the newest first")
    at = chosen["selection"]["rows"]
    st.button(
        "Take the chosen decision back",
        key="decided-undo",
        icon=":material/undo:",
        disabled=not at,
        on_click=_undo,
        args=(newest[at[0]].id if at and at[0] < len(newest) else "",),
    )


def rows(newest: tuple[Review, ...], decisions: tuple[Review, ...]) -> pd.DataFrame:
    """Return the newest of all decisions in the words of the table."""
    standing = {one.id for one in effective(decisions)}
    by_id = {one.id: one for one in decisions}
    return pd.DataFrame(
        [
            {
                "When (UTC)": one.at.replace("T", " ").rstrip("Z"),
                "Who": visible(one.by),
                "What": words.ACTIONS[one.action],
                "Record": decided_words.subject(one, by_id),
                "Stands": one.id in standing or one.action is Action.UNDO,
                "New values": visible(decided_words.values(one)),
                "Why": visible(one.why),
                "Words": visible(decided_words.about(one, by_id)),
            }
            for one in newest
        ]
    )


def _undo(review: str) -> None:
    try:
        verdicts.undo([review], state.reviewer())
    except ReadoutError as problem:
        safe.show(safe.fill('<div class="ro ro-note">{problem}</div>', problem=problem))
