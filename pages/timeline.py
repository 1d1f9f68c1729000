"""Timeline: who met whom and when, with the sentence each meeting rests on."""

import streamlit as st

from components import (
    answer,
    corpus,
    download,
    empty,
    filter_bar,
    headlines,
    matrix,
    meeting_view,
    meetings_table,
    period_statements,
    reported,
    shell,
    state,
    timeline,
)
from readout.frames import lanes

shell.require_frame()
asked = state.filters()
whole, part = corpus.whole(), corpus.part(asked)

if whole.articles.empty:
    empty.no_articles()
    reported.draw(part.reported, whole.reported)
    st.stop()

line, more = headlines.timeline(part, asked)
answer.draw("Timeline", line, more)
filter_bar.draw(asked, whole, corpus.names(), lambda: download.draw("timeline", part, asked))

if part.meetings.empty:
    empty.draw("meeting", asked, corpus.names(), corpus.emptied_by(asked, "meetings"))
    reported.draw(part.reported, whole.reported)
    st.stop()

chosen = timeline.chosen_row(part, state.chosen("meeting"))
left, right = st.columns([0.72, 0.28], gap="medium")
with left:
    by = timeline.lane_switch()
    timeline.draw(part, asked, whole.articles["published"].max(), by, str(chosen.event))
    timeline.legend(part, asked)
    period_statements.draw(part, asked)
    meetings_table.draw(part.meetings)
    reported.draw(part.reported, whole.reported)
with right:
    meeting_view.draw(chosen, whole, asked)
    answer.section("Who met whom", "Meetings in which both took part")
    matrix.draw(lanes.matrix(part, most=7))
