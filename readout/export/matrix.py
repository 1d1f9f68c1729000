"""Meetings of a slice in; the who-met-whom matrix in print out.

Below the diagonal stands how often two sides met, above it the year of the last time. Only what was
held is counted: who was to meet did not yet.
"""

import numpy as np
import pandas as pd

from readout.export.context import Context, count
from readout.export.held import held
from readout.export.labels import Box
from readout.export.lettering import drawing
from readout.export.page import Page, begin, finish
from readout.frames import Frames
from readout.frames.lanes import last_years, matrix
from readout.palette import HAIRLINE, INK, MUTED

SUBTITLE = "Meetings in which both sides took part (below the diagonal), year of the last (above)"
_NONE, _DIAGONAL = "#F3F4F6", "#D5DAE0"
_PALE, _DEEP = np.array([222, 225, 228]), np.array([27, 39, 51])  # counts are shades of ink
_RECENT = 3  # years before the data's last one that count as recent
_HEAD, _KEY = 0.46, 0.42  # above and below the cells
_ROW_LEAST, _ROW_MOST, _ROWS = 0.37, 0.62, 3.4  # a row, and all of them where that is enough
_BESIDE = 3.0  # inches of the slide, for the readings beside the matrix


def draw(frames: Frames, context: Context, size: str, forms: tuple[str, ...]) -> tuple[bytes, ...]:
    """Return the matrix as a file, for the sides with the most meetings."""
    met = held(frames)
    counts = matrix(met)
    years = last_years(met, list(counts.index))
    left_out = len(frames.meetings) - len(met.meetings)
    notes = [f"{count(left_out, 'meetings')} not on record as held left out."] if left_out else []
    there = met.participants[met.participants["meeting"].isin(met.meetings["meeting"])]
    sides = int(there.loc[there["side"] != "", "side"].nunique())
    if sides > len(counts):
        notes.append(f"The {len(counts)} sides with the most meetings, of {sides}.")
    with drawing():
        page = begin(context, size, SUBTITLE)
        if len(counts) > 1:
            tall = max(_ROW_LEAST, min(_ROW_MOST, _ROWS / len(counts)))
            page = page.no_higher(_HEAD + _KEY + len(counts) * tall)
            _draw(page, counts, years)
            notes.append("A meeting of three sides counts once for each pair.")
        else:
            page = page.saying("No two sides met in this slice.")
        return finish(page, forms, notes)


def _draw(page: Page, counts: pd.DataFrame, years: pd.DataFrame) -> None:
    unit, n = page.unit, len(counts)
    numbers, last = counts.to_numpy(), years.to_numpy()
    names = [page.fit(str(side), 2.2 * unit, 14, 600) for side in counts.index]
    left = page.left + max(page.wide(side, 14, 600) for side in names) + 0.25 * unit
    beside = _BESIDE * unit if page.size.framed else 0.0
    head, key = _HEAD * unit, _KEY * unit
    wide = min((page.right - beside - left) / n, 1.4 * unit)
    tall = min((page.height - head - key) / n, _ROW_MOST * unit)
    top = page.top + head
    newest = int(last.max())
    for row, name in enumerate(names):
        y = page.middle(top + (row + 0.5) * tall, 14)
        page.write(page.left, y, name, 14, weight=600)
        heading = page.broken(str(counts.index[row]), wide - 0.06 * unit, 12, 600)
        for line, title in enumerate(reversed(heading)):
            height = top - (0.1 + 0.19 * line) * unit
            page.write(left + (row + 0.5) * wide, height, title, 12, weight=600, ha="center")
        for column in range(n):
            x, y = left + column * wide, top + row * tall
            box = (x, y, x + wide, y + tall)
            if column < row:
                _count(page, box, int(numbers[row, column]), int(numbers.max()))
            elif column > row:
                _year(page, box, int(last[row, column]), newest)
            else:
                _fill(page, box, _DIAGONAL)
    recent = f"Bold year: met in {newest - _RECENT + 1} or later." if newest else ""
    words = f"Darker: more meetings.   {recent}   –: none on file."
    page.write(page.left, top + n * tall + 0.3 * unit, words, 12, color=MUTED)
    if page.size.framed:
        _readings(page, counts, years, left + n * wide + 0.3 * unit, top, top + n * tall)


def _fill(page: Page, box: Box, colour: str) -> None:
    gap = 0.012 * page.unit
    left, top, right, bottom = box
    page.box((left + gap, top + gap, right - gap, bottom - gap), colour)


def _count(page: Page, box: Box, number: int, most: int) -> None:
    share = (number / most) ** 0.7 if most else 0.0
    shade = _PALE + (_DEEP - _PALE) * share
    _fill(page, box, "#{:02X}{:02X}{:02X}".format(*shade.astype(int)) if number else _NONE)
    words = f"{number:,}" if number else "–"
    # ink on the shade has 4.5:1 up to a little below the middle of the ramp
    colour = MUTED if not number else "#FFFFFF" if share > 0.45 else INK
    x, y = (box[0] + box[2]) / 2, page.middle((box[1] + box[3]) / 2, 16)
    page.write(x, y, words, 16, weight=600 if number else 400, color=colour, ha="center")


def _year(page: Page, box: Box, year: int, newest: int) -> None:
    if not year:
        return
    recent = year > newest - _RECENT
    x, y = (box[0] + box[2]) / 2, page.middle((box[1] + box[3]) / 2, 14)
    look = {"weight": 600, "color": INK} if recent else {"color": MUTED}
    page.write(x, y, str(year), 14, ha="center", **look)


def _readings(
    page: Page, counts: pd.DataFrame, years: pd.DataFrame, x: float, top: float, bottom: float
) -> None:
    """Write the three pairs that met most beside the matrix."""
    unit = page.unit
    lower = np.tril(counts.to_numpy(), -1)
    page.lines([(x, top, x, bottom)], HAIRLINE, 1.0)
    x, y = x + 0.18 * unit, top + 0.34 * unit
    room = page.right - x
    for flat in np.argsort(-lower, axis=None, kind="stable")[:3]:
        row, column = (int(n) for n in np.unravel_index(flat, lower.shape))
        if not lower[row, column] or y > bottom:
            return
        page.write(x, y, f"{int(lower[row, column]):,}", 28, weight=600)
        first, second = sorted((str(counts.columns[column]), str(counts.index[row])))
        year = int(years.to_numpy()[row, column])
        page.write(x, y + 0.27 * unit, page.fit(f"{first} – {second}", room, 14), 14)
        last = f"last on file in {year}" if year else "none with a date"
        page.write(x, y + 0.5 * unit, last, 14, color=MUTED)
        y += 1.2 * unit
