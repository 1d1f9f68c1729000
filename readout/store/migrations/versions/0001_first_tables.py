"""The first tables, and the search index over titles and texts.

Written out, not taken from tables.py: that describes today's tables, this must go on making the
first ones. A test holds that all migrations together make today's.
"""

import sqlalchemy as sa
from alembic import op

from readout.store.search import create_index

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create everything; data_version starts at 1."""
    _first()
    _found()
    _meetings()
    _places()
    _statements()
    _participants()
    _indexes()
    create_index(op.get_bind())
    op.execute(
        sa.text("INSERT INTO meta (name, value) VALUES ('data_version', 1), ('unmerged', 0)")
    )


def _first() -> None:
    op.create_table(
        "actors",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=300), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("side", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "articles",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("outlet", sa.Text(), server_default="", nullable=False),
        sa.Column("published", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("title_known", sa.Text(), server_default="", nullable=False),
        sa.Column("outlet_known", sa.Text(), server_default="", nullable=False),
        sa.Column("published_known", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("fetched_at", sa.Text(), server_default="", nullable=False),
        sa.Column("raw_sha256", sa.Text(), server_default="", nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "imports",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.Text(), server_default="", nullable=False),
        sa.Column("finished_at", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "meta",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )


def _found() -> None:
    op.create_table(
        "places",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=300), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("admin1", sa.Text(), server_default="", nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("id"),
    )
    op.create_table(
        "extractions",
        sa.Column("article", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("supported", sa.Boolean(), nullable=False),
        sa.Column("problem", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"]),
        sa.PrimaryKeyConstraint("article"),
    )
    op.create_table(
        "import_rows",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("import", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("file", sa.Text(), server_default="", nullable=False),
        sa.Column("format", sa.Text(), server_default="", nullable=False),
        sa.Column("announced", sa.Integer(), nullable=True),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("stored", sa.Integer(), nullable=False),
        sa.Column("duplicates", sa.Integer(), nullable=False),
        sa.Column("rejected", sa.JSON(), nullable=False),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["import"], ["imports.key"]),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("import", "position"),
    )


def _meetings() -> None:
    op.create_table(
        "meeting_reports",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(length=32), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("trigger_start", sa.Integer(), nullable=False),
        sa.Column("trigger_end", sa.Integer(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("evidence_start", sa.Integer(), nullable=False),
        sa.Column("evidence_end", sa.Integer(), nullable=False),
        sa.Column("evidence_text", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("start", sa.Text(), server_default="", nullable=False),
        sa.Column("end", sa.Text(), server_default="", nullable=False),
        sa.Column("precision", sa.Text(), server_default="", nullable=False),
        sa.Column("phrase_start", sa.Integer(), nullable=True),
        sa.Column("phrase_end", sa.Integer(), nullable=True),
        sa.Column("place_start", sa.Integer(), nullable=True),
        sa.Column("place_end", sa.Integer(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("place_level", sa.Text(), server_default="", nullable=False),
        sa.Column("place_adjective", sa.Boolean(), nullable=False),
        sa.Column("place_sites", sa.JSON(), nullable=False),
        sa.Column("confidence", sa.Text(), server_default="", nullable=False),
        sa.Column("rule", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"]),
        sa.ForeignKeyConstraint(["place"], ["places.key"]),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "meetings",
        sa.Column("key", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("start", sa.Text(), server_default="", nullable=False),
        sa.Column("end", sa.Text(), server_default="", nullable=False),
        sa.Column("precision", sa.Text(), server_default="", nullable=False),
        sa.Column("confidence", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("place_level", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["place"], ["places.key"]),
        sa.PrimaryKeyConstraint("key"),
    )


def _places() -> None:
    op.create_table(
        "place_mentions",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("level", sa.Text(), server_default="", nullable=False),
        sa.Column("adjective", sa.Boolean(), nullable=False),
        sa.Column("sites", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"]),
        sa.ForeignKeyConstraint(["place"], ["places.key"]),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "sightings",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("outlet", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("published", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("raw_sha256", sa.Text(), server_default="", nullable=False),
        sa.Column("fetched_at", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"]),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("article", "outlet", "title", "published", "address", "raw_sha256"),
        sa.UniqueConstraint("article", "outlet", "title", "published", "address", "source"),
    )


def _statements() -> None:
    op.create_table(
        "statements",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(length=32), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("spans", sa.JSON(), nullable=False),
        sa.Column("content", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("manner", sa.Text(), server_default="", nullable=False),
        sa.Column("rule", sa.Text(), server_default="", nullable=False),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        sa.Column("speaker_start", sa.Integer(), nullable=True),
        sa.Column("speaker_end", sa.Integer(), nullable=True),
        sa.Column("as_written", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee_start", sa.Integer(), nullable=True),
        sa.Column("addressee_end", sa.Integer(), nullable=True),
        sa.Column("reported_by_start", sa.Integer(), nullable=True),
        sa.Column("reported_by_end", sa.Integer(), nullable=True),
        sa.Column("attribution_confidence", sa.Text(), server_default="", nullable=False),
        sa.Column("is_statement", sa.Boolean(), nullable=False),
        sa.Column("who_actor", sa.Integer(), nullable=True),
        sa.Column("who_name", sa.Text(), server_default="", nullable=False),
        sa.Column("who_kind", sa.Text(), server_default="", nullable=False),
        sa.Column("who_role", sa.Text(), server_default="", nullable=False),
        sa.Column("who_side", sa.Text(), server_default="", nullable=False),
        sa.Column("who_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("who_basis", sa.Text(), server_default="", nullable=False),
        sa.Column("to_actor", sa.Integer(), nullable=True),
        sa.Column("to_name", sa.Text(), server_default="", nullable=False),
        sa.Column("to_kind", sa.Text(), server_default="", nullable=False),
        sa.Column("to_role", sa.Text(), server_default="", nullable=False),
        sa.Column("to_side", sa.Text(), server_default="", nullable=False),
        sa.Column("to_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("to_basis", sa.Text(), server_default="", nullable=False),
        sa.Column("start", sa.Text(), server_default="", nullable=False),
        sa.Column("end", sa.Text(), server_default="", nullable=False),
        sa.Column("precision", sa.Text(), server_default="", nullable=False),
        sa.Column("phrase_start", sa.Integer(), nullable=True),
        sa.Column("phrase_end", sa.Integer(), nullable=True),
        sa.Column("confidence", sa.Text(), server_default="", nullable=False),
        sa.Column("reported_by", sa.Text(), server_default="", nullable=False),
        sa.Column("evidence_start", sa.Integer(), nullable=False),
        sa.Column("evidence_end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"]),
        sa.ForeignKeyConstraint(["to_actor"], ["actors.key"]),
        sa.ForeignKeyConstraint(["who_actor"], ["actors.key"]),
        sa.PrimaryKeyConstraint("key"),
    )


def _participants() -> None:
    op.create_table(
        "participants",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("report", sa.Integer(), nullable=False),
        sa.Column("actor", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("side", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("basis", sa.Text(), server_default="", nullable=False),
        sa.Column("span_start", sa.Integer(), nullable=True),
        sa.Column("span_end", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["actor"], ["actors.key"]),
        sa.ForeignKeyConstraint(["report"], ["meeting_reports.key"]),
        sa.PrimaryKeyConstraint("key"),
    )


def _indexes() -> None:
    op.create_index(op.f("ix_meeting_reports_event"), "meeting_reports", ["event"], unique=False)
    op.create_index(
        op.f("ix_meeting_reports_meeting"), "meeting_reports", ["meeting"], unique=False
    )
    op.create_index("meeting_reports_article", "meeting_reports", ["article"], unique=False)
    op.create_index("place_mentions_article", "place_mentions", ["article"], unique=False)
    op.create_index(op.f("ix_statements_event"), "statements", ["event"], unique=False)
    op.create_index("statements_actor", "statements", ["who_actor", "start"], unique=False)
    op.create_index("statements_article", "statements", ["article"], unique=False)
    op.create_index("participants_report", "participants", ["report"], unique=False)
