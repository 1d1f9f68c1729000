"""Marks in time in; those that were ever set, and the bytes that each of them holds, out.

Marks are only ever added. Removing one adds a row that says so; its bytes stay, and its name is
never given to another one.
"""

import unicodedata
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select

from readout import limits
from readout.errors import MarkError
from readout.store.connect import Store, reading, writing
from readout.store.tables import marks, removed_marks

_COLUMNS = "key name at by as_of filters sha256 meetings statements articles bytes".split()


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark, without its bytes."""

    name: str
    at: str  #: when it was set: UTC, ISO 8601 with seconds and Z
    by: str
    as_of: str  #: day to which the corpus reached, ISO 8601, or ""
    filters: str  #: what the analyst looked at, as `readout.marks.asking` writes it
    sha256: str  #: of its bytes
    meetings: int = 0
    statements: int = 0
    articles: int = 0
    bytes: int = 0  #: how many it takes
    removed_at: str = ""  #: "" for one that stands
    removed_by: str = ""
    removed_why: str = ""
    key: int = 0


def add_mark(store: Store, mark: Mark, data: bytes) -> Mark:
    """Keep a mark with its bytes, and return it with its key.

    Raises MarkError when its name is none, or was given before, or when there is no room for it.
    """
    name = _name(mark.name)
    if len(data) > limits.SNAPSHOT_BYTES:
        raise MarkError(
            f"The corpus is too large for a mark: {len(data):,} bytes, "
            f"at most {limits.SNAPSHOT_BYTES:,}."
        )
    row = {each: getattr(mark, each) for each in _COLUMNS if each not in ("key", "name", "bytes")}
    with writing(store, records=False) as connection:
        _refuse(connection, name)
        values = {**row, "name": name, "bytes": len(data), "data": data}
        connection.execute(insert(marks).values(values))
        return _mark(connection.execute(_asked().where(marks.c.name == name)).mappings().one())


def all_marks(store: Store, *, removed: bool = False) -> tuple[Mark, ...]:
    """Return the marks in the order in which they were set; those removed where asked for."""
    with reading(store) as connection:
        rows = connection.execute(_asked().order_by(marks.c.key)).mappings().all()
    every = (_mark(row) for row in rows)
    return tuple(one for one in every if removed or not one.removed_at)


def one_mark(store: Store, name: str) -> Mark:
    """Return a mark by its name. Raises MarkError when it is not there, or was removed."""
    with reading(store) as connection:
        return _standing(connection, name)


def mark_data(store: Store, name: str) -> tuple[Mark, bytes]:
    """Return a mark and the bytes it holds. Raises MarkError when it is not there, or removed."""
    with reading(store) as connection:
        mark = _standing(connection, name)
        asked = select(marks.c.data).where(marks.c.key == mark.key)
        return mark, bytes(connection.execute(asked).scalar_one())


def remove_mark(store: Store, name: str, at: str, by: str, why: str = "") -> Mark:
    """Note that a mark does not stand any more, and return it; raises MarkError as above."""
    with writing(store, records=False) as connection:
        mark = _standing(connection, name)
        values = {"mark": mark.key, "at": at, "by": by, "why": why[: limits.COMMENT_CHARACTERS]}
        connection.execute(insert(removed_marks).values(values))
    return mark


def _asked() -> Select[Any]:
    gone = removed_marks
    return select(
        *(marks.c[name] for name in _COLUMNS),
        *(func.coalesce(gone.c[name], "").label(f"removed_{name}") for name in ("at", "by", "why")),
    ).join(gone, gone.c.mark == marks.c.key, isouter=True)


def _standing(connection: Connection, name: str) -> Mark:
    row = connection.execute(_asked().where(marks.c.name == name)).mappings().one_or_none()
    if row is None:
        raise MarkError(f"There is no mark called “{name[: limits.MARK_CHARACTERS]}”.")
    mark = _mark(row)
    if mark.removed_at:
        raise MarkError(f"The mark “{name}” was removed on {mark.removed_at[:10]}.")
    return mark


def _refuse(connection: Connection, name: str) -> None:
    taken = connection.execute(select(marks.c.key).where(marks.c.name == name)).first()
    if taken is not None:
        raise MarkError(f"There was a mark called “{name}” before: give this one another name.")
    count = connection.execute(select(func.count()).select_from(marks)).scalar_one()
    if count >= limits.MARKS:
        raise MarkError(f"The store holds {limits.MARKS:,} marks, and no more.")


def _name(text: str) -> str:
    """A name is one line that an address and a command line can carry."""
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not name or not name.isprintable():
        raise MarkError("A mark needs a name, of letters that can be seen.")
    if name.lower() in ("now", "today"):
        raise MarkError(f"“{name}” is no name for a mark: it stands for the state of today.")
    if len(name) > limits.MARK_CHARACTERS:
        raise MarkError(f"A mark's name has at most {limits.MARK_CHARACTERS} characters.")
    return name


def _mark(row: Any) -> Mark:
    return Mark(**dict(row))
