"""A document and its article's date in; its expressions of time with their days out."""

from readout.extract.dates.finding import find

__all__ = ["find"]
