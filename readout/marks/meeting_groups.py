"""Meetings then and now in; which of them are one, and which were put together or taken apart, out.

A meeting is what its reports tell of: two meetings have to do with each other when a report of the
one is a report of the other. Reports are found again by public id, else by overlap.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.frames import Frames
from readout.marks.listed import article_ids
from readout.marks.matching import Pairs, by_span, pairs

Rows: TypeAlias = NDArray[np.int64]
Group: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]  #: rows then, rows now


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Meetings that are one then and now, and groups of others, by the rows of their tables."""

    one_to_one: Pairs
    others: tuple[Group, ...]


def groups(then: Frames, now: Frames, was: pd.DataFrame, is_: pd.DataFrame) -> Groups:
    """Return what belongs together; `was` and `is_` are the tables of `listed` for meetings."""
    linked = _links(then, now, was, is_)
    mine, its = linked[:, 0], linked[:, 1]
    alone = (np.bincount(mine, minlength=len(was))[mine] == 1) & (
        np.bincount(its, minlength=len(is_))[its] == 1
    )
    first, second = mine[alone], its[alone]
    moved = ~np.isin(first, np.flatnonzero(was["id"].isin(is_["id"]).to_numpy()))
    return Groups(Pairs(first, second, moved), _together(linked[~alone]))


def _links(then: Frames, now: Frames, was: pd.DataFrame, is_: pd.DataFrame) -> Rows:
    """Pairs of rows that share a report, each pair once."""
    told_then, told_now = _reports(then, was), _reports(now, is_)
    found = pairs(told_then, told_now, by_span)
    rows = np.column_stack(
        [told_then["row"].to_numpy()[found.then], told_now["row"].to_numpy()[found.now]]
    )
    return np.unique(rows, axis=0) if len(rows) else rows.astype(np.int64)


def _reports(frames: Frames, meetings: pd.DataFrame) -> pd.DataFrame:
    """Every report with the row of its meeting, and for a meeting without reports itself as one."""
    at = pd.Index(meetings["key"]).get_indexer(pd.Index(frames.reports["meeting"]))
    told = frames.reports[at >= 0]
    rows = at[at >= 0]
    table = pd.DataFrame(
        {
            "id": told["event"].astype("str").to_numpy(),
            "article": article_ids(frames, told["article"]).astype("str").to_numpy(),
            "evidence_start": told["evidence_start"].to_numpy(),
            "evidence_end": told["evidence_end"].to_numpy(),
            "words": "",
            "row": rows,
        }
    )
    own = meetings[~meetings["id"].isin(table["id"])]
    names = ["id", "article", "evidence_start", "evidence_end", "words"]
    more = own[names].astype({"id": "str", "article": "str"}).assign(row=own.index.to_numpy())
    return pd.concat([table, more], ignore_index=True).drop_duplicates("id", ignore_index=True)


def _together(linked: Rows) -> tuple[Group, ...]:
    """Put together what is linked, over however many links."""
    found: dict[tuple[str, int], int] = {}
    members: dict[int, set[tuple[str, int]]] = {}
    for number, (mine, its) in enumerate(linked.tolist()):
        nodes = {("then", mine), ("now", its)}
        for old in {found[node] for node in nodes if node in found}:
            nodes |= members.pop(old)
        members[number] = nodes
        found |= dict.fromkeys(nodes, number)
    return tuple(
        (
            tuple(sorted(row for side, row in nodes if side == "then")),
            tuple(sorted(row for side, row in nodes if side == "now")),
        )
        for nodes in members.values()
    )
