"""Meetings know the visit they are part of."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column, and have the next merge of meetings fill it for those already stored."""
    op.add_column("meetings", sa.Column("part_of", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_meetings_part_of"), "meetings", ["part_of"], unique=False)
    op.execute("UPDATE meta SET value = 1 WHERE name = 'unmerged'")
