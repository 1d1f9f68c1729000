"""Files of invented articles in every format: what imports are measured on."""

from readout.bench.samples.documents import document, page
from readout.bench.samples.files import Sample, in_every_format
from readout.bench.samples.lists import csv_table, json_list, mailbox
from readout.bench.samples.services import nexis_document
from readout.bench.samples.told import Told, article

__all__ = [
    "Sample",
    "Told",
    "article",
    "csv_table",
    "document",
    "in_every_format",
    "json_list",
    "mailbox",
    "nexis_document",
    "page",
]
