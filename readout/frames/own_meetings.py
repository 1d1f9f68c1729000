"""Decisions on meetings in; which meeting each row of the analyst's own belongs to, out.

What rules find is put together in the store. A meeting that was added by hand, or whose article was
read anew, is no report of the store: it is put together with others here, by the same decisions.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import pandas as pd

from readout.frames.changing import rows_of
from readout.frames.records import Frames
from readout.reviews import Action, Attached, Subject

Home: TypeAlias = int | str  #: key of a meeting of today, or public id of an analyst's own row
_NAMES = {Action.MERGE: "with", Action.SPLIT: "from"}


def homes(
    attached: Iterable[Attached], meeting_of: Mapping[str, int], own: Sequence[str]
) -> dict[str, Home]:
    """Return for each own row, by its public id, what it is shown as part of.

    That is a meeting of today where it was put together with one, else the first of the own rows
    that it was put together with, itself when it stands alone. `meeting_of` gives the meeting of a
    report by its public id, of today or as decisions name it. Of two decisions on the same two the
    later one counts, as it does in the store.
    """
    ours = dict.fromkeys(own)

    def node(event: str) -> Home | None:
        return event if event in ours else meeting_of.get(event)

    joined: dict[frozenset[Home], bool] = {}
    for review in (one.review for one in attached if one.review.subject is Subject.MEETING):
        mine = node(review.target)
        for event in review.values.get(_NAMES.get(review.action, ""), ()):
            other = node(str(event))
            pair = frozenset(one for one in (mine, other) if one is not None)
            if len(pair) == 2 and any(isinstance(one, str) for one in pair):
                joined[pair] = review.action is Action.MERGE
    groups = _groups([pair for pair, together in joined.items() if together])
    return {event: _home(groups.get(event, {event}), own) for event in own}


def parties(mine: Sequence[Any], theirs: Iterable[Any]) -> list[Any]:
    """Return the parties of a meeting with those of a row that is put together with it, each once.

    A party is known by its actor, else by its name.
    """
    whole = list(mine)
    for one in theirs:
        if _party(one) not in {_party(each) for each in whole}:
            whole.append(one)
    return whole


def people_of(participants: pd.DataFrame, meeting: int) -> list[dict[str, str]]:
    """Return the parties of a meeting as decisions keep them."""
    mine = participants[participants["meeting"] == meeting].drop(columns="meeting").astype("str")
    names = [str(name) for name in mine.columns]
    return [dict(zip(names, row, strict=True)) for row in mine.itertuples(False, None)]


def counts(frames: Frames, meetings: Iterable[int]) -> dict[int, dict[str, int]]:
    """Return, by row, from how many reports, origins and outlets some meetings are known."""
    told = {}
    for key, row in rows_of(frames.meetings, "meeting", sorted(set(meetings))).items():
        texts = frames.reports.loc[frames.reports["meeting"] == key, "article"]
        articles, copies = frames.articles, frames.sightings
        outlets = copies.loc[copies["article"].isin(texts) & (copies["outlet"] != ""), "outlet"]
        told[row] = {
            "reports": len(texts),
            "origins": int(articles.loc[articles["article"].isin(texts), "family"].nunique()),
            "outlets": int(outlets.astype("str").nunique()),
        }
    return told


def _groups(pairs: Sequence[frozenset[Home]]) -> dict[Home, set[Home]]:
    groups: dict[Home, set[Home]] = {}
    for pair in pairs:
        whole = set[Home]().union(*(groups.get(one, {one}) for one in pair))
        groups |= dict.fromkeys(whole, whole)
    return groups


def _home(group: set[Home], own: Sequence[str]) -> Home:
    found = sorted(one for one in group if isinstance(one, int))
    return found[0] if found else next(one for one in own if one in group)


def _party(one: Mapping[str, str]) -> str:
    return one.get("actor") or one.get("name", "")
