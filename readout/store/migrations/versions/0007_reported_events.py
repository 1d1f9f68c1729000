"""Meetings as data sets report them have a table of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table; it begins empty."""
    texts = "day precision kind status type code place level country".split()
    more = "source notes file fetched_at".split()
    op.create_table(
        "reported_events",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("data_set", sa.String(length=20), nullable=False),
        sa.Column("id", sa.String(length=300), nullable=False),
        sa.Column("actors", sa.JSON(), nullable=False),
        *(sa.Column(name, sa.Text(), server_default="", nullable=False) for name in texts),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        *(sa.Column(name, sa.Text(), server_default="", nullable=False) for name in more),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("data_set", "id"),
    )
    op.create_index("reported_events_day", "reported_events", ["day"], unique=False)
