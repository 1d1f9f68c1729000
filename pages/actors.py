"""Actors: who is in the articles; of one of them offices, names, meetings, statements."""

import streamlit as st

from components import (
    actor_corpus,
    actor_names,
    actor_profile,
    actor_records,
    actor_table,
    answer,
    corpus,
    download,
    empty,
    filter_bar,
    headlines,
    shell,
    state,
)
from readout.frames import actors

shell.require_frame()
asked = state.filters()
whole, part = corpus.whole(), corpus.part(asked)

if whole.articles.empty:
    empty.no_articles()
    st.stop()

address = state.chosen("actor")
row = actor_profile.chosen(address)

if row is None:
    listed = actor_corpus.listed(asked)
    answer.draw("Actors", *headlines.actors(listed, actor_corpus.nameless(asked), asked))
    filter_bar.draw(asked, whole, corpus.names(), lambda: download.draw("actors", part, asked))
    actor_profile.note(address, row)
    if listed.empty:
        empty.draw("actor", asked, corpus.names(), actor_corpus.emptied_by(asked))
    else:
        actor_table.draw(listed)
else:
    mine, here = actors.of_actor(part, row.actor), actor_profile.narrowed(asked, row.actor)
    answer.draw("Actors", *headlines.actor(row.name, mine))
    filter_bar.draw(
        asked, whole, corpus.names(), lambda: download.draw("actors", corpus.part(here), here)
    )
    actor_profile.ways(row, asked)
    actor_profile.note(address, row)

    ids = actor_corpus.all_ids(row.actor)
    left, right = st.columns([0.62, 0.38], gap="medium")
    with left:
        if mine.meetings.empty and mine.statements.empty:
            empty.draw("record", asked, corpus.names(), actor_corpus.kept_out(row.actor, asked))
        else:
            beside = actor_corpus.stands_for(state.chosen("with"))
            actor_records.draw(mine, row, beside, corpus.article_ids(), asked)
    with right:
        actor_profile.draw(row, actor_corpus.offices(ids), actors.roles(mine, row.actor))
        actor_names.spelled(actors.spellings(mine, actor_corpus.written_in_meetings(ids)))
        actor_names.merged(row.actor)
        actor_names.form(row)
