"""Articles, extractions and import reports in; rows of the store out, each call one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from readout.records import (
    Article,
    Extraction,
    FileReport,
    Place,
    Removed,
    ReportedEvent,
    Resolution,
)
from readout.store import families, file_rows, refused, rows
from readout.store.connect import Store, writing
from readout.store.insert import (
    chunks,
    insert_all,
    insert_missing,
    key_of_new,
    keys_of,
    upsert,
)
from readout.store.removed import add_removed
from readout.store.reported import Added, add_reported
from readout.store.search import index_articles
from readout.store.tables import (
    actors,
    articles,
    extractions,
    import_rows,
    imports,
    meeting_reports,
    meetings,
    meta,
    participants,
    place_mentions,
    places,
    sightings,
    statements,
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


def add_extraction(store: Store, extraction: Extraction) -> None:
    """Store what was found in one article, in place of what an earlier version found."""
    add_extractions(store, (extraction,))


def add_extractions(store: Store, batch: Sequence[Extraction]) -> None:
    """Store what was found in several articles; an article that is not in the store is passed over.

    Each report stands as a meeting of its own until `merge_meetings` puts them together.
    """
    if not batch:
        return
    with writing(store) as connection:
        connection.execute(update(meta).where(meta.c.name == "unmerged").values(value=1))
        known = _articles_of(connection, [one.article for one in batch])
        _forget(connection, [key for key, _ in known.values()])
        actor_keys = upsert(connection, actors, _actors_in(batch))
        place_keys = upsert(connection, places, _places_in(batch))
        for one in batch:
            if one.article in known:
                key, article = known[one.article]
                _add_records(connection, one, article, key, actor_keys, place_keys)


def add_places(store: Store, register: Iterable[Place]) -> None:
    """Store places that articles may only describe, so that those have their names."""
    new = list({place.id: rows.of_place(place) for place in register}.values())
    with writing(store) as connection:
        upsert(connection, places, new)


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


def _add_records(
    connection: Connection,
    one: Extraction,
    article: Article,
    key: int,
    actor_keys: rows.Keys,
    place_keys: rows.Keys,
) -> None:
    ledger = {"article": key, "version": one.version, "language": one.language}
    ledger |= {"supported": one.supported, "problem": one.problem}
    connection.execute(insert(extractions), ledger)
    found = [rows.of_statement(each, article, key, actor_keys) for each in one.statements]
    insert_all(connection, statements, found)
    named = [rows.of_mention(each, article, key, place_keys) for each in one.places]
    insert_all(connection, place_mentions, named)
    for report in one.meetings:
        row = rows.of_report(report, article, key, place_keys)
        # 0 until the key is known: a meeting has the key of its first report.
        row["key"] = key_of_new(connection, meeting_reports, row | {"meeting": 0})
        parties = [
            rows.of_participant(party, row["key"], actor_keys) for party in report.participants
        ]
        insert_all(connection, participants, parties)
        _stand_alone(connection, [row])


def _stand_alone(connection: Connection, reports: Sequence[Any]) -> None:
    """Make each report (a row with its key) a meeting of its own."""
    names = "key kind status start end precision confidence place place_level".split()
    alone = [{name: report[name] for name in names} for report in reports]
    insert_all(connection, meetings, alone)
    if alone:
        connection.execute(
            update(meeting_reports)
            .where(meeting_reports.c.key == bindparam("report"))
            .values(meeting=bindparam("report")),
            [{"report": row["key"]} for row in alone],
        )


def _forget(connection: Connection, keys: Sequence[int]) -> None:
    """Remove what was found in articles; meetings that others report as well fall apart again."""
    for some in chunks(keys):
        known = select(extractions.c.article).where(extractions.c.article.in_(some))
        old = list(connection.execute(known).scalars())
        if not old:
            continue
        mine = meeting_reports.c.article.in_(old)
        touched = list(
            connection.execute(select(meeting_reports.c.meeting).where(mine).distinct()).scalars()
        )
        reports = select(meeting_reports.c.key).where(mine)
        connection.execute(delete(participants).where(participants.c.report.in_(reports)))
        for table in (meeting_reports, statements, place_mentions, extractions):
            connection.execute(delete(table).where(table.c.article.in_(old)))
        for part in chunks(touched):
            connection.execute(delete(meetings).where(meetings.c.key.in_(part)))
            connection.execute(
                update(meetings).where(meetings.c.part_of.in_(part)).values(part_of=None)
            )
            left = select(meeting_reports).where(meeting_reports.c.meeting.in_(part))
            _stand_alone(connection, list(connection.execute(left).mappings()))


def _actors_in(batch: Sequence[Extraction]) -> list[rows.Row]:
    found: dict[str, rows.Row] = {}
    for who in _everyone(batch):
        if who.actor:
            found.setdefault(who.actor, rows.of_actor(who))
    return list(found.values())


def _everyone(batch: Sequence[Extraction]) -> Iterable[Resolution]:
    for one in batch:
        for statement in one.statements:
            yield statement.who
            yield statement.to
        for report in one.meetings:
            yield from (party.who for party in report.participants)


def _places_in(batch: Sequence[Extraction]) -> list[rows.Row]:
    mentions = [mention for one in batch for mention in one.places]
    mentions += [report.place for one in batch for report in one.meetings if report.place]
    found = {
        mention.place.id: rows.of_place(mention.place) for mention in mentions if mention.place
    }
    return list(found.values())


def _articles_of(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[int, Article]]:
    found = {}
    for some in chunks(ids):
        asked = select(articles).where(articles.c.id.in_(some))
        for row in connection.execute(asked).mappings():
            found[row["id"]] = (row["key"], rows.to_article(dict(row)))
    return found
