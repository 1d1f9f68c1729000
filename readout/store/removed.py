"""What cleaning left out of articles in; rows of the store out, each piece of a text once.

Copies of one text have the same offsets, whatever stood around it in each.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from readout.records import Removed
from readout.store.insert import chunks, insert_all
from readout.store.tables import removed


def add_removed(
    connection: Connection, left_out: Iterable[tuple[int, tuple[Removed, ...]]]
) -> None:
    """Store the pieces that were left out of articles, given by their keys."""
    rows = {
        (key, one.at, one.reason.value, one.text): None
        for key, pieces in left_out
        for one in pieces
    }
    known: set[tuple[Any, ...]] = set()
    for some in chunks(list(dict.fromkeys(key for key, *_ in rows))):
        asked = select(removed.c.article, removed.c.at, removed.c.reason, removed.c.text)
        known.update(map(tuple, connection.execute(asked.where(removed.c.article.in_(some)))))
    names = ("article", "at", "reason", "text")
    new = [dict(zip(names, row, strict=True)) for row in rows if row not in known]
    insert_all(connection, removed, new)
