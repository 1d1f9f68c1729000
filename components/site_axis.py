"""What happened at the sites in view in; a thin time axis below the map, coupled to it, out.

A click on an event chooses its site, one on a meeting opens its sentence, one on a bar of mentions
asks for its days; what is drawn over on the strip below becomes the dates of the filter.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd
import streamlit as st

from components import density, palette, site_axis_figure, state, timeline_brush, words
from components.site_axis_figure import Axis, Rows, Span
from components.timeline_figure import with_air
from readout.filters import Filters
from readout.frames import Frames, some, taken
from readout.frames.masks import is_one_of
from readout.frames.tally import months_of

_KEY = "timeline-sites"  # the place of a timeline is kept by style.css
_SENTENCE = "at:"  #: before article, place and meeting in what a mark of a meeting holds
_OPENED = "sites-sentence"
_MET = "event start end precision status label place place_id article evidence_start".split()
_UNDATED = -10_000  #: months since 1970, of what has no day


def rows(part: Frames, sites: pd.DataFrame, events: pd.DataFrame, ids: Mapping[int, str]) -> Rows:
    """Return what the axis shows of a slice: its meetings at these sites, and when they are named.

    `events` are those of the register in view, `ids` the public ids of the articles.
    """
    listed = tuple(sites["site"].tolist())
    known = frozenset(listed)
    there = some(part, "meetings", "place_id", "start")
    dated = ~np.isnat(there["start"].to_numpy())
    met = taken(
        part, "meetings", np.flatnonzero(is_one_of(there, "place_id", listed) & dated), *_MET
    )
    met["leads"] = _leads(met, ids)
    mentions = some(part, "mentions", "place_id", "start")
    named = months_of(mentions["start"])[is_one_of(mentions, "place_id", listed)]
    return Rows(
        events.take(np.flatnonzero([site in known for site in events["site"].tolist()])),
        met,
        named[named > _UNDATED],
    )


def draw(rows: Rows, asked: Filters, chosen: str, width: int) -> None:
    """Draw the axis, at least so many pixels wide, and the strip; nothing where no day is known."""
    span = _span(rows, asked)
    if span is None:
        return
    st.plotly_chart(
        site_axis_figure.figure(
            rows, Axis(*span, width - site_axis_figure.LEFT), chosen, palette.theme()
        ),
        theme=None,
        key=_KEY,
        on_select=_choose,
        selection_mode="points",
        config={"displayModeBar": False},
        alt=finding(rows),
    )
    timeline_brush.draw(span, site_axis_figure.LEFT)
    if there := st.session_state.pop(_OPENED, None):
        article, at, record = there
        to = state.address(asked, article=article, at=at, record=record)
        st.switch_page("pages/articles.py", query_params=to)


def place(held: str) -> tuple[str, str, str] | None:
    """Return article, place in it and meeting that a mark leads to; None where it leads elsewhere.

    >>> place("at:0123456789abcdef:1200:fedcba9876543210")
    ('0123456789abcdef', '1200', 'fedcba9876543210')
    """
    if not held.startswith(_SENTENCE):
        return None
    article, start, event = held.removeprefix(_SENTENCE).split(":")
    return article, start, event


def finding(rows: Rows) -> str:
    """Return what the axis shows, in words."""
    return (
        f"Axis of the sites in view: {words.count(len(rows.events), 'event')} of the "
        f"register, {words.count(len(rows.met), 'meeting')} there, "
        f"{words.count(len(rows.named), 'mention')}. The table below says the same."
    )


def _leads(met: pd.DataFrame, ids: Mapping[int, str]) -> list[str]:
    """Return what the mark of each meeting holds: where its sentence is."""
    names = ("article", "evidence_start", "event")
    return [
        f"{_SENTENCE}{ids.get(article, '')[:16]}:{start}:{event[:16]}"
        for article, start, event in zip(*(met[name].tolist() for name in names), strict=True)
    ]


def _span(rows: Rows, asked: Filters) -> Span | None:
    months = (
        rows.named[[int(rows.named.argmin()), int(rows.named.argmax())]] if len(rows.named) else []
    )
    days = np.concatenate(
        [
            *(frame["start"].to_numpy() for frame in (rows.events, rows.met)),
            np.array(months, dtype="datetime64[M]").astype("datetime64[s]"),
        ]
    )
    if not len(days):
        return None
    return with_air(days.min(), days.max(), asked.start, asked.end)


def _choose() -> None:
    points = st.session_state[_KEY]["selection"]["points"]
    held = str(points[0]["customdata"][0]) if points else ""
    if days := density.asked(held):
        state.ask_days(*days)
    elif sentence := place(held):
        st.session_state[_OPENED] = sentence
    elif held:
        state.choose("site", held)
