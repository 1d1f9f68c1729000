"""The store in; DataFrames with declared columns and dtypes out, and the slice a filter leaves."""

from readout.frames.columns import (
    ARTICLES,
    MEETINGS,
    MENTIONS,
    PARTICIPANTS,
    REPORTED,
    REPORTS,
    SIGHTINGS,
    STATEMENTS,
)
from readout.frames.cut import (
    slice,
    statements_left,
)
from readout.frames.emptied import Removal, emptied_by
from readout.frames.facets import Facet, facets
from readout.frames.groups import Group, groups
from readout.frames.likeness import nearest_meetings
from readout.frames.load import load
from readout.frames.marking import Marks, current_on_topics, marks, on_topics
from readout.frames.names import names
from readout.frames.narrow import cells, column, newest, size, some, taken
from readout.frames.origins import printed_by
from readout.frames.positions import Positions, cards, offers, positions
from readout.frames.queue import checked, doubtful, queue
from readout.frames.records import Frames
from readout.frames.reviewed import current, reviewed
from readout.frames.topics import Topic
from readout.frames.topics import read as read_topics
from readout.frames.visits import parts

__all__ = [
    "ARTICLES",
    "MEETINGS",
    "MENTIONS",
    "PARTICIPANTS",
    "REPORTED",
    "REPORTS",
    "SIGHTINGS",
    "STATEMENTS",
    "Facet",
    "Frames",
    "Group",
    "Marks",
    "Positions",
    "Removal",
    "Topic",
    "cards",
    "cells",
    "checked",
    "column",
    "current",
    "current_on_topics",
    "doubtful",
    "emptied_by",
    "facets",
    "groups",
    "load",
    "marks",
    "names",
    "nearest_meetings",
    "newest",
    "offers",
    "on_topics",
    "parts",
    "positions",
    "printed_by",
    "queue",
    "read_topics",
    "reviewed",
    "size",
    "slice",
    "some",
    "statements_left",
    "taken",
]
