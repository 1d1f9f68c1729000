"""A row of what changed in; what it said then and says now, and its sentence, out."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from components import corpus, evidence, safe, since_words, words
from components.safe import Html
from components.since_corpus import Since
from readout.filters import Filters
from readout.marks import How, What, Why
from readout.records import Span


def draw(row: Any, fields: Sequence[tuple[str, str, str]], since: Since, asked: Filters) -> None:
    """Draw the card of one change; `fields` are (field, was, is now)."""
    with st.container(border=True, key="card-change", gap="small"):
        safe.show(_head(row))
        if fields:
            safe.show(_fields(fields))
        if row.why:
            safe.show(
                safe.fill(
                    '<div class="ro ro-small ro-iso">{why} {told}</div>',
                    why=since_words.WHY[Why(row.why)] + ("" if row.told else "."),
                    told=row.told,
                )
            )
        article = corpus.article(str(row.article))
        if article is None:
            safe.show(safe.fill('<div class="ro ro-note">Its article is not in the store.</div>'))
        elif row.what == What.ARTICLE:
            evidence.link(article.id, 0, asked, "")
        else:
            sentence = Span(int(row.evidence_start), int(row.evidence_end))
            # What is gone today still stands in the article as it was read then.
            then = since.mark if row.how == How.RETRACTED else ""
            evidence.draw(article, sentence, (), asked, str(row.now or row.then), then)


def _head(row: Any) -> Html:
    noun = since_words.NOUNS[What(row.what)][0]
    return safe.fill(
        '<div class="ro"><div class="ro-eyebrow">{how}: {noun}{moved}</div>'
        '<h3 class="ro-iso">{who}</h3><div class="ro-small ro-muted">{day}</div>'
        '<div class="ro-lines ro-iso">{words}</div></div>',
        how=since_words.HOW[How(row.how)],
        noun=noun,
        moved=", found again in much the same words" if row.moved else "",
        who=row.who or ("Speaker not named" if row.what == What.STATEMENT else "Not named"),
        day=words.long_day(row.start, row.end, str(row.precision)),
        # The sentence of a meeting, and the name of a place, stand below in their paragraph.
        words=row.words if row.what in (What.STATEMENT, What.ARTICLE) else "",
    )


def _fields(fields: Sequence[tuple[str, str, str]]) -> Html:
    terms = [
        safe.fill(
            '<dt>{field}</dt><dd class="ro-iso"><span class="ro-was">{was}</span> → '
            '<span class="ro-b">{now}</span></dd>',
            field=field.capitalize(),
            was=since_words.value(field, was),
            now=since_words.value(field, now),
        )
        for field, was, now in fields
    ]
    return safe.fill(
        '<div class="ro"><dl class="ro-facts">{terms}</dl></div>', terms=safe.join(terms)
    )
