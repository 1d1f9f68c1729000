"""The reports of all articles in; the meetings they speak of out, in one transaction."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from readout.extract.meetings import merge
from readout.records import Confidence, Place, Status
from readout.reviews import WRITTEN, Grouping, Renamed, effective, grouping, renamed
from readout.store import rows
from readout.store.connect import Store, reading, writing
from readout.store.insert import chunks
from readout.store.reviews import attached_reviews, stored_reviews
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
        decided, called = _decided(connection)
        reported = {one.key: one for one in _reported(connection, gazetteer, called)}
        moved: list[rows.Row] = []
        for key in decided.rejected:
            if reported.pop(key, None) is not None and old[key] != NOWHERE:
                moved.append({"report": key, "into": NOWHERE})
        new: list[rows.Row] = []
        for keys in merge.groups(reported.values(), decided.together, decided.apart):
            merged = merge.choose([reported[key] for key in keys])
            new.append(_meeting(merged, reported[merged.shown].confidence, where))
            moved += [
                {"report": key, "into": merged.shown} for key in keys if old[key] != merged.shown
            ]
        _write(connection, new, moved)
    return True


def _meeting(merged: merge.Merged, confidence: Confidence, where: Mapping[str, int]) -> rows.Row:
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
    }


def _decided(connection: Connection) -> tuple[Grouping, Mapping[str, Renamed]]:
    """What analysts decided: on reports, and on who stands for whom."""
    every = stored_reviews(connection)
    attached = attached_reviews(connection, every)
    named = {
        event
        for one in attached
        for name in ("with", "from")
        for event in one.review.values.get(name, ())
    }
    keys: dict[str, int] = {}
    for some in chunks(sorted(named)):
        asked = select(meeting_reports.c.event, meeting_reports.c.key)
        keys |= {
            row.event: row.key
            for row in connection.execute(asked.where(meeting_reports.c.event.in_(some)))
        }
    return grouping(attached, keys), renamed(effective(every))


def _reported(
    connection: Connection, gazetteer: Mapping[int, Place], called: Mapping[str, Renamed]
) -> list[merge.Reported]:
    present, sides = _parties(connection, called)
    names = "key kind status confidence place start end precision phrase_start phrase_end".split()
    asked = (
        select(*(meeting_reports.c[name] for name in names), articles.c.published)
        .join(articles, meeting_reports.c.article == articles.c.key)
        .order_by(meeting_reports.c.key)
    )
    return [
        merge.Reported(
            key=row["key"],
            actors=frozenset(present.get(row["key"], ())),
            sides=frozenset(sides.get(row["key"], ())),
            kind=row["kind"],
            status=Status(row["status"]),
            when=rows.to_when(dict(row)),
            place=gazetteer.get(row["place"]),
            published=row["published"],
            confidence=Confidence(row["confidence"]),
        )
        for row in connection.execute(asked).mappings()
    ]


def _parties(
    connection: Connection, called: Mapping[str, Renamed]
) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    asked = select(
        participants.c.report, actors.c.id, participants.c.name, participants.c.side
    ).join_from(participants, actors, isouter=True)
    present: dict[int, list[str]] = {}
    sides: dict[int, list[str]] = {}
    for report, actor, name, side in connection.execute(asked):
        new = called.get(actor or WRITTEN + name)
        if new is not None or actor:
            present.setdefault(report, []).append(new.actor if new else actor)
            side = new.side or side if new else side
        if side:
            sides.setdefault(report, []).append(side)
    return present, sides


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
