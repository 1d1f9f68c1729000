"""A marked passage in; the form that makes a record of it, and the record kept, out."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from components import (
    corpus,
    correction,
    deciding,
    decisions,
    entered_days,
    marking,
    safe,
    state,
    words,
)
from components.entered_days import Days
from components.marking import Marked
from readout import passages
from readout.errors import ReadoutError
from readout.records import Article, Kind, Precision, Status
from readout.reviewing import Decision
from readout.reviews import Action, Review, Subject

_LONG = 400  #: characters of the passage that the form shows
_NO_DAYS = Days("", "", str(Precision.NONE))


@dataclass(frozen=True, slots=True)
class Blank:
    """A record before anybody said what it is: the fields that the form draws.

    The speaker is left open. Whoever spoke nearby may not have said this.
    """

    event: str
    start: pd.Timestamp | None
    end: pd.Timestamp | None
    precision: str
    kind: str
    manner: str = "said"
    status: str = str(Status.HELD)
    actor: str = ""
    speaker: str = ""
    role: str = ""
    place_id: str = ""
    meeting: int = 0


def draw(article: Article, marked: Marked) -> None:
    """Draw the form of a new record, and keep what was entered."""
    if corpus.store().read_only:
        _note("The store is open for reading only: nothing can be added here.")
        return
    row = blank(article, marked)
    with st.form("add-record", border=True):
        safe.show(_head(article, marked))
        asked = correction.fields(marked.subject, row)
        why = st.text_input("Why", max_chars=300, placeholder="Kept with the record")
        with st.container(horizontal=True, gap="xsmall"):
            save = st.form_submit_button("Add it", type="primary", key="add-save")
            st.form_submit_button("Close", key="add-close", on_click=marking.forget)
    if save:
        entered = {name: new for name, (_, new) in asked.items()}
        _add(article, marked, entered, entered_days.of_row(row), why)


def blank(article: Article, marked: Marked) -> Blank:
    """Return what is known of a record before the analyst says more: when, and how it is given."""
    day = _day(article.published)
    is_said = marked.subject is Subject.STATEMENT
    kind = str(passages.kind(article.text, marked.span) if is_said else "talks")
    precision = Precision.PUBLICATION if day is not None else Precision.NONE
    event = f"new-{marked.span.start}-{marked.span.end}"
    return Blank(event, day, day, str(precision), kind)


def values(entered: dict[str, Any], before: Days = _NO_DAYS) -> dict[str, Any]:
    """Return the fields of a new record: empty ones left out, a date no finer than it is known.

    `before` are the days that the form held at first. Raises ValueError, with a sentence, for days
    that cannot be kept.
    """
    names = ("start", "end", "precision")
    days = entered_days.kept(
        replace(_NO_DAYS, **{n: entered[n] for n in names if n in entered}), before
    )
    return {
        name: value
        for name, value in (entered | days.as_values()).items()
        if value not in ("", [], None)
    }


def _add(article: Article, marked: Marked, entered: dict[str, Any], before: Days, why: str) -> None:
    try:
        new = values(entered, before)
        if marked.subject is Subject.MEETING and not new.get("people"):
            raise ValueError("Say who took part: a meeting has somebody who met.")
        decision = Decision(Action.ADD, state.reviewer(), new, why)
        kept = deciding.add(marked.subject, article, marked.span, decision)
    except (ReadoutError, ValueError) as problem:
        _note(f"Nothing was added. {problem}")
        return
    _show(kept)
    st.rerun()


def _show(kept: Review) -> None:
    marking.forget()
    decisions.keep([kept], kept.target)
    state.choose("at", str(kept.around.start if kept.around else kept.spans[0].start))
    state.choose("record", kept.target[:16])


def _head(article: Article, marked: Marked) -> safe.Html:
    said = marked.span.of(article.text)
    quoted = marked.subject is Subject.STATEMENT and (
        passages.kind(article.text, marked.span) is Kind.DIRECT
    )
    return safe.fill(
        '<div class="ro"><div class="ro-eyebrow">{title}</div>'
        '<div class="ro-small {face}" dir="auto">{said}</div></div>',
        title="New statement" if marked.subject is Subject.STATEMENT else "New meeting",
        face=safe.Html("ro-quote") if quoted else "",
        said=words.cut(said, _LONG),
    )


def _day(published: str) -> pd.Timestamp | None:
    try:
        return pd.Timestamp(date.fromisoformat(published)) if len(published) == 10 else None
    except ValueError:
        return None


def _note(text: str) -> None:
    safe.show(safe.fill('<div class="ro ro-note">{text}</div>', text=text))
