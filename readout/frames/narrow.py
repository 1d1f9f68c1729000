"""A slice and the name of one of its frames in; its size, a few columns or a few rows of it out.

A frame of a slice is cut when it is first looked at, all columns at once: of a million statements
that takes 60 ms, two thirds of it for their words. Who counts needs no words, and who shows a
thousand rows needs a thousand.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.api.extensions import ExtensionArray

from readout.frames.cut import Cut
from readout.frames.records import Frames
from readout.frames.rows import values


def size(frames: Frames, name: str) -> int:
    """Return how many rows the frame `name` of a slice has; none is copied for it."""
    cut = _uncut(frames, name)
    return len(getattr(frames, name)) if cut is None else cut.kept(name).number


def some(frames: Frames, name: str, *columns: str) -> pd.DataFrame:
    """Return these columns of the frame `name` of a slice; its others are not copied for it."""
    cut = _uncut(frames, name)
    if cut is None:
        found: pd.DataFrame = getattr(frames, name)[list(columns)]
        return found
    asked = (name, *columns)
    if asked not in cut.narrowed:
        held = {column: cut.column(name, column) for column in columns}
        cut.narrowed[asked] = pd.DataFrame(held, copy=False)
    return cut.narrowed[asked]


def column(frames: Frames, name: str, column: str) -> ExtensionArray:
    """Return one column of the frame `name` of a slice, without an index."""
    cut = _uncut(frames, name)
    return getattr(frames, name)[column].array if cut is None else cut.column(name, column)


def cells(
    frames: Frames, name: str, columns: Sequence[str], at: NDArray[np.intp]
) -> dict[str, list[Any]]:
    """Return these columns of the rows of a frame at these places, each as a list."""
    cut = _uncut(frames, name)
    rows: pd.DataFrame = getattr(frames if cut is None else cut.whole, name)
    if cut is not None:
        at = np.flatnonzero(getattr(cut, name))[at]
    return {one: values(rows[one].array.take(at)) for one in columns}


def taken(frames: Frames, name: str, at: NDArray[np.intp], *columns: str) -> pd.DataFrame:
    """Return the rows of the frame `name` of a slice at these places, in this order.

    Whole, or these columns of them: each of thirty takes its time even for three rows.
    """
    cut = _uncut(frames, name)
    rows: pd.DataFrame = getattr(frames if cut is None else cut.whole, name)
    rows = rows[list(columns)] if columns else rows
    return rows.iloc[at] if cut is None else rows.take(np.flatnonzero(getattr(cut, name))[at])


def newest(frames: Frames, name: str, most: int) -> pd.DataFrame:
    """Return the last rows of the frame `name` of a slice, at most so many."""
    rows = size(frames, name)
    return taken(frames, name, np.arange(max(0, rows - most), rows))


def _uncut(frames: Frames, name: str) -> Cut | None:
    """Return how a frame of a slice is to be cut; None where it is there."""
    try:
        object.__getattribute__(frames, name)
    except AttributeError:
        cut: Cut = object.__getattribute__(frames, "_cut")
        return cut
    return None
