"""A document and its mentions in; who said what, to whom, where and on which day out."""

from readout.extract.statements.finding import find

__all__ = ["find"]
