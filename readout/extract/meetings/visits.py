"""Meetings of one article or of many in; the visit that each of them is part of out.

A visit is a stay: talks, a signing and a press conference are events of their own in the course of
it. What is part of what follows from who, when and where. It is said only where a traveller takes
part and something ties the event to the place: a wrong tie is worse than none.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from readout.extract.meetings import lexicon, reported
from readout.records import MeetingReport, Status

#: Nobody travels for these.
_APART = frozenset(("call", "summons", "mediation"))
_TOOK_PLACE = frozenset((Status.HELD, Status.ONGOING, Status.REPORTED))
#: More than so many came to a summit or a session for its own sake, not because of a visit.
_FEW = 3


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting, and what ties it to a visit."""

    met: reported.Reported
    sides: Mapping[str, str]  #: actor -> the country or the body it stands for, "" when not known
    articles: frozenset[int] = frozenset()  #: that tell of it


def parts(events: Iterable[Event]) -> dict[int, int]:
    """Return the key of each meeting that is part of a visit -> the key of that visit.

    Of several visits the one that shares most actors; where two fit alike, neither.
    """
    stays: dict[tuple[str, str], list[Event]] = {}
    others: list[Event] = []
    for one in events:
        if one.met.kind not in reported.VISITS:
            others.append(one)
            continue
        for filed in _filed(one):
            stays.setdefault(filed, []).append(one)
    found: dict[int, int] = {}
    for event in others:
        known = {visit.met.key: visit for at in _filed(event) for visit in stays.get(at, ())}
        visit = _visit_of(event, [one for one in known.values() if _holds(one, event)])
        if visit is not None:
            found[event.met.key] = visit.met.key
    return found


def parts_of_article(reports: Sequence[MeetingReport]) -> dict[int, int]:
    """Return the same for the reports of one article, by their positions."""
    return parts(
        Event(
            reported.Reported(
                key=at,
                actors=frozenset(party.key for party in report.participants),
                sides=frozenset(),
                kind=report.kind,
                status=report.status,
                when=report.when,
                place=None if report.place is None else report.place.place,
                published="",
            ),
            {party.key: party.who.side for party in report.participants},
            frozenset((0,)),
        )
        for at, report in enumerate(reports)
    )


def travellers(sides: Mapping[str, str], country: str) -> frozenset[str]:
    """Return who of the actors of a visit travels: who is from elsewhere, or who is alone there.

    >>> sorted(travellers({"person:a": "Russia", "person:b": "Belarus"}, "Belarus"))
    ['person:a']
    """
    if len(sides) == 1:
        return frozenset(sides)
    return frozenset(
        actor for actor, side in sides.items() if country and side not in ("", country)
    )


def _filed(one: Event) -> list[tuple[str, str]]:
    """Where events that may belong together meet: an actor's day, or an article with vague days."""
    times = reported.days(one.met) or tuple(f"in {key}" for key in sorted(one.articles))
    return [(actor, time) for actor in sorted(one.met.actors) for time in times]


def _visit_of(event: Event, visits: Sequence[Event]) -> Event | None:
    shared = [len(visit.met.actors & event.met.actors) for visit in visits]
    best = [visit for visit, count in zip(visits, shared, strict=True) if count == max(shared)]
    return best[0] if len(best) == 1 else None


def _holds(visit: Event, event: Event) -> bool:
    stay, met = visit.met, event.met
    if met.kind in _APART or _is_gathering(met.kind, met.actors):
        return False
    took_place = {stay.status, met.status} <= _TOOK_PLACE
    if stay.status is not met.status and not took_place:
        return False
    return (
        reported.days_agree(stay, met)
        and reported.places_agree(stay.place, met.place)
        and _days_tie(visit, event)
        and _places_tie(visit, event)
        and _shares_a_traveller(visit, event)
    )


def _is_gathering(kind: str, actors: Collection[str]) -> bool:
    return lexicon.families().get(kind) == "gathering" and len(actors) > _FEW


def _days_tie(visit: Event, event: Event) -> bool:
    """Vague days tie only what one article tells of the same ones."""
    stay, met = visit.met.when, event.met.when
    if not (reported.is_coarse(stay) or reported.is_coarse(met)):
        return True
    alike = (stay.start, stay.end) == (met.start, met.end)
    return alike and bool(visit.articles & event.articles)


def _places_tie(visit: Event, event: Event) -> bool:
    """Both places are known, or one article tells of both, or a host of the visit takes part."""
    place = visit.met.place
    if place is not None and event.met.place is not None:
        return True
    at_home = place is not None and place.country in event.sides.values()
    return at_home or bool(visit.articles & event.articles)


def _shares_a_traveller(visit: Event, event: Event) -> bool:
    place = visit.met.place
    shared = visit.met.actors & event.met.actors
    known = travellers(visit.sides, "" if place is None else place.country)
    return bool(known & shared) if known else len(shared) > 1
