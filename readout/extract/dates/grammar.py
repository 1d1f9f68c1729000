"""Atoms in; expressions of time out, in text order, not overlapping, each rule written by hand.

Classes of words come from `words/time.en.tsv`. Reading starts only at words that may begin an
expression and every rule looks at a bounded number of atoms: linear time on any text. The extents
follow the TIMEX3 guidelines (no preposition; "the" belongs to "the end of May").
"""

from dataclasses import replace

from readout.extract.dates import core as dates_core
from readout.extract.dates import tense, units
from readout.extract.dates.atoms import Atoms
from readout.extract.dates.expression import Expression, Form
from readout.extract.dates.lexicon import followers, phrases, starters

_LEADS = frozenset(("the", "a", "an", "to", "in", "at", "that", "this"))  # no time by themselves


def read(a: Atoms, day_first: bool | None) -> list[Expression]:
    """Return every expression of time; `day_first` is the order of 05/04/2024, if known."""
    found: list[Expression] = []
    starting, following = starters(), followers()
    after = 0
    for i, word in enumerate(a.low):
        if not (word in starting or "0" <= word[0] <= "9") or i < after:
            continue
        if word in _LEADS and not ((behind := a.word(i + 1)) in following or behind[:1].isdigit()):
            continue
        if here := _expressions(a, i, day_first):
            found.extend(here)
            after = here[-1].last
    return found


def _expressions(a: Atoms, i: int, day_first: bool | None) -> tuple[Expression, ...]:
    if fixed := _fixed(a, i):
        return (fixed,)
    if modified := _modified(a, i, day_first):
        return modified
    if part := _part_of_day(a, i, day_first):
        return (part,)
    return dates_core.read(a, i, day_first)


def _fixed(a: Atoms, i: int) -> Expression | None:
    """Read a phrase of the word list: "right now", "Christmas Day 2016"."""
    for words, kind, value in phrases().get(a.word(i), ()):
        last = i + len(words)
        if tuple(a.low[i:last]) != words:
            continue
        if kind == "ref":
            if any(a.value(last, amount) is not None for amount in ("unit", "units", "number")):
                return None  # "in the past decade"
            if a.word(last - 1) == "soon" and tense.of(a, i, last) <= 0:
                return None  # "they soon withdrew"
            return Expression(i, last, Form.REFERENCE, value=value)
        if kind == "day":
            return Expression(i, last, Form.DEICTIC, unit="D", shift=int(value))
        if kind == "event_day":
            return _event(a, i, last, value)
        if not a.is_capital(i):
            return None
        year = a.number(last, 4) if len(a.word(last)) == 4 else None
        if not value:
            return Expression(i, last + bool(year), Form.UNREAD)
        month, day = (int(part) for part in value.split("-"))
        return Expression(i, last + bool(year), Form.CALENDAR, year=year or 0, month=month, day=day)
    return None


def _event(a: Atoms, i: int, last: int, value: str) -> Expression | None:
    """Read "9/11", which is no part of a longer number."""
    if a.glued(i) or (a.glued(last) and a.word(last) in ("/", "-", ":")):
        return None
    year, month, day = (int(part) for part in value.split("-"))
    return Expression(i, last, Form.CALENDAR, year=year, month=month, day=day)


def _modified(a: Atoms, i: int, day_first: bool | None) -> tuple[Expression, ...]:
    """Read "early May", "mid-May", "the end of 2016", "late in 1957", "later that month"."""
    mod, edge, j = a.value(i, "mod") or a.value(i, "end") or "", a.value(i, "edge") or "", i + 1
    if a.value(i, "end") is not None:
        j += a.word(i) == "latter" and a.word(j) in ("part", "half")
        if a.word(j) != "of":
            return ()
        j += 1
    elif not mod and not edge:
        return ()
    elif a.word(j) in ("in", "on") or a.is_dash(j):
        j += 1
    article = a.word(j) == "the"
    j += article
    core = dates_core.read(a, j, day_first) or (
        (unit,) if article and (unit := units.bare(a, j)) else ()
    )
    if not core or core[0].form not in (Form.CALENDAR, Form.DEICTIC, Form.DECADE, Form.CENTURY):
        return ()
    if core[0].first > j or (edge and core[0].form is not Form.DEICTIC and not core[0].year):
        return ()
    first = i - 1 if a.word(i - 1) == "the" and a.value(i, "end") is not None else i
    return (replace(core[0], first=first, mod=mod, edge=edge), *core[1:])


def _part_of_day(a: Atoms, i: int, day_first: bool | None) -> Expression | None:
    """Read "the night of 20 June", "the early morning hours of Monday"."""
    j = i + (a.word(i) in ("early", "late"))
    part, article = a.value(j, "part"), a.word(i - 1) == "the"
    j += 1 + (a.word(j + 1) == "hours")
    if part is None or a.word(j) != "of":
        return None
    j += 1 + (a.word(j + 1) == "the")
    days = dates_core.read(a, j, day_first)
    if len(days) != 1 or days[0].form is not Form.CALENDAR or not days[0].is_day:
        return None
    return replace(days[0], first=i - article, part=part)
