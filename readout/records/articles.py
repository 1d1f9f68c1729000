"""What is known of an article before and after it is stored, and what left its text."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from readout.records.spans import Span


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
