"""Meetings of a slice in; the who-met-whom matrix in print out: the lower half, as numbers."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from readout.export.context import Context
from readout.export.page import Page, begin, drawing, finish
from readout.frames import Frames
from readout.frames.lanes import matrix
from readout.palette import ACCENT, INK, MUTED

_NONE = "#F3F5F4"
_RAMP = LinearSegmentedColormap.from_list("count", ["#DCEBE9", ACCENT])


def draw(frames: Frames, context: Context, size: str, fmt: str) -> bytes:
    """Return the matrix as a file: one cell a pair of sides, the number of meetings both joined."""
    table = matrix(frames)
    with drawing():
        page = begin(
            context, size, "Meetings in which both sides took part; the sides that met most."
        )
        if len(table) > 1:
            _draw(page, table)
        else:
            page.write(page.left, page.bottom + page.height / 2, "No two sides met here.", 15)
        return finish(page, fmt)


def _draw(page: Page, table: pd.DataFrame) -> None:
    unit = page.size.text
    names = 1.7 * unit
    n = len(table) - 1
    cell = min((page.height - 0.5 * unit) / n, (page.width - names) / n, 1.15 * unit)
    axes = page.axes(
        page.left + names,
        page.bottom + 0.4 * unit + (page.height - 0.5 * unit - cell * n),
        cell * n,
        cell * n,
    )
    axes.set_xlim(0, n)
    axes.set_ylim(n, 0)
    axes.axis("off")
    counts = table.to_numpy()
    for row in range(1, len(table)):
        for column in range(row):
            _cell(page, axes, row - 1, column, int(counts[row, column]), int(counts.max()))
    for position in range(n):
        style: dict[str, Any] = {"fontsize": page.points(13.5), "color": INK}
        axes.text(
            -0.12, position + 0.5, table.index[position + 1], ha="right", va="center", **style
        )
        axes.text(
            position + 0.5,
            n + 0.12,
            _broken(table.columns[position]),
            ha="center",
            va="top",
            **style,
        )
    _findings(page, table, page.left + names + cell * n + 0.5 * unit)


def _cell(page: Page, axes: Axes, row: int, column: int, number: int, most: int) -> None:
    share = number / most if most else 0.0
    axes.add_patch(
        Rectangle((column + 0.02, row + 0.02), 0.96, 0.96, color=_RAMP(share) if number else _NONE)
    )
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


def _findings(page: Page, table: pd.DataFrame, x: float) -> None:
    """Write the three pairs that met most beside the matrix, largest first."""
    lower = np.tril(table.to_numpy(), -1)
    best = np.argsort(lower, axis=None)[::-1][:3]
    y = page.bottom + page.height - 0.7 * page.size.text
    for flat in best:
        row, column = np.unravel_index(flat, lower.shape)
        if not lower[row, column] or x > page.size.width - 3 * page.size.text:
            return
        page.write(x, y, str(lower[row, column]), 30, weight=600, color=ACCENT)
        page.write(
            x, y - 0.34 * page.size.text, f"{table.columns[column]} – {table.index[row]}", 14
        )
        y -= 1.15 * page.size.text


def _broken(side: str) -> str:
    return side.replace(" ", "\n", 1)
