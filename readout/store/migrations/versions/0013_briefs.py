"""Briefs, each as often as it was saved."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table of briefs; an older store holds none."""
    op.create_table(
        "briefs",
        sa.Column("key", sa.Integer(), primary_key=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("name", "at", "by", "content")),
    )
    op.create_index("briefs_name", "briefs", ["name"])
