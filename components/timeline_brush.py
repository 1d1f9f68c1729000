"""The axis of the timeline in; a strip below it out, on which drawing asks for the days drawn over.

A figure of its own: a chart whose marks can be clicked cannot be drawn over, Streamlit takes the
clicks away where a box may be drawn. Its axis runs from 0 to 1 whatever the days are, so that it is
the same figure after a change of filters: a chart that changes is put up anew by the browser.
"""

from typing import Any

import pandas as pd
import streamlit as st

from components import palette, spec, state
from components.palette import Theme
from components.spec import Figure
from components.timeline_figure import Shape

_HEIGHT = 24  #: pixels
_DRAWN = "timeline-drawn"  #: how often it was drawn over


def draw(span: tuple[pd.Timestamp, pd.Timestamp], left: int = Shape().left) -> None:
    """Draw the strip over the days of `span`; what is drawn over becomes the dates asked for.

    `left` are the pixels before the axis that it belongs to.
    """
    key = f"timeline-brush-{st.session_state.get(_DRAWN, 0)}"
    st.plotly_chart(
        figure(palette.theme(), left),
        theme=None,
        key=key,
        on_select=lambda: _choose(key, span),
        selection_mode="box",
        config={"displayModeBar": False},
        alt="The time axis; the dates can also be typed under Add a filter.",
    )


def figure(colours: Theme, left: int) -> Figure:
    """Return the strip, with so many pixels before it that both axes are one."""
    return spec.figure(
        # A box counts only where there is something to select: a bar without height is.
        [{"type": "bar", "x": [0, 1], "y": [0, 0], "hoverinfo": "skip"}],
        {
            "template": palette.template(colours),
            "height": _HEIGHT,
            "margin": {"l": left, "r": 4, "t": 0, "b": 0},
            "plot_bgcolor": colours.soft,
            "dragmode": "select",
            "selectdirection": "h",
            "newselection": {"line": {"color": colours.teal, "width": 1, "dash": "solid"}},
            "xaxis": {"range": [0, 1], "visible": False},
            "yaxis": {"range": [-1, 1], "visible": False},
            "annotations": [
                {
                    "text": "Draw over the days to show these alone",
                    "x": 0.5,
                    "xref": "paper",
                    "y": 0,
                    "showarrow": False,
                    "font": {"size": 12, "color": colours.muted},
                }
            ],
        },
    )


def days(
    boxes: list[dict[str, Any]], span: tuple[pd.Timestamp, pd.Timestamp]
) -> tuple[str, str] | None:
    """Return the first and the last day, as ISO dates, of what was drawn; None for nothing.

    >>> days([{"x": [0.5, 0.25]}], (pd.Timestamp("2016-01-01"), pd.Timestamp("2016-12-31")))
    ('2016-04-01', '2016-07-01')
    """
    if not boxes or not boxes[0].get("x"):
        return None
    ends = sorted(min(max(float(one), 0.0), 1.0) for one in boxes[0]["x"])
    first, last = (span[0] + (span[1] - span[0]) * one for one in (ends[0], ends[-1]))
    return str(first.date()), str(last.date())


def _choose(key: str, span: tuple[pd.Timestamp, pd.Timestamp]) -> None:
    if drawn := days(st.session_state[key]["selection"]["box"], span):
        st.session_state[_DRAWN] = st.session_state.get(_DRAWN, 0) + 1  # a strip with no box on it
        state.ask_days(*drawn)
