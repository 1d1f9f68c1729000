"""Meetings as another data set reports them, kept apart from Readout's own."""

from dataclasses import dataclass

from readout.records.meetings import Status
from readout.records.times import Precision


@dataclass(frozen=True, slots=True)
class ReportedEvent:
    """A meeting as a data set reports it: its coders' word, never joined to a `Meeting`.

    Names stand as the data set writes them. `latitude` and `longitude` are what it gives, whatever
    the level; only a site or a city is a point.
    """

    data_set: str  #: GDELT, ACLED, POLECAT
    id: str  #: its own, as text
    day: str = ""  #: ISO 8601 prefix, "" when not known
    precision: Precision = Precision.NONE
    actors: tuple[str, ...] = ()
    kind: str = ""  #: in Readout's words: talks, visit, call, agreement
    status: Status = Status.REPORTED
    type: str = ""  #: its event type, in its words
    code: str = ""  #: its code, or its sub-type
    place: str = ""
    level: str = ""  #: a value of Level, "" when it does not say
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    source: str = ""  #: what it rests on: an address, or names of outlets
    notes: str = ""
