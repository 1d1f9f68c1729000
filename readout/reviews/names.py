"""Decisions that two names are one in; for each old id the actor it stands for, out.

They apply to whatever is found later, too: a name merged once stays merged.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from readout.reviews.decision import Action, Review, Subject

WRITTEN = "written:"  #: before a name that was never resolved, as the text writes it


@dataclass(frozen=True, slots=True)
class Renamed:
    """Who an id stands for."""

    actor: str
    name: str
    side: str = ""  #: "" leaves the side of each record as it is


def renamed(reviews: Iterable[Review]) -> dict[str, Renamed]:
    """Return old id -> who it stands for, chains followed; all decisions stand, in their order.

    The last decision on an id counts. One that would close a circle (A is B, then B is A) is
    passed over: the first one stands.
    """
    into: dict[str, Renamed] = {}
    for review in reviews:
        if (review.action, review.subject) != (Action.MERGE, Subject.ACTOR):
            continue
        values = review.values
        new = Renamed(str(values["into"]), str(values.get("name", "")), str(values.get("side", "")))
        if not _leads_to(new.actor, review.target, into):
            into[review.target] = new
    return {old: _end(new, into) for old, new in into.items()}


def _leads_to(actor: str, target: str, into: dict[str, Renamed]) -> bool:
    while actor != target:
        if actor not in into:
            return False
        actor = into[actor].actor
    return True


def _end(who: Renamed, into: dict[str, Renamed]) -> Renamed:
    while who.actor in into:
        who = into[who.actor]
    return who
