"""Frames and filters in; masks over rows, and tables over keys, that say what is asked for, out.

A mask has one value a row of its frame; a table has one value a key, from 0 on.
"""

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.filters import Filters
from readout.frames import columns
from readout.frames.kept import Mask, rows_where
from readout.frames.records import Frames
from readout.frames.topics import asked

_FEW = 4  #: values asked for


def in_days(frame: pd.DataFrame, filters: Filters, first: str, last: str) -> Mask:
    """Which records touch the days asked for; the frame is sorted by `first`, NaT last."""
    mask = np.ones(len(frame), dtype=bool)
    if filters.start is None and filters.end is None:
        return mask
    starts = frame[first].to_numpy()
    mask[np.searchsorted(starts, np.datetime64("NaT", "s")) :] = False
    if filters.end is not None:
        mask[np.searchsorted(starts, np.datetime64(filters.end, "s"), side="right") :] = False
    if filters.start is not None:
        since = np.datetime64(filters.start, "s")
        before = np.searchsorted(starts, since)  # what begins later is inside anyway
        mask[:before] &= frame[last].to_numpy()[:before] >= since
    return mask


def by_actors(frame: pd.DataFrame, actors: Sequence[str]) -> Mask:
    """Which rows belong to one of the actors or sides."""
    ids, behind = _split(actors, "side:")
    return is_one_of(frame, "actor", ids) | is_one_of(frame, "side", behind)


def at_places(frame: pd.DataFrame, filters: Filters) -> Mask:
    """Which rows lie at one of the places or in one of the countries asked for."""
    ids, countries = _split(filters.places, "country:")
    return is_one_of(frame, "place_id", ids) | is_one_of(frame, "country", countries)


def about_topics(frames: Frames, frame: pd.DataFrame, filters: Filters) -> Mask:
    """Which rows are on one of the topics asked for, by their words or by their sentence."""
    wanted = asked(frames.topics, filters.topics)
    if not wanted:  # an unknown topic, or frames that no topic was looked for in
        return np.zeros(len(frame), dtype=bool)
    found = (frame[name].to_numpy() & wanted != 0 for name in columns.TOPICS if name in frame)
    return np.asarray(np.logical_or.reduce(list(found)))


def met_by(frames: Frames, actors: Sequence[str]) -> Mask:
    """A table of meeting keys: in which one of the actors took part."""
    there = keys_of(frames.participants, "meeting")[by_actors(frames.participants, actors)]
    return table_of(there, top_key(frames.meetings, "meeting"))


def met_together(frames: Frames, filters: Filters) -> Mask:
    """A table of meeting keys: in which all of those asked for together took part."""
    return np.asarray(np.all([met_by(frames, (one,)) for one in filters.together], axis=0))


def is_checked(frame: pd.DataFrame) -> Mask:
    """Which records an analyst decided on."""
    return ~is_one_of(frame, "check", ("",))


def reporting(frames: Frames, meetings: Mask) -> Mask:
    """A table of article keys: which report one of the meetings of a table of meeting keys."""
    told = meetings[keys_of(frames.reports, "meeting")]
    return table_of(keys_of(frames.reports, "article")[told], top_key(frames.articles, "article"))


def texts_left(frames: Frames, filters: Filters, found: Collection[int] | None) -> Mask | None:
    """A table of article keys: which outlets, languages and text search leave; None for all."""
    top = top_key(frames.articles, "article")
    texts = None
    if found is not None:
        keys = np.fromiter(found, dtype=np.int64, count=len(found))
        texts = table_of(keys[keys < top], top)
    if filters.languages:
        written = frames.articles[is_one_of(frames.articles, "language", filters.languages)]
        mine = table_of(keys_of(written, "article"), top)
        texts = mine if texts is None else texts & mine
    if filters.outlets:
        copies = frames.sightings[is_one_of(frames.sightings, "outlet", filters.outlets)]
        printed = table_of(keys_of(copies, "article"), top)
        texts = printed if texts is None else texts & printed
    return texts


def texts_with_actors(frames: Frames, filters: Filters) -> Mask:
    said = keys_of(frames.statements, "article")[by_actors(frames.statements, filters.actors)]
    met = reporting(frames, met_by(frames, filters.actors))
    return met | table_of(said, top_key(frames.articles, "article"))


def texts_with_checked(frames: Frames) -> Mask:
    said = keys_of(frames.statements, "article")[is_checked(frames.statements)]
    met = reporting(frames, _met_and_checked(frames))
    return met | table_of(said, top_key(frames.articles, "article"))


def _met_and_checked(frames: Frames) -> Mask:
    """A table of meeting keys: which an analyst decided on."""
    held = keys_of(frames.meetings, "meeting")[is_checked(frames.meetings)]
    return table_of(held, top_key(frames.meetings, "meeting"))


