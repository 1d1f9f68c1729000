"""A slice in; each time that an actor met or spoke, in as few rows as tell it, out."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.frames.identities import Coded, coded
from readout.frames.masks import is_one_of
from readout.frames.narrow import some
from readout.frames.records import Frames
from readout.frames.tally import distinct, first_rows, last_rows
from readout.records import Reason

#: columns of statements that actors are counted by
SPOKEN = ("actor", "speaker", "side", "start", "precision", "reason", "as_written")
BY_NAME = [
    str(one)
    for one in (
        Reason.NAMED,
        Reason.SURNAME,
        Reason.REGISTER,
        Reason.INSTITUTION,
        Reason.AS_WRITTEN,
    )
]


def appearances(frames: Frames) -> pd.DataFrame:
    """Parties of meetings and speakers of statements, each with how many of either it stands for.

    Of rows that differ in nothing but their days, which may be a million, only the first and the
    last are there.
    """
    met, people = frames.meetings, frames.participants
    said = some(frames, "statements", *SPOKEN)
    at = rows_of_meetings(met, people["meeting"].to_numpy())
    order = np.argsort(at, kind="stable")  # as the meetings are, by day
    order = order[at[order] >= 0]
    people, days = people.iloc[order], met[["start", "precision"]].iloc[at[order]]
    who, speaker = coded(people, "name"), coded(said, "speaker")
    once = pd.DataFrame({"who": who[1], "meeting": people["meeting"].to_numpy()}).duplicated()
    named = is_one_of(said, "reason", BY_NAME).astype(np.int64)
    written = said["as_written"].array
    parties = _thinned(who, (people["name"], people["side"]), days, ~once.to_numpy(), None)
    speakers = _thinned(
        speaker,
        (said["speaker"], said["side"]),
        said[["start", "precision"]],
        np.ones(len(said), dtype=bool),
        (written.categories, np.where(named == 1, written.codes, -1)),
    )
    rows = [
        parties.rename(columns={"counted": "meetings"}).assign(statements=0),
        speakers.rename(columns={"counted": "statements"}).assign(meetings=0),
    ]
    return pd.concat(rows, ignore_index=True)


def rows_of_meetings(meetings: pd.DataFrame, keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the row of the meeting with each of these keys, -1 where it is not there."""
    own = meetings["meeting"].to_numpy()
    rows = np.full(max(int(own.max(initial=0)), int(keys.max(initial=0))) + 1, -1, dtype=np.int64)
    rows[own] = np.arange(len(own))
    return rows[keys]


def _thinned(
    who: Coded,
    called: tuple["pd.Series[Any]", "pd.Series[Any]"],
    days: pd.DataFrame,
    counts: NDArray[np.bool_],
    written: Coded | None,
) -> pd.DataFrame:
    """Return the first and the last row, dated and undated, of each group of rows that are alike.

    The first one has the number of rows of its group that count.
    """
    name, side = (one.array for one in called)
    spelled, spelling = written or (("",), np.zeros(len(days), dtype=np.int64))
    group = _groups(who[1], name.codes, side.codes, spelling)
    number = int(group.max(initial=-1)) + 1
    dated = days["start"].notna().to_numpy()
    at, counted = np.arange(len(group)), np.zeros(len(group), dtype=np.int64)
    ends = [
        rows[edge[edge >= 0]]
        for rows in (at[dated], at[~dated])
        for edge in (first_rows(group[rows], number), last_rows(group[rows], number))
    ]
    kept = np.unique(np.concatenate(ends))
    counted[first_rows(group, number)] = np.bincount(group[counts], minlength=number)
    return pd.DataFrame(
        {
            "actor": np.array(who[0], dtype=object)[who[1][kept]],
            "name": name[kept].astype("str"),
            "side": side[kept].astype("str"),
            "spelling": np.append(np.array(spelled, dtype=object), "")[spelling[kept]],
            "start": days["start"].to_numpy()[kept],
            "precision": days["precision"].array[kept].astype("str"),
            "counted": counted[kept],
        }
    )


def _groups(*codes: NDArray[Any]) -> NDArray[np.int64]:
    """Return one number for each combination of codes; -1 is a code like any other."""
    combined = np.zeros(len(codes[0]), dtype=np.int64)
    for one in codes:
        wide = int(one.max(initial=0)) + 2
        combined, _ = distinct(combined * wide + (one.astype(np.int64) + 1))
    return combined
