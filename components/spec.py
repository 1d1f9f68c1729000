"""Traces and a layout as plain dicts in; a figure that `st.plotly_chart` sends as it stands out.

plotly's own objects look at every property as it is set: 150 ms of processor time for a timeline,
each time a filter changes. What they would check here is checked by a test, once.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

Props = dict[str, Any]


class Figure(go.Figure):
    """A figure that was never taken apart into plotly's objects."""

    def __init__(self, plain: Props) -> None:
        """Keep the dict with "data" and "layout"; nothing is checked."""
        self._plain = plain

    def to_dict(self) -> Props:
        """Return what is sent: `st.plotly_chart` asks a figure for nothing else."""
        return self._plain


def figure(traces: Sequence[Props], layout: Props) -> Figure:
    """Return the figure; its traces are changed to what JSON knows."""
    return Figure({"data": [_plain(one) for one in traces], "layout": _plain(layout)})


def axes(heights: Sequence[float], spacing: float) -> Props:
    """Return the axes of figures one below the other, with these shares of the height.

    They have one time axis; its names stand at the lowest alone.
    """
    room = (1 - spacing * (len(heights) - 1)) / sum(heights)
    layout: Props = {}
    top, last = 1.0, _suffix(len(heights) - 1)
    for row, height in enumerate(heights):
        suffix = _suffix(row)
        bottom = max(0.0, top - height * room)
        layout[f"xaxis{suffix}"] = {"anchor": f"y{suffix}", "domain": [0, 1]}
        layout[f"yaxis{suffix}"] = {"anchor": f"x{suffix}", "domain": [bottom, top]}
        if suffix != last:
            layout[f"xaxis{suffix}"] |= {"matches": f"x{last}", "showticklabels": False}
        top = bottom - spacing
    return layout


def on_row(trace: Props, row: int) -> Props:
    """Return a trace on the axes of a row, the first of which is 0."""
    return {**trace, "xaxis": f"x{_suffix(row)}", "yaxis": f"y{_suffix(row)}"}


def iso(day: np.datetime64) -> str:
    """Return a day as plotly takes it."""
    return str(day.astype("datetime64[s]"))


def _suffix(row: int) -> str:
    return str(row + 1) if row else ""


def _plain(value: Any) -> Any:
    """Return arrays as lists and days as ISO text; lists are taken as they are."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, pd.Timestamp):
        return value.isoformat()
    if isinstance(value, pd.Series | pd.Index):
        value = value.to_numpy()
    if isinstance(value, np.ndarray) and value.dtype.kind == "M":
        value = np.datetime_as_string(value.astype("datetime64[s]"))
    return value.tolist() if isinstance(value, np.ndarray | np.generic) else value
