"""A slice of statements in; the same by speaker or by topic, the commonest group first, out."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from readout.frames import columns
from readout.frames.records import Frames


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """The statements of one speaker, or on one topic."""

    name: str  #: "" for those of nobody by name, or on no topic of the list
    asks: str  #: id of the actor or topic, "" where no filter asks for it
    rows: pd.DataFrame  #: of STATEMENTS, the newest first
    statements: int  #: as many as there are; `rows` may hold fewer


def groups(part: Frames, by: str, newest: int) -> list[Group]:
    """Return the groups by "speaker" or "topic", each with its newest statements.

    One statement has one speaker, but may be on several topics and stand in as many groups. What
    has no speaker or topic comes last. Undated statements come behind the dated ones.
    """
    every = list((_by_topic if by == "topic" else _by_speaker)(part, newest))
    return sorted(every, key=lambda one: (not one.name, -one.statements, one.name.casefold()))


def _by_speaker(part: Frames, newest: int) -> Iterator[Group]:
    said = part.statements
    # Somebody known by an actor may be written in several ways; who is only written is the words.
    who = said["actor"].astype(str).where(said["actor"] != "", said["speaker"].astype(str))
    for _, at in who.groupby(who, sort=False).indices.items():
        first = said.iloc[at[0]]
        yield _group(said, np.asarray(at), newest, str(first["speaker"]), str(first["actor"]))


def _by_topic(part: Frames, newest: int) -> Iterator[Group]:
    said = part.statements
    bits = np.zeros(len(said), dtype=np.int64)
    for name in columns.TOPICS:
        if name in said:
            bits |= said[name].to_numpy()
    for number, topic in enumerate(part.topics):
        at = np.flatnonzero(bits & (np.int64(1) << np.int64(number)))
        if len(at):
            yield _group(said, at, newest, topic.name, topic.id)
    if (bits == 0).any():
        yield _group(said, np.flatnonzero(bits == 0), newest, "", "")


def _group(
    said: pd.DataFrame,
    at: "np.ndarray[tuple[int], np.dtype[np.intp]]",
    newest: int,
    name: str,
    asks: str,
) -> Group:
    # Statements stand in the order of their days, those without one at the end.
    dated = said["start"].notna().to_numpy()[at]
    order = np.concatenate([at[dated][::-1], at[~dated]])
    return Group(name, asks, said.iloc[order[:newest]], len(at))
