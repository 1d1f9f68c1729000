"""The demo folder in; its articles with the ids of their fact rows, and these rows, out.

The tables are `facts/meetings.csv` and `facts/statements.csv`; the README beside has their caveats.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from readout.articles import clean, plain
from readout.errors import SettingsError
from readout.records import Article

_ARTICLES = "[0-9]*.md"  # README.md is none
_UNPERSONED = {"organisation", "government", "agency"}  # roles of participants that are no person


@dataclass(frozen=True, slots=True)
class Party:
    """A participant or a speaker of a row, as its table spells it."""

    name: str
    country: str  #: "" for an organisation of several countries
    person: bool


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """A row of meetings.csv; `start` and `end` span the month or year where no day is known."""

    id: str
    start: date
    end: date
    parties: tuple[Party, ...]
    place: str  #: "" for a telephone call
    country: str  #: of the place, "" with it


@dataclass(frozen=True, slots=True)
class StatementFact:
    """A row of statements.csv; `words` are the paraphrase and, where there is one, the quote."""

    id: str
    speaker: Party
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows by their ids."""

    meetings: Mapping[str, MeetingFact]
    statements: Mapping[str, StatementFact]


@dataclass(frozen=True, slots=True)
class DemoArticle:
    """An article and the ids in its front matter's `facts`, those of sites and events included."""

    article: Article
    facts: tuple[str, ...]


def load_facts(folder: Path) -> Facts:
    """Return the rows of the tables in `folder/facts`.

    Raises SettingsError when a table is missing.
    """
    meetings = (_meeting(row) for row in _rows(folder / "facts" / "meetings.csv"))
    statements = (_statement(row) for row in _rows(folder / "facts" / "statements.csv"))
    return Facts({one.id: one for one in meetings}, {one.id: one for one in statements})


def load_articles(folder: Path) -> tuple[DemoArticle, ...]:
    """Return the articles of the folder by file name, each text once: later copies are left out."""
    found: dict[str, DemoArticle] = {}
    for path in sorted(folder.glob(_ARTICLES)):
        one = _article(path)
        found.setdefault(one.article.id, one)
    return tuple(found.values())


def _article(path: Path) -> DemoArticle:
    data = path.read_bytes()
    reading = plain.read(data, path.name)
    article = clean.article(reading.articles[0][1], path.name, "", "") if reading.articles else None
    if not isinstance(article, Article):
        raise SettingsError(f"{path.name} of the demo corpus holds no article.")
    fields, _ = plain.front_matter(data.decode("utf-8"))
    return DemoArticle(article, tuple(fields.get("facts", "").split()))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as table:
            yield from csv.DictReader(table)
    except OSError as error:
        raise SettingsError(f"The table {path.name} of the demo corpus cannot be read.") from error


def _meeting(row: dict[str, str]) -> MeetingFact:
    fields = (one.strip().split("|") for one in row["participants"].split(";"))
    parties = tuple(Party(name, side, role not in _UNPERSONED) for name, role, side in fields)
    return MeetingFact(
        row["id"],
        date.fromisoformat(row["start_date"]),
        date.fromisoformat(row["end_date"]),
        parties,
        "" if row["place"] == "telephone" else row["place"],
        row["country"],
    )


def _statement(row: dict[str, str]) -> StatementFact:
    speaker = Party(row["speaker"], row["country"], row["role"] not in _UNPERSONED)
    words = tuple(text for text in (row["paraphrase"], row["short_quote"]) if text)
    return StatementFact(row["id"], speaker, words)
