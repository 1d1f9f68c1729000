"""The table of what the store says of itself: its counters, by name."""

from sqlalchemy import Column, Integer, String, Table

from readout.store.tables.columns import metadata

meta = Table(
    "meta",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Integer, nullable=False),
)
