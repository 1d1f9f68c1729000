"""Statements, and who is compared on what, in; which statements stand side by side out.

A card is one statement of one year. Unless somebody chose it, it is the surest of its year: a term
of the topic in its own words, certain, quoted; of equals the earliest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.frames.records import Frames
from readout.frames.tally import first_rows
from readout.frames.topics import asked

COMPARED = 2  #: actors side by side
CARDS = 5  #: years side by side
_FIRST_CARDS = 3  #: years shown before anybody chose: the earliest, the middle, the newest
EVENT = 16  #: hex digits of a public id that stand in an address


@dataclass(frozen=True, slots=True, eq=False)
class Positions:
    """The statements of a slice, by year and by the actors compared.

    `rows` are those with a day, in its order, with three more columns: `year`, `column` (the number
    of the actor; one that is of both stands in both) and `near` (a term of the topic only in the
    rest of the sentence).
    """

    rows: pd.DataFrame
    actors: tuple[str, ...]  #: ids or sides; one "" stands for everybody
    undated: int  #: statements left out of `rows`
    near: int  #: how many have a term in the rest of the sentence only, undated ones included
    wanted: int  #: the bits of the topics asked for
    by_year: tuple[dict[int, int], ...]  #: of each actor, how many statements a year

    @property
    def years(self) -> list[int]:
        """The years with a statement, in order."""
        return sorted({year for counts in self.by_year for year in counts})

    @property
    def common(self) -> list[int]:
        """The years with a statement of each actor, in order."""
        return sorted(set.intersection(*(set(counts) for counts in self.by_year)))

    def counts(self, column: int) -> dict[int, int]:
        """Return how many statements one actor has in each year."""
        return self.by_year[column]


def positions(part: Frames, actors: Sequence[str], topics: Sequence[str]) -> Positions:
    """Return the statements of a slice as they are compared: by the first two actors asked for."""
    said = part.statements
    compared = tuple(actors[:COMPARED]) or ("",)
    parts = [_said_by(said, one).assign(column=number) for number, one in enumerate(compared)]
    every = pd.concat(parts) if len(parts) > 1 else parts[0]
    wanted = asked(part.topics, topics)
    every = every.assign(near=is_near(every, int(wanted)))
    rows = _dated(every)
    rows = rows.assign(year=_years(rows["start"]))
    if len(parts) > 1:
        rows = rows.sort_values(["start", "statement"])
    return Positions(
        rows.reset_index(drop=True),
        compared,
        int(every["statement"][every["start"].isna().to_numpy()].nunique()),
        int(every["statement"][every["near"].to_numpy()].nunique()),
        int(wanted),
        tuple(_by_year(rows, column) for column in range(len(compared))),
    )


def is_near(statements: pd.DataFrame, wanted: int) -> NDArray[np.bool_]:
    """Return which statements have none of the topics in their words; none where none is asked."""
    if not wanted:
        return np.zeros(len(statements), dtype=bool)
    return np.asarray((statements["topics"].to_numpy() & np.int64(wanted)) == 0)


def cards(found: Positions, chosen: Sequence[str]) -> pd.DataFrame:
    """Return the rows of the cards, oldest first.

    `chosen` holds the beginnings of public ids; none, or none that is there, stands for the
    earliest, the middle and the newest year, of two actors rather of those in which both spoke.
    """
    rows = found.rows
    picked = rows[rows["event"].str[:EVENT].isin([one[:EVENT] for one in chosen])]
    years = sorted(picked["year"].unique())[:CARDS] or _first_years(found)
    every = pd.concat([picked, surest(rows)]).drop_duplicates(["year", "column"])
    return every[every["year"].isin(years)].sort_values(["year", "column"], ignore_index=True)


def with_card(shown: pd.DataFrame, row: pd.Series) -> list[str]:
    """Return what is chosen when a statement is put on the card of its year and actor.

    Above CARDS years, the card of the nearest year gives way.
    """
    year, column = int(row["year"]), int(row["column"])
    kept = shown[(shown["year"] != year) | (shown["column"] != column)]
    years = set(kept["year"]) - {year}
    if len(years) >= CARDS:
        nearest = min(sorted(years), key=lambda one: abs(one - year))
        kept = kept[kept["year"] != nearest]
    return [*_events(kept), str(row["event"])[:EVENT]]


def of_years(found: Positions, shown: pd.DataFrame, years: Sequence[int]) -> list[str]:
    """Return what is chosen when these years are shown: cards that are there stay as they are."""
    every = pd.concat([shown, surest(found.rows)]).drop_duplicates(["year", "column"])
    return _events(every[every["year"].isin(years[:CARDS])])


def offers(part: Frames, most: int = 8) -> list[tuple[str, str, int, int]]:
    """Return (side, topic id, statements, years) of those who spoke on a topic in most years."""
    said = part.statements
    if not part.topics:
        return []
    on = (said["topics"] | said["near_topics"]).to_numpy()
    sides, years = pd.Categorical(said["side"]), _years(said["start"])
    at = np.flatnonzero((on != 0) & said["start"].notna().to_numpy() & (sides != ""))
    on, first = on[at], int(years[at].min(initial=9_999))
    # One number for each side and year, so that both counts of a topic come from one table.
    wide = int(years[at].max(initial=first)) - first + 1
    spoke = sides.codes[at].astype(np.int64) * wide + years[at] - first
    found = []
    for number, topic in enumerate(part.topics):
        of_topic = spoke[(on >> number & 1).astype(bool)]
        table = np.bincount(of_topic, minlength=len(sides.categories) * wide).reshape(-1, wide)
        several = (table > 0).sum(axis=1)
        found += [
            (str(sides.categories[side]), topic.id, int(table[side].sum()), int(several[side]))
            for side in np.flatnonzero(several > 1).tolist()
        ]
    return sorted(found, key=lambda one: (-one[3], -one[2], one[0], one[1]))[:most]


def surest(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the surest statement of each year and actor.

    `rows`: those of statements, with `year`, `column` and `near` as in `Positions.rows`; where
    years stand for longer periods, the surest of each period.
    """
    doubt = (
        rows["near"].to_numpy() * np.int8(4)
        + (rows["confidence"] != "high").to_numpy() * np.int8(2)
        + (rows["kind"] == "indirect").to_numpy()
    )
    order = np.argsort(doubt, kind="stable")
    column = rows["column"].to_numpy()
    of = rows["year"].to_numpy() * (int(column.max(initial=0)) + 1) + column
    first = first_rows(of[order], int(of.max(initial=0)) + 1)
    return rows.iloc[order[np.sort(first[first >= 0])]]


