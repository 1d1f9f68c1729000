"""Frames in; files for a briefing out: figures in print, tables, and data for other programs."""

from readout.export.context import Context
from readout.export.files import FIGURES, alt, figure, file_name
from readout.export.forms import FORMS, TABLES, file, weight
from readout.export.pack import Choices

__all__ = [
    "FIGURES",
    "FORMS",
    "TABLES",
    "Choices",
    "Context",
    "alt",
    "figure",
    "file",
    "file_name",
    "weight",
]
