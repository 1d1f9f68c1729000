"""Register and slice in; how often each site is told of, and what happened there, out."""

import pandas as pd

from readout.filters import Filters
from readout.frames import Frames, Removal

_COUNTRY = "country:"


def told(sites: pd.DataFrame, part: Frames, asked: Filters) -> pd.DataFrame:
    """Return the sites asked for with `told`: mentions and meetings of the slice there."""
    named = part.mentions.loc[part.mentions["level"] == "site", "place_id"].astype(str)
    met = part.meetings["place_id"].astype(str)
    counts = pd.concat([named, met]).value_counts()
    listed = _at(sites, asked, "site")
    return listed.assign(told=listed["site"].map(counts).fillna(0).astype(int))


def events(register: pd.DataFrame, asked: Filters) -> pd.DataFrame:
    """Return the register's events in the days and places asked for."""
    rows = _at(register, asked, "site")
    if asked.start:
        rows = rows[rows["start"] >= pd.Timestamp(asked.start)]
    if asked.end:
        rows = rows[rows["start"] <= pd.Timestamp(asked.end)]
    return rows


def areas(part: Frames) -> pd.DataFrame:
    """Return how often the slice names a first-level unit as such: place_id, place and told."""
    named = part.mentions[part.mentions["level"] == "region"]
    counts = named["place_id"].astype(str).value_counts()
    names = dict(zip(named["place_id"].astype(str), named["place"].astype(str), strict=True))
    return pd.DataFrame(
        {
            "place_id": counts.index,
            "place": [names[one] for one in counts.index],
            "told": counts.to_numpy(),
        }
    )


def countries_only(part: Frames) -> int:
    """Return how many mentions name a country and nothing in it."""
    return int((part.mentions["level"] == "country").sum())


def history(register: pd.DataFrame, site: str) -> pd.DataFrame:
    """Return the register's events at one site, whatever the filters: a history is whole."""
    return register[register["site"] == site]


def of_site(part: Frames, site: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the slice's statements that name a site, and its meetings there."""
    named = part.mentions[part.mentions["place_id"] == site]
    pairs = named[["article", "evidence_start"]].rename(columns={"evidence_start": "at"})
    near = part.statements.merge(pairs, on="article")
    inside = (near["at"] >= near["evidence_start"]) & (near["at"] < near["evidence_end"])
    said = part.statements[part.statements["statement"].isin(near.loc[inside, "statement"])]
    return said, part.meetings[part.meetings["place_id"] == site]


def emptied_by(sites: pd.DataFrame, asked: Filters) -> tuple[Removal, ...]:
    """Return how many sites come back when the places are no longer asked for."""
    return (Removal("places", len(sites)),) if asked.places else ()


def _at(rows: pd.DataFrame, asked: Filters, column: str) -> pd.DataFrame:
    if not asked.places:
        return rows
    countries = [p.removeprefix(_COUNTRY) for p in asked.places if p.startswith(_COUNTRY)]
    return rows[rows["country"].isin(countries) | rows[column].isin(asked.places)]
