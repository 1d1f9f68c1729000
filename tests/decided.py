"""Decisions as a page makes them, and the frames after them."""

from readout import frames, reviewing, store
from readout.frames import Frames
from readout.reviewing import Decision
from readout.reviews import Action
from readout.store import Store


def seen(target: Store) -> Frames:
    """The frames as the decisions leave them."""
    return frames.reviewed(frames.load(target), store.decisions(target))


def first(target: Store, words: str):
    """The first statement that holds the words."""
    said_so = seen(target).statements
    return said_so[said_so["content"].str.contains(words, regex=False)].iloc[0]


def decide(target: Store, words: str, action: Action, **more):
    key = int(first(target, words)["statement"])
    return reviewing.on_statement(target, seen(target), key, Decision(action, "analyst", **more))
