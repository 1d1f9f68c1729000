"""An expression of time and what is known around it in; the days it means out.

Values follow TIMEX3 (ISO-TimeML, 2012). What cannot be told stays unresolved: no article date, no
"yesterday"; an article dated by its month alone has no "Monday".
"""

from dataclasses import dataclass
from datetime import date, timedelta

from readout.extract.dates import spans
from readout.extract.dates.expression import Expression, Form
from readout.extract.dates.spans import NOWHERE, Stretch

_FINENESS = {unit: n for n, unit in enumerate(("", "CE", "DE", "Y", "Q", "M", "W", "D"))}
_SATURDAY = 6
_EARLY, _LATE = 6, 8
_AGAINST = 6  # how much farther a date seems that is against its tense: "protested in March"
_NEVER = 30  # "left in February" is no month to come; a day may be, where an article is misdated
_ROLL_MONTHS = 9  # in a narrative, January after November is of the next year


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an expression may be told from."""

    anchor: date | None = None  #: the first day of what is known of the article's date
    anchor_unit: str = ""  #: D, M or Y: how exactly the article is dated
    previous: Stretch = NOWHERE  #: the last date resolved before it in the text
    day: Stretch = NOWHERE  #: the last of these that was a day
    narrative: bool = False  #: a text about the past, or one without a date: years come from it
    tense: int = 0  #: of its clause: -1 past, -2 past beyond doubt, 1 future, 0 not told
    year: int = 0  #: a year named before in the same sentence


def resolve(said: Expression, around: Surroundings) -> Stretch:
    """Return the days an expression means; NOWHERE (value "") when that cannot be told."""
    try:
        found = _RULES[said.form](said, around)
    except (OverflowError, ValueError):  # beyond the years 1 to 9999
        return NOWHERE
    if said.edge:
        return spans.third(found, said.edge, edge_of=around.anchor if not said.previous else None)
    return spans.third(found, said.mod) if said.mod and said.form is not Form.SHIFT else found


def _fixed(said: Expression, around: Surroundings) -> Stretch:
    return Stretch(said.value)


def _calendar(said: Expression, around: Surroundings) -> Stretch:
    if said.before_christ:
        return Stretch(_before_christ(said))
    if said.relative:
        return _relative(said, around)
    if said.year:
        return _in_year(said, said.year)
    if said.day and not said.month:
        return _day_alone(said, around)
    if said.clock and not said.is_day:
        return Stretch()
    if said.weekday and not said.day and not said.month:
        return _weekday(said, around)
    chosen = _year(said, around)
    return _in_year(said, chosen) if chosen else NOWHERE


def _in_year(said: Expression, year: int) -> Stretch:
    if said.nth and said.month:
        return spans.nth_weekday(year, said.month, said.weekday, int(said.nth[1:]))
    if said.day:
        return spans.of_unit(date(year, said.month, said.day), "D")
    if said.month:
        return spans.month(year, said.month)
    if said.season:
        return spans.season(year, said.season)
    if said.nth:
        number = int(said.nth[1])
        return spans.quarter(year, number) if said.nth[0] == "Q" else spans.half(year, number)
    return spans.year(year)


def _before_christ(said: Expression) -> str:
    month = f"-{said.month:02}" if said.month else ""
    return f"BC{said.year:04}{month}" + (f"-{said.season}" if said.season else "")


def _year(said: Expression, around: Surroundings) -> int:
    """Return the year of a day, month or season that names none; 0 when it cannot be told."""
    month = said.month or spans.SEASON_MONTH[said.season]
    if around.year:
        return around.year
    if around.narrative:
        return _narrative_year(month, around.previous)
    if around.anchor is None or _FINENESS[around.anchor_unit] < _FINENESS["M"]:
        return 0
    anchor = around.anchor
    if said.day and said.weekday:
        years = [
            y
            for y in (anchor.year, anchor.year - 1, anchor.year + 1)
            if _exists(y, month, said.day) and date(y, month, said.day).isoweekday() == said.weekday
        ]
        return years[0] if years else 0
    return _nearest(said, month, around)


def _nearest(said: Expression, month: int, around: Surroundings) -> int:
    """Return the year that makes a date fit its tense; the nearer one where it is not told."""
    anchor = around.anchor
    assert anchor is not None  # noqa: S101 - the caller has looked
    years = [
        y
        for y in (anchor.year - 1, anchor.year, anchor.year + 1)
        if 1 <= y <= 9999 and (not said.day or _exists(y, month, said.day))
    ]
    middle = said.day or 15
    if not said.day:
        anchor = anchor.replace(day=15)

    def away(year: int) -> float:
        days = (date(year, month, min(middle, 28)) - anchor).days
        against = (days > 0 and around.tense < 0) or (days < 0 and around.tense > 0)
        times = _NEVER if around.tense < -1 and not said.day else _AGAINST
        return abs(days) * (times if against else 1) + (0.5 if days > 0 else 0)

    return min(years, key=away) if years else 0


def _narrative_year(month: int, previous: Stretch) -> int:
    if previous.start is None:
        return 0
    year = previous.start.year
    if previous.unit == "Y" and previous.start.month >= _LATE and month <= _EARLY:
        return year + 1  # "late 1943 ... By June"
    if _FINENESS[previous.unit] >= _FINENESS["M"] and previous.start.month - month >= _ROLL_MONTHS:
        return year + 1
    return year


def _day_alone(said: Expression, around: Surroundings) -> Stretch:
    """Resolve "the 20th" in the month that was last spoken of, else in that of its tense."""
    told = around.previous.unit in ("D", "M")
    base = around.previous.start if told else around.anchor
    if base is None or (not told and _FINENESS[around.anchor_unit] < _FINENESS["D"]):
        return NOWHERE
    months = 0
    if not told and said.day != base.day and around.tense:
        ahead = said.day > base.day
        months = (around.tense > 0) - ahead
    return spans.of_unit(_moved(base, "M", months).replace(day=said.day), "D")


def _weekday(said: Expression, around: Surroundings) -> Stretch:
    if around.anchor is None or around.anchor_unit != "D" or around.narrative:
        return NOWHERE
    ahead = (said.weekday - around.anchor.isoweekday()) % 7
    days = ahead if around.tense > 0 or ahead == 0 else ahead - 7
    return spans.of_unit(around.anchor + timedelta(days=days), "D")


def _relative(said: Expression, around: Surroundings) -> Stretch:
    """Resolve "last Monday", "next May", "this summer", "the previous April"."""
    base, unit = _base(said, around)
    if base is None:
        return NOWHERE
    if said.weekday:
        if unit != "D":
            return NOWHERE
        ahead = said.weekday - base.isoweekday()
        if said.shift:
            ahead = (ahead - 1) % 7 + 1 if said.shift > 0 else -((-ahead - 1) % 7 + 1)
        return spans.of_unit(base + timedelta(days=ahead), "D")
    if _FINENESS[unit] < _FINENESS["M"]:
        return NOWHERE
    month = said.month or spans.SEASON_MONTH[said.season]
    year = base.year
    if said.shift < 0 and (month, 1) >= (base.month, 0 if said.season else 1):
        year -= 1
    elif said.shift > 0 and month <= base.month:
        year += 1
    return _in_year(said, year)


def _deictic(said: Expression, around: Surroundings) -> Stretch:
    base, unit = _base(said, around)
    if base is None or said.value:
        return NOWHERE
    wanted = "W" if said.unit in ("WE", "2W") else said.unit
    if _FINENESS[unit] < _FINENESS[wanted]:
        return NOWHERE
    if said.unit == "WE" and said.relative:  # "over the weekend": the one that its tense tells
        past = around.tense <= 0 and base.isoweekday() < _SATURDAY
        return spans.of_unit(_moved(base, "WE", -past), "WE")
    moved = _moved(base, said.unit, int(said.shift))
    if said.unit == "W" and said.weekday:
        return spans.of_unit(moved + timedelta(days=said.weekday - moved.isoweekday()), "D")
    if said.unit == "Y" and (said.month or said.season or said.nth):
        return _in_year(said, moved.year)
    return spans.of_unit(moved, said.unit)


def _shift(said: Expression, around: Surroundings) -> Stretch:
    if said.vague:
        return Stretch("PAST_REF" if said.mod == "START" else "FUTURE_REF")
    base, unit = _base(said, around)
    if base is None or said.unit.startswith("T") or said.shift % 1:
        return NOWHERE
    if _FINENESS[unit] < _FINENESS["W" if said.unit in ("WE", "2W") else said.unit]:
        return NOWHERE
    return spans.of_unit(_moved(base, said.unit, int(said.shift)), said.unit)


def _base(said: Expression, around: Surroundings) -> tuple[date | None, str]:
    """Return the day an expression is told from, and how exactly that is known."""
    told_by_story = around.narrative and around.anchor is not None and around.previous.unit
    if said.previous or told_by_story:
        told = around.day if said.unit == "D" and around.day.unit else around.previous
        return told.start, told.unit
    return around.anchor, around.anchor_unit


def _moved(day: date, unit: str, count: int) -> date:
    if unit in ("D", "W", "WE", "2W"):
        return day + timedelta(days=count * {"D": 1, "2W": 14}.get(unit, 7))
    months = count * {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}[unit]
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _decade(said: Expression, around: Surroundings) -> Stretch:
    if said.before_christ:
        return Stretch(f"BC{said.year // 10:03}")
    return spans.decade(said.year)


def _century(said: Expression, around: Surroundings) -> Stretch:
    if said.before_christ:
        return Stretch(f"BC{said.year - 1:02}")
    return spans.century(said.year)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


_RULES = {
    Form.CALENDAR: _calendar,
    Form.DEICTIC: _deictic,
    Form.SHIFT: _shift,
    Form.DURATION: _fixed,
    Form.SET: _fixed,
    Form.REFERENCE: _fixed,
    Form.DECADE: _decade,
    Form.CENTURY: _century,
    Form.UNREAD: _fixed,
}
