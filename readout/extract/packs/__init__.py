"""Languages beside English: what a pack of words tells of their quotations, dates and places."""

from readout.extract.packs import dates, meeting_reports, meetings, places
from readout.extract.packs.pack import Pack, load
from readout.extract.packs.reading import find

__all__ = ["Pack", "dates", "find", "load", "meeting_reports", "meetings", "places"]
