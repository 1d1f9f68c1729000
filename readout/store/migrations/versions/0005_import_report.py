"""The report of an import says more of each file, and keeps what was refused until it is corrected.

Rows of older imports count no sightings, dates or languages: that was not counted then.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_NUMBERS = ("sightings", "corrected")
_LISTS = ("dates", "languages", "columns", "header", "choices")
_TEXTS = ("announced_in", "state")
_ITEM = (
    "reason detail first_words title published outlet address language text corrected_at".split()
)


def upgrade() -> None:
    """Add the columns and the table of what was refused."""
    op.add_column(
        "imports", sa.Column("cancelled", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    added: list[sa.Column[Any]] = []
    added += [sa.Column(one, sa.Integer(), server_default="0", nullable=False) for one in _NUMBERS]
    added += [sa.Column(one, sa.JSON(), server_default="[]", nullable=False) for one in _LISTS]
    added += [sa.Column(one, sa.Text(), server_default="", nullable=False) for one in _TEXTS]
    for column in added:
        op.add_column("import_rows", column)
    op.create_table(
        "rejected_items",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), server_default="", nullable=False) for name in _ITEM),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.Column("article", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["row"], ["import_rows.key"]),
        sa.ForeignKeyConstraint(["article"], ["articles.key"]),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("rejected_items_row", "rejected_items", ["row"], unique=False)
