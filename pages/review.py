"""Review: the records to check, one at a time, and every decision that was made."""

import streamlit as st

from components import (
    answer,
    corpus,
    decided,
    empty,
    filter_bar,
    headlines,
    review_card,
    review_queue,
    shell,
    state,
    verdicts,
)
from readout import frames
from readout.limits import TABLE_ROWS

shell.require_frame()
asked = state.filters()
whole, part = corpus.whole(), corpus.part(asked)

if whole.articles.empty:
    empty.no_articles()
    st.stop()

queue = frames.queue(part, most=TABLE_ROWS, asked=state.chosen("record"))
line, more = headlines.review(part)
answer.draw("Review", line, more)
filter_bar.draw(asked, whole, corpus.names())

if part.meetings.empty and not frames.size(part, "statements"):
    empty.draw("record", asked, corpus.names(), corpus.emptied_records(asked))
elif queue.empty:
    empty.all_checked()
else:
    at = review_queue.chosen(queue)
    left, right = st.columns([0.62, 0.38], gap="medium")
    with left:
        review_queue.draw(queue)
    with right:
        review_queue.step(queue, at)
        review_card.draw(next(queue.iloc[at : at + 1].itertuples()), whole, asked)

st.text_input("Your name, kept with each decision", key="reviewer-name", max_chars=100, width=320)
decided.draw(verdicts.decided())
