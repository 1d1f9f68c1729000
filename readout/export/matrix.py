"""Meetings of a slice in; the who-met-whom matrix in print out.

Below the diagonal stands the number of meetings both sides joined, above it the year of the last.
"""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from readout.export.context import Context
from readout.export.page import Page, begin, drawing, finish
from readout.frames import Frames
from readout.frames.lanes import last_years, matrix
from readout.palette import ACCENT, INK, MUTED, SIDES

_NONE = "#F3F5F4"
_RAMP = LinearSegmentedColormap.from_list("count", ["#DCEBE9", ACCENT])


def draw(frames: Frames, context: Context, size: str, fmt: str) -> bytes:
    """Return the matrix as a file, for the sides with the most meetings."""
    counts = matrix(frames)
    years = last_years(frames, list(counts.index))
    with drawing():
        page = begin(
            context,
            size,
            "Below the diagonal: meetings in which both sides took part. "
            "Above: the year of the last one.",
        )
        if len(counts) > 1:
            _draw(page, counts, years)
        else:
            page.write(page.left, page.bottom + page.height / 2, "No two sides met here.", 15)
        return finish(page, fmt)


def _draw(page: Page, counts: pd.DataFrame, years: pd.DataFrame) -> None:
    unit, n = page.size.text, len(counts)
    names = max(page.wide(side, 13) for side in counts.index) + 0.2 * unit
    beside = 3.6 * unit
    head = 0.3 * unit
    wide = min((page.width - names - beside) / n, 1.7 * unit)
    tall = min((page.height - head) / n, 0.85 * unit)
    axes = page.axes(
        page.left + names, page.bottom + page.height - head - tall * n, wide * n, tall * n
    )
    axes.set_xlim(0, n)
    axes.set_ylim(n, 0)
    axes.axis("off")
    numbers, last = counts.to_numpy(), years.to_numpy()
    most = int(numbers.max())
    for row in range(n):
        for column in range(n):
            if column < row:
                _count(page, axes, row, column, int(numbers[row, column]), most)
            elif column > row:
                _year(page, axes, row, column, int(last[row, column]))
            else:
                _box(axes, row, column, "#E4E8EA")
    style: dict[str, Any] = {"fontsize": page.points(13), "color": INK}
    for position, side in enumerate(counts.index):
        axes.text(-0.1, position + 0.5, side, ha="right", va="center_baseline", **style)
        words = side if page.wide(side, 13) < wide else SIDES[side].code if side in SIDES else ""
        axes.text(position + 0.5, -0.12, words or f"{side[:9]}.", ha="center", va="bottom", **style)
    _findings(page, counts, page.left + names + wide * n + 0.5 * unit)


def _box(axes: Axes, row: int, column: int, colour: Any) -> None:
    axes.add_patch(Rectangle((column + 0.015, row + 0.025), 0.97, 0.95, color=colour))


def _count(page: Page, axes: Axes, row: int, column: int, number: int, most: int) -> None:
    share = number / most if most else 0.0
    _box(axes, row, column, _RAMP(share) if number else _NONE)
    axes.text(
        column + 0.5,
        row + 0.5,
        str(number) if number else "·",
        ha="center",
        va="center_baseline",
        fontsize=page.points(15),
        weight=600 if number else 400,
        color="white" if share > 0.55 else INK if number else MUTED,
    )


def _year(page: Page, axes: Axes, row: int, column: int, year: int) -> None:
    axes.text(
        column + 0.5,
        row + 0.5,
        str(year) if year else "·",
        ha="center",
        va="center_baseline",
        fontsize=page.points(12.5),
        color=MUTED,
    )


def _findings(page: Page, counts: pd.DataFrame, x: float) -> None:
    """Write the three pairs that met most beside the matrix, largest first."""
    lower = np.tril(counts.to_numpy(), -1)
    y = page.bottom + page.height - 0.75 * page.size.text
    for flat in np.argsort(-lower, axis=None, kind="stable")[:3]:
        row, column = np.unravel_index(flat, lower.shape)
        if not lower[row, column]:
            return
        page.write(x, y, str(lower[row, column]), 30, weight=600, color=ACCENT)
        pair = " – ".join(sorted((str(counts.columns[column]), str(counts.index[row]))))
        page.write(x, y - 0.34 * page.size.text, pair, 14)
        y -= 1.15 * page.size.text
