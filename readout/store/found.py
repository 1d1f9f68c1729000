"""What was found in articles in; rows of the store, in place of what an earlier version found, out.

Each call is one transaction.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from readout.records import Article, Extraction, Place, Resolution
from readout.store import rows
from readout.store.connect import Store, writing
from readout.store.insert import chunks, insert_all, key_of_new, upsert
from readout.store.tables import (
    actors,
    articles,
    extractions,
    meeting_reports,
    meetings,
    meta,
    participants,
    place_mentions,
    places,
    statements,
)


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
