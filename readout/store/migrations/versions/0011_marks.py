"""Named marks in time, each with the records as they stood, and which of them were removed."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def upgrade() -> None:
    """Add both tables, empty: nothing was marked in an older store."""
    op.create_table(
        "marks",
        sa.Column("key", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False, unique=True),
        *(_text(name) for name in ("at", "by", "as_of", "filters")),
        sa.Column("sha256", sa.String(64), nullable=False),
        *(
            sa.Column(name, sa.Integer(), nullable=False, server_default="0")
            for name in ("meetings", "statements", "articles")
        ),
        sa.Column("bytes", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("data", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "removed_marks",
        sa.Column(
            "mark", sa.Integer(), sa.ForeignKey("marks.key"), primary_key=True, autoincrement=False
        ),
        *(_text(name) for name in ("at", "by", "why")),
    )
