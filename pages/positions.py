"""Then and now: what an actor said on a topic over the years, or two actors, side by side."""

import streamlit as st

from components import (
    answer,
    corpus,
    download,
    empty,
    filter_bar,
    positions_cards,
    positions_choice,
    positions_offers,
    positions_table,
    positions_words,
    positions_years,
    shell,
    state,
    tray,
)
from readout import frames
from readout.briefs import Item, Kind

shell.require_frame()
asked = state.filters()
whole, part, names = corpus.whole(), corpus.part(asked), corpus.names()

if whole.articles.empty:
    empty.no_articles()
    st.stop()

found = frames.positions(part, asked.actors, asked.topics)
others = corpus.statements_left(asked.without("topics")) if asked.topics else 0
more = positions_words.left_out(found, asked, others, len(part.statements))
answer.draw("Then and now", positions_words.answer(found, part, asked, names), more)
filter_bar.draw(asked, whole, names, lambda: download.draw("positions", part, asked))
positions_choice.draw(asked, names, whole.topics)

if part.statements.empty:
    empty.draw("statement", asked, names, corpus.emptied_by(asked, "statements"))
    st.stop()

if asked.actors or asked.topics:
    shown = frames.cards(found, state.chosen("cards").split(","))
    if not shown.empty:
        positions_years.draw(found, shown, names)
        positions_cards.draw(found, shown, corpus.article_ids(), asked, names)
        tray.button(Item(Kind.POSITIONS, asked, state.chosen("cards")), "positions")
    positions_table.draw(part.statements, found, shown)
else:  # what anybody said on anything is no position: nothing is put side by side
    positions_offers.draw(corpus.offers(asked), asked, names)
