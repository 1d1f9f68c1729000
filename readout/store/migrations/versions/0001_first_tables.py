"""The first tables, and the search index over titles and texts."""

from alembic import op

from readout.store.search import create_index
from readout.store.tables import meta, metadata

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create everything; data_version starts at 1."""
    connection = op.get_bind()
    metadata.create_all(connection)
    create_index(connection)
    connection.execute(
        meta.insert(), [{"name": "data_version", "value": 1}, {"name": "unmerged", "value": 0}]
    )
