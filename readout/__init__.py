"""News articles in; who met whom, who said what, where and when out, each with its sentence."""

__version__ = "0.7.0"
