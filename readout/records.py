"""The records that pass between Readout's layers, as frozen values; nothing here reads or writes.

Offsets are Unicode code points into one stored text (NFC, line ends "\\n"), end excluded:
`article.text[span.start:span.end]` is the evidence, for every record, always.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters [start, end) of an article's text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


# --- articles -------------------------------------------------------------------------------


class Known(StrEnum):
    """How a title, an outlet or a date is known."""

    METADATA = "metadata"  #: a field of the file, the page or the front matter
    TEXT = "text"  #: printed in the article itself
    FILE = "file"  #: the file's name
    LOADED = "loaded"  #: the day a database took the article in: that of publication or later
    HAND = "hand"  #: typed by an analyst who corrected what had been refused
    NONE = "none"  #: not known; the value is empty


@dataclass(frozen=True, slots=True)
class Fact:
    """A value found in a file, and how it is known; ("", NONE) when it is not."""

    value: str = ""
    known: Known = Known.NONE


class Removal(StrEnum):
    """Why a piece of a file's text is not in the stored text."""

    FIELD = "field"  #: its words are a field: title, day, outlet or address
    TITLE = "title"  #: the title once more
    BYLINE = "byline"
    CORRECTION = "correction"  #: a note that the article was corrected; shown openly
    COOKIES = "cookies"
    RELATED = "related"  #: a link to another article, or to the rest of this one
    SHARING = "sharing"
    SUBSCRIPTION = "subscription"  #: newsletters, channels, pay walls
    CAPTION = "caption"  #: of a picture
    CREDIT = "credit"  #: of photographers, reporters and editors
    ADVERTISEMENT = "advertisement"
    COPYRIGHT = "copyright"
    NAVIGATION = "navigation"  #: of a page: tags, counts of comments, minutes to read
    BELOW = "below"  #: what a page prints below the article: comments, lists of others
    RUNNING_HEAD = "running-head"  #: of printed pages, and their numbers


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece that was left out; it stood before the character `at` of the stored text."""

    text: str
    reason: Removal
    at: int = 0


@dataclass(frozen=True, slots=True)
class RawArticle:
    """What a format module found in a file: text as it stands there, not yet cleaned."""

    text: str
    title: Fact = Fact()
    outlet: Fact = Fact()
    published: Fact = Fact()  #: ISO 8601 prefix, precision by length: 2016, 2016-05, 2016-05-16
    address: str = ""  #: where the article itself says it lives, or ""
    language: str = ""  #: ISO 639-1 as the file says, or ""
    byline: str = ""  #: who wrote it, as it stands there
    agency: str = ""  #: the agency that its dateline names
    removed: tuple[Removed, ...] = ()  #: a format module knows of two places: 0, and the end


@dataclass(frozen=True, slots=True)
class Article:
    """One text, once; its copies are sightings.

    `id` is 32 hex digits of the SHA-256 of the normalised text. `published` is an ISO prefix.
    """

    id: str
    title: str
    text: str
    outlet: str = ""
    published: str = ""
    language: str = ""  #: ISO 639-1, "" when it could not be told
    title_known: Known = Known.NONE
    outlet_known: Known = Known.NONE
    published_known: Known = Known.NONE
    source: str = ""  #: file name or address it was first read from
    fetched_at: str = ""  #: UTC, ISO 8601 with seconds and Z
    raw_sha256: str = ""  #: of the bytes of the file it came in
    byline: str = ""  #: who wrote it, as it stands there
    agency: str = ""  #: the agency that its dateline names


def article_id(text: str) -> str:
    """Return the public id of a normalised text: equal texts have equal ids.

    >>> article_id("They met.") == article_id("They met.")
    True
    """
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def event_id(kind: str, article: str, spans: tuple[Span, ...]) -> str:
    """Return the public id of a record: its kind, its article and its characters, no version."""
    where = "+".join(f"{span.start}-{span.end}" for span in spans)
    return hashlib.sha256(f"{kind}|{article}|{where}".encode()).hexdigest()[:32]


# --- the import report ----------------------------------------------------------------------

#: field of an article ("text", "title", "published" ...) -> names of columns, the best one first
Columns: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What an analyst chose for a file, in place of what would be guessed."""

    columns: Columns = ()  #: a field with no column is not to be taken from any
    encoding: str = ""  #: Python's name


