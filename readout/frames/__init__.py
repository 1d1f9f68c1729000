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

__all__ = [
    "ARTICLES",
    "MEETINGS",
    "MENTIONS",
    "PARTICIPANTS",
    "REPORTS",
    "SIGHTINGS",
    "STATEMENTS",
]
