"""Statements, and who is compared on what, in; which statements stand side by side out.

A card is one statement of one year. Unless somebody chose it, it is the surest of its year: a term
of the topic in its own words, certain, quoted; of equals the earliest.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from readout.frames.records import Frames
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
    near: frozenset[str]  #: public ids of those with a term in the rest of the sentence only

    @property
    def years(self) -> list[int]:
        """The years with a statement, in order."""
        return sorted(int(year) for year in self.rows["year"].unique())

    @property
    def common(self) -> list[int]:
        """The years with a statement of each actor, in order."""
        spoke = (set(self.counts(column)) for column in range(len(self.actors)))
        return sorted(set.intersection(*spoke))

    def counts(self, column: int) -> dict[int, int]:
        """Return how many statements one actor has in each year."""
        mine = self.rows.loc[self.rows["column"] == column, "year"].value_counts()
        return dict(zip(mine.index.tolist(), mine.tolist(), strict=True))


def positions(part: Frames, actors: Sequence[str], topics: Sequence[str]) -> Positions:
    """Return the statements of a slice as they are compared: by the first two actors asked for."""
    said = part.statements
    compared = tuple(actors[:COMPARED]) or ("",)
    parts = [_said_by(said, one).assign(column=number) for number, one in enumerate(compared)]
    every = pd.concat(parts) if len(parts) > 1 else parts[0]
    wanted = asked(part.topics, topics)
    nowhere = np.zeros(len(every), dtype=bool)
    every = every.assign(near=(every["topics"].to_numpy() & wanted) == 0 if wanted else nowhere)
    rows = _dated(every)
    rows = rows.assign(year=rows["start"].dt.year.astype("int64"))
    if len(parts) > 1:
        rows = rows.sort_values(["start", "statement"])
    return Positions(
        rows.reset_index(drop=True),
        compared,
        int(every.loc[every["start"].isna(), "statement"].nunique()),
        frozenset(every.loc[every["near"], "event"]),
    )


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
    said = said[said["start"].notna() & (said["side"] != "")]
    years = said["start"].dt.year.to_numpy()
    sides = said["side"].to_numpy()
    found = []
    for number, topic in enumerate(part.topics):
        on = ((said["topics"] | said["near_topics"]).to_numpy() >> number & 1).astype(bool)
        spoken = pd.DataFrame({"side": sides[on], "year": years[on]})
        by_side = spoken.groupby("side", observed=True)["year"].agg(["size", "nunique"])
        found += [
            (str(side), topic.id, int(size), int(several))
            for side, size, several in by_side.itertuples()
            if several > 1
        ]
    return sorted(found, key=lambda one: (-one[3], -one[2], one[0], one[1]))[:most]


def surest(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the surest statement of each year and actor.

    `rows`: those of statements, with `year`, `column` and `near` as in `Positions.rows`; where
    years stand for longer periods, the surest of each period.
    """
    doubt = (
        rows["near"].to_numpy() * 4
        + (rows["confidence"] != "high").to_numpy() * 2
        + (rows["kind"] == "indirect").to_numpy()
    )
    ordered = rows.iloc[np.argsort(doubt, kind="stable")]
    return ordered.drop_duplicates(["year", "column"])


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
