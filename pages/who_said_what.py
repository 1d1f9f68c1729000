"""Who said what: every statement with its speaker, day and sentence."""

import streamlit as st

from components import (
    answer,
    corpus,
    download,
    empty,
    facets,
    filter_bar,
    headlines,
    search_row,
    shell,
    state,
    statement_groups,
    statement_view,
    statements_table,
)
from readout import frames
from readout.limits import TABLE_ROWS

shell.require_frame()
asked = state.filters()
whole, part = corpus.whole(), corpus.part(asked)

if whole.articles.empty:
    empty.no_articles()
    st.stop()

answer.draw("Who said what", headlines.statements(part, asked))
filter_bar.draw(asked, whole, corpus.names(), lambda: download.draw("who-said-what", part, asked))
search_row.draw("Search", "Newest first. Select a row to read its sentence.", True)

if not frames.size(part, "statements"):
    empty.draw("statement", asked, corpus.names(), corpus.emptied_by(asked, "statements"))
    st.stop()

narrow, listed, shown = st.columns([0.15, 0.57, 0.28], gap="medium")
with narrow:
    facets.draw(corpus.facets(asked))
with listed:
    by = statement_groups.switch()
    if by:
        grouped = corpus.groups(asked, by, statement_groups.NEWEST)
        statement_groups.draw(grouped, by, corpus.article_ids(), asked)
    else:
        statements_table.draw(frames.newest(part, "statements", TABLE_ROWS), height=760)
with shown:
    chosen = statements_table.chosen_row(part, state.chosen("statement"))
    statement_view.draw(chosen, asked)
