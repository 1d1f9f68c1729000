"""The registers of sites, their events and target years in; one lane a site, to be drawn, out.

Construction is what lies between the event that begins it and the first that says that it works.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from readout.export.context import Context
from readout.filters import Filters, day_in_words
from readout.reference_frames import site_events, site_targets, sites

BEGUN = "construction started"
READY = ("operational", "inaugurated")
DROPPED = ("plan cancelled",)
MAIN = (BEGUN, *READY, *DROPPED)
FAMILY = "missile defence"  # the sites that stand on top
_COUNTRY = "country:"


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """One site: its events (SITE_EVENTS, oldest first), construction and target years."""

    name: str
    country: str
    events: pd.DataFrame
    begun: pd.Timestamp | None
    ready: pd.Timestamp | None  #: None also while it is being built
    targets: tuple[int, ...]

    @property
    def built(self) -> bool:
        """Whether there is more to draw than events."""
        return self.begun is not None or bool(self.targets)


def lanes(folder: Path, filters: Filters) -> list[Lane]:
    """Return the sites with an event in the days and places asked for, missile defence first.

    Then those with the most events. Raises SettingsError when a register cannot be read.
    """
    register, events, targets = sites(folder), site_events(folder), site_targets(folder)
    events = events[events["site"] != ""]
    if filters.places:
        countries = [p.removeprefix(_COUNTRY) for p in filters.places if p.startswith(_COUNTRY)]
        asked = events["country"].isin(countries) | events["site"].isin(filters.places)
        events = events[asked]
    shown = events
    if filters.start:
        shown = shown[shown["start"] >= pd.Timestamp(filters.start)]
    if filters.end:
        shown = shown[shown["start"] <= pd.Timestamp(filters.end)]
        targets = targets[targets["start"] <= pd.Timestamp(filters.end)]
    family = dict(zip(register["site"], register["family"], strict=True))
    found = [
        (family.get(site) != FAMILY, -len(some), str(site), some)
        for site, some in shown.groupby("site", sort=True)
    ]
    return [
        _lane(some, events[events["site"] == site], targets[targets["site"] == site], filters)
        for _, _, site, some in sorted(found, key=lambda one: one[:3])
    ]


def context(told: Sequence[Lane], words: Context) -> Context:
    """Return the words around the figure: the register is its source, not the articles."""
    events = [lane.events for lane in told]
    number = sum(len(some) for some in events)
    sure = sum(int(some["verified"].sum()) for some in events)
    newest = max((some["start"].max() for some in events), default=None)
    sites = f"{len(told)} site{'' if len(told) == 1 else 's'}"
    return replace(
        words,
        title=f"{number} event{'' if number == 1 else 's'} at {sites}",
        source=f"Source: the register of sites, compiled by hand; {sure:,} of {number:,} events "
        "verified in full, each row names its page.",
        as_of=f"Newest event {day_in_words(newest.date())}." if newest else "No event.",
        demo=False,
    )


def _lane(
    shown: pd.DataFrame, every: pd.DataFrame, targets: pd.DataFrame, filters: Filters
) -> Lane:
    begun = every.loc[every["what"] == BEGUN, "start"].min()
    ready = every.loc[every["what"].isin(READY) & (every["start"] > begun), "start"].min()
    end = pd.Timestamp(filters.end) if filters.end else None
    if pd.isna(begun) or (end is not None and begun > end):
        begun, ready = None, None
    elif pd.isna(ready) or (end is not None and ready > end):
        ready = None
    return Lane(
        str(shown["site_name"].iloc[0]),
        str(shown["country"].iloc[0]),
        shown,
        begun,
        ready,
        tuple(dict.fromkeys(int(year) for year in targets["target"])),
    )


def years_in_words(begun: pd.Timestamp, ready: pd.Timestamp) -> str:
    """Return a length of time to the half year: "2½ years"; below a year in months."""
    days = (ready - begun).days
    if days < 330:
        months = max(round(days / 30.4), 1)
        return f"{months} month{'s' if months > 1 else ''}"
    halves = round(days / 365.25 * 2)
    number = f"{halves // 2}{'½' if halves % 2 else ''}"
    return f"{number} year{'s' if halves > 2 else ''}"
