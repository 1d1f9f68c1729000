"""A slice and the name of one of its frames in; its size, a few columns or a few rows of it out.

A frame of a slice is cut when it is first looked at, all columns at once: of a million statements
that takes 60 ms, two thirds of it for their words. Who counts needs no words, and who shows a
thousand rows needs a thousand.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.frames.cut import Cut
from readout.frames.masks import rows_where
from readout.frames.records import Frames


def size(frames: Frames, name: str) -> int:
    """Return how many rows the frame `name` of a slice has; none is copied for it."""
    cut = _uncut(frames, name)
    return len(getattr(frames, name)) if cut is None else int(getattr(cut, name).sum())


def some(frames: Frames, name: str, *columns: str) -> pd.DataFrame:
    """Return these columns of the frame `name` of a slice; its others are not copied for it."""
    cut = _uncut(frames, name)
    if cut is None:
        found: pd.DataFrame = getattr(frames, name)[list(columns)]
        return found
    held = cut.found_columns.setdefault(name, {})
    if new := [column for column in columns if column not in held]:
        rows = rows_where(getattr(cut.whole, name)[new], getattr(cut, name))
        held.update({column: rows[column] for column in new})
    return pd.DataFrame({column: held[column] for column in columns}, copy=False)


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
