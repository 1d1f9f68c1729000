"""A slice of the frames in; who is drawn in which lane, counts a month and counts a pair out.

The same three tables stand behind the figures on the pages and those in print, so that both say
the same.
"""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from readout.frames.records import Frames

MORE_THAN_TWO = "More than two"
OTHER = "Other"
NO_PLACE = "Place not known"


def lanes(frames: Frames, by: str, most: int = 12) -> pd.DataFrame:
    """Return (lane, meeting) rows, lanes in the order they are drawn, the fullest first.

    `by` is "pair" (of sides), "actor" or "place". At most `most` lanes: what is left over stands
    in the lane OTHER. By actor a meeting stands in the lane of each of its actors. `lane` is an
    ordered category.
    """
    rows = _MEMBERS[by](frames)
    sizes = rows["lane"].value_counts()
    plain = [name for name in sizes.index if name not in (OTHER, MORE_THAN_TWO, NO_PLACE)]
    crowded = len(plain) > most
    kept = plain[: most - 1] if crowded else plain
    named = rows["lane"].where(rows["lane"].isin([*kept, MORE_THAN_TWO, NO_PLACE]), OTHER)
    order = [*kept, *(name for name in (MORE_THAN_TWO, NO_PLACE, OTHER) if (named == name).any())]
    placed = rows.assign(lane=pd.Categorical(named, categories=order, ordered=True))
    return placed.drop_duplicates().sort_values(["lane", "meeting"], ignore_index=True)


def _by_pair(frames: Frames) -> pd.DataFrame:
    sides = frames.meetings["sides"].astype(str)
    parties = sides.str.count(" – ") + 1
    two, more = (parties == 2).to_numpy(), (parties > 2).to_numpy()
    lane = np.select([two, more], [sides, MORE_THAN_TWO], OTHER)
    return pd.DataFrame({"lane": lane, "meeting": frames.meetings["meeting"].to_numpy()})


def _by_actor(frames: Frames) -> pd.DataFrame:
    present = frames.participants[frames.participants["meeting"].isin(frames.meetings["meeting"])]
    return pd.DataFrame(
        {"lane": present["name"].astype(str).to_numpy(), "meeting": present["meeting"].to_numpy()}
    )


def _by_place(frames: Frames) -> pd.DataFrame:
    place = frames.meetings["place"].astype(str).replace("", NO_PLACE)
    return pd.DataFrame(
        {"lane": place.to_numpy(), "meeting": frames.meetings["meeting"].to_numpy()}
    )


_MEMBERS: dict[str, Callable[[Frames], pd.DataFrame]] = {
    "pair": _by_pair,
    "actor": _by_actor,
    "place": _by_place,
}


def months(statements: pd.DataFrame, sides: tuple[str, ...]) -> pd.DataFrame:
    """Return statements a month: index first of month, a column a side and OTHER, integers.

    Sides that are not in `sides` are counted in OTHER; statements without a date nowhere.
    """
    dated = statements[statements["start"].notna()]
    side = dated["side"].astype(str)
    side = side.where(side.isin(sides), OTHER)
    month = dated["start"].dt.to_period("M").dt.start_time
    table = pd.crosstab(month, side).reindex(columns=[*sides, OTHER], fill_value=0)
    table.index.name, table.columns.name = "month", None
    return table


def matrix(frames: Frames, most: int = 10) -> pd.DataFrame:
    """Return a square frame: how many meetings two sides both took part in; diagonal 0.

    Rows and columns are the `most` sides with the most meetings, the fullest first.
    """
    table = _attendance(frames)
    kept = table.columns[np.argsort(-table.to_numpy().sum(axis=0), kind="stable")[:most]]
    present = table[kept].to_numpy()
    counts = present.T @ present
    np.fill_diagonal(counts, 0)
    return pd.DataFrame(counts, index=kept, columns=kept)


def last_years(frames: Frames, sides: Sequence[str]) -> pd.DataFrame:
    """Return a square frame over `sides`: the year in which two of them last met, 0 for never."""
    table = _attendance(frames).reindex(columns=list(sides), fill_value=0)
    year = frames.meetings.set_index("meeting")["start"].dt.year.reindex(table.index).fillna(0)
    present = table.to_numpy() * year.to_numpy(np.int64)[:, None]
    both = np.minimum(present[:, :, None], present[:, None, :])
    last = both.max(axis=0, initial=0)
    return pd.DataFrame(last, index=list(sides), columns=list(sides))


def _attendance(frames: Frames) -> pd.DataFrame:
    """Return meetings by sides, 1 where the side took part; nobody's side is left out."""
    present = frames.participants[frames.participants["meeting"].isin(frames.meetings["meeting"])]
    pairs = pd.DataFrame(
        {"meeting": present["meeting"].to_numpy(), "side": present["side"].astype(str).to_numpy()}
    ).drop_duplicates()
    pairs = pairs[pairs["side"] != ""]
    return pd.crosstab(pairs["meeting"], pairs["side"])
