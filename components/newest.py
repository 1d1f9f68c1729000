"""Statements in; the newest of each of the sides that spoke last, as cards, out."""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components import statement_card
from readout.filters import Filters
from readout.frames import Frames, some, taken
from readout.frames.rows import tuples
from readout.frames.tally import last_rows
from readout.records import Confidence


def draw(part: Frames, ids: Mapping[int, str], asked: Filters, most: int = 4) -> None:
    """Draw one card a side; `ids` are the public ids of the articles."""
    at = newest(some(part, "statements", "side", "start", "confidence"), most)
    for row in tuples(taken(part, "statements", at)):
        statement_card.small(row, ids.get(row.article, ""), asked)


def newest(statements: pd.DataFrame, most: int) -> NDArray[np.intp]:
    """Return the rows of the last dated statement of each side, a certain one where one is."""
    side, day = pd.Categorical(statements["side"]), statements["start"].to_numpy()
    known = ~np.isnat(day) & (side.codes >= 0) & (side != "")
    certain = (statements["confidence"].astype("category") == Confidence.HIGH).to_numpy()
    number = len(side.categories)
    found = np.full(number, -1, dtype=np.int64)
    for rows in (np.flatnonzero(known), np.flatnonzero(known & certain)):
        last = last_rows(side.codes[rows], number)
        found = np.where(last >= 0, rows[last] if len(rows) else last, found)
    found = np.sort(found[found >= 0])
    return found[np.argsort(-day[found].astype(np.int64), kind="stable")][:most]
