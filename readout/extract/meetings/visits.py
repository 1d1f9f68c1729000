"""Meetings of one article or of many in; the visit that each of them is part of out.

A visit is a stay: talks, a signing and a press conference are events of their own in the course of
it. What is part of what follows from who, when and where, so nothing of it is stored.
"""

from collections.abc import Iterable, Sequence

from readout.extract.meetings import merge
from readout.extract.meetings.parties import key
from readout.records import MeetingReport, Status

_VISITS = frozenset(("visit", "exercise visit"))
_APART = frozenset(("call", "summons", "mediation"))  # nobody travels for these
_TOOK_PLACE = frozenset((Status.HELD, Status.ONGOING, Status.REPORTED))


def parts(meetings: Iterable[merge.Reported]) -> dict[int, int]:
    """Return the key of each meeting that is part of a visit -> the key of that visit.

    A traveller takes part, the days overlap, and no place contradicts. Of several visits the one
    that shares most actors; where two fit alike, neither.
    """
    stays: dict[str, list[merge.Reported]] = {}
    events: list[merge.Reported] = []
    for one in meetings:
        if one.kind not in _VISITS:
            events.append(one)
            continue
        for actor in one.actors:
            stays.setdefault(actor, []).append(one)
    found: dict[int, int] = {}
    for event in events:
        known = {visit.key: visit for actor in event.actors for visit in stays.get(actor, ())}
        visit = _visit_of(event, [one for one in known.values() if _holds(one, event)])
        if visit is not None:
            found[event.key] = visit.key
    return found


def parts_of_article(reports: Sequence[MeetingReport]) -> dict[int, int]:
    """Return the same for the reports of one article, by their positions."""
    return parts(
        merge.Reported(
            key=at,
            actors=frozenset(key(party) for party in report.participants),
            sides=frozenset(),
            kind=report.kind,
            status=report.status,
            when=report.when,
            place=None if report.place is None else report.place.place,
            published="",
        )
        for at, report in enumerate(reports)
    )


def _visit_of(event: merge.Reported, visits: Sequence[merge.Reported]) -> merge.Reported | None:
    shared = [len(visit.actors & event.actors) for visit in visits]
    best = [visit for visit, count in zip(visits, shared, strict=True) if count == max(shared)]
    return best[0] if len(best) == 1 else None


def _holds(visit: merge.Reported, event: merge.Reported) -> bool:
    if event.kind in _APART:
        return False
    took_place = {visit.status, event.status} <= _TOOK_PLACE
    if visit.status is not event.status and not took_place:
        return False
    return merge.days_agree(visit, event) and merge.places_agree(visit.place, event.place)
