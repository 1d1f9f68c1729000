"""Days in; where each stands on a slide's timeline, its grid lines and their names, out."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from readout.days_in_words import short_day
from readout.export.brief.slides import parts, sheet
from readout.export.brief.slides.markup import HAIRLINE, Piece
from readout.export.brief.slides.parts import MUTED

_MONTHS_TO = 730  #: days; above it the ticks are years
_TICKS = 11


@dataclass(frozen=True, slots=True)
class Scale:
    """The first and the last day, and where they stand in inches."""

    first: pd.Timestamp
    last: pd.Timestamp
    left: float
    right: float

    def x(self, day: Any) -> float:
        """Return where a day, a pandas Timestamp, stands in inches."""
        share = (day - self.first) / (self.last - self.first)
        return self.left + float(share) * (self.right - self.left)


def over(days: "pd.Series[pd.Timestamp]", left: float) -> Scale:
    """Return the axis from `left` to the margin that holds all days; one must be known."""
    first, last = days.min(), days.max()
    room = max((last - first) * 0.02, pd.Timedelta(days=10))
    return Scale(first - room, last + room, left, sheet.RIGHT - 0.05)


def draw(shapes: Any, scale: Scale, top: float, bottom: float) -> None:
    """Draw grid lines and names of years, or of months where there is less than two years."""
    for day, words in _ticks(scale):
        x = scale.x(day)
        parts.ornament(parts.line(shapes, (x, top, x, bottom + 0.05), HAIRLINE, width=0.75))
        parts.words(
            shapes,
            (x - 0.5, bottom + 0.08, 1.0, 0.24),
            [[Piece(words, 12, colour=MUTED)]],
            align="center",
        )


def _ticks(scale: Scale) -> list[tuple[pd.Timestamp, str]]:
    days = (scale.last - scale.first).days
    if days > _MONTHS_TO:
        step = max(1, round(days / 365 / _TICKS))
        first = scale.first.year + 1
        years = [year for year in range(first, scale.last.year + 1) if not (year - first) % step]
        return [(pd.Timestamp(year, 1, 1), str(year)) for year in years]
    step = max(1, round(days / 30 / 9))
    months = pd.date_range(scale.first, scale.last, freq="MS")[::step]
    return [(one, short_day(one, "month")) for one in months]
