"""Briefing: the tray in the analyst's order and words, and the files it leaves as."""

import streamlit as st

from components import (
    address_notes,
    answer,
    brief_choice,
    brief_files,
    brief_items,
    brief_pages,
    brief_reread,
    brief_templates,
    brief_words,
    corpus,
    empty,
    headlines,
    safe,
    shell,
    tray,
)

shell.require_frame()
whole, names = corpus.whole(), corpus.names()

if whole.articles.empty:
    empty.no_articles()
    st.stop()

brief = tray.at_hand()
more = "Every number is counted when a file is built, and cites its sources."
answer.draw("Briefing", headlines.briefing(brief), more)
if problem := tray.told():
    safe.show(safe.fill('<div class="ro ro-note">{problem}</div>', problem=problem))
address_notes.elsewhere("brief", brief.name)
brief_words.on_paper(brief)
brief_choice.draw(brief)
tray.undo()
brief_reread.draw(brief)

left, right = st.columns([0.52, 0.48], gap="medium")
with left:
    brief_words.draw(brief)
    answer.section("Tray", "In the order in which they leave")
    brief_items.draw(brief, names)
with right, st.container(key="brief-leaves"):
    answer.section("Files", "Built on the click; each says its filters, its sources and its day")
    brief_files.draw(brief)
    brief_templates.draw(brief)
    brief_pages.draw(brief)
