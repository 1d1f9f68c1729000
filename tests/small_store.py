"""A folder in; a store with a dozen articles and their records, written by hand for the tests, out.

The records do not come from the extraction: what a page shows must be known to the letter.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from readout import store as stores
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

MINSK = Place("test:minsk", "Minsk", Level.CITY, "Belarus", 53.9, 27.57)
REDZIKOWO = Place("site:redzikowo", "Redzikowo", Level.SITE, "Poland", 54.4789, 17.1075)
LAVROV = Resolution(
    "Sergei Lavrov",
    "person:sergei-lavrov",
    ActorKind.PERSON,
    "foreign minister",
    "Russia",
    Reason.NAMED,
)
MAKEI = Resolution(
    "Vladimir Makei",
    "person:vladimir-makei",
    ActorKind.PERSON,
    "foreign minister",
    "Belarus",
    Reason.NAMED,
)
DUDA = Resolution(
    "Andrzej Duda", "person:andrzej-duda", ActorKind.PERSON, "president", "Poland", Reason.NAMED
)
YEARS = (2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2021, 2022)


def article(title: str, text: str, published: str, outlet: str = "Test Wire") -> Article:
    """Return an article whose fields all come from its file."""
    return Article(
        article_id(text),
        title,
        text,
        outlet,
        published,
        "en",
        Known.METADATA,
        Known.METADATA,
        Known.METADATA,
        "test.md",
        "2026-01-01T00:00:00Z",
        "ab" * 32,
    )


def span(text: str, words: str) -> Span:
    """Return where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def said(
    text: str,
    words: str,
    who: Resolution,
    day: date,
    kind: Kind = Kind.INDIRECT,
    manner: str = "said",
    confidence: Confidence = Confidence.HIGH,
) -> Statement:
    """Return a statement whose content is `words`."""
    attribution = Attribution((span(text, words),), kind, manner, "test", confidence=confidence)
    return Statement(attribution, who, When(day, day, Precision.DAY), confidence)


def met(
    text: str,
    trigger: str,
    who: Sequence[Resolution],
    when: When,
    place: PlaceMention | None = None,
    status: Status = Status.HELD,
    confidence: Confidence = Confidence.HIGH,
) -> MeetingReport:
    """Return a meeting that rests on the sentence which holds `trigger`."""
    at = span(text, trigger)
    end = text.index(".", at.end) + 1
    start = text.rfind("\n", 0, at.start) + 1
    people = tuple(Participant(one) for one in who)
    evidence = (Span(start, end),)
    return MeetingReport(at, evidence, "talks", status, people, when, place, confidence, "test")


def fill(store: Store) -> None:
    """Store ten years of talks in Minsk, one planned visit, and two statements on Redzikowo."""
    texts: list[Article] = []
    found: list[Extraction] = []
    for year in YEARS:
        day = date(year, 5, 16)
        text = (
            f"MINSK, 16 May {year}. Sergei Lavrov held talks with Vladimir Makei in Minsk.\n\n"
            f"The talks of {year} were useful, Sergei Lavrov said.\n\n"
            f'"We agreed on {year - 2000} points," Vladimir Makei said.'
        )
        one = article(f"Ministers meet in {year}", text, day.isoformat())
        place = PlaceMention(span(text, "in Minsk"), MINSK, Level.CITY)
        when = When(day, day, Precision.DAY)
        talks = met(text, "held talks", (LAVROV, MAKEI), when, place)
        words = (
            said(text, f"The talks of {year} were useful", LAVROV, day),
            said(text, f'"We agreed on {year - 2000} points,"', MAKEI, day, Kind.DIRECT),
        )
        texts.append(one)
        found.append(Extraction(one.id, "test", "en", True, words, (talks,), (place,)))
    text, extraction, one = _redzikowo()
    texts.append(one)
    found.append(extraction)
    add(store, texts, found)


def add(store: Store, articles: Sequence[Article], found: Sequence[Extraction]) -> None:
    """Store articles with their records."""
    stores.add_articles(store, [Copy(one) for one in articles])
    stores.add_extractions(store, found)
    stores.merge_meetings(store)


def open_store(folder: Path) -> Store:
    """Return an empty store in a folder."""
    return stores.open(address(folder))


def filled_store(folder: Path) -> Store:
    """Return the store in a folder, filled."""
    store = open_store(folder)
    fill(store)
    return store


def address(folder: Path) -> str:
    """Return the address of the store in a folder."""
    return f"sqlite:///{folder / 'test.sqlite'}"


def _redzikowo() -> tuple[str, Extraction, Article]:
    text = (
        "WARSAW, 12 July 2022. Andrzej Duda will meet Sergei Lavrov in August.\n\n"
        "The base at Redzikowo would be ready in a year, Andrzej Duda said.\n\n"
        "Andrzej Duda denied that Redzikowo threatens anybody."
    )
    one = article("The base at Redzikowo", text, "2022-07-12", "Other Daily")
    place = PlaceMention(span(text, "Redzikowo"), REDZIKOWO, Level.SITE)
    month = When(date(2022, 8, 1), date(2022, 8, 31), Precision.MONTH)
    plan = met(
        text,
        "will meet",
        (DUDA, LAVROV),
        month,
        status=Status.PLANNED,
        confidence=Confidence.MEDIUM,
    )
    day = date(2022, 7, 12)
    words = (
        said(text, "The base at Redzikowo would be ready in a year", DUDA, day),
        said(text, "that Redzikowo threatens anybody", DUDA, day, manner="denied"),
    )
    return text, Extraction(one.id, "test", "en", True, words, (plan,), (place,)), one
