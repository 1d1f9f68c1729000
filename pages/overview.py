"""Overview: what is there and what is new; every block leads to its page."""

import streamlit as st

from components import (
    answer,
    ask,
    corpus,
    counts,
    download,
    empty,
    filter_bar,
    headlines,
    map,
    newest,
    shell,
    since_section,
    site_events,
    sites_view,
    state,
    timeline,
)
from readout import frames

shell.require_frame()
asked = state.filters()
whole, part = corpus.whole(), corpus.part(asked)

if whole.articles.empty:
    empty.no_articles()
    st.stop()

events = sites_view.events(corpus.site_events(), asked)
uncertain = counts.uncertain(part)
line, check = headlines.overview(part, events, uncertain)
answer.draw("Overview", line, check=check)
since_section.draw(asked)
filter_bar.draw(
    asked, whole, corpus.names(), lambda: download.draw("overview", part, asked), ask.draw
)
ask.told()
counts.draw(part, events, uncertain)

left, right = st.columns([0.61, 0.39], gap="medium")
with left:
    shell.block(
        "Meetings by pair",
        "One mark, one meeting. Hollow: planned. Amber ring: to check.",
        "pages/timeline.py",
    )
    if not frames.size(part, "meetings"):
        empty.draw("meeting", asked, corpus.names(), corpus.emptied_by(asked, "meetings"))
    else:
        timeline.draw_small(part, asked, whole.articles["published"].max())
    mapped, listed = st.columns([0.54, 0.46], gap="medium")
    with mapped:
        register = sites_view.told(corpus.sites(), part, asked)
        shell.block("Sites", "Large: told of in this view", "pages/sites.py")
        map.draw_small(register, asked)
    with listed:
        answer.section("Site events", "From the register, newest first")
        site_events.draw(events)
with right:
    shell.block("Newest statements", "The newest of each side", "pages/who_said_what.py")
    if not frames.size(part, "statements"):
        empty.draw("statement", asked, corpus.names(), corpus.emptied_by(asked, "statements"))
    else:
        newest.draw(part, corpus.article_ids(), asked)
