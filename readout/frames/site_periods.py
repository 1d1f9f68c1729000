"""The register of events at sites in; year ranges, and what became of each site in one, out."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

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


def states(events: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Return site, `state` and `happened` of each site known by the end of a period.

    `events` has site, start and what, all of the register: what a site was before a period does
    not depend on a filter. `happened` joins the events of the period, the oldest first.
    """
    dated = events[events["start"].notna()].sort_values("start", kind="stable")
    before: set[str] = set()
    inside: dict[str, list[str]] = {}
    told = (dated["site"].tolist(), dated["start"].dt.year.tolist(), dated["what"].tolist())
    for site, year, what in zip(*told, strict=True):
        if year < period.first:
            before.add(str(site))
        elif year <= period.last:
            inside.setdefault(str(site), []).append(str(what))
    rows = [
        (site, _state(site in before, inside.get(site, [])), "; ".join(inside.get(site, [])))
        for site in sorted(before | inside.keys())
    ]
    return pd.DataFrame(rows, columns=["site", "state", "happened"])


def _state(known: bool, inside: list[str]) -> SiteState:
    if not inside:
        return SiteState.QUIET
    if inside[-1] in _ENDED:
        return SiteState.ENDED
    return SiteState.ACTIVE if known else SiteState.NEW
