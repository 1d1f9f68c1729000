"""An empty view's filters in; which of them emptied it, with how many records each, out."""

from collections.abc import Collection
from typing import NamedTuple

from readout.filters import Filters
from readout.frames.cut import slice
from readout.frames.records import Frames


class Removal(NamedTuple):
    """What would come back if one filter were removed."""

    field: str  #: of Filters
    records: int


def emptied_by(
    frames: Frames, filters: Filters, found: Collection[int] | None = None, of: str = "meetings"
) -> tuple[Removal, ...]:
    """Return for each filter how many records come back without it, the most first.

    `of` names the frame that is looked at. Filters whose removal brings nothing are left out.
    """
    now = len(getattr(slice(frames, filters, found), of))
    removals = []
    for field in filters.active():
        wider = slice(frames, filters.without(field), None if field == "text" else found)
        removals.append(Removal(field, len(getattr(wider, of)) - now))
    return tuple(
        sorted((one for one in removals if one.records), key=lambda one: one.records, reverse=True)
    )
