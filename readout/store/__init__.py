"""The store: articles, what was found in them and the import reports, in one SQLite file."""

from readout.store.connect import Store, check, data_version, open
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
from readout.store.refused import (
    RefusedItem,
    mark_read_again,
    refused_data,
    refused_item,
    refused_items,
)
from readout.store.reports import (
    ImportHead,
    ImportReport,
    import_heads,
    last_import,
    one_import,
    unextracted,
)
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
    correct,
    finish_import,
    list_files,
    start_import,
)

__all__ = [
    "ArticleRecords",
    "Copy",
    "Delivery",
    "FoundReport",
    "FoundStatement",
    "ImportHead",
    "ImportReport",
    "Outcome",
    "RefusedItem",
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
    "correct",
    "data_version",
    "finish_import",
    "import_heads",
    "imports",
    "last_import",
    "list_files",
    "mark_read_again",
    "merge_meetings",
    "one_import",
    "open",
    "pending",
    "refused_data",
    "refused_item",
    "refused_items",
    "search",
    "some_articles",
    "start_import",
    "unextracted",
]
