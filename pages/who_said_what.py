"""Who said what: every statement with its speaker, day and sentence."""

import streamlit as st

from components import (
    answer,
    corpus,
    download,
    empty,
    filter_bar,
    headlines,
    search_row,
    shell,
    state,
    statement_view,
    statements_table,
)

shell.require_frame()
asked = state.filters()
whole, part = corpus.whole(), corpus.part(asked)

if whole.articles.empty:
    empty.no_articles()
    st.stop()

answer.draw("Who said what", headlines.statements(part, asked))
filter_bar.draw(asked, whole, corpus.names(), lambda: download.draw("who-said-what", part, asked))
search_row.draw("Search", "Newest first. Select a row to read its sentence.", True)

if part.statements.empty:
    empty.draw("statement", asked, corpus.names(), corpus.emptied_by(asked, "statements"))
    st.stop()

left, right = st.columns([0.7, 0.3], gap="medium")
with left:
    statements_table.draw(part.statements)
with right:
    chosen = statements_table.chosen_row(part.statements, state.chosen("statement"))
    statement_view.draw(chosen, asked)
