"""What the address chooses in an article in; the record meant, and its neighbours, out."""

from functools import partial
from typing import Literal

import pandas as pd
import streamlit as st

from components import (
    addition,
    address_notes,
    article_facts,
    article_records,
    corpus,
    decisions,
    grounds,
    grouping,
    hit_steps,
    left_out,
    marking,
    meeting_card,
    pointing,
    reader,
    safe,
    state,
    statement_card,
    visit,
    words,
    wrong_speaker,
)
from components.article_records import Found
from readout import search, search_hits
from readout.filters import Filters
from readout.frames import Frames, printed_by
from readout.records import Span
from readout.reviews import Subject
from readout.store import ArticleRecords

_HELP = (
    "Keys: J next, K previous, A accept, E edit, X reject, U undo. Mark words in the text with the "
    "mouse: then S adds a statement, M a meeting."
)


def draw(records: ArticleRecords, whole: Frames, asked: Filters) -> None:
    """Draw an article: what is known of it, the text, the chosen record, the copies."""
    article = records.article
    found = article_records.of_article(records.key, whole)
    places = search_hits.hits(article.text, search.parse(asked.text))
    hit = hit_steps.meant(places)
    place = places[hit] if hit is not None else None
    at = (
        article_records.holding(found, place)
        if place
        else article_records.chosen(found, state.chosen("record"), state.chosen("at"))
    )
    family = family_of(whole, records.key)
    new = marking.marked(article.id)
    with st.container(key="article-facts"):
        article_facts.meta(records, found, known_from(family, whole))
    left, right = st.columns([0.72, 0.28], gap="medium")
    with left:
        _not_extracted(records)
        reader.legend()
        left_out.corrections(records)
        reader.draw(records, found, at, places, place, new.span if new else None)
        left_out.draw(records)
        pointing.draw(article)
    with right, st.container(key="beside-text"):
        _said(marking.problem())
        if new:
            addition.draw(article, new)
        address_notes.not_in_article([one.event for one in found])
        hit_steps.draw(places, hit)
        _step(found, at, place)
        if at is not None:
            _card(found[at], records, whole, asked)
        article_facts.copies(records)
        article_facts.source(records)
        article_facts.near_copies(family[family["article"] != records.key])
    shown = reader.shown_at(found[at] if at is not None else None, place)
    marking.draw(article, shown, _edited(found, at))


def way_back() -> None:
    """Draw the way back to the list, filters kept."""
    with st.container(key="more-back"):
        # A link from a page to itself leaves the address as it was; a button does not.
        st.button(
            "All articles",
            icon=":material/arrow_back:",
            type="tertiary",
            key="back-to-list",
            on_click=state.leave_article,
        )


def family_of(whole: Frames, key: int) -> pd.DataFrame:
    """Return the article with its near copies; no row where the frames do not have it yet."""
    articles = whole.articles
    mine = articles.loc[articles["article"] == key, "family"]
    return articles[articles["family"].isin(mine)]


def known_from(family: pd.DataFrame, whole: Frames) -> str:
    """Return the origin of a family and the number of outlets that printed it, in words."""
    name = str(family["origin"].iloc[0]) if len(family) else ""
    return words.known_from(1, max(1, printed_by(family, whole.sightings)), name)


def _step(found: tuple[Found, ...], at: int | None, place: Span | None) -> None:
    """Draw the way from record to record; `at` is None at a place that is in none of them."""
    if not found:
        return
    before, after = article_records.neighbours(found, at, place)
    said = f"Record {at + 1} of {len(found)}" if at is not None else "In no record"
    with st.container(horizontal=True, key="chips-step", vertical_alignment="center"):
        safe.show(safe.fill('<div class="ro ro-note ro-no-paper">{said}</div>', said=said))
        st.button(
            "Previous",
            key="step-back",
            shortcut="k",
            disabled=before is None,
            on_click=_go,
            args=(before,),
        )
        st.button(
            "Next",
            key="step-on",
            shortcut="j",
            disabled=after is None,
            on_click=_go,
            args=(after,),
        )
    _said(_HELP, "ro-no-paper")


def _go(one: Found | None) -> None:
    if one is None:
        return
    state.choose("hit", "")
    state.choose("at", str(one.sentence.start))
    state.choose("record", one.event[:16])


def _edited(found: tuple[Found, ...], at: int | None) -> str:
    """Return the statement whose form is open on this page, or ""."""
    one = found[at] if at is not None else None
    open_for = decisions.editing()
    return open_for if one and one.statement is not None and one.event == open_for else ""


def _said(text: str, where: Literal["", "ro-no-paper"] = "") -> None:
    if text:
        safe.show(safe.fill('<div class="ro ro-note {where}">{text}</div>', where=where, text=text))


def _card(one: Found, records: ArticleRecords, whole: Frames, asked: Filters) -> None:
    asked_for = state.chosen("record")
    if one.statement is not None:
        statement_card.full(one.statement, None, (), asked)
        grounds.draw(one.statement, records)
        record = decisions.Record(Subject.STATEMENT, one.statement, "record", asked_for)
        decisions.draw(record)
        wrong_speaker.draw(record)
        return
    people = whole.participants[whole.participants["meeting"] == one.meeting.meeting]
    belongs = partial(visit.draw, one.meeting, whole, asked, here=False)
    meeting_card.draw(one.meeting, people, 0, None, asked, belongs)
    grounds.draw(one.meeting, records, one.event)
    record = decisions.Record(Subject.MEETING, one.meeting, "record", asked_for)
    decisions.draw(record)
    grouping.draw(record, whole, asked)


def _not_extracted(records: ArticleRecords) -> None:
    said = words.extracted(records.article.language, records.supported, records.problem)
    if said:
        safe.show(safe.fill('<div class="ro ro-empty">{said}</div>', said=said))


def article_key(whole: Frames, public_id: str) -> int | None:
    """Return the key of the article whose public id begins so, or None."""
    if not public_id:
        return None
    found = whole.articles.loc[whole.articles["id"].str.startswith(public_id), "article"]
    return int(found.iloc[0]) if len(found) else None


def records_of(key: int | None) -> ArticleRecords | None:
    """Return an article with its records, or None."""
    return None if key is None else corpus.records(key)
