"""Everything found in one article."""

from dataclasses import dataclass, field

from readout.records.actors import Mention
from readout.records.meetings import MeetingReport
from readout.records.places import PlaceMention
from readout.records.statements import Statement
from readout.records.times import TimeMention


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article; `version` names the engine and its data."""

    article: str
    version: str
    language: str = "en"
    supported: bool = True  #: False: there is no extraction for this language yet
    statements: tuple[Statement, ...] = ()
    meetings: tuple[MeetingReport, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    problem: str = ""  #: why extraction failed on this article, or ""
    mentions: tuple[Mention, ...] = field(default=(), repr=False)
    dropped: int = 0  #: proposals of a second opinion that do not stand in the text
