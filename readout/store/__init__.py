"""The store: articles, what was found in them and the import reports, in one SQLite file."""

from readout.store.connect import Store, check, data_version, open
from readout.store.families import compare_pending
from readout.store.meetings import merge_meetings
from readout.store.read import (
    ArticleRecords,
    FoundReport,
    FoundStatement,
    Sighting,
    article,
    article_key,
    article_records,
    pending,
    some_articles,
)
from readout.store.reports import ImportReport, last_import, one_import
from readout.store.reports import all_imports as imports
from readout.store.search import search
from readout.store.write import (
    Copy,
    Delivery,
    Outcome,
    add_articles,
    add_extraction,
    add_extractions,
    add_files,
    add_places,
    finish_import,
    start_import,
)

__all__ = [
    "ArticleRecords",
    "Copy",
    "Delivery",
    "FoundReport",
    "FoundStatement",
    "ImportReport",
    "Outcome",
    "Sighting",
    "Store",
    "add_articles",
    "add_extraction",
    "add_extractions",
    "add_files",
    "add_places",
    "article",
    "article_key",
    "article_records",
    "check",
    "compare_pending",
    "data_version",
    "finish_import",
    "imports",
    "last_import",
    "merge_meetings",
    "one_import",
    "open",
    "pending",
    "search",
    "some_articles",
    "start_import",
]
