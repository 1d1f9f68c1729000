"""What the address chooses in an article in; the record meant, and its neighbours, out."""

from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components import (
    corpus,
    decisions,
    left_out,
    meeting_card,
    reader,
    safe,
    state,
    statement_card,
    visit,
    words,
)
from readout import search
from readout.filters import Filters
from readout.frames import Frames, printed_by
from readout.records import Span
from readout.reviews import Subject
from readout.store import ArticleRecords


@dataclass(frozen=True, slots=True)
class Found:
    """One record of an article: its sentence, and its row in the frame of its kind."""

    sentence: Span
    statement: Any = None
    meeting: Any = None


def draw(records: ArticleRecords, whole: Frames, asked: Filters) -> None:
    """Draw an article: what is known of it, the text, the chosen record, the copies."""
    statements = whole.statements[whole.statements["article"] == records.key]
    found = _records(records, statements, whole)
    at = _chosen(found, state.chosen("at"))
    family = family_of(whole, records.key)
    reader.meta(records, known_from(family, whole))
    left, right = st.columns([0.72, 0.28], gap="medium")
    with left:
        _not_extracted(records)
        reader.legend()
        chosen = found[at].sentence if at is not None else None
        left_out.corrections(records)
        reader.draw(records, statements, chosen, search.parse(asked.text))
        left_out.draw(records)
    with right:
        if at is not None:
            _step(found, at)
            _card(found[at], whole, asked)
        reader.copies(records)
        reader.near_copies(family[family["article"] != records.key])


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


def _records(records: ArticleRecords, statements: pd.DataFrame, whole: Frames) -> tuple[Found, ...]:
    found = [
        Found(Span(row.evidence_start, row.evidence_end), statement=row)
        for row in statements.itertuples()
    ]
    reports = whole.reports[whole.reports["article"] == records.key]
    meetings = whole.meetings[whole.meetings["meeting"].isin(reports["meeting"])]
    rows = {row.meeting: row for row in meetings.itertuples()}
    found += [
        Found(Span(row.evidence_start, row.evidence_end), meeting=rows[row.meeting])
        for row in reports.itertuples()
        if row.meeting in rows
    ]
    return tuple(sorted(found, key=lambda one: (one.sentence, one.statement is None)))


def _chosen(found: tuple[Found, ...], at: str) -> int | None:
    if not found:
        return None
    if not at.isascii() or not at.isdecimal() or len(at) > 9:
        return 0
    place = int(at)
    same = [n for n, one in enumerate(found) if one.sentence.start == place]
    around = [n for n, one in enumerate(found) if one.sentence.start <= place < one.sentence.end]
    return next(iter([*same, *around, 0]))


def _step(found: tuple[Found, ...], at: int) -> None:
    with st.container(horizontal=True, key="chips-step", vertical_alignment="center"):
        safe.show(
            safe.fill(
                '<div class="ro ro-note">Record {number} of {all}</div>',
                number=at + 1,
                all=len(found),
            )
        )
        st.button(
            "Previous",
            key="step-back",
            icon=":material/arrow_upward:",
            disabled=at == 0,
            on_click=_go,
            args=(found[max(0, at - 1)].sentence.start,),
        )
        st.button(
            "Next",
            key="step-on",
            icon=":material/arrow_downward:",
            disabled=at == len(found) - 1,
            on_click=_go,
            args=(found[min(len(found) - 1, at + 1)].sentence.start,),
        )


def _go(start: int) -> None:
    state.choose("at", str(start))


def _card(one: Found, whole: Frames, asked: Filters) -> None:
    if one.statement is not None:
        statement_card.full(one.statement, None, (), asked)
        decisions.draw(decisions.Record(Subject.STATEMENT, one.statement, ""))
        return
    people = whole.participants[whole.participants["meeting"] == one.meeting.meeting]
    belongs = partial(visit.draw, one.meeting, whole, asked, here=False)
    meeting_card.draw(one.meeting, people, 0, None, asked, belongs)
    decisions.draw(decisions.Record(Subject.MEETING, one.meeting, ""))


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
