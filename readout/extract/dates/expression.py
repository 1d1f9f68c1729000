"""What the grammar of dates hands to the calendar: an expression as it stands, not yet a date."""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What kind of expression it is."""

    CALENDAR = "calendar"  #: names parts of a date: "16 May", "Monday", "the summer of 2016"
    DEICTIC = "deictic"  #: a unit told from another day: "last week", "that month"
    SHIFT = "shift"  #: a number of units from another day: "two years ago", "three days later"
    DURATION = "duration"
    SET = "set"
    REFERENCE = "reference"  #: PRESENT_REF, PAST_REF, FUTURE_REF
    DECADE = "decade"
    CENTURY = "century"
    UNREAD = "unread"  #: looks like a date and is none: "31 February"


@dataclass(frozen=True, slots=True)
class Expression:
    """Atoms [first, last) and what they say; 0 and "" are what they do not say."""

    first: int
    last: int
    form: Form
    value: str = ""  #: TIMEX3 value, where the words alone give it
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = 0  #: 1 is Monday
    before_christ: bool = False
    season: str = ""  #: SP SU FA WI
    nth: str = ""  #: Q1, H2
    part: str = ""  #: TMO TAF TEV TNI TMI
    clock: str = ""  #: T10:30, T16:00Z
    mod: str = ""  #: START MID END
    edge: str = ""  #: START: "earlier this month"; END: "later this month"
    unit: str = ""  #: D W M Y Q DE CE WE, or 2W
    shift: float = 0  #: how many units, back or forth
    relative: bool = False  #: the parts of the date are told by `shift`: "last Monday"
    previous: bool = False  #: told from the date before it in the text, not from the article's
    vague: bool = False  #: the number is not said: "years ago"

    @property
    def is_weekday(self) -> bool:
        """Tell whether it is the bare name of a day of the week."""
        calendar = self.form is Form.CALENDAR and not self.relative
        return bool(calendar and self.weekday and not (self.day or self.month))

    @property
    def is_day(self) -> bool:
        """Tell whether it names one day."""
        return bool(self.day or self.weekday)
