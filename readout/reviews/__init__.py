"""Decisions of analysts on records: what they hold, which of them stand, and on what."""

from readout.reviews.attaching import Attached, Record, Tie, attach, nearest
from readout.reviews.decision import (
    FIELDS,
    Action,
    Review,
    Subject,
    Values,
    new_id,
    problem,
)
from readout.reviews.grouping import Grouping, grouping
from readout.reviews.lines import as_json, from_json
from readout.reviews.names import WRITTEN, Renamed, renamed
from readout.reviews.standing import Check, Standing, effective, standing

__all__ = [
    "FIELDS",
    "WRITTEN",
    "Action",
    "Attached",
    "Check",
    "Grouping",
    "Record",
    "Renamed",
    "Review",
    "Standing",
    "Subject",
    "Tie",
    "Values",
    "as_json",
    "attach",
    "effective",
    "from_json",
    "grouping",
    "nearest",
    "new_id",
    "problem",
    "renamed",
    "standing",
]
