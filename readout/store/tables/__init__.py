"""The tables of the store, as SQLAlchemy Core describes them; nothing here reads or writes."""

from readout.store.tables.articles import articles, families, removed, sightings, twin_bands
from readout.store.tables.columns import metadata
from readout.store.tables.decisions import briefs, marks, removed_marks, reviews, saved_filters
from readout.store.tables.imports import feeds, import_rows, imports, rejected_items
from readout.store.tables.meta import meta
from readout.store.tables.records import (
    NOWHERE,
    actors,
    extractions,
    meeting_reports,
    meetings,
    participants,
    place_mentions,
    places,
    reported_events,
    statements,
)

__all__ = [
    "NOWHERE",
    "actors",
    "articles",
    "briefs",
    "extractions",
    "families",
    "feeds",
    "import_rows",
    "imports",
    "marks",
    "meeting_reports",
    "meetings",
    "meta",
    "metadata",
    "participants",
    "place_mentions",
    "places",
    "rejected_items",
    "removed",
    "removed_marks",
    "reported_events",
    "reviews",
    "saved_filters",
    "sightings",
    "statements",
    "twin_bands",
]
