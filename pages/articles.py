"""Articles: the list with its search, and the reader with everything that was found."""

import streamlit as st

from components import (
    address_notes,
    answer,
    article_hits,
    articles_table,
    corpus,
    download,
    empty,
    filter_bar,
    headlines,
    reading,
    search_row,
    shell,
    state,
)

shell.require_frame()
asked = state.filters()
whole, part = corpus.whole(), corpus.part(asked)

if whole.articles.empty:
    empty.no_articles()
    st.stop()

records = reading.records_of(reading.article_key(whole, state.chosen("article")))
if records:
    reading.way_back()
    answer.title(records.article.title)
    reading.draw(records, whole, asked)
    st.stop()

line, more = headlines.articles(part, asked)
answer.draw("Articles", line, more)
filter_bar.draw(asked, whole, corpus.names(), lambda: download.draw("articles", part, asked))
address_notes.elsewhere("article", "")
search_row.draw("Search", "Newest first. Select a row to read the article.", False)

if part.articles.empty:
    empty.draw("article", asked, corpus.names(), corpus.emptied_by(asked, "articles"))
    st.stop()

article_hits.draw(part.articles, asked.text)
articles_table.draw(part.articles)
