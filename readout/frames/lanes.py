"""A slice of the frames in; who is drawn in which lane, counts a month and counts a pair out.

The same three tables stand behind the figures on the pages and those in print, so that both say
the same.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.frames.masks import table_of
from readout.frames.narrow import column
from readout.frames.records import Frames
from readout.frames.tally import first_rows, months_of

MORE_THAN_TWO = "More than two"
OTHER = "Other"
NO_PLACE = "Place not known"


def lanes(frames: Frames, by: str, most: int = 12) -> pd.DataFrame:
    """Return (lane, meeting) rows, lanes in the order they are drawn, the fullest first.

    `by` is "pair" (of sides), "actor" or "place". At most `most` lanes: what is left over stands
    in the lane OTHER. By actor a meeting stands in the lane of each of its actors. `lane` is an
    ordered category.
    """
    names, code, meeting = _MEMBERS[by](frames)
    sizes = np.bincount(code, minlength=len(names))
    order = np.lexsort((first_rows(code, len(names)), -sizes))
    fullest = [names[at] for at in order if sizes[at]]
    plain = [name for name in fullest if name not in (OTHER, MORE_THAN_TWO, NO_PLACE)]
    crowded = len(plain) > most
    kept = [*(plain[: most - 1] if crowded else plain), MORE_THAN_TWO, NO_PLACE, OTHER]
    place = {name: at for at, name in enumerate(kept)}
    at = np.array([place.get(name, place[OTHER]) for name in names], dtype=np.int64)[code]
    # One number a (lane, meeting), so that each pair stands once and in order.
    top = int(meeting.max(initial=0)) + 1
    lane, met = np.divmod(np.unique(at * top + meeting), top)
    there, lane = np.unique(lane, return_inverse=True)
    drawn = pd.Index([kept[one] for one in there], dtype="str")
    return pd.DataFrame(
        {"lane": pd.Categorical.from_codes(lane, drawn, ordered=True), "meeting": met}
    )


_Members = tuple[list[str], NDArray[np.int64], NDArray[np.int64]]  # names, name of each, meeting


def _by_pair(frames: Frames) -> _Members:
    sides: Any = column(frames, "meetings", "sides")
    parties = [name.count(" – ") + 1 for name in sides.categories]
    lanes = [
        name if one == 2 else MORE_THAN_TWO if one > 2 else OTHER
        for name, one in zip(sides.categories, parties, strict=True)
    ]
    return _named(lanes, sides.codes, column(frames, "meetings", "meeting"))


def _by_actor(frames: Frames) -> _Members:
    people = frames.participants
    keys = people["meeting"].to_numpy()
    there = table_of(frames.meetings["meeting"].to_numpy(), int(keys.max(initial=0)) + 1)[keys]
    names = people["name"].array
    return _named(list(names.categories), names.codes[there], keys[there])


def _by_place(frames: Frames) -> _Members:
    places: Any = column(frames, "meetings", "place")
    lanes = [name or NO_PLACE for name in places.categories]
    return _named(lanes, places.codes, column(frames, "meetings", "meeting"))


def _named(lanes: list[str], codes: Any, meetings: Any) -> _Members:
    """Return each name once, in alphabetical order, and which of them each row has."""
    held, code = np.unique([str(one) for one in lanes] or [""], return_inverse=True)
    return [str(one) for one in held], np.asarray(code[codes]), np.asarray(meetings)


_MEMBERS: dict[str, Callable[[Frames], _Members]] = {
    "pair": _by_pair,
    "actor": _by_actor,
    "place": _by_place,
}


def months(statements: pd.DataFrame, sides: tuple[str, ...]) -> pd.DataFrame:
    """Return statements a month: index first of month, a column a side and OTHER, integers.

    Sides that are not in `sides` are counted in OTHER; statements without a date nowhere.
    """
    side = statements["side"].array
    column = np.full(len(side.categories) + 1, len(sides))
    at = side.categories.get_indexer(list(sides))
    column[at[at >= 0]] = np.flatnonzero(at >= 0)
    dated = statements["start"].notna().to_numpy()
    month = months_of(statements["start"])[dated]
    first, wide = (int(month.min()) if len(month) else 0), len(sides) + 1
    cell = (month - first) * wide + column[side.codes[dated]]
    tall = int(month.max()) - first + 1 if len(month) else 0
    counts = np.bincount(cell, minlength=tall * wide).reshape(tall, wide)
    told = np.flatnonzero(counts.any(axis=1))
    index = (told + first).astype("datetime64[M]").astype("datetime64[s]")
    return pd.DataFrame(
        counts[told], index=pd.DatetimeIndex(index, name="month"), columns=[*sides, OTHER]
    )


def matrix(frames: Frames, most: int = 10) -> pd.DataFrame:
    """Return a square frame: how many meetings two sides both took part in; diagonal 0.

    Rows and columns are the `most` sides with the most meetings, the fullest first.
    """
    sides, _, table = _attendance(frames)
    kept = np.argsort(-table.sum(axis=0), kind="stable")[:most]
    present = table[:, kept].astype(np.float64)  # products of floats are the fast ones
    counts = (present.T @ present).astype(np.int64)
    np.fill_diagonal(counts, 0)
    names = pd.Index([sides[at] for at in kept], dtype="str", name="side")
    return pd.DataFrame(counts, index=names, columns=names)


def last_years(frames: Frames, sides: Sequence[str]) -> pd.DataFrame:
    """Return a square frame over `sides`: the year in which two of them last met, 0 for never."""
    known, meetings, table = _attendance(frames)
    at = {name: number for number, name in enumerate(known)}
    nowhere = np.zeros((len(table), 1), dtype=bool)
    there = np.hstack([table, nowhere])[:, [at.get(one, -1) for one in sides]]
    met = frames.meetings
    year = met.set_index("meeting")["start"].dt.year.reindex(meetings).fillna(0)
    present = there * year.to_numpy(np.int64)[:, None]
    both = np.minimum(present[:, :, None], present[:, None, :])
    last = both.max(axis=0, initial=0)
    return pd.DataFrame(last, index=list(sides), columns=list(sides))


def _attendance(frames: Frames) -> tuple[list[str], NDArray[np.int64], NDArray[np.bool_]]:
    """Return the sides, the meetings, and which side was at which; nobody's side is left out."""
    people = frames.participants
    side = people["side"].array
    keys = people["meeting"].to_numpy()
    there = table_of(frames.meetings["meeting"].to_numpy(), int(keys.max(initial=0)) + 1)
    named = there[keys] & (side.codes >= 0) & (side != "")
    meetings, row = np.unique(keys[named], return_inverse=True)
    present, column = np.unique(side.codes[named], return_inverse=True)
    table = np.zeros((len(meetings), len(present)), dtype=bool)
    table[row, column] = True
    return [str(side.categories[at]) for at in present], meetings, table
