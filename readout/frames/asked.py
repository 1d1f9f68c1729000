"""Frames and filters in; which rows of one frame the filters leave, a mask a frame, out.

`texts` says of each article, by its key, whether what is asked of articles leaves it; None where
nothing is asked of them.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from readout.filters import Filters
from readout.frames.kept import Mask, rows_where
from readout.frames.masks import (
    about_topics,
    at_places,
    by_actors,
    hold_one,
    in_checked,
    in_days,
    is_checked,
    is_one_of,
    keys_of,
    met_by,
    met_together,
    reporting,
    table_of,
    texts_on_topics,
    texts_with_actors,
    texts_with_checked,
    texts_with_places,
    top_key,
)
from readout.frames.records import Frames

DENIAL = "denial"  #: what `Filters.manners` calls a denial, whatever its kind
KINDS = ("direct", "mixed", "indirect")  #: of statements
DENIED = "denied"  #: the manner of a denial in the cue lexicon


def meetings_asked(frames: Frames, filters: Filters, texts: Mask | None) -> Mask:
    """Which meetings are left."""
    frame = frames.meetings
    mask = in_days(frame, filters, "start", "end")
    if filters.actors:
        mask &= met_by(frames, filters.actors)[keys_of(frame, "meeting")]
    if filters.together:
        mask &= met_together(frames, filters)[keys_of(frame, "meeting")]
    if filters.checked:
        mask &= is_checked(frame)
    if filters.places:
        mask &= at_places(frame, filters)
    if filters.topics:
        mask &= about_topics(frames, frame, filters)
    if filters.kinds:
        mask &= is_one_of(frame, "kind", filters.kinds)
    if filters.statuses:
        mask &= is_one_of(frame, "status", filters.statuses)
    if texts is not None:
        told = texts[keys_of(frames.reports, "article")]
        meetings = keys_of(frames.reports, "meeting")[told]
        mask &= table_of(meetings, top_key(frame, "meeting"))[keys_of(frame, "meeting")]
    return mask


def reported_asked(frames: Frames, filters: Filters, texts: Mask | None) -> Mask:
    """Which meetings of data sets are left: they name nobody and no place as Readout does."""
    frame = frames.reported
    mask = in_days(frame, filters, "start", "end")
    named = filters.actors or filters.together or filters.places or filters.topics
    if named or filters.checked or texts is not None:
        mask[:] = False
    if filters.kinds:
        mask &= is_one_of(frame, "kind", filters.kinds)
    if filters.statuses:
        mask &= is_one_of(frame, "status", filters.statuses)
    return mask


def in_statements(frames: Frames, filters: Filters, texts: Mask | None) -> Mask:
    """Which statements are left, but for what a search asks of them."""
    frame = frames.statements
    mask = in_days(frame, filters, "start", "end")
    if filters.actors:
        mask &= by_actors(frame, filters.actors)
    if filters.together:
        told = reporting(frames, met_together(frames, filters))
        mask &= by_actors(frame, filters.together) & told[keys_of(frame, "article")]
    if filters.checked:
        mask &= is_checked(frame)
    if filters.topics:
        mask &= about_topics(frames, frame, filters)
    if filters.manners:
        mask &= _said_so(frame, filters.manners)
    if texts is not None:
        mask &= texts[keys_of(frame, "article")]
    if filters.places:
        named = rows_where(frames.mentions, at_places(frames.mentions, filters))
        mask &= table_of(keys_of(named, "article"), top_key(frames.articles, "article"))[
            keys_of(frame, "article")
        ]
        mask[mask] = hold_one(frame, np.flatnonzero(mask), named)
    return mask


def mentions_asked(frames: Frames, filters: Filters, texts: Mask | None) -> Mask:
    """Which names of places are left."""
    frame = frames.mentions
    mask = in_days(frame, filters, "start", "start")
    if filters.places:
        mask &= at_places(frame, filters)
    if filters.actors:
        mask &= texts_with_actors(frames, filters)[keys_of(frame, "article")]
    if filters.together:
        mask &= reporting(frames, met_together(frames, filters))[keys_of(frame, "article")]
    if filters.checked:
        mask &= in_checked(frames, frame)
    if filters.topics:
        mask &= texts_on_topics(frames, filters)[keys_of(frame, "article")]
    if texts is not None:
        mask &= texts[keys_of(frame, "article")]
    return mask


def articles_asked(frames: Frames, filters: Filters, texts: Mask | None) -> Mask:
    """Which articles are left."""
    frame = frames.articles
    mask = in_days(frame, filters, "published", "published")
    if filters.places:
        mask &= texts_with_places(frames, filters)[keys_of(frame, "article")]
    if filters.actors:
        mask &= texts_with_actors(frames, filters)[keys_of(frame, "article")]
    if filters.together:
        mask &= reporting(frames, met_together(frames, filters))[keys_of(frame, "article")]
    if filters.checked:
        mask &= texts_with_checked(frames)[keys_of(frame, "article")]
    if filters.topics:
        mask &= texts_on_topics(frames, filters)[keys_of(frame, "article")]
    if texts is not None:
        mask &= texts[keys_of(frame, "article")]
    return mask


def _said_so(statements: pd.DataFrame, manners: Sequence[str]) -> Mask:
    """Which statements are of one of the kinds or a denial, and in one of the manners, asked for.

    Kinds and denials stand beside each other in one row of buttons, so that any is enough.
    """
    kinds = tuple(one for one in manners if one in KINDS)
    words = tuple(one for one in manners if one not in (*KINDS, DENIAL))
    mask = np.ones(len(statements), dtype=bool)
    if kinds or DENIAL in manners:
        mask = is_one_of(statements, "kind", kinds)
        if DENIAL in manners:
            mask |= is_one_of(statements, "manner", (DENIED,))
    return mask & is_one_of(statements, "manner", words) if words else mask
