"""Frames in; the lanes with the statements below, and the meeting that is chosen, out."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import streamlit as st

from components import (
    density,
    palette,
    reported,
    reported_marks,
    safe,
    state,
    timeline_brush,
    words,
)
from components.highlight import side_class
from components.placing import in_lanes
from components.timeline_figure import Shape, extent, figure
from readout.filters import Filters
from readout.frames import Frames, some
from readout.frames.lanes import OTHER, lanes, months
from readout.frames.rows import tuples
from readout.frames.tally import last_rows, tally
from readout.limits import TIMELINE_MARKS
from readout.palette import SIDES

_SIDES = tuple(SIDES)
_LANES = 9
_KEY = "timeline-chart"
_BY = {"pair": "By pair", "actor": "By actor", "place": "By place"}


def draw(frames: Frames, asked: Filters, until: pd.Timestamp, by: str, chosen: str) -> None:
    """Draw the chart; a click on a mark writes its meeting into the address.

    A click on a bar or a disc asks for its days, and so does drawing over the strip below.
    """
    drawn = _figure(frames, asked, until, by, chosen, Shape())
    if reported.is_shown() and not frames.reported.empty:
        elsewhere = reported_marks.inside(frames.reported, _span(frames, asked))
        drawn = reported_marks.add(drawn, elsewhere, palette.theme(), Shape().lane)
    st.plotly_chart(
        drawn,
        theme=None,
        key=_KEY,
        on_select=_choose,
        selection_mode="points",
        config={"displayModeBar": False},
        alt=_finding(frames, "the table below says the same"),
    )
    timeline_brush.draw(_span(frames, asked))


def draw_small(frames: Frames, asked: Filters, until: pd.Timestamp) -> None:
    """Draw the lanes alone, for the overview; a click leads to the meeting's page."""
    shape = replace(Shape(), lane=26, width=470, statements=False, mark=9)
    st.plotly_chart(
        _figure(frames, asked, until, "pair", "", shape, most=7),
        theme=None,
        key="timeline-small",
        on_select=_open,
        selection_mode="points",
        config={"displayModeBar": False},
        alt=_finding(frames, "the table on Timeline says the same"),
    )
    if opened := st.session_state.pop("opened", ""):
        to = state.address(asked, meeting=opened)
        st.switch_page("pages/timeline.py", query_params=to)


def lane_switch() -> str:
    """Draw the switch of lanes; return "pair", "actor" or "place"."""
    asked = state.chosen("lanes")
    st.session_state["lanes"] = asked if asked in _BY else "pair"
    st.segmented_control(
        "Lanes",
        ["pair", "actor", "place"],
        format_func=_BY.__getitem__,
        required=True,
        label_visibility="collapsed",
        key="lanes",
        on_change=_switch,
    )
    return str(st.session_state["lanes"])


def chosen_row(frames: Frames, chosen: str) -> Any:
    """Return the chosen meeting's row, else the newest that took place, else None.

    Of several on the newest day it is the one that most articles report.
    """
    meetings = frames.meetings
    if meetings.empty:
        return None
    found = meetings["event"].str.startswith(chosen).to_numpy(dtype=bool) if chosen else []
    at = np.flatnonzero(found)[:1]
    if not len(at):
        held = meetings["status"].isin(["held", "ongoing"]) & meetings["start"].notna()
        at = _most_told(meetings, np.flatnonzero(held))
    return next(tuples(meetings.iloc[at]))


def _most_told(meetings: pd.DataFrame, held: Any) -> Any:
    """Return where the best reported meeting of the newest day stands; `held` is in order of days.

    Where none was held, that is the last row.
    """
    if not len(held):
        return [len(meetings) - 1]
    days = meetings["start"].to_numpy()[held]
    newest = held[days == days[-1]]
    told = meetings["reports"].to_numpy()[newest]
    return [newest[len(told) - 1 - int(told[::-1].argmax())]]


