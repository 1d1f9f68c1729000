"""A slice in; the same with the meetings alone that are on record as held out."""

from dataclasses import replace

from readout.frames import Frames

HELD = "held"


def held(frames: Frames) -> Frames:
    """Return the slice without meetings planned, cancelled, denied, under way or only claimed.

    So a figure counts what the sentences of a brief call held.
    """
    status = frames.meetings["status"].astype(str)
    return replace(frames, meetings=frames.meetings[status == HELD])
