"""What changed in; the table of what the address asks for, and beside it the chosen change, out."""

import streamlit as st

from components import corpus, empty, since_card, since_corpus, since_table, state
from components.since_corpus import Since
from readout.filters import Filters
from readout.marks import Changes


def draw(found: Changes, since: Since, asked: Filters) -> None:
    """Draw both, or say that nothing of what is asked for changed."""
    rows = since_table.shown(found)
    if rows.empty and not len(found) and not asked.is_empty():
        empty.draw("change", asked, corpus.names(), since_corpus.emptied_by(since, asked))
        return
    if rows.empty:
        empty.nothing_changed(sorted(found.rows["what"].astype(str).unique()))
        return
    left, right = st.columns([0.68, 0.32], gap="medium")
    with left:
        since_table.draw(rows, found)
    with right:
        chosen = since_table.chosen_row(rows, state.chosen("change"))
        since_card.draw(chosen, since_table.fields_of(found, chosen.row), since, asked)
