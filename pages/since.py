"""What is new: every change since a mark or a day, what it said then and now, its sentence."""

import streamlit as st

from components import (
    answer,
    corpus,
    empty,
    filter_bar,
    shell,
    since_choice,
    since_corpus,
    since_download,
    since_table,
    since_view,
    since_words,
    state,
)

shell.require_frame()
asked = state.filters()
whole = corpus.whole()

if whole.articles.empty:
    empty.no_articles()
    st.stop()

said = since_choice.said()
known = since_corpus.standing()
since = since_corpus.asked(known)
if since is None:
    answer.draw("What is new", "Since when?", "Choose a mark, or take a plain day.")
    since_choice.tell(said)
    since_choice.not_followed()
    with st.container(width=320, key="since-when"):
        since_choice.fields(since)
else:
    found = since_corpus.changes(since, asked)
    basis = since_words.basis(since, known, since_corpus.late(since))
    answer.draw("What is new", since_words.answer(found, since), basis)
    filter_bar.draw(
        asked, whole, corpus.names(), lambda: since_download.draw(found, since, basis, asked)
    )
    with st.container(horizontal=True, key="since-row", vertical_alignment="center"):
        since_table.choose(found)
        since_choice.draw(since)
    since_choice.tell(said)
    since_view.draw(found, since, asked)
