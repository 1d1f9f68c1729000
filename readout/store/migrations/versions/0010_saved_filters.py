"""Filters saved by name; the search index without diacritics ("Walesa" finds "Wałęsa")."""

import sqlalchemy as sa
from alembic import op

from readout.store.search import index_anew

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table, empty, and index every article anew: about a minute for 100,000."""
    op.create_table(
        "saved_filters",
        sa.Column("key", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(300), nullable=False, unique=True),
        *(sa.Column(name, sa.Text(), nullable=False, server_default="") for name in _TEXTS),
    )
    index_anew(op.get_bind())


_TEXTS = ("query", "at", "by")
