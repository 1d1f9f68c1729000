"""Meetings of a slice in; bars a year in print out: all meetings, below them the fullest pairs.

All bars have the same scale, so that a pair is seen beside the whole. Only what was held counts.
"""

from dataclasses import dataclass

import pandas as pd

from readout.export.context import Context, count
from readout.export.held import held
from readout.export.lettering import drawing
from readout.export.page import Page, begin, finish
from readout.frames import Frames
from readout.frames.lanes import MORE_THAN_TWO, OTHER, lanes
from readout.palette import HAIRLINE, INK, MUTED

SUBTITLE = "Meetings held a year: all of them, and those of the pairs of sides that met most"
ALL = "All meetings"
_PAIRS = 3
_YEARS = 50  # drawn at most, the last ones
_NAMES, _AXIS, _VALUE = 3.4, 0.34, 0.27  # inches of the slide
_BARS = 2.9  # all rows of bars, without their numbers


@dataclass(frozen=True, slots=True)
class Row:
    """One row of bars: its name and its counts, a year with none left out."""

    name: str
    counts: dict[int, int]

    @property
    def most(self) -> int:
        """The fullest year's count."""
        return max(self.counts.values(), default=0)


def rows(frames: Frames) -> list[Row]:
    """Return all meetings that were held, by year, then the pairs with the most."""
    met = held(frames)
    dated = met.meetings[met.meetings["start"].notna()]
    year = dated.set_index("meeting")["start"].dt.year
    placed = lanes(met, "pair").merge(year.rename("year"), left_on="meeting", right_index=True)
    lane = placed["lane"].astype(str)
    sizes = lane[~lane.isin((MORE_THAN_TWO, OTHER))].value_counts()
    pairs = sorted(sizes.index, key=lambda pair: (-int(sizes[pair]), pair))[:_PAIRS]
    named = [(str(pair), placed.loc[lane == pair, "year"]) for pair in pairs]
    return [Row(name, _counts(years)) for name, years in [(ALL, year), *named]]


def draw(frames: Frames, context: Context, size: str, forms: tuple[str, ...]) -> tuple[bytes, ...]:
    """Return the bars as a file; what has no date or was not held is counted below."""
    met = held(frames)
    told = rows(frames)
    years = sorted(told[0].counts)
    notes = _left_out(frames, met)
    with drawing():
        page = begin(context, size, SUBTITLE)
        if years:
            page = page.no_higher(_AXIS + _VALUE * len(told) + _BARS)
            first = max(years[0], years[-1] - _YEARS + 1)
            earlier = sum(many for year, many in told[0].counts.items() if year < first)
            if earlier:
                notes.append(f"{count(earlier, 'meetings')} before {first} not drawn.")
            _draw(page, told, first, years[-1])
        else:
            page = page.saying("No dated meeting was held in this slice.")
        return finish(page, forms, notes)


def _left_out(frames: Frames, met: Frames) -> list[str]:
    planned = len(frames.meetings) - len(met.meetings)
    undated = int(met.meetings["start"].isna().sum())
    return [
        *([f"{count(planned, 'meetings')} not on record as held left out."] if planned else []),
        *([f"{count(undated, 'meetings')} without a date not drawn."] if undated else []),
    ]


def _counts(years: "pd.Series[int]") -> dict[int, int]:
    numbers = years.value_counts().sort_index()
    return {int(year): int(many) for year, many in numbers.items()}  # type: ignore[call-overload]


def _draw(page: Page, told: list[Row], first: int, last: int) -> None:
    unit = page.unit
    names = [page.fit(row.name, (_NAMES - 0.7) * unit, 14, 600) for row in told]
    left = page.left + max(page.wide(name, 14, 600) for name in names) + 0.75 * unit
    slot = (page.right - left) / (last - first + 1)
    free = page.height - (_AXIS + _VALUE * len(told)) * unit
    scale = min(free / max(sum(row.most for row in told), 1), 0.5 * unit)
    floor = page.top
    for row, name in zip(told, names, strict=True):
        floor += _VALUE * unit + row.most * scale
        page.lines([(left, floor, page.right, floor)], HAIRLINE, 1.0)
        page.write(page.left, floor - 0.06 * unit, name, 14, weight=600)
        at = page.left + page.wide(name, 14, 600) + 0.1 * unit
        page.write(at, floor - 0.06 * unit, f"{sum(row.counts.values()):,}", 14, color=MUTED)
        for year, many in row.counts.items():
            if year >= first:
                _bar(page, left + (year - first) * slot, slot, floor, many, scale)
    _axis(page, left, slot, first, last, floor)


def _bar(page: Page, x: float, slot: float, floor: float, many: int, scale: float) -> None:
    half = min(slot * 0.36, 0.4 * page.unit)
    middle = x + slot / 2
    page.box((middle - half, floor - many * scale, middle + half, floor), INK)
    words = f"{many:,}"
    if page.wide(words, 12) < slot * 1.1:
        y = floor - many * scale - 0.05 * page.unit
        page.write(middle, y, words, 12, ha="center")


def _axis(page: Page, left: float, slot: float, first: int, last: int, floor: float) -> None:
    short = page.wide("’00 ", 12)
    step = next(step for step in (1, 2, 5, 10, 20, 50) if slot * step > short or step == 50)
    for year in range(first, last + 1):
        strong = year % 5 == 0 or year == first
        if (year - first) % step:
            continue
        fits = page.wide(str(year), 12, 600) < slot * step
        words = str(year) if fits and (strong or step > 1) else f"’{year % 100:02d}"
        x = left + (year - first + 0.5) * slot
        weight = 600 if strong else 400
        y = floor + 0.2 * page.unit
        page.write(x, y, words, 12, weight=weight, color=MUTED, ha="center")
