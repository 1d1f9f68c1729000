"""Articles and import reports in; rows of the store out, each call one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import Connection, insert, select, update

from readout.records import (
    Article,
    FileReport,
    Removed,
    ReportedEvent,
)
from readout.store import families, file_rows, refused, rows
from readout.store.connect import Store, writing
from readout.store.insert import (
    insert_all,
    insert_missing,
    key_of_new,
    keys_of,
)
from readout.store.removed import add_removed
from readout.store.reported import Added, add_reported
from readout.store.search import index_articles
from readout.store.tables import (
    articles,
    import_rows,
    imports,
    sightings,
)


class Outcome(StrEnum):
    """What became of an article that was handed in."""

    STORED = "stored"
    DUPLICATE = "duplicate"  #: the same text is there; the copy is kept as a sighting


@dataclass(frozen=True, slots=True)
class Copy:
    """An article as it was found, with what belongs to this copy of it alone."""

    article: Article
    address: str = ""  #: where the copy says it lives
    file: str = ""  #: the file it came in; "" for the article's own source
    removed: tuple[Removed, ...] = ()  #: what cleaning left out of it


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one file of an import delivered, or a part of it; `position` counts files from 1.

    `report` has the counts of stored and duplicate articles at 0: they are made when it is stored.
    """

    position: int
    report: FileReport
    copies: tuple[Copy, ...] = ()
    events: tuple[ReportedEvent, ...] = ()  #: meetings as a data set reports them
    fetched_at: str = ""  #: UTC
    is_last: bool = True  #: no other part of the file comes after it
    data: bytes | None = field(default=None, repr=False)  #: of a file refused as a whole, to keep


def add_articles(store: Store, copies: Iterable[Copy]) -> tuple[Outcome, ...]:
    """Store articles; return what became of each.

    A text that is there already is kept once; the copy becomes a sighting unless it is known.
    """
    with writing(store) as connection:
        return _add_articles(connection, tuple(copies))[0]


def start_import(store: Store, at: str) -> int:
    """Begin an import report and return its key; `at` is UTC."""
    with writing(store) as connection:
        return key_of_new(connection, imports, {"started_at": at})


def list_files(store: Store, key: int, names: Sequence[tuple[int, str]]) -> None:
    """Name the files of an import, each with its position, before the first of them is read.

    An import that is killed then shows which files it had not come to.
    """
    with writing(store) as connection:
        insert_all(connection, import_rows, [file_rows.waiting(key, *one) for one in names])


def add_files(store: Store, key: int, deliveries: Sequence[Delivery]) -> None:
    """Store what files delivered and count it in an import report, all in one transaction.

    A file may come in several parts: its counts, rejections and notes add up.
    """
    if not deliveries:
        return
    with writing(store) as connection:
        for one in deliveries:
            before = file_rows.last_sighting(connection)
            outcomes, near = _add_articles(connection, one.copies)
            seen = file_rows.sightings_since(connection, before)
            reported = add_reported(connection, one.events, one.report.file, one.fetched_at)
            _count(connection, key, one, _added(one, outcomes, near, seen, reported))


def finish_import(store: Store, key: int, at: str, cancelled: bool = False) -> None:
    """Mark an import report as complete, or as cancelled; `at` is UTC."""
    ended = {"finished_at": at, "cancelled": cancelled}
    with writing(store) as connection:
        connection.execute(update(imports).where(imports.c.key == key).values(ended))
        if cancelled:
            file_rows.cancel_waiting(connection, key)


def correct(store: Store, key: int, copy: Copy, at: str) -> Outcome:
    """Store what an analyst made of a refused item, and count it where it went; `at` is UTC.

    Raises StoreError when the item was corrected already.
    """
    with writing(store) as connection:
        item = refused.open_item(connection, key)
        before = file_rows.last_sighting(connection)
        (outcome,), near = _add_articles(connection, (copy,))
        added = file_rows.sightings_since(connection, before)
        file_rows.move(connection, item, copy.article, outcome is Outcome.STORED, added, near)
        article = keys_of(connection, articles, [copy.article.id])[copy.article.id]
        refused.mark_corrected(connection, key, article, at)
    return outcome


def _add_articles(
    connection: Connection, copies: Sequence[Copy]
) -> tuple[tuple[Outcome, ...], int]:
    """Return what became of each copy, and how many of the new articles have a near copy."""
    near = 0
    keys = keys_of(connection, articles, [copy.article.id for copy in copies])
    new: dict[str, Article] = {}
    outcomes = []
    for copy in copies:
        known = copy.article.id in keys or copy.article.id in new
        outcomes.append(Outcome.DUPLICATE if known else Outcome.STORED)
        if not known:
            new[copy.article.id] = copy.article
    if new:
        connection.execute(insert(articles), [rows.of_article(one) for one in new.values()])
        added = keys_of(connection, articles, list(new))
        index_articles(connection, list(added.values()))
        near = families.join(connection, list(added.values()))
        keys |= added
    if copies:
        seen = [_sighting(copy, keys[copy.article.id]) for copy in copies]
        insert_missing(connection, sightings, seen)
        add_removed(connection, [(keys[one.article.id], one.removed) for one in copies])
    return tuple(outcomes), near


def _sighting(copy: Copy, key: int) -> rows.Row:
    article = copy.article
    names = "outlet title published raw_sha256 fetched_at".split()
    own = {"article": key, "address": copy.address, "source": copy.file or article.source}
    return {name: getattr(article, name) for name in names} | own


def _count(connection: Connection, key: int, one: Delivery, added: file_rows.Added) -> None:
    mine = (import_rows.c["import"] == key) & (import_rows.c.position == one.position)
    before = connection.execute(select(import_rows).where(mine)).mappings().one_or_none()
    row = file_rows.counted(one.report, added, before)
    if before is None:
        row |= {"import": key, "position": one.position}
        row_key = key_of_new(connection, import_rows, row)
    else:
        row_key = before["key"]
        connection.execute(update(import_rows).where(mine).values(row))
    kept = len(before["rejected"]) if before else 0
    refused.keep(connection, row_key, one.report.rejected, one.data, kept)


def _added(
    one: Delivery, outcomes: Sequence[Outcome], near: int, sightings: int, reported: Added
) -> file_rows.Added:
    stored = outcomes.count(Outcome.STORED)
    return file_rows.Added(
        [copy.article for copy in one.copies],
        stored,
        sightings - stored,
        one.is_last,
        near=near,
        new_events=reported.new,
        known_events=reported.known,
        notes=_on_versions(reported),
    )


def _on_versions(added: Added) -> tuple[str, ...]:
    if not added.other:
        return ()
    return (
        f"Known events that say something else here; the first version stays: {added.other:,}.",
    )
