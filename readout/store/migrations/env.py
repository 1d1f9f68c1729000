"""What Alembic runs for every upgrade: the caller's connection and the caller's transaction."""

from alembic import context

from readout.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
