"""Frames in; files for a briefing out: figures in print and tables."""

from readout.export.context import Context
from readout.export.files import FIGURES, TABLES, alt, figure, file_name, table

__all__ = ["FIGURES", "TABLES", "Context", "alt", "figure", "file_name", "table"]
