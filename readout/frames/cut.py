"""Frames and filters in; the frames that the filters leave out, in the same order and form.

No row is looked at by Python: days by binary search on the sorted frames, ids by the codes of their
categories, articles and meetings by a table of their keys.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readout.filters import Filters
from readout.frames import columns
from readout.frames.records import Frames
from readout.frames.topics import asked

Mask: TypeAlias = NDArray[np.bool_]

DENIAL = "denial"  #: what `Filters.manners` calls a denial, whatever its kind
DENIED = "denied"  #: the manner of a denial in the cue lexicon


class Removal(NamedTuple):
    """What would come back if one filter were removed."""

    field: str  #: of Filters
    records: int


def slice(frames: Frames, filters: Filters, found: Collection[int] | None = None) -> Frames:
    """Return what the filters leave; `found` holds the keys of the articles a text search found.

    Within one field any value is enough; all fields together must hold. A record whose stretch of
    days touches [start, end] is inside; one without a day is outside as soon as a date is asked.

    - meetings: their participants, place, kind and status; an outlet or a text of any report. Of
      actors asked for together each must be there;
    - statements: their speaker and manner; a place when it is named inside them. A statement that
      stands in several copies of one article is left once, in the earliest copy that is inside. Of
      actors asked for together: what one of them said where a meeting of them all is reported;
    - mentions: their place, and when only what is checked is asked for, that they stand in the
      sentence of a checked record; articles: the outlet of any sighting. Where a field says nothing
      of these themselves (actors, topics; places of articles), it is enough that the article holds
      a meeting, a statement or a mention that it does speak of;
    - meetings of data sets: days, kind and status; their names are as written, so what is asked by
      actor, place, topic, outlet or text leaves none of them; nobody checked them.

    A statement is on a topic when a term of it stands in its words or in the rest of its sentence,
    a meeting when one stands in its sentence (`on_topics`).
    """
    if filters.is_empty() and found is None:
        once = _once(frames.statements)
        return frames if once is frames.statements else replace(frames, statements=once)
    texts = _texts(frames, filters, found)
    met = _of_meetings(frames, filters, texts)
    said = _of_statements(frames, filters, texts)
    kept = _table(_keys(frames.meetings, "meeting")[met], _top(frames.meetings, "meeting"))
    return replace(
        frames,
        meetings=_where(frames.meetings, met),
        participants=_where(frames.participants, kept[_keys(frames.participants, "meeting")]),
        statements=_once(_where(frames.statements, said)),
        mentions=_where(frames.mentions, _of_mentions(frames, filters, texts)),
        articles=_where(frames.articles, _of_articles(frames, filters, texts)),
        reports=_where(frames.reports, kept[_keys(frames.reports, "meeting")]),
        reported=_where(frames.reported, _of_reported(frames, filters, texts)),
    )


def emptied_by(
    frames: Frames, filters: Filters, found: Collection[int] | None = None, of: str = "meetings"
) -> tuple[Removal, ...]:
    """Return for each filter how many records come back without it, the most first.

    `of` names the frame that is looked at. Filters whose removal brings nothing are left out.
    """
    now = len(getattr(slice(frames, filters, found), of))
    removals = []
    for field in filters.active():
        wider = slice(frames, filters.without(field), None if field == "text" else found)
        removals.append(Removal(field, len(getattr(wider, of)) - now))
    return tuple(
        sorted((one for one in removals if one.records), key=lambda one: one.records, reverse=True)
    )


# --- one mask a frame -----------------------------------------------------------------------


def _of_meetings(frames: Frames, filters: Filters, texts: Mask | None) -> Mask:
    frame = frames.meetings
    mask = _in_days(frame, filters, "start", "end")
    if filters.actors:
        mask &= _met(frames, filters.actors)[_keys(frame, "meeting")]
    if filters.together:
        mask &= _met_together(frames, filters)[_keys(frame, "meeting")]
    if filters.checked:
        mask &= _checked(frame)
    if filters.places:
        mask &= _at(frame, filters)
    if filters.topics:
        mask &= _on(frames, frame, filters)
    if filters.kinds:
        mask &= _is_one_of(frame, "kind", filters.kinds)
    if filters.statuses:
        mask &= _is_one_of(frame, "status", filters.statuses)
    if texts is not None:
        told = texts[_keys(frames.reports, "article")]
        meetings = _keys(frames.reports, "meeting")[told]
        mask &= _table(meetings, _top(frame, "meeting"))[_keys(frame, "meeting")]
    return mask


def _of_reported(frames: Frames, filters: Filters, texts: Mask | None) -> Mask:
    frame = frames.reported
    mask = _in_days(frame, filters, "start", "end")
    named = filters.actors or filters.together or filters.places or filters.topics
    if named or filters.checked or texts is not None:
        mask[:] = False
    if filters.kinds:
        mask &= _is_one_of(frame, "kind", filters.kinds)
    if filters.statuses:
        mask &= _is_one_of(frame, "status", filters.statuses)
    return mask


def _of_statements(frames: Frames, filters: Filters, texts: Mask | None) -> Mask:
    frame = frames.statements
    mask = _in_days(frame, filters, "start", "end")
    if filters.actors:
        mask &= _by(frame, filters.actors)
    if filters.together:
        told = _reporting(frames, _met_together(frames, filters))
        mask &= _by(frame, filters.together) & told[_keys(frame, "article")]
    if filters.checked:
        mask &= _checked(frame)
    if filters.topics:
        mask &= _on(frames, frame, filters)
    if filters.manners:
        kinds = tuple(one for one in filters.manners if one != DENIAL)
        chosen = _is_one_of(frame, "kind", kinds)
        if DENIAL in filters.manners:
            chosen |= _is_one_of(frame, "manner", (DENIED,))
        mask &= chosen
    if texts is not None:
        mask &= texts[_keys(frame, "article")]
    if filters.places:
        named = _where(frames.mentions, _at(frames.mentions, filters))
        mask &= _table(_keys(named, "article"), _top(frames.articles, "article"))[
            _keys(frame, "article")
        ]
        mask[mask] = _hold_one(frame, np.flatnonzero(mask), named)
    return mask


def _of_mentions(frames: Frames, filters: Filters, texts: Mask | None) -> Mask:
    frame = frames.mentions
    mask = _in_days(frame, filters, "start", "start")
    if filters.places:
        mask &= _at(frame, filters)
    if filters.actors:
        mask &= _texts_with_actors(frames, filters)[_keys(frame, "article")]
    if filters.together:
        mask &= _reporting(frames, _met_together(frames, filters))[_keys(frame, "article")]
    if filters.checked:
        mask &= _in_checked(frames, frame)
    if filters.topics:
        mask &= _texts_on(frames, filters)[_keys(frame, "article")]
    if texts is not None:
        mask &= texts[_keys(frame, "article")]
    return mask


def _of_articles(frames: Frames, filters: Filters, texts: Mask | None) -> Mask:
    frame = frames.articles
    mask = _in_days(frame, filters, "published", "published")
    if filters.places:
        mask &= _texts_with_places(frames, filters)[_keys(frame, "article")]
    if filters.actors:
        mask &= _texts_with_actors(frames, filters)[_keys(frame, "article")]
    if filters.together:
        mask &= _reporting(frames, _met_together(frames, filters))[_keys(frame, "article")]
    if filters.checked:
        mask &= _texts_with_checked(frames)[_keys(frame, "article")]
    if filters.topics:
        mask &= _texts_on(frames, filters)[_keys(frame, "article")]
    if texts is not None:
        mask &= texts[_keys(frame, "article")]
    return mask


# --- what the masks are made of -------------------------------------------------------------


def _in_days(frame: pd.DataFrame, filters: Filters, first: str, last: str) -> Mask:
    """Which records touch the days asked for; the frame is sorted by `first`, NaT last."""
    mask = np.ones(len(frame), dtype=bool)
    if filters.start is None and filters.end is None:
        return mask
    starts = frame[first].to_numpy()
    mask[np.searchsorted(starts, np.datetime64("NaT", "s")) :] = False
    if filters.end is not None:
        mask[np.searchsorted(starts, np.datetime64(filters.end, "s"), side="right") :] = False
    if filters.start is not None:
        ends = frame[last].to_numpy()
        since = np.datetime64(filters.start, "s")
        mask &= (starts >= since) | (ends >= since)
    return mask


def _by(frame: pd.DataFrame, actors: Sequence[str]) -> Mask:
    """Which rows belong to one of the actors or sides."""
    ids, behind = _split(actors, "side:")
    return _is_one_of(frame, "actor", ids) | _is_one_of(frame, "side", behind)


def _at(frame: pd.DataFrame, filters: Filters) -> Mask:
    """Which rows lie at one of the places or in one of the countries asked for."""
    ids, countries = _split(filters.places, "country:")
    return _is_one_of(frame, "place_id", ids) | _is_one_of(frame, "country", countries)


def _on(frames: Frames, frame: pd.DataFrame, filters: Filters) -> Mask:
    """Which rows are on one of the topics asked for, by their words or by their sentence."""
    wanted = asked(frames.topics, filters.topics)
    if not wanted:  # an unknown topic, or frames that no topic was looked for in
        return np.zeros(len(frame), dtype=bool)
    found = (frame[name].to_numpy() & wanted != 0 for name in columns.TOPICS if name in frame)
    return np.asarray(np.logical_or.reduce(list(found)))


def _met(frames: Frames, actors: Sequence[str]) -> Mask:
    """A table of meeting keys: in which one of the actors took part."""
    there = _keys(frames.participants, "meeting")[_by(frames.participants, actors)]
    return _table(there, _top(frames.meetings, "meeting"))


def _met_together(frames: Frames, filters: Filters) -> Mask:
    """A table of meeting keys: in which all of those asked for together took part."""
    return np.asarray(np.all([_met(frames, (one,)) for one in filters.together], axis=0))


def _checked(frame: pd.DataFrame) -> Mask:
    """Which records an analyst decided on."""
    return ~_is_one_of(frame, "check", ("",))


def _reporting(frames: Frames, meetings: Mask) -> Mask:
    """A table of article keys: which report one of the meetings of a table of meeting keys."""
    told = meetings[_keys(frames.reports, "meeting")]
    return _table(_keys(frames.reports, "article")[told], _top(frames.articles, "article"))


def _texts(frames: Frames, filters: Filters, found: Collection[int] | None) -> Mask | None:
    """A table of article keys: which articles outlets and text search leave; None for all."""
    top = _top(frames.articles, "article")
    texts = None
    if found is not None:
        keys = np.fromiter(found, dtype=np.int64, count=len(found))
        texts = _table(keys[keys < top], top)
    if filters.outlets:
        copies = frames.sightings[_is_one_of(frames.sightings, "outlet", filters.outlets)]
        printed = _table(_keys(copies, "article"), top)
        texts = printed if texts is None else texts & printed
    return texts


def _texts_with_actors(frames: Frames, filters: Filters) -> Mask:
    said = _keys(frames.statements, "article")[_by(frames.statements, filters.actors)]
    met = _reporting(frames, _met(frames, filters.actors))
    return met | _table(said, _top(frames.articles, "article"))


def _texts_with_checked(frames: Frames) -> Mask:
    said = _keys(frames.statements, "article")[_checked(frames.statements)]
    met = _reporting(frames, _met_and_checked(frames))
    return met | _table(said, _top(frames.articles, "article"))


def _met_and_checked(frames: Frames) -> Mask:
    """A table of meeting keys: which an analyst decided on."""
    held = _keys(frames.meetings, "meeting")[_checked(frames.meetings)]
    return _table(held, _top(frames.meetings, "meeting"))


def _texts_on(frames: Frames, filters: Filters) -> Mask:
    said = _keys(frames.statements, "article")[_on(frames, frames.statements, filters)]
    held = _keys(frames.meetings, "meeting")[_on(frames, frames.meetings, filters)]
    told = _table(held, _top(frames.meetings, "meeting"))[_keys(frames.reports, "meeting")]
    met = _keys(frames.reports, "article")[told]
    return _table(np.concatenate([said, met]), _top(frames.articles, "article"))


def _texts_with_places(frames: Frames, filters: Filters) -> Mask:
    named = _keys(frames.mentions, "article")[_at(frames.mentions, filters)]
    held = _keys(frames.meetings, "meeting")[_at(frames.meetings, filters)]
    met = _reporting(frames, _table(held, _top(frames.meetings, "meeting")))
    return met | _table(named, _top(frames.articles, "article"))


def _hold_one(statements: pd.DataFrame, at: NDArray[np.intp], mentions: pd.DataFrame) -> Mask:
    """Which of the statements at these rows hold the first character of one of the mentions.

    Article and offset make one number; between the numbers of a statement's ends lies a mention.
    """
    marks = np.sort((_keys(mentions, "article") << 32) + _keys(mentions, "evidence_start"))
    article = _keys(statements, "article")[at] << 32
    first = np.searchsorted(marks, article + _keys(statements, "evidence_start")[at])
    after = np.searchsorted(marks, article + _keys(statements, "evidence_end")[at])
    return np.asarray(after > first)


def _in_checked(frames: Frames, mentions: pd.DataFrame) -> Mask:
    """Which mentions begin inside the evidence of a record that an analyst decided on."""
    said = _where(frames.statements, _checked(frames.statements))
    told = _met_and_checked(frames)[_keys(frames.reports, "meeting")]
    pieces = (said, _where(frames.reports, told))
    article = np.concatenate([_keys(piece, "article") for piece in pieces]) << 32
    first = article + np.concatenate([_keys(piece, "evidence_start") for piece in pieces])
    after = article + np.concatenate([_keys(piece, "evidence_end") for piece in pieces])
    order = np.argsort(first, kind="stable")
    # Evidence may overlap: what counts at a place is the farthest end of all that began before it.
    first, reach = first[order], np.maximum.accumulate(np.append(-1, after[order]))
    marks = (_keys(mentions, "article") << 32) + _keys(mentions, "evidence_start")
    return np.asarray(reach[np.searchsorted(first, marks, side="right")] > marks)


def _is_one_of(frame: pd.DataFrame, column: str, values: Sequence[str]) -> Mask:
    categorical = frame[column].array
    wanted = np.zeros(len(categorical.categories) + 1, dtype=bool)
    at = categorical.categories.get_indexer(list(values))
    wanted[at[at >= 0]] = True
    return np.asarray(wanted[categorical.codes])


def _split(values: Sequence[str], prefix: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids, and apart from them what stands behind the prefix in the others."""
    groups = tuple(one.removeprefix(prefix) for one in values if one.startswith(prefix))
    return tuple(one for one in values if not one.startswith(prefix)), groups


