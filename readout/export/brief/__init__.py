"""A brief and the frames in; what its files say, resolved once for all of them, out."""

from readout.export.brief.content import (
    Claim,
    Content,
    Quote,
    Row,
    Section,
    Source,
    Stands,
    Table,
)
from readout.export.brief.prepare import prepare

__all__ = ["Claim", "Content", "Quote", "Row", "Section", "Source", "Stands", "Table", "prepare"]
