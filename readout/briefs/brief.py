"""A brief as the analyst left it: words of their own, and what was put in its tray, in order.

A brief holds no numbers. Each item holds the filters it was chosen with; what they leave is counted
when the file is built, in the records of today or, where `as_of` names a mark, in those frozen
under it.
"""

import secrets
from dataclasses import dataclass, field
from enum import StrEnum

from readout.filters import Filters


class Kind(StrEnum):
    """What an item of a tray is."""

    TIMELINE = "timeline"
    MAP = "map"
    MATRIX = "matrix"
    MONTHS = "months"  #: statements a month, of a long time a year
    YEARS = "years"  #: meetings a year
    POSITIONS = "positions"  #: then and now
    SITES = "sites"  #: history of the sites
    MEETINGS = "meetings"  #: table
    STATEMENTS = "statements"  #: table
    STATEMENT = "statement"  #: one, by its public id
    MEETING = "meeting"  #: one, by its public id
    SITE = "site"  #: the profile of one, by its id


#: What an item is called before the analyst gives it a title.
KINDS = {
    Kind.TIMELINE: "Timeline of meetings",
    Kind.MAP: "Map of sites",
    Kind.MATRIX: "Who met whom",
    Kind.MONTHS: "Statements by side",
    Kind.YEARS: "Meetings a year",
    Kind.POSITIONS: "Then and now",
    Kind.SITES: "History of the sites",
    Kind.MEETINGS: "Meetings",
    Kind.STATEMENTS: "Who said what",
    Kind.STATEMENT: "Statement",
    Kind.MEETING: "Meeting",
    Kind.SITE: "Site",
}

#: Instead of the name of a template: Readout's own look.
OWN = "-"

#: Levels of confidence (ICD 203): about the sources, never in the sentence of a likelihood.
CONFIDENCES = ("low", "moderate", "high")


def new_id() -> str:
    """Return an id that no item has yet."""
    return secrets.token_hex(8)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the tray, with the filters it was chosen with.

    `record` is the public id of a statement or a meeting, or the id of a site. `by` chooses the
    lanes of a timeline ("actor", "pair", "place").
    """

    kind: Kind
    filters: Filters = field(default_factory=Filters)
    record: str = ""
    by: str = "pair"
    title: str = ""  #: the finding, as the analyst writes it; "" for the measure
    note: str = ""
    marking: str = ""  #: of this item; "" for that of the brief
    told: str = ""  #: of a copied brief: what was counted when title and note were written
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief. Every text is the analyst's own and is printed as it stands."""

    name: str
    title: str = ""
    subtitle: str = ""
    prepared_for: str = ""
    prepared_by: str = ""
    bottom_line: str = ""
    confidence: str = ""  #: one of CONFIDENCES, "" when the analyst says none
    confidence_in: str = ""  #: why: about the sources
    gaps: str = ""  #: one a line
    marking: str = ""
    as_of: str = ""  #: name of the mark whose frozen records are used, "" for those of today
    since: str = ""  #: name of the mark of the brief before, "" for no list of changes
    slides_template: str = ""  #: file of the office's own; "" for the first there is, OWN for none
    word_template: str = ""
    copied_from: str = ""  #: the brief whose words these are, until they are read again
    items: tuple[Item, ...] = ()
