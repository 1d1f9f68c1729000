"""Near copies of an article are known as a family, and counted in the import report."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two tables and a column; articles stored before are compared at the next import."""
    op.create_table(
        "families",
        sa.Column("article", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("family", sa.Integer(), nullable=False),
        sa.Column("agency", sa.Text(), server_default="", nullable=False),
        sa.Column("scheme", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"]),
        sa.ForeignKeyConstraint(["family"], ["articles.key"]),
        sa.PrimaryKeyConstraint("article"),
    )
    op.create_index(op.f("ix_families_family"), "families", ["family"], unique=False)
    op.create_table(
        "twin_bands",
        sa.Column("value", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"]),
        sa.PrimaryKeyConstraint("value", "article"),
        sqlite_with_rowid=False,
    )
    op.add_column(
        "import_rows",
        sa.Column("near_duplicates", sa.Integer(), server_default="0", nullable=False),
    )
