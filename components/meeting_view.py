"""The chosen meeting's row in; its card with everything the store knows of it out."""

from functools import partial
from typing import Any

from components import (
    address_notes,
    corpus,
    decisions,
    grounds,
    grouping,
    meeting_card,
    state,
    visit,
)
from readout.filters import Filters
from readout.frames import Frames
from readout.reviews import Subject


def draw(chosen: Any, whole: Frames, asked: Filters, chosen_by: str = "meeting") -> None:
    """Draw the card of the meeting that `chosen_by` of the address chooses."""
    address_notes.elsewhere(chosen_by, str(chosen.event))
    people = whole.participants[whole.participants["meeting"] == chosen.meeting]
    said = int((whole.statements["article"] == chosen.article).sum())
    records = corpus.records(int(chosen.article))
    meeting_card.draw(
        chosen,
        people,
        said,
        records.article if records else None,
        asked,
        partial(visit.draw, chosen, whole, asked, here=True),
    )
    grounds.draw(chosen, records)
    record = decisions.Record(Subject.MEETING, chosen, chosen_by, state.chosen(chosen_by))
    decisions.draw(record)
    grouping.draw(record, whole, asked)
