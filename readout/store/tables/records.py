"""The tables of what was found in articles: who said what, who met whom, and where."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from readout.store.tables.columns import key, metadata, resolution, span, text, to, when

NOWHERE = 0  #: the meeting of a report that an analyst rejected: no meeting has this key

# The ledger: at most one row an article, for the version that its records come from.
extractions = Table(
    "extractions",
    metadata,
    Column("article", ForeignKey("articles.key"), primary_key=True, autoincrement=False),
    text("version"),
    text("language"),
    Column("supported", Boolean, nullable=False),
    text("problem"),
)

actors = Table(
    "actors",
    metadata,
    key(),
    Column("id", String(300), nullable=False, unique=True),
    *(text(name) for name in ("name", "kind", "side")),
)

places = Table(
    "places",
    metadata,
    key(),
    Column("id", String(300), nullable=False, unique=True),
    *(text(name) for name in ("name", "level", "country", "admin1")),
    Column("latitude", Float),
    Column("longitude", Float),
)

statements = Table(
    "statements",
    metadata,
    key(),
    Column("event", String(32), nullable=False, index=True),
    to("article", "articles"),
    Column("spans", JSON, nullable=False),  # [[start, end], ...] of the content
    text("content"),  # the words themselves, spans joined by " … "
    *(text(name) for name in ("kind", "manner", "rule")),
    *span("cue"),
    *span("speaker"),
    text("as_written"),  # the words of the speaker span
    *span("addressee"),
    *span("reported_by"),
    *span("venue"),  # the trigger of the meeting report in whose context it was said
    text("attribution_confidence"),
    Column("is_statement", Boolean, nullable=False),
    *resolution("who_"),
    *resolution("to_"),
    *when(),
    text("confidence"),
    text("reported_by"),
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
    *(text(name) for name in ("kind", "status", "start", "end", "precision", "confidence")),
    to("place", "places", optional=True),
    text("place_level"),
    Column("part_of", Integer, index=True),  # key of the visit in whose course it was held
)

meeting_reports = Table(
    "meeting_reports",
    metadata,
    key(),
    Column("event", String(32), nullable=False, index=True),
    to("article", "articles"),
    Column("meeting", Integer, nullable=False, index=True),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("evidence", JSON, nullable=False),  # [[start, end], ...]
    Column("evidence_start", Integer, nullable=False),  # the one that holds the trigger
    Column("evidence_end", Integer, nullable=False),
    text("evidence_text"),  # and its words
    *(text(name) for name in ("kind", "status")),
    *when(),
    *span("place"),
    to("place", "places", optional=True),
    text("place_level"),
    Column("place_adjective", Boolean, nullable=False),
    Column("place_sites", JSON, nullable=False),
    *(text(name) for name in ("confidence", "rule")),
    Index("meeting_reports_article", "article"),
)

participants = Table(
    "participants",
    metadata,
    key(),
    to("report", "meeting_reports"),
    *resolution(""),
    *span("span"),
    Index("participants_report", "report"),
)

# Meetings as data sets report them (ACLED, POLECAT, GDELT): their coders' word, with names as they
# write them. Nothing joins them to `meetings`, and a second version of one is not taken.
reported_events = Table(
    "reported_events",
    metadata,
    key(),
    Column("data_set", String(20), nullable=False),
    Column("id", String(300), nullable=False),  # the data set's own
    *(text(name) for name in ("day", "precision")),
    Column("actors", JSON, nullable=False),
    *(text(name) for name in ("kind", "status", "type", "code")),
    *(text(name) for name in ("place", "level", "country")),
    Column("latitude", Float),
    Column("longitude", Float),
    *(text(name) for name in ("source", "notes", "file", "fetched_at")),
    UniqueConstraint("data_set", "id"),
    Index("reported_events_day", "day"),
)

place_mentions = Table(
    "place_mentions",
    metadata,
    key(),
    to("article", "articles"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    text("words"),
    to("place", "places", optional=True),
    text("level"),
    Column("adjective", Boolean, nullable=False),
    Column("sites", JSON, nullable=False),  # ids of sites described, not named
    Index("place_mentions_article", "article"),
)
