"""What the corpus and the registers hold of actors, kept like the frames, out.

Like `components.corpus`, these functions only keep what the library computes.
"""

from typing import Any

import pandas as pd
import streamlit as st

from components import corpus, verdicts
from readout import filters as filtering
from readout import frames, reference_frames, settings
from readout import store as stores
from readout.filters import Filters
from readout.frames import Removal, actors, spelled
from readout.reviews import Action, Review, Subject, effective, renamed


def listed(filters: Filters) -> pd.DataFrame:
    """Return the actors of what the filters leave, with their counts."""
    return _listed(corpus.version(), filters)


@st.cache_resource(show_spinner=False, max_entries=32)
def _listed(version: corpus.Version, filters: Filters) -> pd.DataFrame:
    return actors.actors(corpus.part(filters))


def nameless(filters: Filters) -> tuple[int, int]:
    """Return how many parties of meetings and how many statements are nobody's by name."""
    return _nameless(corpus.version(), filters)


@st.cache_resource(show_spinner=False, max_entries=32)
def _nameless(version: corpus.Version, filters: Filters) -> tuple[int, int]:
    return actors.nameless(corpus.part(filters))


def merges() -> tuple[Review, ...]:
    """Return the decisions that two names are one which stand, the oldest first."""
    return _merges(corpus.version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _merges(version: corpus.Version) -> tuple[Review, ...]:
    standing = effective(verdicts.decided())
    names = (Action.MERGE, Subject.ACTOR)
    return tuple(one for one in standing if (one.action, one.subject) == names)


def stands_for(actor: str) -> str:
    """Return the id that a merged id or name stands for in the state shown; else the id itself."""
    return _stand_for(corpus.version()).get(actor, actor)


@st.cache_resource(show_spinner=False, max_entries=2)
def _stand_for(version: corpus.Version) -> dict[str, str]:
    return {old: new.actor for old, new in renamed(merges()).items()}


def standing(asked: Filters) -> Filters:
    """Return filters with merged actors replaced by those that they stand for in this state."""
    if not (asked.actors or asked.together):
        return asked
    return filtering.standing(asked, _stand_for(corpus.version()))


def merged_away(asked: Filters) -> list[tuple[str, str]]:
    """Return (its name, the name it stands for) of each merged actor that is asked for."""
    ids = (one for one in (*asked.actors, *asked.together) if stands_for(one) != one)
    return [
        (
            filtering.name_of(one, found_names()),
            filtering.name_of(stands_for(one), corpus.names()),
        )
        for one in dict.fromkeys(ids)
    ]


def merged_into(actor: str) -> tuple[Review, ...]:
    """Return the decisions that made other ids and names this actor, in the state shown."""
    leads = _stand_for(corpus.version())
    return tuple(one for one in merges() if leads.get(one.target) == actor)


def all_ids(actor: str) -> tuple[str, ...]:
    """Return an actor's id with those that were merged into it."""
    return (actor, *(one.target for one in merged_into(actor)))


def found_names() -> dict[str, str]:
    """Return what every id is called where no name is merged."""
    return _found_names(stores.records_version(corpus.store()))


@st.cache_resource(show_spinner=False, max_entries=2)
def _found_names(version: int) -> dict[str, str]:
    return frames.names(corpus.as_found())


def written_in_meetings(ids: tuple[str, ...]) -> pd.DataFrame:
    """Return how reports of meetings write some actors."""
    return _written(stores.records_version(corpus.store()), ids)


@st.cache_resource(show_spinner=False, max_entries=64)
def _written(version: int, ids: tuple[str, ...]) -> pd.DataFrame:
    return spelled.in_meetings(corpus.store(), ids)


def offices(ids: tuple[str, ...]) -> pd.DataFrame:
    """Return the offices of some actors in the registers, the oldest first."""
    register = _offices()
    return register[register["actor"].isin(list(ids))]


@st.cache_resource(show_spinner=False)
def register_spellings() -> dict[str, str]:
    """Return the spellings that the registers know of each person."""
    return reference_frames.spellings(settings.load().reference)


@st.cache_resource(show_spinner=False)
def _offices() -> pd.DataFrame:
    return reference_frames.offices(settings.load().reference)


def emptied_by(filters: Filters) -> tuple[Removal, ...]:
    """Return how many actors come back without each filter, the most first."""
    now = len(listed(filters))
    without = [(one, len(listed(filters.without(one))) - now) for one in filters.active()]
    found = [Removal(field, number) for field, number in without if number > 0]
    return tuple(sorted(found, key=lambda one: one.records, reverse=True))


def kept_out(actor: str, filters: Filters) -> tuple[Removal, ...]:
    """Return how many records of one actor come back without each filter, the most first."""
    found = []
    for field in filters.active():
        mine = actors.of_actor(corpus.part(filters.without(field)), actor)
        if number := len(mine.meetings) + len(mine.statements):
            found.append(Removal(field, number))
    return tuple(sorted(found, key=lambda one: one.records, reverse=True))


def one(actor: str) -> Any:
    """Return the row of an actor among all; None where the articles know nobody of that id."""
    everybody = listed(Filters())
    return next(everybody[everybody["actor"] == actor].itertuples(index=False), None)