def texts_on_topics(frames: Frames, filters: Filters) -> Mask:
    said = keys_of(frames.statements, "article")[about_topics(frames, frames.statements, filters)]
    held = keys_of(frames.meetings, "meeting")[about_topics(frames, frames.meetings, filters)]
    told = table_of(held, top_key(frames.meetings, "meeting"))[keys_of(frames.reports, "meeting")]
    met = keys_of(frames.reports, "article")[told]
    return table_of(np.concatenate([said, met]), top_key(frames.articles, "article"))


def texts_with_places(frames: Frames, filters: Filters) -> Mask:
    named = keys_of(frames.mentions, "article")[at_places(frames.mentions, filters)]
    held = keys_of(frames.meetings, "meeting")[at_places(frames.meetings, filters)]
    met = reporting(frames, table_of(held, top_key(frames.meetings, "meeting")))
    return met | table_of(named, top_key(frames.articles, "article"))


def hold_one(statements: pd.DataFrame, at: NDArray[np.intp], mentions: pd.DataFrame) -> Mask:
    """Which of the statements at these rows hold the first character of one of the mentions.

    Article and offset make one number; between the numbers of a statement's ends lies a mention.
    """
    marks = np.sort((keys_of(mentions, "article") << 32) + keys_of(mentions, "evidence_start"))
    article = keys_of(statements, "article")[at] << 32
    first = np.searchsorted(marks, article + keys_of(statements, "evidence_start")[at])
    after = np.searchsorted(marks, article + keys_of(statements, "evidence_end")[at])
    return np.asarray(after > first)


def in_checked(frames: Frames, mentions: pd.DataFrame) -> Mask:
    """Which mentions begin inside the evidence of a record that an analyst decided on."""
    said = rows_where(frames.statements, is_checked(frames.statements))
    told = _met_and_checked(frames)[keys_of(frames.reports, "meeting")]
    pieces = (said, rows_where(frames.reports, told))
    article = np.concatenate([keys_of(piece, "article") for piece in pieces]) << 32
    first = article + np.concatenate([keys_of(piece, "evidence_start") for piece in pieces])
    after = article + np.concatenate([keys_of(piece, "evidence_end") for piece in pieces])
    order = np.argsort(first, kind="stable")
    # Evidence may overlap: what counts at a place is the farthest end of all that began before it.
    first, reach = first[order], np.maximum.accumulate(np.append(-1, after[order]))
    marks = (keys_of(mentions, "article") << 32) + keys_of(mentions, "evidence_start")
    return np.asarray(reach[np.searchsorted(first, marks, side="right")] > marks)


def is_one_of(frame: pd.DataFrame, column: str, values: Sequence[str]) -> Mask:
    categorical = frame[column].array
    at = categorical.categories.get_indexer(list(values))
    at = at[at >= 0]
    if len(at) <= _FEW:  # to compare is ten times as fast as to look up
        one_of = np.zeros(len(categorical), dtype=bool)
        for code in at:
            one_of |= categorical.codes == code
        return one_of
    wanted = np.zeros(len(categorical.categories) + 1, dtype=bool)
    wanted[at] = True
    return np.asarray(wanted[categorical.codes])


def _split(values: Sequence[str], prefix: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids, and apart from them what stands behind the prefix in the others."""
    groups = tuple(one.removeprefix(prefix) for one in values if one.startswith(prefix))
    return tuple(one for one in values if not one.startswith(prefix)), groups


def once_each(statements: pd.DataFrame) -> pd.DataFrame:
    """Return the first row of each group: that of the earliest copy, where it is there."""
    kept = first_of_each(keys_of(statements, "statement"), keys_of(statements, "group"))
    return rows_where(statements, kept)


def first_of_each(own: NDArray[np.int64], group: NDArray[np.int64]) -> Mask:
    """Which rows are the first of their group, or the one that it is named after."""
    kept: Mask = own == group
    if kept.all():
        return kept
    copies = np.flatnonzero(~kept)
    there = table_of(own[kept], int(max(own.max(), group.max())) + 1)
    copies = copies[~there[group[copies]]]
    kept[copies[~pd.Series(group[copies]).duplicated().to_numpy()]] = True
    return kept


def keys_of(frame: pd.DataFrame, column: str) -> NDArray[np.int64]:
    return frame[column].to_numpy()


def top_key(frame: pd.DataFrame, column: str) -> int:
    return int(frame[column].max()) + 1 if len(frame) else 1


def table_of(keys: NDArray[np.int64], top: int) -> Mask:
    """Return a table that says of each key below `top` whether it is among the keys."""
    table = np.zeros(top, dtype=bool)
    table[keys] = True
    return table
