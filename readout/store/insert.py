"""Rows in; rows of a table out: new, brought up to date or passed over, in one transaction.

ON CONFLICT is spelt alike by SQLite and PostgreSQL, but SQLAlchemy has it in their dialects only.
"""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from readout.store.rows import Row

_T = TypeVar("_T")

ASKED_AT_ONCE = 500  #: values of one IN (...)


def insert_all(connection: Connection, table: Table, new: Sequence[Row]) -> None:
    """Insert rows; none is fine."""
    if new:
        connection.execute(insert(table), new)


def insert_missing(connection: Connection, table: Table, new: Sequence[Row]) -> None:
    """Insert rows, passing over those that a unique constraint knows."""
    if new:
        connection.execute(_insert(connection, table).on_conflict_do_nothing(), new)


def key_of_new(connection: Connection, table: Table, row: Row) -> int:
    """Insert a row and return its key."""
    inserted = connection.execute(insert(table).returning(table.c.key), row)
    return int(inserted.scalar_one())


def upsert(connection: Connection, table: Table, new: Sequence[Row]) -> dict[str, int]:
    """Insert rows or bring them up to date by their public id; return the key of each id."""
    if not new:
        return {}
    statement = _insert(connection, table)
    values = {name: statement.excluded[name] for name in new[0] if name != "id"}
    connection.execute(
        statement.on_conflict_do_update(index_elements=[table.c.id], set_=values), new
    )
    return keys_of(connection, table, [row["id"] for row in new])


def keys_of(connection: Connection, table: Table, ids: Sequence[str]) -> dict[str, int]:
    """Return the keys of the public ids that a table holds."""
    found: dict[str, int] = {}
    for some in chunks(ids):
        asked = select(table.c.id, table.c.key).where(table.c.id.in_(some))
        found |= {row.id: row.key for row in connection.execute(asked)}
    return found


def chunks(values: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """Cut values into pieces that one IN (...) can hold."""
    return (values[at : at + ASKED_AT_ONCE] for at in range(0, len(values), ASKED_AT_ONCE))


def _insert(connection: Connection, table: Table) -> Any:
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
