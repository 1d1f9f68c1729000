"""An address in; a `Store` out, checked, created or migrated, ready for short transactions.

SQLite runs in WAL mode with synchronous=FULL: a commit that returned survives a power cut, and
readers never wait for a writer. Writers begin with BEGIN IMMEDIATE, so that two of them wait for
each other instead of failing half way (a deferred one cannot be saved by any wait).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, select, update
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from readout.errors import StoreBusy, StoreError
from readout.store import engines, schema
from readout.store.tables import meta

BUSY_SECONDS = 5  #: how long a writer waits for another one before it says so


@dataclass(frozen=True, slots=True)
class Store:
    """An open store: hand it to the functions of this package.

    `read_only` is True where it was asked for or where the folder allows nothing else.
    """

    engine: Engine
    read_only: bool = False

    def close(self) -> None:
        """Close the idle connections; the store can be used again afterwards."""
        self.engine.dispose()


def open(url: str, *, read_only: bool = False, busy_seconds: float = BUSY_SECONDS) -> Store:
    """Return the store at an SQLAlchemy address; a file that is not there is created.

    An older store is migrated, after a copy of its file was laid beside it. Raises ForeignStore for
    a file that Readout did not write (an empty one included) or that a newer Readout wrote; such a
    file is never changed. Raises StoreError when it cannot be read, or is missing for `read_only`.
    """
    address = _parsed(url)
    if address.get_backend_name() != "sqlite":
        return _open_server(address, read_only)
    if not address.database or address.database == ":memory:":
        raise StoreError("A store needs a file: a store in memory cannot be shared by threads.")
    path = Path(address.database).absolute()
    if not path.exists():
        if read_only:
            raise StoreError(f"There is no store at {path}.")
        schema.create_file(path)
    schema.refuse_foreign(path)
    writes = not read_only and schema.is_writable(path)
    options = "" if writes else _reading_options(path)
    store = Store(engines.sqlite(path, options, busy_seconds), read_only=not writes)
    with translated():
        schema.bring_up_to_date(store.engine, path, read_only=not writes)
    return store


@contextmanager
def reading(store: Store) -> Iterator[Connection]:
    """Give a connection that sees one state of the store; fetch fully, then leave.

    An unfinished SELECT keeps SQLite from shortening its log: one grew it to 232 MB.
    """
    with translated(), store.engine.connect() as connection:
        yield connection


@contextmanager
def writing(store: Store, *, records: bool = True, shown: bool = True) -> Iterator[Connection]:
    """Give a connection in one transaction: all of it is stored, or nothing is.

    `records` is False where what was found in articles stays as it is: decisions of analysts.
    `shown` is False besides where no frame shows what is written: then nothing kept is dropped.
    Raises StoreBusy when another writer holds the store for longer than it waits, StoreError when
    the disk is full or the store is open for reading only.
    """
    if store.read_only:
        raise StoreError("The store is open for reading only: its folder cannot be written.")
    with translated(), store.engine.connect() as plain:
        connection = plain.execution_options(**{engines.WRITES: True})
        with connection.begin():
            yield connection
            grown = {"data_version": shown, "records_version": records}
            names = [name for name, grows in grown.items() if grows]
            connection.execute(
                update(meta).where(meta.c.name.in_(names)).values(value=meta.c.value + 1)
            )


def data_version(store: Store) -> int:
    """Return a number that grows with every write: the key of everything cached."""
    with reading(store) as connection:
        asked = select(meta.c.value).where(meta.c.name == "data_version")
        return int(connection.execute(asked).scalar_one())


def records_version(store: Store) -> int:
    """Return a number that grows with every write but those of decisions."""
    with reading(store) as connection:
        asked = select(meta.c.value).where(meta.c.name == "records_version")
        return int(connection.execute(asked).scalar_one())


def check(store: Store) -> str:
    """Return "" when the store is sound, else what SQLite says of the first fault.

    Reads the whole file: about a second a gigabyte.
    """
    if store.engine.dialect.name != "sqlite":
        return ""
    with reading(store) as connection:
        said = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())
    return "" if said == "ok" else said


@contextmanager
def translated() -> Iterator[None]:
    """Turn the driver's errors into the tree of errors.py, their cause chained."""
    try:
        yield
    except DBAPIError as error:
        raise _meaning(error.orig, error) from error
    except sqlite3.Error as error:
        raise _meaning(error, error) from error


def _meaning(cause: BaseException | None, error: Exception) -> StoreError:
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF  # the low byte; the rest says which kind
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreBusy("Another process is writing to the store. Try again in a moment.")
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return StoreError("The disk is full or cannot be written. What was stored before is safe.")
    if code == sqlite3.SQLITE_READONLY:
        return StoreError("The store cannot be written: its file or folder is read-only.")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return StoreError("The store is damaged. Take its newest backup; the file was not changed.")
    return StoreError(f"The store cannot be read or written: {type(error).__name__}.")


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError as error:
        raise StoreError("That is no address of a store: sqlite:///FILE is one.") from error


def _open_server(address: URL, read_only: bool) -> Store:
    try:
        engine = create_engine(address)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(
            f"No driver is installed for {address.drivername}: sqlite needs none."
        ) from error
    with translated():
        schema.bring_server_up_to_date(engine, read_only)
    return Store(engine, read_only)


def _reading_options(path: Path) -> str:
    """Options of a `file:` address for reading only.

    SQLite in WAL mode has to write a small file even to read. Where the folder forbids it, the
    store can still be read as a file that nobody changes, unless a log lies beside it.
    """
    if schema.is_writable(path):
        return "?mode=ro"
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise StoreError(
            f"{path} lies in a read-only folder together with changes that are not written back "
            "yet. Open it once where the folder can be written, or copy it."
        )
    return "?immutable=1"
