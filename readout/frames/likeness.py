"""Frames and a meeting in; the meetings that it is most likely to be one with, out."""

import numpy as np
import pandas as pd

from readout.frames.records import Frames

_FAR = 10_000  #: days to a meeting without a date: behind all that have one
_WEEK = 7  #: days within which a meeting is offered although nobody took part in both


def nearest_meetings(frames: Frames, key: int, most: int) -> pd.DataFrame:
    """Return at most `most` meetings of the frames, those nearest by day first.

    A meeting that shares a party comes before one that shares none; those are offered only within
    a week.
    The columns are those of the meetings, with `shared` (parties) and `apart` (days).
    """
    met = frames.meetings
    mine = met[met["meeting"] == key]
    if mine.empty:
        return met.iloc[:0].assign(shared=0, apart=0)
    shared = _shared(frames, key)
    start = mine["start"].iloc[0]
    days = (met["start"] - start).dt.days.abs() if pd.notna(start) else pd.Series(_FAR, met.index)
    others = met.assign(
        shared=met["meeting"].map(shared).fillna(0).astype(np.int64),
        apart=days.fillna(_FAR).astype(np.int64),
    )
    near = (others["shared"] > 0) | (others["apart"] <= _WEEK)
    others = others[near & (others["meeting"] != key)]
    return (
        others.assign(none=others["shared"] == 0, fewer=-others["shared"])
        .sort_values(["none", "apart", "fewer", "meeting"], ignore_index=True)
        .drop(columns=["none", "fewer"])
        .head(most)
    )


def _shared(frames: Frames, key: int) -> dict[int, int]:
    """Return how many parties of a meeting took part in each other one."""
    people = frames.participants
    who = people["actor"].astype("str").where(people["actor"] != "", people["name"].astype("str"))
    mine = set(who[people["meeting"] == key])
    both = people.loc[who.isin(mine), "meeting"]
    return {int(str(at)): int(number) for at, number in both.value_counts().items()}
