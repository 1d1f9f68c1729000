"""The store in; DataFrames with declared columns and dtypes out, and the slice a filter leaves."""

from readout.frames.columns import (
    ARTICLES,
    MEETINGS,
    MENTIONS,
    PARTICIPANTS,
    REPORTS,
    SIGHTINGS,
    STATEMENTS,
)
from readout.frames.cut import Removal, emptied_by, slice
from readout.frames.load import load
from readout.frames.names import names
from readout.frames.records import Frames
from readout.frames.visits import parts

__all__ = [
    "ARTICLES",
    "MEETINGS",
    "MENTIONS",
    "PARTICIPANTS",
    "REPORTS",
    "SIGHTINGS",
    "STATEMENTS",
    "Frames",
    "Removal",
    "emptied_by",
    "load",
    "names",
    "parts",
    "slice",
]
