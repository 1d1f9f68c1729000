"""A document and the gazetteer in; its place names, with the place that each means, out."""

from readout.extract.places.finding import find

__all__ = ["find"]
