"""Participants and what analysts decided of them in; participants, and meetings in words, out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from readout.frames import columns
from readout.frames.changing import changed, stacked
from readout.frames.records import Frames
from readout.frames.wording import NOBODY, wording
from readout.reviews import WRITTEN, Renamed


def merged_names(frames: Frames, names: Mapping[str, Renamed]) -> Frames:
    """Return the frames in which every merged name is the actor it stands for.

    Who a meeting was with is put into words anew where a name changed; a party that is there twice
    then is there once.
    """
    if not names:
        return frames
    said = renamed_parties(frames.statements, names, "speaker")
    people = renamed_parties(frames.participants, names, "name")
    if people is frames.participants:
        return replace(frames, statements=said)
    touched = _changed_rows(frames.participants, people, ("actor", "name"))
    meetings = np.unique(people["meeting"].to_numpy()[touched])
    people = _once(people, meetings)
    met = with_wording(frames.meetings, people, dict.fromkeys(meetings.tolist(), ()))
    return replace(frames, statements=said, participants=people, meetings=met)


def renamed_parties(frame: pd.DataFrame, names: Mapping[str, Renamed], called: str) -> pd.DataFrame:
    """Return the frame with actor and name (the column `called`) of merged names replaced."""
    changes: dict[int, dict[str, Any]] = {}
    for old, new in names.items():
        if old.startswith(WRITTEN):
            written = frame[called].eq(old.removeprefix(WRITTEN)) & frame["actor"].eq("")
            at = np.flatnonzero(written.to_numpy())
        else:
            at = np.flatnonzero(frame["actor"].eq(old).to_numpy())
        values = {"actor": new.actor} | ({called: new.name} if new.name else {})
        values |= {"side": new.side} if new.side else {}
        for row in at.tolist():
            changes[row] = values
    return changed(frame, changes)


def of_meetings(people: pd.DataFrame, parties: Mapping[int, Sequence[Any]]) -> pd.DataFrame:
    """Return the participants with those of some meetings replaced."""
    if not parties:
        return people
    left = people[~people["meeting"].isin(list(parties)).to_numpy()]
    rows = [
        {"actor": "", "name": "", "role": "", "side": "", "actor_kind": "", **party, "meeting": key}
        for key, some in parties.items()
        for party in some
    ]
    whole = stacked(left.reset_index(drop=True), columns.PARTICIPANTS, rows)
    return whole.sort_values("meeting", kind="stable", ignore_index=True)


def with_wording(
    met: pd.DataFrame, people: pd.DataFrame, meetings: Mapping[int, Any]
) -> pd.DataFrame:
    """Return the meetings with the words for the parties of some of them made anew."""
    if not meetings:
        return met
    words = wording(people[people["meeting"].isin(list(meetings)).to_numpy()])
    at = np.flatnonzero(met["meeting"].isin(list(meetings)).to_numpy())
    changes = {}
    for row, key in zip(at.tolist(), met["meeting"].to_numpy()[at].tolist(), strict=True):
        label, parties, sides = words.get(key, NOBODY)
        changes[row] = {"label": label, "parties": parties, "sides": sides}
    return changed(met, changes)


def _once(people: pd.DataFrame, meetings: Any) -> pd.DataFrame:
    again = people.duplicated(["meeting", "actor"]) & people["actor"].ne("")
    again &= people["meeting"].isin(meetings)
    return people[~again.to_numpy()].reset_index(drop=True) if again.any() else people


def _changed_rows(before: pd.DataFrame, after: pd.DataFrame, names: Sequence[str]) -> Any:
    differs = np.zeros(len(before), dtype=bool)
    for name in names:
        differs |= (before[name].astype("str") != after[name].astype("str")).to_numpy()
    return differs
