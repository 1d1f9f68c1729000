"""Articles and extractions made of own sentences: what the tests of the store put in."""

from datetime import date
from pathlib import Path

from readout import store
from readout.records import (
    ActorKind,
    Article,
    Attribution,
    Confidence,
    Extraction,
    Kind,
    Known,
    Level,
    MeetingReport,
    Participant,
    Place,
    PlaceMention,
    Precision,
    Reason,
    Resolution,
    Span,
    Statement,
    Status,
    When,
    article_id,
)
from readout.store import Copy, Store

TALKS = "Lavrov met Makei in Minsk on 16 May 2016. Lavrov said the talks went well."
DAY = When(date(2016, 5, 16), date(2016, 5, 16), Precision.DAY, Span(29, 40))
MINSK = Place("city:minsk", "Minsk", Level.CITY, "Belarus", 53.9, 27.56)
IN_MINSK = PlaceMention(Span(20, 25), MINSK, Level.CITY)


def opened(folder: Path, **options) -> Store:
    """Return a new store in a folder, or the one that is there."""
    return store.open(f"sqlite:///{folder}/readout.sqlite", **options)


def article(text: str = TALKS, outlet: str = "Demo Wire", published: str = "2016-05-16") -> Article:
    return Article(
        article_id(text),
        "Talks",
        text,
        outlet,
        published,
        "en",
        Known.METADATA,
        Known.METADATA,
        Known.TEXT,
        "talks.txt",
        "2026-01-01T00:00:00Z",
        "0" * 64,
    )


def person(name: str, side: str) -> Resolution:
    key = "person:" + name.lower().replace(" ", "-")
    return Resolution(
        name, key, ActorKind.PERSON, "foreign minister", side, Reason.SURNAME, name.split()[-1]
    )


LAVROV = person("Sergei Lavrov", "Russia")
MAKEI = person("Vladimir Makei", "Belarus")


def statement(who: Resolution = LAVROV) -> Statement:
    attribution = Attribution(
        (Span(54, 73),), Kind.INDIRECT, "said", "subject-verb", Span(49, 53), Span(42, 48)
    )
    return Statement(attribution, who, DAY, Confidence.HIGH, "BelTA", MAKEI, venue=Span(7, 10))


def report(
    *people: Resolution,
    when: When = DAY,
    place: PlaceMention | None = IN_MINSK,
    status: Status = Status.HELD,
) -> MeetingReport:
    parties = tuple(Participant(one) for one in people or (LAVROV, MAKEI))
    return MeetingReport(
        Span(7, 10), (Span(0, 41),), "talks", status, parties, when, place, Confidence.HIGH, "met"
    )


def extraction(of: Article, version: str = "v1", **found) -> Extraction:
    """Return what is found in an article: one statement, one meeting, one place unless told."""
    records = {"statements": (statement(),), "meetings": (report(),), "places": (IN_MINSK,)} | found
    return Extraction(of.id, version, "en", **records)


def filled(folder: Path) -> Store:
    """Return a store that holds one article and what was found in it."""
    target = opened(folder)
    store.add_articles(target, [Copy(article())])
    store.add_extraction(target, extraction(article()))
    return target


def counts(target: Store) -> dict[str, int]:
    """Return the number of rows of every table."""
    from sqlalchemy import func, select

    from readout.store.connect import reading
    from readout.store.tables import metadata

    with reading(target) as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }
