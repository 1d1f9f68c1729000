"""Articles know their byline and their agency, and what cleaning left out of their text."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two columns and a table; of articles read before nothing was kept."""
    for name in ("byline", "agency"):
        op.add_column("articles", sa.Column(name, sa.Text(), server_default="", nullable=False))
    op.create_table(
        "removed",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.key"],
        ),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("removed_article", "removed", ["article"], unique=False)
