"""The reports of all articles in; the meetings they speak of out, in one transaction.

A meeting that was held in the course of a visit is a meeting of its own, and knows that visit.
"""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from readout.extract.meetings import merge, visits
from readout.extract.meetings.reported import Reported
from readout.records import Confidence, Place, Status
from readout.reviews import WRITTEN, Renamed
from readout.store import regrouping, rows
from readout.store.connect import Store, reading, writing
from readout.store.tables import (
    NOWHERE,
    actors,
    articles,
    meeting_reports,
    meetings,
    meta,
    participants,
    places,
)


def merge_meetings(store: Store) -> bool:
    """Put the reports of the same meeting together; return whether there was anything to do.

    Which reports those are is decided by `readout.extract.meetings.merge`, over all reports at
    once, and by what analysts decided. Nothing is done when neither an extraction nor such a
    decision was stored since the last time.
    """
    with reading(store) as connection:
        asked = select(meta.c.value).where(meta.c.name == "unmerged")
        if not connection.execute(asked).scalar_one():
            return False
    with writing(store) as connection:
        found = connection.execute(select(places)).mappings()
        gazetteer = {row["key"]: rows.to_place(dict(row)) for row in found}
        where = {place.id: key for key, place in gazetteer.items()}
        before = select(meeting_reports.c.key, meeting_reports.c.meeting)
        old = {row.key: row.meeting for row in connection.execute(before)}
        decided, called = regrouping.decided(connection)
        told = {one.met.key: one for one in _reported(connection, gazetteer, called)}
        away = [key for key in sorted(decided.rejected) if told.pop(key, None) is not None]
        reported = {key: one.met for key, one in told.items()}
        merged = [
            merge.choose([reported[key] for key in keys])
            for keys in merge.groups(reported.values(), decided.together, decided.apart)
        ]
        part_of = visits.parts(_event(one, told) for one in merged)
        new = [
            _meeting(one, reported[one.shown].confidence, where, part_of.get(one.shown))
            for one in merged
        ]
        moved = [{"report": key, "into": NOWHERE} for key in away if old[key] != NOWHERE]
        _write(connection, new, moved + list(_moved(merged, old)))
    return True


def _moved(merged: Sequence[merge.Merged], old: Mapping[int, int]) -> Iterator[rows.Row]:
    for one in merged:
        for key in one.keys:
            if old[key] != one.shown:
                yield {"report": key, "into": one.shown}


def _event(merged: merge.Merged, told: Mapping[int, visits.Event]) -> visits.Event:
    """What the visits need to know of a meeting: of its reports all actors and all articles."""
    sides = dict.fromkeys(sorted(merged.actors), "")
    for key in merged.keys:
        sides |= {actor: side for actor, side in told[key].sides.items() if side}
    met = Reported(
        key=merged.shown,
        actors=merged.actors,
        sides=merged.sides,
        kind=merged.kind,
        status=merged.status,
        when=merged.when,
        place=merged.place,
        published="",
    )
    articles = frozenset[int]().union(*(told[key].articles for key in merged.keys))
    return visits.Event(met, sides, articles)


def _meeting(
    merged: merge.Merged, confidence: Confidence, where: Mapping[str, int], part_of: int | None
) -> rows.Row:
    when, place = merged.when, merged.place
    return {
        "key": merged.shown,
        "kind": merged.kind,
        "status": merged.status.value,
        "start": when.start.isoformat() if when.start else "",
        "end": when.end.isoformat() if when.end else "",
        "precision": when.precision.value,
        "confidence": confidence.value,
        "place": where[place.id] if place else None,
        "place_level": place.level.value if place else "",
        "part_of": part_of,
    }


def _reported(
    connection: Connection, gazetteer: Mapping[int, Place], called: Mapping[str, Renamed]
) -> list[visits.Event]:
    parties = _parties(connection, called)
    names = "key kind status confidence place start end precision phrase_start phrase_end".split()
    names.append("article")
    asked = (
        select(*(meeting_reports.c[name] for name in names), articles.c.published)
        .join(articles, meeting_reports.c.article == articles.c.key)
        .order_by(meeting_reports.c.key)
    )
    return [
        _report(dict(row), parties.get(row["key"], ()), gazetteer)
        for row in connection.execute(asked).mappings()
    ]


def _report(
    row: rows.Row, parties: Sequence[tuple[str, str]], gazetteer: Mapping[int, Place]
) -> visits.Event:
    met = Reported(
        key=row["key"],
        actors=frozenset(actor for actor, _ in parties if actor),
        sides=frozenset(side for _, side in parties if side),
        kind=row["kind"],
        status=Status(row["status"]),
        when=rows.to_when(row),
        place=gazetteer.get(row["place"]),
        published=row["published"],
        confidence=Confidence(row["confidence"]),
    )
    sides = {actor: side for actor, side in parties if actor}
    return visits.Event(met, sides, frozenset((row["article"],)))


def _parties(
    connection: Connection, called: Mapping[str, Renamed]
) -> dict[int, list[tuple[str, str]]]:
    """Return (id of the actor or "", side or "") for the parties of each report.

    A name that an analyst merged stands for its actor.
    """
    asked = (
        select(participants.c.report, actors.c.id, participants.c.name, participants.c.side)
        .join_from(participants, actors, isouter=True)
        .order_by(participants.c.key)
    )
    found: dict[int, list[tuple[str, str]]] = {}
    for report, actor, name, side in connection.execute(asked):
        new = called.get(actor or WRITTEN + name)
        known = (new.actor, new.side or side) if new else (actor, side)
        found.setdefault(report, []).append((known[0] or "", known[1] or ""))
    return found


def _write(connection: Connection, new: Sequence[rows.Row], moved: Sequence[rows.Row]) -> None:
    connection.execute(delete(meetings))
    if new:
        connection.execute(insert(meetings), new)
    if moved:
        connection.execute(
            update(meeting_reports)
            .where(meeting_reports.c.key == bindparam("report"))
            .values(meeting=bindparam("into")),
            moved,
        )
    connection.execute(update(meta).where(meta.c.name == "unmerged").values(value=0))
