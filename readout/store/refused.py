"""What an import refused: kept with its raw text until it is corrected, or its file read again.

No more is kept than a correction needs, up to the limits: once corrected, the verdict stays in the
report for ever and the text goes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, update

from readout import limits
from readout.errors import StoreError
from readout.records import Fact, Known, Problem, RawArticle, Rejection
from readout.store.connect import Store, reading, writing
from readout.store.insert import insert_all
from readout.store.tables import import_rows, rejected_items

_FACTS = ("title", "published", "outlet")


@dataclass(frozen=True, slots=True)
class RefusedItem:
    """One refused article, or one refused file (position 0), with what was found of it."""

    key: int
    file: str
    row: int  #: position of its file in the import
    position: int
    reason: Problem
    detail: str
    first_words: str
    found: RawArticle
    corrected_at: str = ""  #: UTC; "" while nothing was done about it
    article: int | None = None  #: what it became, by its key
    has_data: bool = False  #: the bytes of its file are kept


def refused_items(store: Store, key: int) -> tuple[RefusedItem, ...]:
    """Return what one import refused, in the order of its files and their articles."""
    with reading(store) as connection:
        mine = _asked().where(import_rows.c["import"] == key)
        order = (import_rows.c.position, rejected_items.c.position, rejected_items.c.key)
        return tuple(map(_item, connection.execute(mine.order_by(*order)).mappings()))


def refused_item(store: Store, key: int) -> RefusedItem | None:
    """Return one refused item by its own key, or None."""
    with reading(store) as connection:
        row = connection.execute(_asked().where(rejected_items.c.key == key)).mappings().first()
    return _item(row) if row else None


def refused_data(store: Store, key: int) -> bytes | None:
    """Return the bytes of a refused file, or None when they were not kept."""
    with reading(store) as connection:
        asked = select(rejected_items.c.data).where(rejected_items.c.key == key)
        data = connection.execute(asked).scalar_one_or_none()
    return None if data is None else bytes(data)


def mark_read_again(store: Store, key: int, at: str) -> None:
    """Note that a refused file was read again with another choice; its bytes go. `at` is UTC."""
    with writing(store) as connection:
        mark_corrected(connection, key, None, at)


def keep(
    connection: Connection, row: int, rejected: Sequence[Rejection], data: bytes | None, kept: int
) -> None:
    """Keep what a part of a file had refused; `kept` items of the same file are there already.

    `data` are the bytes of a file that is refused as a whole; they stand beside its first item.
    """
    some = rejected[: max(0, limits.REFUSED_ITEMS - kept)]
    insert_all(
        connection,
        rejected_items,
        [_row(row, one, data if at == 0 else None) for at, one in enumerate(some)],
    )


def open_item(connection: Connection, key: int) -> Any:
    """Return the row of an item that waits to be corrected; raise StoreError for any other."""
    asked = select(rejected_items).where(rejected_items.c.key == key)
    row = connection.execute(asked).mappings().first()
    if row is None or row["corrected_at"]:
        raise StoreError("This was corrected already.")
    return row


def mark_corrected(connection: Connection, key: int, article: int | None, at: str) -> None:
    """Note what became of an item, and let its text go."""
    told = {"corrected_at": at, "article": article, "text": "", "data": None}
    connection.execute(update(rejected_items).where(rejected_items.c.key == key).values(told))


def _row(row: int, one: Rejection, data: bytes | None) -> dict[str, Any]:
    item = one.item or RawArticle("")
    return {
        "row": row,
        "position": one.position,
        "reason": one.reason.value,
        "detail": one.detail,
        "first_words": one.first_words,
        **{name: getattr(item, name).value for name in _FACTS},
        "address": item.address,
        "language": item.language,
        "text": item.text,
        "data": data,
    }


def _asked() -> Any:
    columns = [one for one in rejected_items.c if one.name not in ("data", "row")]
    has_data = rejected_items.c.data.is_not(None).label("has_data")
    file = (import_rows.c.file, import_rows.c.position.label("row"))
    return select(*columns, has_data, *file).join(
        import_rows, import_rows.c.key == rejected_items.c.row
    )


def _item(row: Any) -> RefusedItem:
    title, outlet, published = (_fact(row[name]) for name in ("title", "outlet", "published"))
    names = "key file row position detail first_words corrected_at article has_data".split()
    return RefusedItem(
        reason=Problem(row["reason"]),
        found=RawArticle(row["text"], title, outlet, published, row["address"], row["language"]),
        **{name: row[name] for name in names},
    )


def _fact(value: str) -> Fact:
    return Fact(value, Known.METADATA) if value else Fact()
