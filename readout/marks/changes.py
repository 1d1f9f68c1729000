"""What a comparison of two states returns: one row a change, its fields, and what stayed the same.

As frames with declared columns, as a comparison with nothing has as many rows as there are records.
"""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from readout.frames import columns


class What(StrEnum):
    """What a row is of."""

    MEETING = "meeting"
    STATEMENT = "statement"
    PLACE = "place"  #: one name of a place in an article
    ARTICLE = "article"


class How(StrEnum):
    """What became of a record, the first that fits: each record is in one class alone."""

    NEW = "new"
    RETRACTED = "retracted"  #: it was there and is not there any more; `Why` says why
    MERGED = "merged"  #: several meetings then are one now
    SPLIT = "split"  #: one meeting then is several now
    REGROUPED = "regrouped"  #: several then are several others now
    STATUS = "status"  #: a planned meeting was held, or called off
    DATED = "re-dated"
    ATTRIBUTED = "re-attributed"  #: another speaker, or other parties
    CHANGED = "changed"  #: something else of it
    SIGHTED = "newly sighted"  #: only more reports, origins, outlets or copies
    CHECKED = "checked"  #: only what analysts noted on it, and how certain that makes it


class Why(StrEnum):
    """Why a record is not there any more."""

    REJECTED = "rejected"  #: an analyst rejected it
    TAKEN_BACK = "taken back"  #: the decision that had added it was taken back
    NO_ARTICLE = "article gone"  #: its article is not in the store
    READ_ANEW = "read anew"  #: its article was read again, and it was not found


ROWS: dict[str, str] = {
    "what": "category",
    "how": "category",
    "then": "string",  # public ids, a blank between several, "" where nothing was
    "now": "string",
    "start": "datetime64[s]",  # this and the next ones as it is now, or was last
    "end": "datetime64[s]",
    "precision": "category",
    "who": "string",
    "words": "string",
    "article": "string",  # public id
    "evidence_start": "int64",
    "evidence_end": "int64",
    "fields": "string",  # names of those that changed, ", " between
    "why": "category",
    "told": "string",  # of a rejection: by whom, when and why
    "moved": "bool",  # found again by its words: its public id is another one
}
FIELDS: dict[str, str] = {
    "row": "int64",  # of ROWS, by position
    "field": "category",
    "was": "string",
    "now": "string",
}
SAME: dict[str, str] = {"what": "category", "then": "string", "now": "string"}


@dataclass(frozen=True, slots=True, eq=False)
class Changes:
    """What changed between two states: frames with the columns of ROWS, FIELDS and SAME."""

    rows: pd.DataFrame  #: newest first within each kind of record, without a day last
    fields: pd.DataFrame
    same: pd.DataFrame  #: public ids of what is as it was

    def __len__(self) -> int:
        return len(self.rows)

    def count(self, how: How, what: What | None = None) -> int:
        """Return how many rows are of this class, of one kind of record or of all."""
        mask = self.rows["how"] == how
        if what is not None:
            mask &= self.rows["what"] == what
        return int(mask.sum())


def none() -> Changes:
    """Return that nothing changed, and nothing was there."""
    return Changes(columns.empty(ROWS), columns.empty(FIELDS), columns.empty(SAME))
