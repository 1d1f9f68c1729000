"""What an analyst puts together for a briefing, as frozen values: order, words, marking, as-of."""

from readout.briefs.brief import CONFIDENCES, KINDS, OWN, Brief, Item, Kind
from readout.briefs.edits import add, change, copied, moved, ordered, placed, read_again, removed
from readout.briefs.lines import from_json, to_json
from readout.briefs.marking import TLP, Marking, marking, refusal

__all__ = [
    "CONFIDENCES",
    "KINDS",
    "OWN",
    "TLP",
    "Brief",
    "Item",
    "Kind",
    "Marking",
    "add",
    "change",
    "copied",
    "from_json",
    "marking",
    "moved",
    "ordered",
    "placed",
    "read_again",
    "refusal",
    "removed",
    "to_json",
]
