"""The register of sites and what a map shows in; the history of its first sites, in short, out.

A card holds facts of the register alone, each with its entry as source; which sites have one is
counted: those of missile defence, then those that most articles name.
"""

from typing import Any

import pandas as pd

from readout.days_in_words import short_day
from readout.export.brief import tables
from readout.export.brief.content import Card
from readout.export.brief.sources import Numbering
from readout.export.site_lanes import FAMILY, MAIN

CARDS = 2  #: beside a map
_DOUBT = " (to check)"
ROWS = 5  #: of one card; the register has all


def of_map(
    mentions: pd.DataFrame, sites: pd.DataFrame, events: pd.DataFrame, cited: Numbering
) -> tuple[Card, ...]:
    """Return the cards of the sites that `mentions` name and `events`, the oldest first, know."""
    told = mentions[mentions["place_id"].isin(events["site"])]
    articles = told.groupby("place_id", observed=True)["article"].nunique()
    family = dict(zip(sites["site"], sites["family"], strict=True))
    ranked = sorted(
        articles.items(), key=lambda one: (family.get(one[0]) != FAMILY, -one[1], str(one[0]))
    )
    return tuple(_card(events[events["site"] == site], cited) for site, _ in ranked[:CARDS])


def _card(events: pd.DataFrame, cited: Numbering) -> Card:
    kept = _telling(events)
    entries: list[Any] = list(kept.itertuples(index=False))
    numbers = {number for row in entries for number in tables.register_entry(row, cited)}
    return Card(
        name=str(events["site_name"].iloc[0]),
        country=str(events["country"].iloc[0]),
        rows=tuple(
            (short_day(row.start, str(row.precision)), f"{row.what}{_DOUBT * (not row.verified)}")
            for row in entries
        ),
        every=len(events),
        sources=tuple(sorted(numbers)),
    )


def _telling(events: pd.DataFrame) -> pd.DataFrame:
    """Return what begins, ends or changes a site's course, the first event and the newest ones."""
    place = pd.Series(range(len(events)), index=events.index)
    turning = events["what"].isin(MAIN)
    ranked = events.assign(turning=turning, first=place == 0, place=place).sort_values(
        ["turning", "first", "place"], ascending=False
    )
    return events.loc[ranked.index[:ROWS].sort_values()]
