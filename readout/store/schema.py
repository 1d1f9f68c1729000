"""A store's file in; the version of its tables out, and the way to today's: create and migrate.

A file is ours when its header says so: `application_id` "RDOT". `user_version` is the number of the
last migration. Both are read from the header's bytes (SQLite file format, section 1.3), so a file
that is not ours is never opened by SQLite, and never changed.
"""

import os
import secrets
import shutil
import sqlite3
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from readout.errors import ForeignStore, StoreError
from readout.store import engines

APPLICATION_ID = 0x52444F54  # "RDOT"
MIGRATIONS = Path(__file__).parent / "migrations"
# Alembic's `op` and `context` stand for the one migration of the process: two threads that created
# a store at the same moment wrote through each other's connections, and crashed the interpreter.
_ONE_AT_A_TIME = threading.Lock()
_MAGIC = b"SQLite format 3\x00"


def newest() -> int:
    """Return the number of the last migration."""
    return int(ScriptDirectory(str(MIGRATIONS)).get_current_head() or 0)


def refuse_foreign(path: Path) -> None:
    """Raise ForeignStore for a file that Readout did not write, StoreError for one cut short.

    Reads the first hundred bytes and nothing else.
    """
    if not path.is_file():
        raise ForeignStore(f"{path} is not a file.")
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise StoreError(f"{path} cannot be read.") from error
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise ForeignStore(f"{path} is not a Readout store. It was left as it is.")
    (application,) = struct.unpack_from(">i", header, 68)
    if application != APPLICATION_ID:
        raise ForeignStore(f"{path} is a database of another program. It was left as it is.")
    _refuse_cut(path, header)


def create_file(path: Path) -> None:
    """Create an empty store; the file appears at once and whole, or not at all."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The folder {path.parent} cannot be created.") from error
    new = path.with_name(f"{path.name}.new-{secrets.token_hex(8)}")
    engine = engines.sqlite(new)
    try:
        with _writing(engine) as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            upgrade(connection)
        engine.dispose()  # the last connection writes the log back into the file
        _appear(new, path)
    finally:
        engine.dispose()
        new.unlink(missing_ok=True)


def bring_up_to_date(engine: Engine, path: Path, read_only: bool) -> None:
    """Migrate an older store, in one transaction, after laying a copy of the file beside it.

    Raises ForeignStore for a newer store, StoreError for an older one that cannot be written.
    """
    with engine.connect() as connection:
        found = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if found > newest():
        raise ForeignStore(f"{path} was written by a newer Readout. It was left as it is.")
    if found == newest():
        return
    if read_only:
        raise StoreError(f"{path} is older than this Readout: open it for writing once.")
    backup(path, f"before-{newest():04d}")
    with _writing(engine) as connection:
        upgrade(connection)


def bring_server_up_to_date(engine: Engine, read_only: bool) -> None:
    """Create or migrate the tables of a database server."""
    with engine.begin() as connection:
        current = int(MigrationContext.configure(connection).get_current_revision() or 0)
        if current > newest():
            raise ForeignStore("A newer Readout wrote this database.")
        if not current and inspect(connection).get_table_names():
            raise ForeignStore("This database holds tables of another program.")
        if current < newest():
            if read_only:
                raise StoreError("This database must be opened for writing once, to be migrated.")
            upgrade(connection)


def backup(path: Path, label: str) -> Path:
    """Copy a store, with what still stands in its log, beside it; return the copy's path."""
    when = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    copy = path.with_name(f"{path.stem}.{label}.{when}{path.suffix}")
    source, target = sqlite3.connect(path), sqlite3.connect(copy)
    try:
        source.backup(target)
    finally:
        target.close()
        source.close()
    return copy


def is_writable(path: Path) -> bool:
    """Tell whether the file and its folder (SQLite keeps its log there) can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def upgrade(connection: Connection) -> None:
    """Run the migrations that are missing, in the caller's transaction."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with _ONE_AT_A_TIME:
        command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA user_version = {newest()}")


@contextmanager
def _writing(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as plain:
        connection = plain.execution_options(**{engines.WRITES: True})
        with connection.begin():
            yield connection


def _appear(new: Path, path: Path) -> None:
    try:
        os.link(new, path)
    except FileExistsError:
        return  # another process was faster, and its store is as good
    except OSError:  # a file system without links
        if not path.exists():
            shutil.move(new, path)


def _refuse_cut(path: Path, header: bytes) -> None:
    """Refuse a file that is shorter than its own header says."""
    (page_size,) = struct.unpack_from(">H", header, 16)
    changed, pages = struct.unpack_from(">II", header, 24)
    (counted_at,) = struct.unpack_from(">I", header, 92)
    whole = pages * (65536 if page_size == 1 else page_size)
    if changed == counted_at and path.stat().st_size < whole:
        raise StoreError(f"{path} was cut short. Take its newest backup; it was not changed.")
