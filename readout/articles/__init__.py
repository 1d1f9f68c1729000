"""Sources in; articles out, parsed in a confined child process and cleaned once."""

from readout.articles.clean import article
from readout.articles.parsed import Parsed
from readout.articles.sandbox import parse_all

__all__ = ["Parsed", "article", "parse_all"]
