"""A second opinion on who said what, of a parser or a language model: optional, after the rules."""

from readout.extract.second_opinion.merging import merge
from readout.extract.second_opinion.names import named
from readout.extract.second_opinion.proposals import Answer, Proposal, SecondOpinion

__all__ = ["Answer", "Proposal", "SecondOpinion", "merge", "named"]
