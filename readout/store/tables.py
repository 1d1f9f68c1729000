"""The tables of the store, as SQLAlchemy Core describes them; nothing here reads or writes.

Integer keys join the tables; `id` and `event` are public: 32 hex digits of a hash. Days are ISO
8601 text ("2016-05-16", "" when not known), moments are UTC with seconds and Z. Spans stand as two
integers, or as JSON pairs where there can be several. A text that is not known is "", never NULL;
NULL is for a span, a place or an actor that is not there.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _key() -> Column[int]:
    return Column("key", Integer, primary_key=True)


def _to(name: str, target: str, optional: bool = False) -> Column[int]:
    return Column(name, ForeignKey(f"{target}.key"), nullable=optional)


def _span(name: str) -> tuple[Column[Any], ...]:
    return Column(f"{name}_start", Integer), Column(f"{name}_end", Integer)


def _when() -> tuple[Column[Any], ...]:
    return _text("start"), _text("end"), _text("precision"), *_span("phrase")


def _resolution(prefix: str) -> tuple[Column[Any], ...]:
    return (
        _to(f"{prefix}actor", "actors", optional=True),
        *(_text(prefix + name) for name in ("name", "kind", "role", "side", "reason", "basis")),
    )


meta = Table(
    "meta",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Integer, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    _key(),
    Column("id", String(32), nullable=False, unique=True),
    *(_text(name) for name in ("title", "text", "outlet", "published", "language")),
    *(_text(name) for name in ("title_known", "outlet_known", "published_known")),
    *(_text(name) for name in ("source", "fetched_at", "raw_sha256")),
    Column("characters", Integer, nullable=False),
)

# Two marks of a copy. The same file under another name is no new copy, and neither is a newer
# version of a file that still holds the article: so each of the two alone makes it known.
sightings = Table(
    "sightings",
    metadata,
    _key(),
    _to("article", "articles"),
    *(_text(name) for name in ("outlet", "title", "published", "address")),
    *(_text(name) for name in ("source", "raw_sha256", "fetched_at")),
    UniqueConstraint("article", "outlet", "title", "published", "address", "source"),
    UniqueConstraint("article", "outlet", "title", "published", "address", "raw_sha256"),
)

imports = Table(
    "imports",
    metadata,
    _key(),
    _text("started_at"),
    _text("finished_at"),  # "" while it runs, and for ever when it was killed
)

import_rows = Table(
    "import_rows",
    metadata,
    _key(),
    _to("import", "imports"),
    Column("position", Integer, nullable=False),
    _text("file"),
    _text("format"),
    Column("announced", Integer),
    *(Column(name, Integer, nullable=False) for name in ("found", "stored", "duplicates")),
    Column("rejected", JSON, nullable=False),  # [[position, reason, detail], ...]
    Column("notes", JSON, nullable=False),
    UniqueConstraint("import", "position"),
)

# The ledger: at most one row an article, for the version that its records come from.
extractions = Table(
    "extractions",
    metadata,
    Column("article", ForeignKey("articles.key"), primary_key=True, autoincrement=False),
    _text("version"),
    _text("language"),
    Column("supported", Boolean, nullable=False),
    _text("problem"),
)

actors = Table(
    "actors",
    metadata,
    _key(),
    Column("id", String(300), nullable=False, unique=True),
    *(_text(name) for name in ("name", "kind", "side")),
)

places = Table(
    "places",
    metadata,
    _key(),
    Column("id", String(300), nullable=False, unique=True),
    *(_text(name) for name in ("name", "level", "country", "admin1")),
    Column("latitude", Float),
    Column("longitude", Float),
)

statements = Table(
    "statements",
    metadata,
    _key(),
    Column("event", String(32), nullable=False, index=True),
    _to("article", "articles"),
    Column("spans", JSON, nullable=False),  # [[start, end], ...] of the content
    _text("content"),  # the words themselves, spans joined by " … "
    *(_text(name) for name in ("kind", "manner", "rule")),
    *_span("cue"),
    *_span("speaker"),
    _text("as_written"),  # the words of the speaker span
    *_span("addressee"),
    *_span("reported_by"),
    *_span("venue"),  # the trigger of the meeting report in whose context it was said
    _text("attribution_confidence"),
    Column("is_statement", Boolean, nullable=False),
    *_resolution("who_"),
    *_resolution("to_"),
    *_when(),
    _text("confidence"),
    _text("reported_by"),
    Column("evidence_start", Integer, nullable=False),
    Column("evidence_end", Integer, nullable=False),
    Index("statements_article", "article"),
    Index("statements_actor", "who_actor", "start"),
)

# A meeting has the key of the report that is shown first; start, end, place and the rest are what
# the reports say together. It exists as long as one report of it does.
meetings = Table(
    "meetings",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    *(_text(name) for name in ("kind", "status", "start", "end", "precision", "confidence")),
    _to("place", "places", optional=True),
    _text("place_level"),
    Column("part_of", Integer, index=True),  # key of the visit in whose course it was held
)

meeting_reports = Table(
    "meeting_reports",
    metadata,
    _key(),
    Column("event", String(32), nullable=False, index=True),
    _to("article", "articles"),
    Column("meeting", Integer, nullable=False, index=True),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("evidence", JSON, nullable=False),  # [[start, end], ...]
    Column("evidence_start", Integer, nullable=False),  # the one that holds the trigger
    Column("evidence_end", Integer, nullable=False),
    _text("evidence_text"),  # and its words
    *(_text(name) for name in ("kind", "status")),
    *_when(),
    *_span("place"),
    _to("place", "places", optional=True),
    _text("place_level"),
    Column("place_adjective", Boolean, nullable=False),
    Column("place_sites", JSON, nullable=False),
    *(_text(name) for name in ("confidence", "rule")),
    Index("meeting_reports_article", "article"),
)

participants = Table(
    "participants",
    metadata,
    _key(),
    _to("report", "meeting_reports"),
    *_resolution(""),
    *_span("span"),
    Index("participants_report", "report"),
)

place_mentions = Table(
    "place_mentions",
    metadata,
    _key(),
    _to("article", "articles"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _text("words"),
    _to("place", "places", optional=True),
    _text("level"),
    Column("adjective", Boolean, nullable=False),
    Column("sites", JSON, nullable=False),  # ids of sites described, not named
    Index("place_mentions_article", "article"),
)
