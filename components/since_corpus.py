"""A mark or a plain day in; what changed since, kept like the frames, out.

Like `components.corpus`, these functions only keep what the library computes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from components import corpus, state, verdicts
from readout import frames, links, marks
from readout import store as stores
from readout.filters import Filters
from readout.frames import Frames, Removal
from readout.marks import By, Changes
from readout.store import Mark


@dataclass(frozen=True, slots=True)
class Since:
    """What the shown state is compared with: a mark by its name, or a plain day."""

    mark: str = ""
    day: date | None = None
    by: By = By.PUBLISHED


def standing() -> tuple[Mark, ...]:
    """Return the marks that stand, the newest first; at a mark those that were set before it.

    Compared with a later one, what was retracted in between would be called new.
    """
    shown = corpus.version()
    if shown.data >= 0:
        return _standing(shown)[::-1]
    return tuple(mark for mark in _all() if mark.key < -shown.data)[::-1]


def is_too_late(name: str) -> bool:
    """Tell whether a mark stands, but was not set before the one that is shown."""
    shown = corpus.version().data
    return shown < 0 and any(mark.name == name and mark.key >= -shown for mark in _all())


def _all() -> tuple[Mark, ...]:
    return stores.all_marks(corpus.store())


def asked(known: Sequence[Mark]) -> Since | None:
    """Return what the address compares with, else the newest mark; None where there is neither."""
    said = state.chosen("since")
    if said in {mark.name for mark in known}:
        return Since(mark=said)
    if day := links.day(said):
        return Since(day=day, by=By.STORED if state.chosen("by") == By.STORED else By.PUBLISHED)
    if said or not known:
        return None
    return Since(mark=known[0].name)


def changes(since: Since, filters: Filters) -> Changes:
    """Return what changed, of the records that the filters leave of either state."""
    return _narrowed(corpus.version(), since, filters)


def emptied_by(since: Since, asked: Filters) -> tuple[Removal, ...]:
    """Return how many changes come back without each filter, the most first; now there is none."""
    without = ((one, len(changes(since, asked.without(one)))) for one in asked.active())
    found = (Removal(field, number) for field, number in without if number)
    return tuple(sorted(found, key=lambda one: one.records, reverse=True))


def late(since: Since) -> int:
    """Count the articles that came into the store since a day though published before it."""
    if since.day is None:
        return 0
    whole = corpus.whole()
    old, came = (marks.there_before(whole, since.day, by) for by in (By.PUBLISHED, By.STORED))
    return int((old & ~came).sum())


def set_mark(name: str, by: str, filters: Filters) -> Mark:
    """Keep the state of today under a name. Raises MarkError when it cannot be given."""
    return marks.set_mark(corpus.store(), corpus.whole(), name, by, filters)


def filters_of(name: str) -> Filters:
    """Return what the analyst looked at when a mark was set."""
    return marks.asked(stores.one_mark(corpus.store(), name))


def remove_mark(name: str, by: str) -> None:
    """Note that a mark does not stand any more."""
    stores.remove_mark(corpus.store(), name, marks.moment(), by)


@st.cache_resource(show_spinner=False, max_entries=2)
def _standing(version: corpus.Version) -> tuple[Mark, ...]:
    """A mark that is set or removed makes another version, but for the state at a mark."""
    return _all()


@st.cache_resource(show_spinner="Comparing with what stood there then", max_entries=32)
def _narrowed(version: corpus.Version, since: Since, filters: Filters) -> Changes:
    found = corpus.found(filters)
    then = frames.slice(_then(version, since), filters, found)
    return marks.narrowed(_compared(version, since), then, corpus.part(filters))


@st.cache_resource(show_spinner=False, max_entries=4)
def _compared(version: corpus.Version, since: Since) -> Changes:
    return marks.compare(_then(version, since), corpus.whole_at(version), verdicts.decided())


def _then(version: corpus.Version, since: Since) -> Frames:
    if since.day is not None:
        return _before(version, since)
    key = stores.one_mark(corpus.store(), since.mark).key
    return corpus.whole_at(version._replace(data=-key))


@st.cache_resource(show_spinner=False, max_entries=2)
def _before(version: corpus.Version, since: Since) -> Frames:
    day = since.day or date.min
    return marks.before(corpus.whole_at(version), day, since.by)
