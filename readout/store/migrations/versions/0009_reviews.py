"""The decisions of analysts, and a number that grows with every other write."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def upgrade() -> None:
    """Add the table of decisions; nothing has been decided in an older store."""
    op.create_table(
        "reviews",
        sa.Column("key", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(32), nullable=False, unique=True),
        *(_text(name) for name in ("at", "by", "action", "subject")),
        sa.Column("target", sa.String(300), nullable=False),
        _text("article"),
        sa.Column("spans", sa.JSON(), nullable=False),
        sa.Column("around_start", sa.Integer(), nullable=True),
        sa.Column("around_end", sa.Integer(), nullable=True),
        sa.Column("beside", sa.JSON(), nullable=False),
        _text("words"),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("was", sa.JSON(), nullable=False),
        _text("why"),
    )
    op.create_index("reviews_article", "reviews", ["article"])
    op.execute("INSERT INTO meta (name, value) VALUES ('records_version', 1)")
