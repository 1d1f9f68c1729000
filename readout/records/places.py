"""Places and their mentions; only a site and a town are points."""

from dataclasses import dataclass
from enum import StrEnum

from readout.records.spans import Span


class Level(StrEnum):
    """What a place name names; only a site and a city are points, all else is an area."""

    SITE = "site"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    FEATURE = "feature"  #: a sea, a river, a mountain range


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the gazetteer or of the register of sites."""

    id: str
    name: str
    level: Level
    country: str  #: English short name as in data/reference/countries.csv, or ""
    latitude: float | None = None  #: degrees north, WGS 84
    longitude: float | None = None  #: degrees east
    admin1: str = ""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name in the text. `place` is None when no candidate was certain enough."""

    span: Span
    place: Place | None
    level: Level
    adjective: bool = False  #: "Belarusian": a demonym, never a place where something happened
    sites: tuple[str, ...] = ()  #: ids of sites described here but not named; never pinned