def _key_of_symbols() -> None:
    safe.show(
        safe.fill(
            '<div class="ro ro-key"><span><b>●</b>talks or visit</span><span><b>◆</b>summit</span>'
            "<span><b>■</b>session</span><span><b>▲</b>call</span><span><b>○</b>planned</span>"
            "<span><b>✕</b>cancelled</span>"
            '<span><i class="ro-dots"></i>month or year only</span>'
            '<span><i class="ro-dotring"></i>day of report</span>'
            '<span><i class="ro-ring"></i>to check</span></div>'
        )
    )


def legend(frames: Frames, asked: Filters) -> None:
    """Say what the symbols and the colours of the sides mean."""
    meetings, statements = frames.meetings, some(frames, "statements", "start", "side")
    if len(meetings) > TIMELINE_MARKS:
        safe.show(
            safe.fill(
                '<div class="ro ro-key">Too many for single marks: a disc counts the meetings of '
                "its period. Click it to see them.</div>"
            )
        )
    else:
        _key_of_symbols()
    present = tally(statements["side"])
    squares = [_square(side) for side in _SIDES if side in present]
    if sum(present.get(side, 0) for side in _SIDES) < len(statements):
        squares.append(_square("Other"))
    safe.show(safe.fill('<div class="ro ro-key">{squares}</div>', squares=safe.join(squares)))
    if reported.is_shown() and not frames.reported.empty:
        shown = reported_marks.inside(frames.reported, _span(frames, asked))
        safe.show(reported_marks.legend(frames.reported, shown))


def _square(side: str) -> safe.Html:
    return safe.fill(
        '<span><i class="{colour}"></i>{side}</span>', colour=side_class(side), side=side
    )


def _figure(
    frames: Frames,
    asked: Filters,
    until: pd.Timestamp,
    by: str,
    chosen: str,
    shape: Shape,
    most: int = _LANES,
) -> Any:
    rows = lanes(frames, by, most)
    if by == "actor":  # who is drawn in a lane of his own needs no second mark among the others
        placed = rows.loc[rows["lane"] != OTHER, "meeting"]
        rows = rows[(rows["lane"] != OTHER) | ~rows["meeting"].isin(placed)]
    drawn = in_lanes(rows, frames)
    span = _span(frames, asked)
    sides_of = _sides_of(frames.participants) if by == "actor" else {}
    told = months(some(frames, "statements", "start", "side"), _SIDES)
    return figure(drawn, frames, sides_of, told, span, until, chosen, palette.theme(), shape)


def _span(frames: Frames, asked: Filters) -> tuple[pd.Timestamp, pd.Timestamp]:
    said = some(frames, "statements", "start", "side")
    return extent(some(frames, "meetings", "start", "end"), said, asked.start, asked.end)


def _sides_of(participants: pd.DataFrame) -> dict[str, str]:
    names, sides = participants["name"].array, participants["side"].array
    last = last_rows(names.codes, len(names.categories))
    return {
        str(name): str(sides[at])
        for name, at in zip(names.categories, last, strict=True)
        if at >= 0
    }


def _finding(frames: Frames, twin: str) -> str:
    days = some(frames, "meetings", "start", "end")["start"]
    said = f"Timeline of {words.count(len(days), 'meeting')}"
    if days.notna().any():
        first, last = days.min(), days.max()
        said += f" from {words.day(first)} to {words.day(last)}"
    return f"{said}; {twin}."


def _choose() -> None:
    event = _clicked(_KEY)
    if days := density.asked(event):
        state.ask_days(*days)
    elif event:
        state.choose("meeting", event[:16])


def _open() -> None:
    event = _clicked("timeline-small")
    if days := density.asked(event):
        state.ask_days(*days)
    elif event:
        st.session_state["opened"] = event[:16]


def _switch() -> None:
    by = st.session_state["lanes"]
    state.choose("lanes", "" if by == "pair" else by)


def _clicked(key: str) -> str:
    points = st.session_state[key]["selection"]["points"]
    data = points[0].get("customdata") if points else None
    return str(data[0]) if data else ""
