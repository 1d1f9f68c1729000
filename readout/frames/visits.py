"""Meetings and their parties in; the visit of each, and the parts of a visit in order, out."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from readout.extract.meetings.lexicon import families
from readout.extract.meetings.visits import travellers
from readout.frames.columns import column
from readout.frames.names import LABELLED


def in_words(met: pd.DataFrame, parties: pd.DataFrame) -> pd.DataFrame:
    """Return the meetings with the columns that name the visit of each: "visit", "visit_event"."""
    visits = met[met["meeting"].isin(met["part_of"])]
    people = dict(iter(parties[parties["meeting"].isin(visits["meeting"])].groupby("meeting")))
    facts = (visits[name].tolist() for name in ("meeting", "place", "country"))
    called = {
        key: _called(people.get(key, parties.iloc[:0]), place, country)
        for key, place, country in zip(*facts, strict=True)
    }
    events = dict(zip(visits["meeting"].tolist(), visits["event"].tolist(), strict=True))
    return met.assign(visit=_texts(met, called), visit_event=_texts(met, events))


def parts(met: pd.DataFrame, visit: int) -> pd.DataFrame:
    """Return the meetings that are part of a visit, in order: by day, the talks of a day first.

    A signing and a press conference follow talks; among themselves they stand as they are told.
    """
    mine = met[met["part_of"] == visit] if visit else met.iloc[:0]
    if mine.empty:
        return mine
    family = mine["kind"].astype(str).map(families())
    ordered = mine.assign(follows=family != "in person").sort_values(
        ["start", "follows", "meeting"]
    )
    return ordered.drop(columns="follows")


def _called(people: pd.DataFrame, place: str, country: str) -> str:
    """Return who travelled where: "Sergei Lavrov to Minsk"."""
    actors = zip(people["actor"], people["name"], people["side"], strict=True)
    known = {actor or name.casefold(): (name, side) for actor, name, side in actors}
    away = travellers({key: side for key, (_, side) in known.items()}, country)
    named = [name for key, (name, _) in known.items() if key in away or not away]
    rest = f" + {len(named) - LABELLED}" if len(named) > LABELLED else ""
    who = ", ".join(named[:LABELLED]) + rest
    return f"{who} to {place}" if place else who


def _texts(met: pd.DataFrame, called: Mapping[int, str]) -> Any:
    return column([called.get(key, "") for key in met["part_of"].tolist()], "string")
