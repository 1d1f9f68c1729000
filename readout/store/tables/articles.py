"""The tables of articles: their texts and copies, and what each has in common with others."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from readout.store.tables.columns import key, metadata, text, to

articles = Table(
    "articles",
    metadata,
    key(),
    Column("id", String(32), nullable=False, unique=True),
    *(text(name) for name in ("title", "text", "outlet", "published", "language")),
    *(text(name) for name in ("title_known", "outlet_known", "published_known")),
    *(text(name) for name in ("source", "fetched_at", "raw_sha256")),
    Column("characters", Integer, nullable=False),
    *(text(name) for name in ("byline", "agency")),
)

# What cleaning left out of a text, of every copy of it: `at` counts in the stored text.
removed = Table(
    "removed",
    metadata,
    key(),
    to("article", "articles"),
    Column("at", Integer, nullable=False),
    *(text(name) for name in ("reason", "text")),
    Index("removed_article", "article"),
)

# Two marks of a copy. The same file under another name is no new copy, and neither is a newer
# version of a file that still holds the article: so each of the two alone makes it known.
sightings = Table(
    "sightings",
    metadata,
    key(),
    to("article", "articles"),
    *(text(name) for name in ("outlet", "title", "published", "address")),
    *(text(name) for name in ("source", "raw_sha256", "fetched_at")),
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
    text("agency"),  # the one that this article itself names as its origin
    text("scheme"),  # of the comparison; "" for a text that is too short to be compared
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
