"""The tables of what came in: imports with their files, what was refused, and watched feeds."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    false,
)

from readout.store.tables.columns import key, listed, metadata, number, text, to

imports = Table(
    "imports",
    metadata,
    key(),
    text("started_at"),
    text("finished_at"),  # "" while it runs, and for ever when it was killed
    Column("cancelled", Boolean, nullable=False, server_default=false()),
)

import_rows = Table(
    "import_rows",
    metadata,
    key(),
    to("import", "imports"),
    Column("position", Integer, nullable=False),
    text("file"),
    text("format"),
    Column("announced", Integer),
    *(Column(name, Integer, nullable=False) for name in ("found", "stored", "duplicates")),
    Column("near_duplicates", Integer, nullable=False, server_default="0"),  # among the stored
    Column("rejected", JSON, nullable=False),  # [[position, reason, detail, first words], ...]
    Column("notes", JSON, nullable=False),
    *(number(name) for name in ("sightings", "corrected")),
    text("announced_in"),
    text("state"),  # a value of FileState
    # [[known, count], ...], [[language, count], ...], [[field, [column, ...]], ...], [column, ...]
    *(listed(name) for name in ("dates", "languages", "columns", "header")),
    listed("choices"),  # [[[field, [column, ...]], ...], encoding], or [] where nothing was chosen
    UniqueConstraint("import", "position"),
)

# What was refused, until it is corrected: then its text and bytes go, and the rest stays.
rejected_items = Table(
    "rejected_items",
    metadata,
    key(),
    to("row", "import_rows"),
    Column("position", Integer, nullable=False),
    *(text(name) for name in ("reason", "detail", "first_words")),
    *(text(name) for name in ("title", "published", "outlet", "address", "language", "text")),
    text("corrected_at"),
    Column("data", LargeBinary),  # of a file that was refused as a whole
    to("article", "articles", optional=True),  # what it became
    Index("rejected_items_row", "row"),
)

# The watch-list. `etag`, `modified` and `sha256` are those of the last answer that was stored; what
# the server said of it is sent back, so that it can answer "nothing new".
feeds = Table(
    "feeds",
    metadata,
    key(),
    Column("address", String(2000), nullable=False, unique=True),
    Column("articles", Boolean, nullable=False),  # the pages that it links to are fetched as well
    *(text(name) for name in ("etag", "modified", "sha256")),
    *(text(name) for name in ("added_at", "asked_at", "seen_at", "due_at")),
    *(text(name) for name in ("outcome", "problem", "detail")),
    Column("failures", Integer, nullable=False),  # in a row
)
