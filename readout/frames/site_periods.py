"""The register of events at sites in; year ranges, and what became of each site in one, out."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

_FIRST_YEAR = 1970  #: from which numpy counts
_ENDED = ("plan cancelled", "withdrawal")  #: `what` of an event after which a site is given up


class SiteState(StrEnum):
    """What the events of a period say of a site."""

    NEW = "new"  #: its first event falls in the period
    ACTIVE = "active"  #: known before, and something happened
    QUIET = "quiet"  #: known before, and nothing happened
    ENDED = "ended"  #: its last event in the period gives it up, or takes the troops away


@dataclass(frozen=True, slots=True)
class Period:
    """Whole years, both ends included."""

    first: int
    last: int

    @property
    def words(self) -> str:
        """The years as they are written.

        >>> Period(2010, 2015).words, Period(2022, 2022).words
        ('2010 to 2015', '2022')
        """
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"


@dataclass(frozen=True, slots=True)
class Became:
    """What the events of a period say of one site."""

    site: str
    state: SiteState
    happened: str  #: joins the events of the period, the oldest first


def periods(events: pd.DataFrame, most: int = 4) -> tuple[Period, ...]:
    """Return at most `most` runs of years that hold about as many events each, without a gap.

    `events` has `start`; of events without a day no year is known, and they count nowhere.
    """
    years = events["start"].dropna().dt.year.to_numpy()
    if not len(years):
        return ()
    cuts = np.quantile(years, [n / most for n in range(1, most)], method="lower")
    lasts = sorted({int(cut) for cut in cuts if cut < years.max()} | {int(years.max())})
    firsts = [int(years.min()), *(last + 1 for last in lasts[:-1])]
    return tuple(Period(first, last) for first, last in zip(firsts, lasts, strict=True))


def states(events: pd.DataFrame, period: Period) -> list[Became]:
    """Return what became of each site that was known by the end of a period, in order of ids.

    `events` has site, start and what, all of the register: what a site was before a period does
    not depend on a filter.
    """
    days = events["start"].to_numpy()
    order = np.argsort(days, kind="stable")[: int((~np.isnat(days)).sum())]  # no day comes last
    years = days[order].astype("datetime64[Y]").astype(np.int64) + _FIRST_YEAR
    before: set[str] = set()
    inside: dict[str, list[str]] = {}
    sites, whats = events["site"].tolist(), events["what"].tolist()
    for at, year in zip(order.tolist(), years.tolist(), strict=True):
        site, what = sites[at], whats[at]
        if year < period.first:
            before.add(str(site))
        elif year <= period.last:
            inside.setdefault(str(site), []).append(str(what))
    return [
        Became(site, _state(site in before, inside.get(site, [])), "; ".join(inside.get(site, [])))
        for site in sorted(before | inside.keys())
    ]


def _state(known: bool, inside: list[str]) -> SiteState:
    if not inside:
        return SiteState.QUIET
    if inside[-1] in _ENDED:
        return SiteState.ENDED
    return SiteState.ACTIVE if known else SiteState.NEW
