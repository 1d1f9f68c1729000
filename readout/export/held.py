"""A slice in; the same without the meetings that did not take place out."""

from dataclasses import replace

from readout.frames import Frames

NOT_HELD = ("planned", "cancelled", "denied")


def held(frames: Frames) -> Frames:
    """Return the slice without meetings that were planned, cancelled or denied."""
    status = frames.meetings["status"].astype(str)
    return replace(frames, meetings=frames.meetings[~status.isin(NOT_HELD)])
