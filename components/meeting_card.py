"""A meeting's row, its participants and its article in; a card with its sentence out."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from components import evidence, safe, tags, words
from components.highlight import Mark
from components.safe import Html
from readout.filters import Filters
from readout.frames.rows import tuples
from readout.records import Article, Span

_PEOPLE = 6


def draw(
    meeting: Any,
    participants: pd.DataFrame,
    statements_there: int,
    article: Article | None,
    asked: Filters,
    belongs: Callable[[], None],
) -> None:
    """Draw the card of one meeting; `meeting` is its row as a named tuple.

    `belongs` draws the visit that it is part of, or the parts of the visit that it is.
    """
    with st.container(border=True, key="card-meeting", gap="small"):
        safe.show(_facts(meeting, participants, statements_there))
        belongs()
        if article is None:
            return
        sentence = Span(meeting.evidence_start, meeting.evidence_end)
        trigger = Span(meeting.trigger_start, meeting.trigger_end)
        mark = Mark(trigger, ("ro-boxed",), f"meeting, {words.STATUSES.get(meeting.status, '')}")
        evidence.draw(article, sentence, (mark,), asked, str(meeting.event))


def _facts(meeting: Any, participants: pd.DataFrame, statements_there: int) -> Html:
    place = ", ".join(p for p in (str(meeting.place), str(meeting.country)) if p and p != "nan")
    parts = [words.long_day(meeting.start, meeting.end, meeting.precision), place]
    return safe.fill(
        '<div class="ro"><div class="ro-eyebrow">Chosen meeting</div>'
        '<h2 class="ro-object ro-iso">{title}</h2><div class="ro-small ro-muted">{facts}</div>'
        '<div class="ro-people" style="margin:10px 0">{people}</div>'
        '<div class="ro-note">{check} {told}</div></div>',
        title=_title(meeting),
        facts=" · ".join([p for p in parts if p] + [words.STATUSES.get(meeting.status, "")]),
        people=_people(participants),
        check=tags.checked(str(meeting.check), str(meeting.confidence)),
        told=" · ".join(
            [
                words.known_from(int(meeting.origins), int(meeting.outlets)),
                *(
                    [words.count(statements_there, "statement") + " in it"]
                    if statements_there
                    else []
                ),
            ]
        ),
    )


def _title(meeting: Any) -> str:
    kind = words.meeting_kind(str(meeting.kind)).capitalize()
    return f"{kind}: {meeting.label}" if meeting.label else kind


def _people(participants: pd.DataFrame) -> Html:
    rows = [
        safe.fill(
            '{side}<div class="ro-iso">{name}<br><span class="ro-muted">{role}</span></div>',
            side=tags.side(str(row.side)) or Html("<span></span>"),
            name=row.name,
            role=row.role or Html("&nbsp;"),
        )
        if row.role
        else safe.fill(
            '{side}<div class="ro-iso">{name}</div>',
            side=tags.side(str(row.side)) or Html("<span></span>"),
            name=row.name,
        )
        for row in tuples(participants.head(_PEOPLE))
    ]
    left = len(participants) - _PEOPLE
    if left > 0:
        rows.append(safe.fill("<span></span><div>and {left} more</div>", left=left))
    return safe.join(rows)
