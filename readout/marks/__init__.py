"""Frames in; what stands at a mark in time, and what changed since, out."""

from readout.marks.changes import Changes, How, What, Why
from readout.marks.comparing import compare, narrowed
from readout.marks.snapshot import Snapshot, freeze, open

__all__ = [
    "Changes",
    "How",
    "Snapshot",
    "What",
    "Why",
    "compare",
    "freeze",
    "narrowed",
    "open",
]
