"""Frames in; files for a briefing out: figures in print, tables, and data for other programs."""

from readout.export.context import Context
from readout.export.files import FIGURES, TABLES, figure, file_name, table
from readout.export.forms import FORMS, file

__all__ = ["FIGURES", "FORMS", "TABLES", "Context", "figure", "file", "file_name", "table"]
