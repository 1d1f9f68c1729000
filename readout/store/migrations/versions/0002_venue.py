"""Statements know their venue: the trigger of the meeting in whose context they were made."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the two columns; statements found before have no venue until they are read again."""
    op.add_column("statements", sa.Column("venue_start", sa.Integer(), nullable=True))
    op.add_column("statements", sa.Column("venue_end", sa.Integer(), nullable=True))
