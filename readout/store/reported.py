"""Meetings as data sets report them in; rows of a table of their own out, each once."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection, select

from readout.records import ReportedEvent
from readout.store.insert import chunks, insert_all
from readout.store.tables import reported_events

_NAMES = tuple(one.name for one in fields(ReportedEvent))


@dataclass(frozen=True, slots=True)
class Added:
    """How many events were new, how many were there, and how many of those said something else."""

    new: int = 0
    known: int = 0
    other: int = 0


def add_reported(
    connection: Connection, events: Sequence[ReportedEvent], file: str, fetched_at: str
) -> Added:
    """Store events under their data set and its own number for them; the first version stays."""
    there = _known(connection, events)
    new: list[dict[str, Any]] = []
    known = other = 0
    for one in events:
        row = _row(one)
        before = there.setdefault((one.data_set, one.id), row)
        if before is row:
            new.append(row | {"file": file, "fetched_at": fetched_at})
        else:
            known += 1
            other += before != row
    insert_all(connection, reported_events, new)
    return Added(len(new), known, other)


def _row(one: ReportedEvent) -> dict[str, Any]:
    row = {name: getattr(one, name) for name in _NAMES}
    return row | {
        "actors": list(one.actors),
        "precision": one.precision.value,
        "status": one.status.value,
    }


def _known(
    connection: Connection, events: Sequence[ReportedEvent]
) -> dict[tuple[str, str], dict[str, Any]]:
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for some in chunks([one.id for one in events]):
        asked = select(*(reported_events.c[name] for name in _NAMES)).where(
            reported_events.c.id.in_(some)
        )
        for row in connection.execute(asked).mappings():
            found[row["data_set"], row["id"]] = dict(row)
    return found
