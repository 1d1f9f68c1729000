"""The days that a figure reaches over and a width in; places of days, and ticks in words, out."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from readout.export.page import Page
from readout.palette import HAIRLINE, MUTED

_Days: TypeAlias = "npt.NDArray[np.datetime64]"
# unit of numpy's calendar, how many of it, about how many days that is
_STEPS = (
    ("D", 1, 1),
    ("D", 2, 2),
    ("D", 7, 7),
    ("M", 1, 30),
    ("M", 3, 91),
    ("Y", 1, 365),
    ("Y", 2, 730),
    ("Y", 5, 1826),
    ("Y", 10, 3652),
    ("Y", 50, 18262),
    ("Y", 200, 73050),
    ("Y", 1000, 365250),
)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_TICKS = {"D": 0.62, "M": 0.46, "Y": 0.46}  # inches of the slide that one needs


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """A level axis of days, from `left` over `width` inches."""

    left: float
    width: float
    first: float  #: day number since 1970-01-01
    last: float

    def at(self, days: "pd.Series[pd.Timestamp]") -> npt.NDArray[np.float64]:
        """Return where days stand, in inches from the page's left edge."""
        span: npt.NDArray[np.float64] = (_numbers(days) - self.first) / (self.last - self.first)
        return self.left + self.width * span


def over(
    starts: "pd.Series[pd.Timestamp]", ends: "pd.Series[pd.Timestamp]", left: float, width: float
) -> TimeAxis:
    """Return the axis over all days of both, with a little room; one must be a day."""
    first = float(_numbers(starts.dropna()).min())
    last = float(max(_numbers(starts.dropna()).max(), _numbers(ends.dropna()).max(initial=first)))
    room = max((last - first) * 0.015, 3.0)
    return TimeAxis(left, width, first - room, last + room)


def draw(page: Page, axis: TimeAxis, top: float, y: float) -> None:
    """Draw the axis at height y, with grid lines of the strong ticks up to `top`."""
    page.lines([(axis.left, y, axis.left + axis.width, y)], MUTED, 0.8)
    tick, down = 0.06 * page.unit, 0.23 * page.unit
    end = axis.left + axis.width
    marks, single, year = _ticks(page, axis)
    side = axis.left - 0.12 * page.unit if year else 0.0
    if year:
        page.write(side, y + down, year, 12, weight=600, color=MUTED, ha="right")
    for (x, words, strong), following in zip(marks, [*[m[0] for m in marks[1:]], end], strict=True):
        if x >= axis.left:
            page.lines([(x, y, x, y + tick)], MUTED, 0.8)
            if strong:
                page.lines([(x, top, x, y)], HAIRLINE, 0.9, zorder=1.0)
        weight = 600 if strong else 400
        wide = page.wide(words, 12, weight)
        start, stop = max(x, axis.left), min(following, end)
        # a tick a year names the year that follows it; a tick in five names a day
        if single and wide <= stop - start:
            x = (start + stop) / 2
        elif single or not axis.left <= x <= end:
            continue
        x = min(x, page.right - wide / 2)
        if x - wide / 2 < side + 0.06 * page.unit:
            continue  # the year stands there
        page.write(x, y + down, words, 12, weight=weight, color=MUTED, ha="center")


def _ticks(page: Page, axis: TimeAxis) -> tuple[list[tuple[float, str, bool]], bool, str]:
    """Return (x, words, strong) of each tick, whether one stands at every unit, and the year.

    The first tick may lie before the axis. The year is that in which an axis of months or days
    begins, whose ticks may not tell it, else "".
    """
    span = axis.last - axis.first
    room = axis.width / page.unit
    unit, step, _ = next(
        (one for one in _STEPS if span / one[2] * _TICKS[one[0]] <= room), _STEPS[-1]
    )
    days = np.array([np.floor(axis.first), np.ceil(axis.last)]).astype("datetime64[D]")
    low, high = days.astype(f"datetime64[{unit}]").astype(np.int64)
    if unit == "Y":
        low -= (low + 1970) % step  # numpy counts years from 1970
    elif unit == "M":
        low -= low % step
    begins = np.arange(low, high + 1, step).astype(f"datetime64[{unit}]")
    at = begins.astype("datetime64[D]").astype(np.float64)
    places = axis.left + axis.width * (at - axis.first) / span
    # the first tick lies before the axis; its year is told if enough of it is left
    told = step == 1 and len(places) > 1 and places[1] - axis.left > _TICKS["Y"] * page.unit
    first = 0 if told else int(np.argmax(places >= axis.left))
    words = [_words(one, unit, step, number <= first) for number, one in enumerate(begins)]
    ticks = [(float(x), *told) for x, told in zip(places, words, strict=True)]
    year = "" if unit == "Y" else str(days[0]).rsplit("-", 2)[0]
    return [one for one in ticks if one[0] < axis.left + axis.width], step == 1, year


def _words(begin: np.datetime64, unit: str, step: int, first: bool) -> tuple[str, bool]:
    """Return what a tick says, and whether it is a strong one."""
    year, month, day = str(begin.astype("datetime64[D]")).rsplit("-", 2)
    if unit == "Y":
        strong = step > 1 or int(year) % 5 == 0
        return (year if first or strong else f"’{year[-2:]}"), strong
    if unit == "M":
        return (year, True) if month == "01" else (_MONTHS[int(month) - 1], False)
    return f"{int(day)} {_MONTHS[int(month) - 1]}", day == "01"


def _numbers(days: "pd.Series[pd.Timestamp]") -> npt.NDArray[np.float64]:
    seconds: _Days = days.to_numpy("datetime64[s]")
    numbers = seconds.astype(np.int64) / 86_400.0
    return np.where(np.isnat(seconds), np.nan, numbers)
