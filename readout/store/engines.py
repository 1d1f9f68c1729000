"""A file in; an SQLAlchemy engine out, whose transactions begin when and how we say.

The driver's own guesses are switched off (isolation_level=None): it would begin a transaction at
the first INSERT, and end one at a CREATE TABLE.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

WRITES = "readout_writes"  #: execution option of a connection that is going to write


def sqlite(path: Path, options: str = "", busy_seconds: float = 5) -> Engine:
    """Return an engine for a file; `options` are those of a `file:` address, "" for writing."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            path.as_uri() + options,
            uri=True,
            timeout=busy_seconds,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        if not options:
            connection.execute("PRAGMA journal_mode = WAL")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
