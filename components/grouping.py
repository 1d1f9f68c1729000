"""A meeting's row in; its reports, and the ways to join it with another or to part them, out."""

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd
import streamlit as st

from components import apart, corpus, deciding, decisions, evidence, frozen, safe, state, words
from components.decisions import Record
from components.safe import visible
from readout import frames
from readout.errors import ReadoutError
from readout.filters import Filters
from readout.frames import Frames
from readout.frames.rows import tuples
from readout.limits import COMMENT_CHARACTERS
from readout.reviewing import Decision
from readout.reviews import Action

_SAME, _OTHER = "regroup-same", "regroup-split"  #: keys of the popovers
_OFFERED = 30  #: meetings that may be the same
_HELP = {
    Action.MERGE: "All reports of both are then shown as one meeting. It can be taken back.",
    Action.SPLIT: "This report is then a meeting of its own. It can be taken back.",
}
_REPORTS = 10  #: listed with the way to their sentences; all can be split off


def draw(record: Record, whole: Frames, asked: Filters) -> None:
    """Draw what articles report the meeting, "Same meeting as", and "Not the same"."""
    row = record.row
    several = int((whole.reports["meeting"] == row.meeting).sum()) > 1
    if several:
        _list(whole, int(row.meeting), asked)
    if not frozen.can_decide():
        return
    with st.container(horizontal=True, gap="xsmall", key="regroup"):
        same = apart.menu("Same meeting as …", "merge", _SAME, plain=False)
        if same:
            with same:
                _join(record, whole)
        if several:
            other = apart.menu("Not the same …", "call_split", _OTHER, plain=False)
            if other:
                with other:
                    _part(record, reports(whole, int(row.meeting)))


def reports(whole: Frames, meeting: int) -> pd.DataFrame:
    """Return what each article says of a meeting, with outlet, day and title of the article."""
    mine = whole.reports[whole.reports["meeting"] == meeting]
    told = whole.articles["article"].isin(mine["article"])
    shown = whole.articles.loc[told, ["article", "id", "outlet", "published_text", "title"]]
    return mine.merge(shown, on="article").sort_values(["published_text", "report"])


@apart.drawn
def _list(whole: Frames, meeting: int, asked: Filters) -> None:
    fold = apart.fold("All reports of this meeting", "meeting-reports", "newspaper")
    if fold is None:
        return
    mine = reports(whole, meeting)
    with fold:
        for one in tuples(mine.head(_REPORTS)):
            with st.container(horizontal=True, key=f"more-report-{one.report}", gap="small"):
                safe.show(safe.fill('<div class="ro ro-note ro-iso">{told}</div>', told=_told(one)))
                evidence.link(str(one.id), int(one.evidence_start), asked, str(one.event))
        if len(mine) > _REPORTS:
            left = words.count(len(mine) - _REPORTS, "more report")
            safe.show(safe.fill('<div class="ro ro-note">and {left}</div>', left=left))


def _join(record: Record, whole: Frames) -> None:
    near = frames.nearest_meetings(whole, int(record.row.meeting), _OFFERED)
    offered = {int(one.meeting): _named(one) for one in near.itertuples()}
    _form(
        record,
        Action.MERGE,
        offered,
        label="The meeting it is",
        placeholder="The nearest ones first",
        press="Put them together",
    )


def _part(record: Record, mine: pd.DataFrame) -> None:
    _form(
        record,
        Action.SPLIT,
        {str(one.event): _told(one) for one in mine.itertuples()},
        label="The report that tells of another meeting",
        placeholder="Choose a report",
        press="Split it off",
    )


def _form(
    record: Record,
    action: Action,
    offered: Mapping[Any, str],
    label: Literal["The meeting it is", "The report that tells of another meeting"],
    placeholder: Literal["The nearest ones first", "Choose a report"],
    press: Literal["Put them together", "Split it off"],
) -> None:
    """Draw what is offered, in words by key, the reason, and the button that decides."""
    # A line as wide as this keeps the menu so wide that two meetings can be told apart in it.
    safe.show(safe.fill('<div class="ro ro-note">{said}</div>', said=_HELP[action]), width=420)
    other = st.selectbox(
        label,
        list(offered),
        index=None,
        format_func=lambda key: visible(offered[key]),
        placeholder=placeholder,
        key=f"{action}-other-{record.event}",
    )
    why = st.text_input("Why", key=f"{action}-why-{record.event}", max_chars=COMMENT_CHARACTERS)
    st.button(
        press,
        key=f"{action}-meetings",
        type="primary",
        disabled=other is None,
        on_click=_regroup,
        args=(record, action, other, why),
    )


def _regroup(record: Record, action: Action, other: Any, why: str) -> None:
    if not record.is_as_shown():
        decisions.refuse("The record had only just changed: look, and press again.")
        return
    decision = Decision(action, state.reviewer(), why=why.strip())
    meeting = int(record.row.meeting)
    try:
        kept = (
            deciding.put_together(meeting, int(other), decision)
            if action is Action.MERGE
            else deciding.split_off(meeting, str(other), decision)
        )
    except ReadoutError as problem:
        decisions.refuse(str(problem))
        return
    for opened in (_SAME, _OTHER):
        st.session_state[opened] = False
    event = _now(record.event)
    decisions.keep(kept, event)
    if not state.chosen("article"):  # the reader names the report of its article, which stays
        state.choose(record.chosen_by, event[:16])


def _now(event: str) -> str:
    """Return the public id of the meeting that a report, or a meeting, belongs to by now."""
    whole = corpus.whole()
    keys = whole.reports.loc[whole.reports["event"] == event, "meeting"]
    found = whole.meetings.loc[whole.meetings["meeting"].isin(keys), "event"]
    return str(found.iloc[0]) if len(found) else event


def _named(meeting: Any) -> str:
    day = words.short_day(meeting.start, str(meeting.precision))
    kind = words.meeting_kind(str(meeting.kind))
    return ", ".join(part for part in (day, kind, str(meeting.label), str(meeting.place)) if part)


def _told(report: Any) -> str:
    day = words.iso_in_words(str(report.published_text))
    status = words.STATUSES.get(report.status, "")
    parts = (str(report.outlet) or "outlet not known", day, status, str(report.title))
    return ", ".join(part for part in parts if part)
