"""A question typed in words in; the filters it asks for, and the names it leaves open, out."""

from readout.questions.names import Index, index
from readout.questions.reading import Reading, Unsure, read

__all__ = ["Index", "Reading", "Unsure", "index", "read"]
