"""The tables of the store, as SQLAlchemy Core describes them; nothing here reads or writes.

Integer keys join the tables; `id` and `event` are public: 32 hex digits of a hash. Days are ISO
8601 text ("2016-05-16", "" when not known), moments are UTC with seconds and Z. Spans stand as two
integers, or as JSON pairs where there can be several. A text that is not known is "", never NULL;
NULL is for a span, a place or an actor that is not there.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

metadata = MetaData()

NOWHERE = 0  #: the meeting of a report that an analyst rejected: no meeting has this key


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _key() -> Column[int]:
    return Column("key", Integer, primary_key=True)


def _to(name: str, target: str, optional: bool = False) -> Column[int]:
    return Column(name, ForeignKey(f"{target}.key"), nullable=optional)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def _list(name: str) -> Column[Any]:
    return Column(name, JSON, nullable=False, server_default="[]")


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
    *(_text(name) for name in ("byline", "agency")),
)

# What cleaning left out of a text, of every copy of it: `at` counts in the stored text.
removed = Table(
    "removed",
    metadata,
    _key(),
    _to("article", "articles"),
    Column("at", Integer, nullable=False),
    *(_text(name) for name in ("reason", "text")),
    Index("removed_article", "article"),
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
    Index("sightings_source", "source"),  # was this address fetched before?
)

# Which articles are near copies of each other; an article without a row was not compared yet. The
# key of a family is that of one of its articles, and says nothing else.
families = Table(
    "families",
    metadata,
    Column("article", ForeignKey("articles.key"), primary_key=True, autoincrement=False),
    Column("family", ForeignKey("articles.key"), nullable=False, index=True),
    _text("agency"),  # the one that this article itself names as its origin
    _text("scheme"),  # of the comparison; "" for a text that is too short to be compared
)

# Where near copies are looked for: 42 rows an article. A new scheme comes with a migration that
# empties both tables; they fill again at the next import.
twin_bands = Table(
    "twin_bands",
    metadata,
    Column("value", BigInteger, primary_key=True, autoincrement=False),
    Column("article", ForeignKey("articles.key"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

imports = Table(
    "imports",
    metadata,
    _key(),
    _text("started_at"),
    _text("finished_at"),  # "" while it runs, and for ever when it was killed
    Column("cancelled", Boolean, nullable=False, server_default=false()),
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
    Column("near_duplicates", Integer, nullable=False, server_default="0"),  # among the stored
    Column("rejected", JSON, nullable=False),  # [[position, reason, detail, first words], ...]
    Column("notes", JSON, nullable=False),
    *(_number(name) for name in ("sightings", "corrected")),
    _text("announced_in"),
    _text("state"),  # a value of FileState
    # [[known, count], ...], [[language, count], ...], [[field, [column, ...]], ...], [column, ...]
    *(_list(name) for name in ("dates", "languages", "columns", "header")),
    _list("choices"),  # [[[field, [column, ...]], ...], encoding], or [] where nothing was chosen
    UniqueConstraint("import", "position"),
)

# The watch-list. `etag`, `modified` and `sha256` are those of the last answer that was stored; what
# the server said of it is sent back, so that it can answer "nothing new".
feeds = Table(
    "feeds",
    metadata,
    _key(),
    Column("address", String(2000), nullable=False, unique=True),
    Column("articles", Boolean, nullable=False),  # the pages that it links to are fetched as well
    *(_text(name) for name in ("etag", "modified", "sha256")),
    *(_text(name) for name in ("added_at", "asked_at", "seen_at", "due_at")),
    *(_text(name) for name in ("outcome", "problem", "detail")),
    Column("failures", Integer, nullable=False),  # in a row
)

# What was refused, until it is corrected: then its text and bytes go, and the rest stays.
rejected_items = Table(
    "rejected_items",
    metadata,
    _key(),
    _to("row", "import_rows"),
    Column("position", Integer, nullable=False),
    *(_text(name) for name in ("reason", "detail", "first_words")),
    *(_text(name) for name in ("title", "published", "outlet", "address", "language", "text")),
    _text("corrected_at"),
    Column("data", LargeBinary),  # of a file that was refused as a whole
    _to("article", "articles", optional=True),  # what it became
    Index("rejected_items_row", "row"),
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

# Meetings as data sets report them (ACLED, POLECAT, GDELT): their coders' word, with names as they
# write them. Nothing joins them to `meetings`, and a second version of one is not taken.
reported_events = Table(
    "reported_events",
    metadata,
    _key(),
    Column("data_set", String(20), nullable=False),
    Column("id", String(300), nullable=False),  # the data set's own
    *(_text(name) for name in ("day", "precision")),
    Column("actors", JSON, nullable=False),
    *(_text(name) for name in ("kind", "status", "type", "code")),
    *(_text(name) for name in ("place", "level", "country")),
    Column("latitude", Float),
    Column("longitude", Float),
    *(_text(name) for name in ("source", "notes", "file", "fetched_at")),
    UniqueConstraint("data_set", "id"),
    Index("reported_events_day", "day"),
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

# Append-only: no row is ever changed or removed. The order of the keys is the order in which they
# count, whatever the clocks said.
reviews = Table(
    "reviews",
    metadata,
    _key(),
    Column("id", String(32), nullable=False, unique=True),
    *(_text(name) for name in ("at", "by", "action", "subject")),
    Column("target", String(300), nullable=False),
    _text("article"),  # public id: the article may come later, from another store
    Column("spans", JSON, nullable=False),
    *_span("around"),
    Column("beside", JSON, nullable=False),
    _text("words"),
    Column("values", JSON, nullable=False),
    Column("was", JSON, nullable=False),
    _text("why"),
    Index("reviews_article", "article"),
)

# Append-only: a brief as often as it was saved; the newest row of a name counts, and one whose
# content is "" says that it was removed.
briefs = Table(
    "briefs",
    metadata,
    _key(),
    *(_text(name) for name in ("name", "at", "by", "content")),
    Index("briefs_name", "name"),
)

# Append-only: a mark that was removed has a row in `removed_marks`, and its name stays its own, so
# that an address that names it never shows another state. `data` is a `readout.marks` snapshot.
marks = Table(
    "marks",
    metadata,
    _key(),
    Column("name", String(80), nullable=False, unique=True),
    *(_text(name) for name in ("at", "by", "as_of", "filters")),
    Column("sha256", String(64), nullable=False),
    *(_number(name) for name in ("meetings", "statements", "articles", "bytes")),
    Column("data", LargeBinary, nullable=False),
)

removed_marks = Table(
    "removed_marks",
    metadata,
    Column("mark", ForeignKey("marks.key"), primary_key=True, autoincrement=False),
    *(_text(name) for name in ("at", "by", "why")),
)

# Filters that analysts gave a name; no record depends on them.
saved_filters = Table(
    "saved_filters",
    metadata,
    _key(),
    Column("name", String(300), nullable=False, unique=True),
    *(_text(name) for name in ("query", "at", "by")),  # query: as in an address
)