def _once(statements: pd.DataFrame) -> pd.DataFrame:
    """Return the first row of each group: that of the earliest copy, where it is there."""
    own, group = _keys(statements, "statement"), _keys(statements, "group")
    kept = own == group
    if kept.all():
        return statements
    copies = np.flatnonzero(~kept)
    there = _table(own[kept], int(max(own.max(), group.max())) + 1)
    copies = copies[~there[group[copies]]]
    kept[copies[~pd.Series(group[copies]).duplicated().to_numpy()]] = True
    return _where(statements, kept)


def _keys(frame: pd.DataFrame, column: str) -> NDArray[np.int64]:
    return frame[column].to_numpy()


def _top(frame: pd.DataFrame, column: str) -> int:
    return int(frame[column].max()) + 1 if len(frame) else 1


def _table(keys: NDArray[np.int64], top: int) -> Mask:
    """Return a table that says of each key below `top` whether it is among the keys."""
    table = np.zeros(top, dtype=bool)
    table[keys] = True
    return table


def _where(frame: pd.DataFrame, mask: Mask) -> pd.DataFrame:
    """Return the rows of a mask; where they stand in one piece, without copying them."""
    at = np.flatnonzero(mask)
    if len(at) == len(frame):
        return frame
    if len(at) and at[-1] - at[0] + 1 == len(at):
        return frame.iloc[at[0] : at[-1] + 1].reset_index(drop=True)
    return frame.take(at).reset_index(drop=True)
