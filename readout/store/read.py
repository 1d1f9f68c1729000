"""Keys in; articles and their records out, as the frozen values that went in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, or_, select

from readout.records import (
    Article,
    MeetingReport,
    Place,
    PlaceMention,
    Removal,
    Removed,
    Statement,
)
from readout.store import rows
from readout.store.connect import Store, reading
from readout.store.tables import (
    actors,
    articles,
    extractions,
    meeting_reports,
    participants,
    place_mentions,
    places,
    removed,
    sightings,
    statements,
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """One copy of an article: where it was printed, and where that copy was found."""

    outlet: str
    title: str
    published: str  #: ISO prefix
    source: str
    address: str
    fetched_at: str  #: UTC
    raw_sha256: str


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """A statement with its key and its public id."""

    key: int
    event: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class FoundReport:
    """What the article says of a meeting, with the keys of the report and of the meeting."""

    key: int
    event: str
    meeting: int
    report: MeetingReport


@dataclass(frozen=True, slots=True)
class ArticleRecords:
    """All that is known of one article; records stand in text order."""

    key: int
    article: Article
    sightings: tuple[Sighting, ...]
    statements: tuple[FoundStatement, ...]
    reports: tuple[FoundReport, ...]
    places: tuple[PlaceMention, ...]
    version: str  #: of the extraction, "" when there was none yet
    supported: bool  #: False: there is no extraction for this language yet
    problem: str  #: why the extraction failed, or ""
    removed: tuple[Removed, ...] = ()  #: what cleaning left out of the text


def pending(store: Store, version: str) -> tuple[int, ...]:
    """Return the keys of the articles without an extraction of this version, oldest first."""
    asked = (
        select(articles.c.key)
        .join_from(articles, extractions, isouter=True)
        .where(or_(extractions.c.article.is_(None), extractions.c.version != version))
        .order_by(articles.c.key)
    )
    with reading(store) as connection:
        return tuple(connection.execute(asked).scalars())


def some_articles(store: Store, keys: Sequence[int]) -> tuple[Article, ...]:
    """Return articles by their keys, in the order of the keys; unknown keys are passed over."""
    with reading(store) as connection:
        asked = select(articles).where(articles.c.key.in_(keys))
        found = {row["key"]: rows.to_article(dict(row)) for row in _all(connection, asked)}
    return tuple(found[key] for key in keys if key in found)


def article(store: Store, key: int) -> Article | None:
    """Return one article, or None."""
    return next(iter(some_articles(store, (key,))), None)


def article_key(store: Store, public_id: str) -> int | None:
    """Return the key of an article by its public id, or None."""
    with reading(store) as connection:
        asked = select(articles.c.key).where(articles.c.id == public_id)
        return connection.execute(asked).scalar_one_or_none()


def article_records(store: Store, key: int) -> ArticleRecords | None:
    """Return an article with everything that was found in it, or None."""
    with reading(store) as connection:
        row = connection.execute(select(articles).where(articles.c.key == key)).mappings().first()
        if row is None:
            return None
        who, where = _actors_of(connection, key), _places_of(connection, key)
        ledger = _of_article(connection, extractions, key)
        return ArticleRecords(
            key=key,
            article=rows.to_article(dict(row)),
            sightings=_sightings(connection, key),
            statements=tuple(
                FoundStatement(row["key"], row["event"], rows.to_statement(row, who))
                for row in _of_article(connection, statements, key, "evidence_start")
            ),
            reports=_reports(connection, key, who, where),
            places=tuple(
                rows.to_mention(row, where)
                for row in _of_article(connection, place_mentions, key, "start")
            ),
            version=ledger[0]["version"] if ledger else "",
            supported=ledger[0]["supported"] if ledger else True,
            problem=ledger[0]["problem"] if ledger else "",
            removed=tuple(
                Removed(row["text"], Removal(row["reason"]), row["at"])
                for row in _of_article(connection, removed, key, "at")
            ),
        )


def _sightings(connection: Connection, key: int) -> tuple[Sighting, ...]:
    found = _of_article(connection, sightings, key, "key")
    return tuple(
        Sighting(**{name: value for name, value in row.items() if name not in ("key", "article")})
        for row in found
    )


def _reports(
    connection: Connection, key: int, who: Mapping[int, str], where: Mapping[int, Place]
) -> tuple[FoundReport, ...]:
    found = _of_article(connection, meeting_reports, key, "trigger_start")
    parties: dict[int, list[rows.Row]] = {}
    asked = (
        select(participants)
        .join(meeting_reports, participants.c.report == meeting_reports.c.key)
        .where(meeting_reports.c.article == key)
        .order_by(participants.c.key)
    )
    for party in _all(connection, asked):
        parties.setdefault(party["report"], []).append(party)
    return tuple(
        FoundReport(
            row["key"],
            row["event"],
            row["meeting"],
            rows.to_report(row, parties.get(row["key"], []), who, where),
        )
        for row in found
    )


def _of_article(connection: Connection, table: Table, key: int, order: str = "") -> list[rows.Row]:
    asked = select(table).where(table.c.article == key)
    if order:
        asked = asked.order_by(table.c[order], table.c.key)
    return _all(connection, asked)


def _actors_of(connection: Connection, key: int) -> dict[int, str]:
    spoke = select(statements.c.who_actor).where(statements.c.article == key)
    heard = select(statements.c.to_actor).where(statements.c.article == key)
    met = (
        select(participants.c.actor)
        .join(meeting_reports, participants.c.report == meeting_reports.c.key)
        .where(meeting_reports.c.article == key)
    )
    asked = select(actors.c.key, actors.c.id).where(actors.c.key.in_(spoke.union(heard, met)))
    return {row["key"]: row["id"] for row in _all(connection, asked)}


def _places_of(connection: Connection, key: int) -> dict[int, Place]:
    named = select(place_mentions.c.place).where(place_mentions.c.article == key)
    held = select(meeting_reports.c.place).where(meeting_reports.c.article == key)
    asked = select(places).where(places.c.key.in_(named.union(held)))
    return {row["key"]: rows.to_place(row) for row in _all(connection, asked)}


def _all(connection: Connection, asked: object) -> list[rows.Row]:
    return [dict(row) for row in connection.execute(asked).mappings()]  # type: ignore[call-overload]
