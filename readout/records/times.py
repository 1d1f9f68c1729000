"""Days and stretches of days, each no finer than the text says."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from readout.records.spans import Span


class Precision(StrEnum):
    """How exactly a date is known; never finer than the text says."""

    DAY = "day"
    DAYS = "days"  #: a stretch of known days: 21 to 22 February
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"  #: bounded but vague: last week, early May, the summer of 2016
    PUBLICATION = "publication"  #: no date of its own; the article's date stands in, marked as such
    NONE = "none"


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of days, both ends included, with its precision and the phrase it came from."""

    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.NONE
    phrase: Span | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression. `value` and `type` follow TIMEX3 (ISO-TimeML, 2012): 2016-05-16, P3D."""

    span: Span
    value: str  #: "" when it could not be resolved
    type: str  #: DATE, TIME, DURATION or SET
    when: When = When()