def _said_by(said: pd.DataFrame, actor: str) -> pd.DataFrame:
    if not actor:
        return said
    if actor.startswith("side:"):
        return said[said["side"] == actor.removeprefix("side:")]
    return said[said["actor"] == actor]


def _dated(said: pd.DataFrame) -> pd.DataFrame:
    dated = said["start"].notna().to_numpy()
    many = int(dated.sum())
    # A slice has its days in order and what has none last: then nothing is copied.
    return said.iloc[:many] if dated[:many].all() else said[dated]


def _by_year(rows: pd.DataFrame, column: int) -> dict[int, int]:
    year = rows["year"].to_numpy()[rows["column"].to_numpy() == column]
    counts = np.bincount(year)
    return {int(one): int(counts[one]) for one in np.flatnonzero(counts)}


def _years(days: "pd.Series[Any]") -> NDArray[np.int64]:
    """Return the year of each day; 0 for none."""
    years = days.to_numpy().astype("datetime64[Y]").astype(np.int64) + 1970
    return np.where(np.isnat(days.to_numpy()), 0, years)


def _first_years(found: Positions) -> list[int]:
    """Return the years shown before anybody chose; where few are common, others fill up."""
    years = _spread(found.common)
    more = [year for year in _spread(found.years) if year not in years]
    outer = [*more[:1], *more[-1:], *more[1:-1]]
    return sorted({*years, *outer[: _FIRST_CARDS - len(years)]})


def _spread(years: Sequence[int]) -> list[int]:
    if len(years) <= _FIRST_CARDS:
        return list(years)
    return [years[0], years[len(years) // 2], years[-1]]


def _events(rows: pd.DataFrame) -> list[str]:
    return list(dict.fromkeys(str(event)[:EVENT] for event in rows["event"]))
