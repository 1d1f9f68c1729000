"""The frames that are shown in; whom and what a correction can name, by id, out."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components import corpus


def people() -> dict[str, str]:
    """Return the name of every actor that meetings and statements know, by id, in order."""
    actors = ("person:", "government:", "organisation:", "agency:", "group:")
    return {one: name for one, name in corpus.names().items() if one.startswith(actors)}


def participants(meeting: int) -> list[str]:
    """Return who took part: ids of actors, else names as written."""
    frame = corpus.whole().participants
    mine = frame[frame["meeting"] == meeting]
    return [str(row.actor) or str(row.name) for row in mine.rename(columns=str).itertuples()]


def as_people(chosen: Sequence[str], meeting: int) -> list[dict[str, str]]:
    """Return ids and names as the parties of a meeting; those it had already keep their role.

    The role of anybody else on that day is not known: roles are of a day, not of a person.
    """
    frame = corpus.whole().participants
    fields = [name for name in frame.columns if name != "meeting"]
    mine = frame.loc[frame["meeting"] == meeting, fields].astype("str")
    parties = [dict(zip(fields, row, strict=True)) for row in mine.itertuples(False, None)]
    known = {party["actor"] or party["name"]: party for party in parties}
    return [known.get(one) or _party(one) for one in chosen]


def as_speaker(chosen: str) -> dict[str, str]:
    """Return an id, or a name as written, as the fields of a statement that it speaks."""
    name = people().get(chosen)
    if name is None:
        return {"actor": "", "speaker": chosen[:300], "side": ""}
    return {"actor": chosen, "speaker": name[:300], "side": sides().get(chosen, "")}


def _party(one: str) -> dict[str, str]:
    name = people().get(one)
    if name is None:
        return {"actor": "", "name": one[:300]}
    party = {"actor": one, "name": name[:300], "actor_kind": one.partition(":")[0]}
    return party | ({"side": side} if (side := sides().get(one, "")) else {})


def sides() -> dict[str, str]:
    """Return the side of every actor that has one, by id."""
    return _sides(corpus.version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _sides(version: corpus.Version) -> dict[str, str]:
    whole = corpus.whole_at(version)
    frames_of = (whole.participants, whole.statements)
    pairs = pd.concat([frame[["actor", "side"]].astype("str") for frame in frames_of])
    pairs = pairs[(pairs["actor"] != "") & (pairs["side"] != "")].drop_duplicates("actor")
    return dict(zip(pairs["actor"], pairs["side"], strict=True))


def places() -> dict[str, dict[str, str]]:
    """Return name, level and country of every place that the corpus knows, by id."""
    return _places(corpus.version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _places(version: corpus.Version) -> dict[str, dict[str, str]]:
    frame = corpus.whole_at(version).mentions
    firsts = frame[(frame["place_id"] != "") & ~frame["place_id"].duplicated()]
    found = {
        str(row.place_id): {
            "place": str(row.place),
            "place_level": str(row.level),
            "country": str(row.country),
        }
        for row in firsts.itertuples()
    }
    return dict(sorted(found.items(), key=lambda item: item[1]["place"]))
