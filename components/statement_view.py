"""The chosen statement's row in; its card with the paragraph it stands in out."""

from typing import Any

from components import corpus, statement_card
from readout.filters import Filters


def draw(chosen: Any, asked: Filters) -> None:
    """Draw the card of the chosen statement."""
    records = corpus.records(int(chosen.article))
    if records is None:
        statement_card.full(chosen, None, (), asked)
        return
    content = next(
        (f.statement.attribution.content for f in records.statements if f.event == chosen.event), ()
    )
    statement_card.full(chosen, records.article, content, asked)
