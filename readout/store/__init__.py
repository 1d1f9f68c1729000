"""The store: articles, what was found in them and the import reports, in one SQLite file."""

from readout.store.connect import Store, check, data_version, open, records_version
from readout.store.families import compare_pending
from readout.store.feeds import (
    Feed,
    FeedState,
    fetched_before,
    note_feeds,
    unwatch,
    watch,
    watched,
)
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
from readout.store.reviews import Decisions, Kept, add_reviews, all_reviews, beside, decisions
from readout.store.search import search
from readout.store.tables import NOWHERE
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
    "NOWHERE",
    "ArticleRecords",
    "Copy",
    "Decisions",
    "Delivery",
    "Feed",
    "FeedState",
    "FoundReport",
    "FoundStatement",
    "ImportReport",
    "Kept",
    "Outcome",
    "Sighting",
    "Store",
    "add_articles",
    "add_extraction",
    "add_extractions",
    "add_files",
    "add_places",
    "add_reviews",
    "all_reviews",
    "article",
    "article_key",
    "article_records",
    "beside",
    "check",
    "compare_pending",
    "data_version",
    "decisions",
    "fetched_before",
    "finish_import",
    "imports",
    "last_import",
    "merge_meetings",
    "note_feeds",
    "one_import",
    "open",
    "pending",
    "records_version",
    "search",
    "some_articles",
    "start_import",
    "unwatch",
    "watch",
    "watched",
]
