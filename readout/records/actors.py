"""Who is mentioned, who that is, and why Readout thinks so."""

from dataclasses import dataclass
from enum import StrEnum

from readout.records.spans import Span


class MentionKind(StrEnum):
    """What kind of noun phrase mentions an actor."""

    PERSON = "person"  #: holds a name: "Russian Foreign Minister Sergei Lavrov", "Lavrov"
    ROLE = "role"  #: an office or title without a name: "the Belarusian foreign minister"
    ORGANISATION = "organisation"  #: "NATO", "the State Department", "BelTA"
    GOVERNMENT = "government"  #: a country or a metonym as an actor: "Minsk", "the Kremlin"
    GROUP = "group"  #: several at once: "both ministers", "officials", "the two sides"
    PRONOUN = "pronoun"  #: "he", "she", "they", "who"
    OTHER = "other"  #: another noun phrase that may speak: "the statement", "critics"


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase that names or stands for an actor."""

    span: Span  #: the whole phrase, title and name: "Russian Foreign Minister Sergei Lavrov"
    kind: MentionKind
    name: Span | None = None  #: the name alone: "Sergei Lavrov"
    role: Span | None = (
        None  #: the title beside it, before or in apposition: "Russian Foreign Minister"
    )


class Reason(StrEnum):
    """Why a mention was resolved to an actor, or why it was not."""

    NAMED = "named"  #: the full name stands there
    SURNAME = "surname"  #: a surname, its full name stands earlier or in the title
    REGISTER = "register"  #: a name found in the register of actors or offices
    OFFICE = "office"  #: an office; the holder on that day is in the register
    OFFICE_IN_TEXT = "office-in-text"  #: an office; the text itself names its holder
    PRONOUN = "pronoun"  #: "he", the nearest compatible speaker
    GROUP = "group"  #: "both ministers": the two that were named
    COUNTERPART = "counterpart"  #: "his counterpart": the other party of the talks
    INSTITUTION = "institution"  #: an organisation or a government by name or metonym
    AS_WRITTEN = "as-written"  #: shown as written; who that is stays open
    AMBIGUOUS = "ambiguous"  #: more than one candidate remained: abstained
    NOBODY = "nobody"  #: the text names no speaker


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    AGENCY = "agency"  #: a news agency or an outlet
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who a mention is, and why. Where Readout abstains, `actor` is "" and `name` is as written."""

    name: str = ""  #: canonical name, else the words of the text, else ""
    actor: str = ""  #: stable id: "person:sergei-lavrov", "government:belarus", or ""
    kind: ActorKind | None = None
    role: str = ""  #: the office on that day: as written, else from the register
    side: str = ""  #: country (English short name) or organisation ("NATO") it speaks for, or ""
    reason: Reason = Reason.NOBODY
    basis: str = ""  #: the words or the register row that the resolution rests on


NO_ONE = Resolution()  #: where the text names nobody
