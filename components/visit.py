"""A meeting's row in; the visit that it is part of, and the parts of the visit that it is, out.

Every line has the way there beside it. A view whose filters leave the meeting out is opened without
them: the way must lead to what it names.
"""

from typing import Any, Literal, TypeAlias

import streamlit as st

from components import corpus, safe, state, words
from readout.filters import Filters
from readout.frames import Frames, parts

Label: TypeAlias = Literal["Open the visit", "Open it"]
_PARTS = 6  #: shown on the card of a visit; the table has them all


def draw(meeting: Any, whole: Frames, asked: Filters, here: bool) -> None:
    """Draw where a meeting belongs: nothing for one that is no visit and part of none.

    `here` tells that this is the page on which meetings are chosen.
    """
    met = whole.meetings
    inside = parts(met, int(meeting.meeting))
    visits = met[met["meeting"] == meeting.part_of] if meeting.part_of else met.iloc[:0]
    if visits.empty and inside.empty:
        return
    for row in visits.itertuples():
        _line(f"Part of the visit of {meeting.visit}", row, "Open the visit", asked, here)
    if not inside.empty:
        safe.show(safe.fill('<div class="ro ro-small ro-b">In the course of this visit</div>'))
    for row in inside.head(_PARTS).itertuples():
        kind = words.meeting_kind(str(row.kind)).capitalize()
        _line(f"{kind}: {row.label}" if row.label else kind, row, "Open it", asked, here)
    if len(inside) > _PARTS:
        left = words.count(len(inside) - _PARTS, "more part")
        safe.show(safe.fill('<div class="ro ro-note">and {left}</div>', left=left))


def _line(said: str, row: Any, label: Label, asked: Filters, here: bool) -> None:
    day = words.long_day(row.start, row.end, str(row.precision))
    status = "" if row.status in ("held", "ongoing") else words.STATUSES.get(row.status, "")
    with st.container(horizontal=True, key=f"more-visit-{row.meeting}", gap="small"):
        safe.show(
            safe.fill(
                '<div class="ro ro-small ro-iso">{said}</div>',
                said=", ".join(part for part in (said, day, status) if part),
            )
        )
        _way(row, label, asked, here)


def _way(row: Any, label: Label, asked: Filters, here: bool) -> None:
    event = str(row.event)
    seen = bool((corpus.part(asked).meetings["event"] == event).any())
    if here:  # a link from a page to itself leaves the address as it was; a button does not
        st.button(
            label,
            key=f"open-{event[:16]}",
            type="tertiary",
            icon=":material/arrow_forward:",
            icon_position="right",
            on_click=_open,
            args=(event[:16], seen),
        )
        return
    st.page_link(
        "pages/timeline.py",
        label=label,
        icon=":material/arrow_forward:",
        icon_position="right",
        query_params=state.address(asked if seen else Filters(), meeting=event[:16]),
    )


def _open(event: str, seen: bool) -> None:
    if not seen:
        state.clear()
    state.choose("meeting", event)
