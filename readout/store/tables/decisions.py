"""The tables of what analysts did: decisions, briefs, marks and saved filters."""

from sqlalchemy import JSON, Column, ForeignKey, Index, LargeBinary, String, Table

from readout.store.tables.columns import key, metadata, number, span, text

# Append-only: no row is ever changed or removed. The order of the keys is the order in which they
# count, whatever the clocks said.
reviews = Table(
    "reviews",
    metadata,
    key(),
    Column("id", String(32), nullable=False, unique=True),
    *(text(name) for name in ("at", "by", "action", "subject")),
    Column("target", String(300), nullable=False),
    text("article"),  # public id: the article may come later, from another store
    Column("spans", JSON, nullable=False),
    *span("around"),
    Column("beside", JSON, nullable=False),
    text("words"),
    Column("values", JSON, nullable=False),
    Column("was", JSON, nullable=False),
    text("why"),
    Index("reviews_article", "article"),
)

# Append-only: a brief as often as it was saved; the newest row of a name counts, and one whose
# content is "" says that it was removed.
briefs = Table(
    "briefs",
    metadata,
    key(),
    *(text(name) for name in ("name", "at", "by", "content")),
    Index("briefs_name", "name"),
)

# Append-only: a mark that was removed has a row in `removed_marks`, and its name stays its own, so
# that an address that names it never shows another state. `data` is a `readout.marks` snapshot.
marks = Table(
    "marks",
    metadata,
    key(),
    Column("name", String(80), nullable=False, unique=True),
    *(text(name) for name in ("at", "by", "as_of", "filters")),
    Column("sha256", String(64), nullable=False),
    *(number(name) for name in ("meetings", "statements", "articles", "bytes")),
    Column("data", LargeBinary, nullable=False),
)

removed_marks = Table(
    "removed_marks",
    metadata,
    Column("mark", ForeignKey("marks.key"), primary_key=True, autoincrement=False),
    *(text(name) for name in ("at", "by", "why")),
)

# Filters that analysts gave a name; no record depends on them.
saved_filters = Table(
    "saved_filters",
    metadata,
    key(),
    Column("name", String(300), nullable=False, unique=True),
    *(text(name) for name in ("query", "at", "by")),  # query: as in an address
)
