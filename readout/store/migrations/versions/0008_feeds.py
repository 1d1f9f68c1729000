"""The watch-list of feeds; sightings are found by the address that was asked for."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_TEXTS = "etag modified sha256 added_at asked_at seen_at due_at outcome problem detail".split()


def upgrade() -> None:
    """Add the table, empty, and the index."""
    op.create_table(
        "feeds",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(length=2000), nullable=False),
        sa.Column("articles", sa.Boolean(), nullable=False),
        *(sa.Column(name, sa.Text(), server_default="", nullable=False) for name in _TEXTS),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("address"),
    )
    op.create_index("sightings_source", "sightings", ["source"])
