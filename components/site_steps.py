"""What stands on the axis of Sites in; the years or months that the map is played through, out.

Years, or months where the days in view are few. What is known to the year alone has no month: it
stands in a step of its own before those of its year, and never in one that nobody told.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from components import site_profile, words
from components.safe import visible
from components.site_axis_figure import Rows

_FEW = 3  #: years that are played by the month
_MET = ("held", "ongoing", "reported")  #: status of a meeting that took place
_SAID = 3  #: of what happened in a step, in words


@dataclass(frozen=True, slots=True)
class Happened:
    """One event or meeting."""

    site: str
    what: str
    meeting: bool
    plan: bool  #: planned, decided or called off: nothing that was done


@dataclass(frozen=True, slots=True)
class Step:
    """One year or month; `start` and `end` are its days as ISO dates, for the filter."""

    words: str
    start: str
    end: str
    happened: tuple[Happened, ...]


def steps(rows: Rows) -> tuple[Step, ...]:
    """Return the steps from the first to the last in which something happened, none left out."""
    dated = sorted(_dated(rows), key=lambda one: (one[0], one[1].site))
    if not dated:
        return ()
    first, last = dated[0][0], dated[-1][0]
    by_year = last.year - first.year >= _FEW
    held: dict[str, list[Happened]] = {}
    for day, what, fine in dated:
        rough = by_year or fine == "year"
        held.setdefault(str(day.to_period("Y" if rough else "M")), []).append(what)
    if by_year:
        years = pd.period_range(first, last, freq="Y")
        return tuple(_step(one, str(one), held.get(str(one), [])) for one in years)
    return tuple(_months(pd.period_range(first, last, freq="M"), held))


def _months(months: pd.PeriodIndex, held: Mapping[str, list[Happened]]) -> Iterator[Step]:
    """Yield the months, and before those of a year what is known to the year alone."""
    told: set[int] = set()
    for month in months:
        year = month.asfreq("Y")
        if str(year) in held and month.year not in told:
            yield _step(year, f"{year}, month not known", held[str(year)])
        told.add(month.year)
        yield _step(month, f"{month.start_time:%B %Y}", held.get(str(month), []))


def said(step: Step, names: Mapping[str, str]) -> str:
    """Return what happened in a step, in words; `names` are those of the sites, by id."""
    if not step.happened:
        return "Nothing in this view"
    met = [one.plan for one in step.happened if one.meeting]
    counts = [
        words.count(number, one, many)
        for number, one, many in (
            (len(step.happened) - len(met), "event", "events"),
            (met.count(False), "meeting", "meetings"),
            (met.count(True), "meeting planned or called off", "meetings planned or called off"),
        )
        if number
    ]
    told = [
        f"{names.get(one.site, one.site)}, {one.what}" for one in step.happened if not one.meeting
    ]
    if len(told) > _SAID:
        told[_SAID:] = [f"and {len(told) - _SAID} more"]
    return f"{words.listed(counts)}{': ' if told else ''}{'; '.join(told)}"


def _dated(rows: Rows) -> list[tuple[pd.Timestamp, Happened, str]]:
    events = zip(
        *(rows.events[name].tolist() for name in ("start", "site", "what", "precision")),
        strict=True,
    )
    met = zip(
        *(
            rows.met[name].tolist()
            for name in ("start", "place_id", "label", "precision", "status")
        ),
        strict=True,
    )
    found = [
        (day, Happened(site, visible(what), False, site_profile.is_plan(what)), str(fine))
        for day, site, what, fine in events
        if day == day
    ]
    return found + [
        (day, Happened(str(site), visible(label), True, str(status) not in _MET), str(fine))
        for day, site, label, fine, status in met
    ]


def _step(period: pd.Period, name: str, happened: Sequence[Happened]) -> Step:
    start, end = period.start_time, period.end_time
    return Step(name, start.date().isoformat(), end.date().isoformat(), tuple(happened))
