"""The axis of the timeline in; a strip below it out, on which drawing asks for the days drawn over.

A figure of its own: a chart whose marks can be clicked cannot be drawn over, Streamlit takes the
clicks away where a box may be drawn.
"""

from typing import Any

import pandas as pd
import streamlit as st

from components import palette, spec, state
from components.palette import Theme
from components.spec import Figure
from components.timeline_figure import Shape

_HEIGHT = 24  #: pixels


def draw(span: tuple[pd.Timestamp, pd.Timestamp]) -> None:
    """Draw the strip over the days of `span`; what is drawn over becomes the dates asked for."""
    key = f"timeline-brush-{span[0].date()}-{span[1].date()}"  # a new axis has nothing drawn on it
    st.plotly_chart(
        figure(span, palette.theme(), Shape()),
        theme=None,
        key=key,
        on_select=lambda: _choose(key),
        selection_mode="box",
        config={"displayModeBar": False},
        alt="The time axis; the dates can also be typed under Add a filter.",
    )


def figure(span: tuple[pd.Timestamp, pd.Timestamp], colours: Theme, shape: Shape) -> Figure:
    """Return the strip, with the margins of the timeline so that both axes are one."""
    ends = [one.isoformat() for one in span]
    return spec.figure(
        # A box counts only where there is something to select: a bar without height is.
        [{"type": "bar", "x": ends, "y": [0, 0], "hoverinfo": "skip"}],
        {
            "template": palette.template(colours),
            "height": _HEIGHT,
            "margin": {"l": shape.left, "r": 4, "t": 0, "b": 0},
            "plot_bgcolor": colours.soft,
            "dragmode": "select",
            "selectdirection": "h",
            "newselection": {"line": {"color": colours.teal, "width": 1, "dash": "solid"}},
            "xaxis": {"range": ends, "visible": False},
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


def days(boxes: list[dict[str, Any]]) -> tuple[str, str] | None:
    """Return the first and the last day, as ISO dates, of what was drawn; None for nothing.

    >>> days([{"x": ["2016-05-31 04:00", "2016-05-01 12:30:00.5"]}])
    ('2016-05-01', '2016-05-31')
    """
    ends = sorted(str(one)[:10] for one in boxes[0].get("x", ())) if boxes else []
    return (ends[0], ends[-1]) if ends else None


def _choose(key: str) -> None:
    if drawn := days(st.session_state[key]["selection"]["box"]):
        state.ask_days(*drawn)
