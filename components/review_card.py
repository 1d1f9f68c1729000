"""A row of the queue in; the card of its record with its sentence, and the buttons, out."""

from typing import Any

from components import meeting_view, statement_view
from readout.filters import Filters
from readout.frames import Frames
from readout.frames.rows import tuples
from readout.reviews import Subject


def draw(record: Any, whole: Frames, asked: Filters) -> None:
    """Draw the record of one row of the queue."""
    subject = Subject(record.subject)
    frame = whole.statements if subject is Subject.STATEMENT else whole.meetings
    key = "statement" if subject is Subject.STATEMENT else "meeting"
    row = next(tuples(frame[frame[key] == record.key]), None)
    if row is None:
        return
    if subject is Subject.STATEMENT:
        statement_view.draw(row, asked, "record")
    else:
        meeting_view.draw(row, whole, asked, "record")