NOTHING_CHOSEN = Choices()


class Problem(StrEnum):
    """Why an article, or a whole file, was not stored. `components/words.py` has the sentences."""

    EMPTY = "empty"  #: no bytes, or nothing but blanks
    NO_TEXT = "no-text"  #: a record without an article text
    NOT_TEXT = "not-text"  #: the bytes are of no kind that is read here (a PDF called .txt)
    UNREADABLE = "unreadable"  #: of a known kind, but broken
    ENCODING = "encoding"  #: no encoding fits
    NO_COLUMNS = "no-columns"  #: a table in which no column looks like a text
    NO_ARTICLES = "no-articles"  #: an export in which nothing looks like an article
    VENDOR_ERROR = "vendor-error"  #: the database put an error message in the article's place
    TOO_LARGE = "too-large"
    TOO_MANY = "too-many"  #: more articles than one file may hold; the rest is named here
    TOO_SLOW = "too-slow"  #: the child process ran into its time limit
    TOO_HUNGRY = "too-hungry"  #: the child process ran into its memory limit
    CRASHED = "crashed"  #: the child process died
    NOT_A_FILE = "not-a-file"  #: a pipe, a device, a link that leads out of the folder
    NOT_FOUND = "not-found"
    UNKNOWN_FORMAT = "unknown-format"
    NOT_A_MEETING = "not-a-meeting"  #: an event of a data set whose code is none of a meeting
    NOT_AN_ARTICLE = "not-an-article"  #: an entry of another kind: a book, a patent, a schema
    TRUNCATED = "truncated"  #: it breaks off in the middle
    PASSWORD = "password"  # noqa: S105 - a code, no secret
    BLOCKED = "blocked"  #: an address that is never asked: of this network, not of the web
    ROBOTS = "robots"  #: the site's robots.txt asks programs not to read it
    NO_ANSWER = "no-answer"  #: no connection, or it broke
    HTTP_STATUS = "http-status"  #: the server answered, but not with the page


@dataclass(frozen=True, slots=True)
class Rejection:
    """One article, or one file (position 0), that was not stored, and why."""

    position: int  #: of the article in its file, from 1; 0 is the file itself
    reason: Problem
    detail: str = ""  #: which limit, which line; never article text beyond its first words
    #: what was there, as far as it was told apart; no part of the verdict
    item: RawArticle | None = field(default=None, repr=False, compare=False)
    first_words: str = field(default="", compare=False)  #: of the item, at most 80 characters


class FileState(StrEnum):
    """How far the reading of one file came."""

    DONE = ""
    WAITING = "waiting"  #: its import has not come to it, or was killed before it did
    BEGUN = "begun"  #: a part of its articles is counted; for ever so when the import was killed
    CANCELLED = "cancelled"  #: the import was stopped before it


