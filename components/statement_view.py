"""The chosen statement's row in; its card with its paragraph, and the way to decide on it, out."""

from typing import Any

from components import (
    address_notes,
    corpus,
    decisions,
    grounds,
    highlight,
    state,
    statement_card,
    wrong_speaker,
)
from readout.filters import Filters
from readout.reviews import Subject


def draw(chosen: Any, asked: Filters, chosen_by: str = "statement") -> None:
    """Draw the card of the statement that `chosen_by` of the address chooses."""
    address_notes.elsewhere(chosen_by, str(chosen.event))
    records = corpus.records(int(chosen.article))
    content = highlight.words_of(chosen, records) if records else ()
    statement_card.full(chosen, records.article if records else None, content, asked)
    grounds.draw(chosen, records)
    record = decisions.Record(Subject.STATEMENT, chosen, chosen_by, state.chosen(chosen_by))
    decisions.draw(record)
    wrong_speaker.draw(record)
