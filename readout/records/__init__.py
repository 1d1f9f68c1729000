"""The records that pass between Readout's layers, as frozen values; nothing here reads or writes.

Offsets are Unicode code points into one stored text (NFC, line ends "\\n"), end excluded:
`article.text[span.start:span.end]` is the evidence, for every record, always.
"""

from readout.records.actors import ActorKind, Mention, MentionKind, Reason, Resolution
from readout.records.articles import (
    Article,
    Fact,
    Known,
    RawArticle,
    Removal,
    Removed,
    article_id,
    event_id,
)
from readout.records.extraction import Extraction
from readout.records.imports import (
    NOTHING_CHOSEN,
    Choices,
    Columns,
    FileReport,
    FileState,
    Problem,
    Rejection,
)
from readout.records.meetings import MeetingReport, Participant, Status
from readout.records.places import Level, Place, PlaceMention
from readout.records.reported import ReportedEvent
from readout.records.spans import Span
from readout.records.statements import Attribution, Confidence, Kind, Statement
from readout.records.times import Precision, TimeMention, When

__all__ = [
    "NOTHING_CHOSEN",
    "ActorKind",
    "Article",
    "Attribution",
    "Choices",
    "Columns",
    "Confidence",
    "Extraction",
    "Fact",
    "FileReport",
    "FileState",
    "Kind",
    "Known",
    "Level",
    "MeetingReport",
    "Mention",
    "MentionKind",
    "Participant",
    "Place",
    "PlaceMention",
    "Precision",
    "Problem",
    "RawArticle",
    "Reason",
    "Rejection",
    "Removal",
    "Removed",
    "ReportedEvent",
    "Resolution",
    "Span",
    "Statement",
    "Status",
    "TimeMention",
    "When",
    "article_id",
    "event_id",
]