@dataclass(frozen=True, slots=True)
class FileReport:
    """One row of the import report; found = stored + duplicates + len(rejected).

    A file that was not read has found = 0. `dates` and `languages` count the articles that were
    read (stored and duplicates): by how the date is known, and by ISO 639-1 code ("" not told).
    """

    file: str
    format: str = ""
    announced: int | None = None  #: how many articles the file itself says it holds
    found: int = 0
    stored: int = 0
    duplicates: int = 0
    rejected: tuple[Rejection, ...] = ()
    notes: tuple[str, ...] = ()  #: encoding guessed, text cut at a limit, name and content disagree
    near_duplicates: int = 0  #: among the stored: near copies of an article that was there
    sightings: int = 0  #: duplicates with an outlet, an address, a day or a file of their own
    corrected: int = 0  #: refused first, then corrected by hand; counted where they went since
    announced_in: str = ""  #: where the file says how many it holds, or ""
    state: FileState = FileState.DONE
    dates: tuple[tuple[Known, int], ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    columns: Columns = ()  #: of a table: which columns were taken for which field
    header: tuple[str, ...] = ()  #: of a table: the names of its columns
    choices: Choices = NOTHING_CHOSEN  #: what an analyst chose for it

    @property
    def rereads(self) -> int:
        """Duplicates that are the copies which were read before."""
        return self.duplicates - self.sightings

    @property
    def is_cut_off(self) -> bool:
        """Tell whether the file announces more than it holds, or breaks off."""
        broken = any(one.reason is Problem.TRUNCATED for one in self.rejected)
        said = any(note.startswith("Cut off") for note in self.notes)
        return broken or said or (self.announced is not None and self.announced > self._articles)

    @property
    def _articles(self) -> int:
        # The refusal of a whole file counts as found, and is no article.
        return self.found - sum(not one.position for one in self.rejected)


# --- time -----------------------------------------------------------------------------------


class Precision(StrEnum):
    """How exactly a date is known; never finer than the text says."""

    DAY = "day"
    DAYS = "days"  #: a stretch of known days: 21 to 22 February
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"  #: bounded but vague: last week, early May, the summer of 2016
    PUBLICATION = "publication"  #: no date of its own; the article's date stands in, marked as such
    NONE = "none"


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of days, both ends included, with its precision and the phrase it came from."""

    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.NONE
    phrase: Span | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression. `value` and `type` follow TIMEX3 (ISO-TimeML, 2012): 2016-05-16, P3D."""

    span: Span
    value: str  #: "" when it could not be resolved
    type: str  #: DATE, TIME, DURATION or SET
    when: When = When()


# --- places ---------------------------------------------------------------------------------


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


# --- who ------------------------------------------------------------------------------------


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


# --- statements -----------------------------------------------------------------------------


class Kind(StrEnum):
    """How much of a statement stands in quotation marks: all (95 %), some, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Confidence(StrEnum):
    """How safe a record is; HIGH is shown as certain, the others as to check."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words and the phrase they are attributed to, before anyone asks who that is."""

    content: tuple[Span, ...]  #: one or several, in order, not overlapping
    kind: Kind
    manner: str  #: from the cue lexicon: said, denied, asked, warned ...
    rule: str  #: the form that matched: "subject-verb-that", "inverted", "colon" ...
    cue: Span | None = None
    speaker: Span | None = None  #: the phrase beside the cue, "he" included
    addressee: Span | None = None
    reported_by: Span | None = None  #: R in "R reported that S had said"
    confidence: Confidence = Confidence.HIGH
    is_statement: bool = True  #: speech or writing; False: belief, intention, hearsay


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution with its speaker resolved and its day."""

    attribution: Attribution
    who: Resolution
    when: When
    confidence: Confidence
    reported_by: str = ""  #: the agency or person through whom it is known, canonical
    to: Resolution = Resolution()  #: the addressee
    venue: Span | None = None  #: trigger of the MeetingReport in whose context it was said


# --- meetings -------------------------------------------------------------------------------


class Status(StrEnum):
    """Whether a meeting took place, as the grammar of the report says."""

    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"  #: called off or postponed; the date is the one it was for
    REPORTED = "reported"  #: only a source claims it
    DENIED = "denied"  #: the text makes a point of it not having happened


@dataclass(frozen=True, slots=True)
class Participant:
    """One party of a meeting, with the role it had that day."""

    who: Resolution
    span: Span | None = None  #: where the text names it; None: taken from the context

    @property
    def key(self) -> str:
        """What tells one party from another: its actor, else its name as written."""
        return self.who.actor or self.who.name.casefold()


@dataclass(frozen=True, slots=True)
class MeetingReport:
    """What one article says of one meeting; reports of many articles make one meeting."""

    trigger: Span  #: "held talks", "met", "press conference"
    evidence: tuple[Span, ...]  #: the sentences it rests on
    kind: str  #: from the trigger lexicon: talks, visit, summit, call, session, signing ...
    status: Status
    participants: tuple[Participant, ...]
    when: When
    place: PlaceMention | None = None
    confidence: Confidence = Confidence.HIGH
    rule: str = ""


# --- one article's result -------------------------------------------------------------------


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


# --- meetings of other data sets --------------------------------------------------------------


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
