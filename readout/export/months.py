"""Statements of a slice in; bars a month or a year by the speaker's side, in print, out."""

import numpy as np
import pandas as pd

from readout.export import bars, time_axis
from readout.export.context import Context, count
from readout.export.lettering import drawing
from readout.export.over_time import Counts, counted
from readout.export.page import Page, begin, finish
from readout.frames import Frames
from readout.palette import tone

_NUMBERS, _AXIS = 0.5, 0.36  # inches of the slide
_TALL = 3.8  # the whole drawing, where the page does not ask for more
_LEAST, _WIDEST = 0.026, 0.8  # of a bar


def draw(frames: Frames, context: Context, size: str, forms: tuple[str, ...]) -> tuple[bytes, ...]:
    """Return the bars as a file; statements without a date are counted below."""
    statements = frames.statements
    undated = int(statements["start"].isna().sum())
    notes = [f"{count(undated, 'statements')} without a date not drawn."] if undated else []
    with drawing():
        if len(statements) == undated:
            page = begin(context, size, subtitle(frames, "month"))
            page = page.saying("No dated statement in this slice.")
        else:
            told = counted(statements)
            page = begin(context, size, subtitle(frames, told.unit)).no_higher(_TALL)
            _draw(page, told)
        return finish(page, forms, notes)


def subtitle(frames: Frames, unit: str) -> str:
    """Return measure, unit and kinds: "Statements a month, by the speaker's side: 3 direct"."""
    kinds = frames.statements["kind"].astype(str).value_counts()
    split = ", ".join(f"{number:,} {name}" for name, number in kinds.items() if number)
    return f"Statements a {unit}, by the speaker's side" + (f": {split}" if split else "")


def _draw(page: Page, told: Counts) -> None:
    unit, table = page.unit, told.table
    left = page.left + _NUMBERS * unit
    starts = pd.Series(table.index)
    axis = time_axis.over(starts, told.ends, left, page.right - left)
    key = bars.key(page, left, page.top + 0.1 * unit, list(table.columns))
    top, floor = key + 0.28 * unit, page.bottom - _AXIS * unit
    time_axis.draw(page, axis, top, floor)
    most = int(table.sum(axis=1).max())
    scale = bars.levels(page, left, top, floor, most)
    begin_at = axis.at(starts)
    end_at = axis.at(told.ends)
    width = np.clip(end_at - begin_at, _LEAST * unit, _WIDEST * unit)
    spare = (width - (end_at - begin_at)) / 2
    base = np.zeros(len(table))
    for side in table.columns:
        values = table[side].to_numpy()
        stacked = zip(begin_at - spare, base, end_at + spare, base + values, strict=True)
        bars.fill(
            page,
            [(x0, floor - high * scale, x1, floor - low * scale) for x0, low, x1, high in stacked],
            str(side),
            tone(str(side)).light,
        )
        base += values
