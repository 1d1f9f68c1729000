"""A stored article and the characters a record rests on in; its paragraph, marked, out."""

import streamlit as st

from components import safe, state, words
from components.highlight import Mark, marked, paragraph
from readout import links
from readout.filters import Filters
from readout.records import Article, Span


def draw(
    article: Article,
    sentence: Span,
    marks: tuple[Mark, ...],
    asked: Filters,
    record: str,
    mark: str = "",
) -> None:
    """Draw the paragraph with the sentence on a ground, the record's words marked, and the way on.

    Offsets are code points of `article.text`. `record` is the public id of the record that rests on
    the sentence: another may rest on it, too, and the reader must open this one. `mark` names the
    mark in time at which the article is then read; "" stays in the state that is shown.
    """
    part = paragraph(article.text, sentence)
    ground = Mark(sentence, ("ro-sentence",), "the sentence it rests on")
    source = ", ".join(
        one for one in (article.outlet, words.iso_in_words(article.published)) if one
    )
    safe.show(
        safe.fill(
            '<div class="ro ro-evidence"><div class="ro-note ro-iso">{title}</div>'
            '<div class="ro-text ro-close" dir="auto">{before}{words}{after}</div>'
            '<div class="ro-note ro-iso">{source}</div></div>',
            title=article.title,
            before="… " if article.text[: part.start].rstrip(" ")[-1:] not in ("", "\n") else "",
            words=marked(article.text, part, (ground, *marks)),
            after=" …" if part.end < len(article.text.rstrip()) else "",
            source=source,
        )
    )
    with st.container(key="more-evidence"):
        st.page_link(
            "pages/articles.py",
            label="Read it in the article",
            icon=":material/arrow_forward:",
            icon_position="right",
            query_params=_place(asked, article.id, sentence.start, record, mark),
        )


def link(article_id: str, start: int, asked: Filters, record: str) -> None:
    """Draw the way to a sentence in its article, filters kept.

    `start` is its first character, `record` the public id of what rests on it, "" for nothing.
    """
    st.page_link(
        "pages/articles.py",
        label="Read the sentence",
        icon=":material/arrow_forward:",
        icon_position="right",
        query_params=_place(asked, article_id, start, record),
    )


def _place(asked: Filters, article_id: str, start: int, record: str, mark: str = "") -> links.Query:
    where = {"article": article_id[:16], "at": str(start), "record": record[:16]}
    return state.address(asked, **where, mark=mark)
