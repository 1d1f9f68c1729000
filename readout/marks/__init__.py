"""Frames in; what stands at a mark in time, and what changed since, out."""

from readout.marks.changes import Changes, How, What, Why
from readout.marks.comparing import compare, narrowed
from readout.marks.keeping import (
    NOW,
    asked,
    compare_marks,
    decided,
    moment,
    open_mark,
    set_mark,
    since,
)
from readout.marks.plain_days import By, before, there_before
from readout.marks.snapshot import Snapshot, freeze, open

__all__ = [
    "NOW",
    "By",
    "Changes",
    "How",
    "Snapshot",
    "What",
    "Why",
    "asked",
    "before",
    "compare",
    "compare_marks",
    "decided",
    "freeze",
    "moment",
    "narrowed",
    "open",
    "open_mark",
    "set_mark",
    "since",
    "there_before",
]
