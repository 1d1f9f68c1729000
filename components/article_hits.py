"""Articles that a search found in; the newest of them with their hits in context, out."""

from typing import Any

import pandas as pd
import streamlit as st

from components import answer, corpus, hit_steps, safe, state, words
from components.highlight import Mark, marked, paragraph
from components.safe import Html
from readout import store as stores
from readout.records import Article, Span
from readout.search import Query, parse
from readout.search_hits import hits

_STEP = 8  #: articles drawn at first, and again with each step
_AROUND = 320  #: characters of the paragraph around the first hit
_HIT = ("ro-hit",)


def draw(articles: pd.DataFrame, text: str) -> None:
    """Draw the newest articles with their hits; nothing where no words were asked for."""
    query = parse(text)
    if not any(clause.marked for clause in query.clauses):
        return
    newest = articles.sort_values("published", ascending=False, na_position="last")
    steps = state.chosen("more")
    number = _STEP * (1 + int(steps) if steps.isascii() and steps[:4].isdecimal() else 1)
    answer.section("Where it stands", "The newest articles, with the first place in each")
    shown_now = newest.head(number)
    keys = shown_now["article"].tolist()
    texts = {one.id: one for one in stores.some_articles(corpus.store(), keys)}
    for row in shown_now.itertuples():
        if row.id in texts:
            _card(row, texts[row.id], query)
    if len(newest) > number:
        st.button(
            "Show more",
            icon=":material/expand_more:",
            key="hits-more",
            on_click=state.choose,
            args=("more", str(number // _STEP)),
        )
    answer.section("All that were found", words.count(len(articles), "article"))


def shown(article: Article, query: Query) -> Html:
    """Return the paragraph of the first hit with its hits marked, or how the text begins."""
    text = article.text
    found = hits(text, query)
    part = paragraph(text, found[0] if found else Span(0, 1), _AROUND)
    return safe.fill(
        '<div class="ro-text ro-close" dir="auto">{before}{words}{after}</div>',
        before="… " if part.start else "",
        words=marked(text, part, [Mark(span, _HIT, "found") for span in found]),
        after=" …" if part.end < len(text.rstrip()) else "",
    )


def _card(row: Any, article: Article, query: Query) -> None:
    number = len(hits(article.title, query)) + len(hits(article.text, query))
    with st.container(border=True, key=f"card-hit-{row.article}", gap=None):
        safe.show(
            safe.fill(
                '<div class="ro"><div class="ro-head"><span class="ro-grow ro-iso ro-b">{title}'
                '</span><span class="ro-small ro-muted ro-push ro-nowrap">{day}</span></div>'
                "{text}</div>",
                title=_title(article.title, query),
                day=words.iso_in_words(str(row.published_text)) or "no date",
                text=shown(article, query),
            )
        )
        with st.container(
            horizontal=True, wrap=False, vertical_alignment="center", key=f"more-hit-{row.article}"
        ):
            safe.show(
                safe.fill(
                    '<div class="ro ro-note ro-iso">{outlet}{number}</div>',
                    outlet=row.outlet,
                    number=f" · found {number:,} times" if number > 1 else "",
                )
            )
            # A link from a page to itself leaves the address as it was; a button does not.
            st.button(
                "Read the article",
                type="tertiary",
                icon=":material/arrow_forward:",
                icon_position="right",
                key=f"hit-{row.article}",
                on_click=hit_steps.open_article,
                args=(str(row.id),),
            )


def _title(title: str, query: Query) -> Html:
    if not title:
        return safe.fill("An article without a title")
    marks = [Mark(span, _HIT, "found") for span in hits(title, query)]
    return marked(title, Span(0, len(title)), marks)
