"""Register and slice in; how often each site is told of, and what happened there, out."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from readout.filters import Filters
from readout.frames import Frames, Removal, column, some, taken
from readout.frames.kept import rows_where
from readout.frames.masks import hold_one, is_one_of, keys_of, table_of
from readout.frames.tally import last_rows, tally

_COUNTRY = "country:"
# What the cards and the lines of the page show: thirty columns take their time for each row.
_SAID = (
    "statement event start precision speaker role side kind manner content check confidence "
    "article evidence_start reported_by outlet origins outlets"
).split()
_MET = "meeting event start precision label article evidence_start".split()


@dataclass(frozen=True, slots=True)
class Here:
    """What a slice tells of one site."""

    statements: int
    meetings: int
    said: pd.DataFrame  #: the newest of the statements, the oldest first
    met: pd.DataFrame  #: the newest of the meetings


def told(sites: pd.DataFrame, part: Frames, asked: Filters) -> pd.DataFrame:
    """Return the sites asked for with `told`: mentions and meetings of the slice there."""
    at_sites = np.asarray(column(part, "mentions", "level") == "site")
    named = tally(column(part, "mentions", "place_id")[at_sites])
    met = tally(column(part, "meetings", "place_id"))
    listed = _at(sites, asked, "site")
    return listed.assign(told=[named.get(one, 0) + met.get(one, 0) for one in listed["site"]])


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
    rows = np.flatnonzero(column(part, "mentions", "level") == "region")
    ids, names = (column(part, "mentions", name).take(rows) for name in ("place_id", "place"))
    counts = tally(ids, most=True)
    last = last_rows(ids.codes, len(ids.categories))
    at = [last[one] for one in ids.categories.get_indexer(list(counts))]
    return pd.DataFrame(
        {
            "place_id": list(counts),
            "place": [str(names[one]) for one in at],
            "told": np.array(list(counts.values()), dtype="int64"),
        }
    )


def countries_only(part: Frames) -> int:
    """Return how many mentions name a country and nothing in it."""
    return int((column(part, "mentions", "level") == "country").sum())


def history(register: pd.DataFrame, site: str) -> pd.DataFrame:
    """Return the register's events at one site, whatever the filters: a history is whole."""
    return register[register["site"] == site]


def of_site(part: Frames, site: str, most: int = 3) -> Here:
    """Return the slice's statements that name a site, and its meetings there."""
    mentions = some(part, "mentions", "place_id", "article", "evidence_start")
    named = rows_where(mentions, is_one_of(mentions, "place_id", (site,)))
    said = some(part, "statements", "article", "evidence_start", "evidence_end")
    article, where = keys_of(said, "article"), keys_of(named, "article")
    top = int(max(article.max(initial=0), where.max(initial=0))) + 1
    at = np.flatnonzero(table_of(where, top)[article])
    at = at[hold_one(said, at, named)]
    held = np.flatnonzero(is_one_of(some(part, "meetings", "place_id"), "place_id", (site,)))
    newest = taken(part, "statements", at[-most:], *_SAID)
    met = taken(part, "meetings", held[-most:], *_MET)
    return Here(len(at), len(held), newest, met)


def emptied_by(sites: pd.DataFrame, asked: Filters) -> tuple[Removal, ...]:
    """Return how many sites come back when the places are no longer asked for."""
    return (Removal("places", len(sites)),) if asked.places else ()


def _at(rows: pd.DataFrame, asked: Filters, column: str) -> pd.DataFrame:
    if not asked.places:
        return rows
    countries = [p.removeprefix(_COUNTRY) for p in asked.places if p.startswith(_COUNTRY)]
    return rows[rows["country"].isin(countries) | rows[column].isin(asked.places)]
