"""Frames and the decisions of analysts in; the frames as they decided out, in the same form.

What was edited says what it was edited to, what was rejected is in no frame, what was added or has
lost its record stands as the analyst's own row, and a name that was merged stands for one actor.
Rejected reports of meetings, and what belongs to one meeting, are decided when meetings are put
together (`readout.store.merge_meetings`).
"""

from dataclasses import replace

from readout.frames.decided_meetings import meetings
from readout.frames.decided_statements import statements
from readout.frames.load import load
from readout.frames.parties import merged_names
from readout.frames.records import Frames
from readout.store import Decisions, Store, decisions


def current(store: Store) -> Frames:
    """Return what the store holds today, as analysts decided on it."""
    return reviewed(load(store), decisions(store))


def reviewed(frames: Frames, decided: Decisions) -> Frames:
    """Return the frames as the decisions leave them; the frames given are not changed."""
    if not decided.attached and not decided.names:
        return frames
    stands_for = {old: new.actor for old, new in decided.names.items()}
    frames = replace(merged_names(frames, decided.names), stands_for=stands_for)
    said = statements(frames, decided)
    frames = replace(frames, statements=said)
    return meetings(frames, decided)
