"""Atoms in; the expression of time without a modifier that begins there out.

Which rules a word may begin is told by its classes in `words/time.en.tsv`; digits have their own.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from readout.extract.dates import calendar, units, weekdays
from readout.extract.dates import clock as dates_clock
from readout.extract.dates.atoms import Atoms
from readout.extract.dates.expression import Expression, Form
from readout.extract.dates.lexicon import lexicon

Rule = Callable[[Atoms, int, bool | None], tuple[Expression, ...]]


def read(a: Atoms, i: int, day_first: bool | None) -> tuple[Expression, ...]:
    """Read an expression without a modifier: calendar, then deictic, then amounts."""
    word = a.word(i)
    if "0" <= word[:1] <= "9":
        return _from_digits(a, i, day_first)
    if word not in lexicon() and word not in _SMALL:
        return ()
    for rule in _rules(word):
        if found := rule(a, i, day_first):
            return found
    return ()


@cache
def _rules(word: str) -> tuple[Rule, ...]:
    """Return the rules that a word of the list may begin, in their order."""
    kinds = {*lexicon().get(word, ()), word}
    return tuple(rule for beginning, rule in _CORE if kinds & beginning)


def _month(a: Atoms, i: int, day_first: bool | None) -> tuple[Expression, ...]:
    found = calendar.month_and_day(a, i)
    return (*found[:-1], _with_relative_year(a, _with_clock(a, found[-1]))) if found else ()


def _weekday(a: Atoms, i: int, day_first: bool | None) -> tuple[Expression, ...]:
    found = weekdays.weekday(a, i)
    if found is None:
        return ()
    return (_with_clock(a, found) if found.day else _with_part(a, found),)


def _clock(a: Atoms, i: int, day_first: bool | None) -> tuple[Expression, ...]:
    clock = a.value(i, "clock") or ""
    return (_with_day(a, Expression(i, i + 1, Form.CALENDAR, clock=clock), day_first),)


def _alone(read: Callable[[Atoms, int], Expression | None]) -> Rule:
    def rule(a: Atoms, i: int, day_first: bool | None) -> tuple[Expression, ...]:
        found = read(a, i)
        return (found,) if found else ()

    return rule


def _of_units(read: Callable[[Atoms, int], Expression | None]) -> Rule:
    def rule(a: Atoms, i: int, day_first: bool | None) -> tuple[Expression, ...]:
        found = read(a, i)
        return (_with_article(a, _with_part(a, found)),) if found else ()

    return rule


def _from_digits(a: Atoms, i: int, day_first: bool | None) -> tuple[Expression, ...]:
    if written := calendar.numeric(a, i, day_first):
        return (_with_clock(a, written),)
    if clock := dates_clock.clock_time(a, i):
        return (_with_day(a, clock, day_first),)
    if days := calendar.day_and_month(a, i):
        return (*days[:-1], _with_relative_year(a, _with_clock(a, days[-1])))
    if day := calendar.day_alone(a, i):
        return (day,)
    for rule in (units.decade, units.nth, units.amount):
        if unit := rule(a, i):
            return (_with_article(a, unit),)
    return calendar.bare_year(a, i)


def _season(a: Atoms, i: int) -> Expression | None:
    """Read "the summer", "summer 2016", "autumn of 1917"; not "the fall of"."""
    season = a.value(i, "season")
    if season is None or (a.is_capital(i - 1) and not _starts_sentence(a, i - 1)):
        return None
    j = i + 1 + (a.word(i + 1) == "of")
    year = a.number(j, 4) if len(a.word(j)) in (3, 4) else None
    article = a.word(i - 1) == "the"
    if year and (len(a.word(j)) == 4 or a.word(j + 1) == "bc"):
        found = calendar.with_era(
            a, Expression(i - article, j + 1, Form.CALENDAR, season=season, year=year)
        )
        return found
    pointed = a.word(j) in ("last", "next", "this") and a.word(j + 1) == "year"
    if a.word(i + 1) == "of" and not pointed:
        return None
    if a.word(i) == "fall" or (a.is_capital(i) and a.is_capital(i + 1)):
        return None
    if pointed and a.word(i + 1) == "of":
        return Expression(
            i - article,
            j + 2,
            Form.DEICTIC,
            season=season,
            unit="Y",
            shift=int(a.value(j, "deictic") or 0),
        )
    if article or a.value(i - 1, "before") is not None or a.value(i - 1, "mod") is not None:
        return Expression(i - article, i + 1, Form.CALENDAR, season=season)
    return None


def _fiscal(a: Atoms, i: int) -> Expression | None:
    """Read "fiscal 2016", "FY2016": no calendar year, and whose, it does not say."""
    j = i + 1 + (a.word(i + 1) == "year")
    if a.number(j, 4) is None or len(a.word(j)) != 4:
        return None
    return Expression(i, j + 1, Form.UNREAD, value=f"FY{a.word(j)}")


def _short_quarter(a: Atoms, i: int) -> Expression | None:
    """Read "Q3 2015", "H1 2016"."""
    number, year = a.number(i + 1, 1), a.number(i + 2, 4)
    if not a.is_capital(i) or not a.glued(i + 1) or not year or len(a.word(i + 2)) != 4:
        return None
    if not number or number > (4 if a.word(i) == "q" else 2):
        return None
    return Expression(i, i + 3, Form.CALENDAR, year=year, nth=f"{a.raw[i]}{number}")


def _with_part(a: Atoms, found: Expression) -> Expression:
    """Take in a part of the day: "Monday morning", "yesterday evening"."""
    part = a.value(found.last, "part")
    if part is None or found.part or not (found.weekday or found.unit == "D"):
        return found
    if found.form is Form.DURATION:
        return found
    return replace(found, last=found.last + 1, part=part)


def _with_clock(a: Atoms, found: Expression) -> Expression:
    """Take in a clock time right behind a day: "May 8 1:00AM", "16 May 2016, 10:05"."""
    if not found.is_day or found.clock:
        return found
    j = found.last + (a.word(found.last) == ",")
    clock = dates_clock.clock_time(a, j) if a.number(j) is not None else None
    if clock is None or clock.form is Form.UNREAD:
        return found
    return replace(found, last=clock.last, clock=clock.clock)


def _with_day(a: Atoms, clock: Expression, day_first: bool | None) -> Expression:
    """Take in the day right behind a clock time: "16:00 UTC today", "8 p.m. on Monday"."""
    if clock.form is Form.UNREAD:
        return clock
    j = clock.last + (a.word(clock.last) in ("on", ","))
    if a.value(j, "deictic_day") is not None or a.value(j, "weekday") is not None:
        day = read(a, j, day_first)
        if len(day) == 1 and day[0].form in (Form.CALENDAR, Form.DEICTIC):
            return replace(day[0], first=clock.first, clock=clock.clock)
    dated = calendar.day_and_month(a, j) or calendar.month_and_day(a, j)
    if len(dated) == 1 and dated[0].day and dated[0].first == j:
        return replace(dated[0], first=clock.first, clock=clock.clock)
    return clock


def _with_relative_year(a: Atoms, found: Expression) -> Expression:
    """Take in "of last year", "this year", "of that year" behind a month or a day."""
    if found.year or found.form is not Form.CALENDAR or found.weekday:
        return found
    event = a.value(found.last, "event") or ""
    if event.endswith(f"-{found.month:02}-{found.day:02}"):
        return replace(found, year=int(event[:4]))  # "the September 11 attacks"
    j = found.last + (a.word(found.last) == "of")
    for kind in ("deictic", "previous"):
        shift = a.value(j, kind)
        if shift is not None and a.word(j + 1) == "year" and a.word(j) not in ("past", "same"):
            return replace(
                found,
                last=j + 2,
                form=Form.DEICTIC,
                unit="Y",
                shift=int(shift),
                previous=kind == "previous",
            )
    return found


def _with_article(a: Atoms, found: Expression) -> Expression:
    wants = found.form in (Form.DECADE, Form.CENTURY) or found.nth or found.form is Form.DEICTIC
    return (
        replace(found, first=found.first - 1)
        if wants and a.word(found.first - 1) == "the"
        else found
    )


def _starts_sentence(a: Atoms, i: int) -> bool:
    return i == 0 or a.word(i - 1) in (".", "!", "?", ":", '"', "“")


_SMALL = frozenset(
    ("a", "an", "the", "half", "fiscal", "fy", "q", "h")
)  # not in the list for what they mean
_CORE: tuple[tuple[frozenset[str], Rule], ...] = (  # classes of words, or words; and their rule
    (frozenset(("weekday", "weekday_short")), _weekday),
    (frozenset(("ordinal", "last")), _alone(weekdays.nth)),
    (frozenset(("month",)), _month),
    (frozenset(("season",)), _alone(_season)),
    (frozenset(("clock",)), _clock),
    (frozenset(("fiscal", "fy")), _alone(_fiscal)),
    (frozenset(("q", "h")), _alone(_short_quarter)),
    (frozenset(("the",)), _alone(units.beside)),
    (frozenset(("that", "this", "same")), _alone(units.juncture)),
    (frozenset(("deictic_day", "deictic", "previous")), _of_units(units.deictic)),
    (frozenset(("ordinal",)), _of_units(units.nth)),
    (frozenset(("set", "weekdays", "every", "per")), _of_units(units.repetition)),
    (
        frozenset(("number", "vague", "units", "a", "an", "the", "half")),
        _of_units(units.amount),
    ),
)
