"""Records' codes in; the words an analyst reads out, one word for a thing everywhere."""

from typing import Any

import pandas as pd

from readout import coverage
from readout.days_in_words import iso_in_words as iso_in_words
from readout.days_in_words import long_day as long_day
from readout.days_in_words import short_day as short_day
from readout.filters import day_in_words
from readout.frames.asked import DENIED
from readout.records import Known, Precision, Problem, Reason, Removal, Status
from readout.reviews import Action

KINDS_OF_MEETING = {
    "call": "phone call",
    "summons": "ambassador summoned",
}
STATUSES = {
    Status.HELD: "held",
    Status.ONGOING: "under way",
    Status.PLANNED: "planned",
    Status.CANCELLED: "cancelled",
    Status.REPORTED: "claimed by one source",
    Status.DENIED: "said not to have happened",
}
MANNERS = {
    "direct": "Direct",
    "mixed": "Part quoted",
    "indirect": "Paraphrase",
    "denial": "Denial",
}
ACTORS = {  # kind of actor -> one, many
    "person": ("person", "persons"),
    "government": ("government", "governments"),
    "organisation": ("organisation", "organisations"),
    "agency": ("agency or outlet", "agencies or outlets"),
    "group": ("group", "groups"),
    "written": ("name as written", "names as written"),
}
CONFIDENCE = {"high": "Certain", "medium": "To check", "low": "To check"}
CHECKS = {"accepted": "Checked", "edited": "Corrected", "added": "Added"}
PRECISIONS = {
    Precision.DAY: "day",
    Precision.DAYS: "days, first and last",
    Precision.MONTH: "month",
    Precision.YEAR: "year",
    Precision.RANGE: "a stretch it lies in",
    Precision.PUBLICATION: "day of the report only",
    Precision.NONE: "not at all",
}
SOURCES = {  # Admiralty system, NATO AJP-2.1
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
CREDIBILITIES = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "cannot be judged",
}
ACTIONS = {
    Action.ACCEPT: "accepted",
    Action.EDIT: "corrected",
    Action.REJECT: "rejected",
    Action.ADD: "added",
    Action.MERGE: "put together",
    Action.SPLIT: "taken apart",
    Action.GRADE: "graded",
    Action.COMMENT: "commented",
    Action.UNDO: "taken back",
}
KNOWN = {
    Known.METADATA: "from the file’s own fields",
    Known.TEXT: "from the text",
    Known.FILE: "from the file’s name",
    Known.LOADED: "the day the database took it in",
    Known.HAND: "typed by hand",
    Known.NONE: "not known",
}
REASONS = {
    Reason.NAMED: "named in full",
    Reason.SURNAME: "by surname; the full name stands earlier",
    Reason.REGISTER: "a name in the register",
    Reason.OFFICE: "by office; its holder on that day is in the register",
    Reason.OFFICE_IN_TEXT: "by office; the text names its holder",
    Reason.PRONOUN: "a pronoun; the nearest speaker that fits",
    Reason.GROUP: "several at once, named before",
    Reason.COUNTERPART: "the other party of the talks",
    Reason.INSTITUTION: "an institution by name",
    Reason.AS_WRITTEN: "as written; who that is stays open",
    Reason.AMBIGUOUS: "more than one person fits: left open",
    Reason.NOBODY: "the text names no speaker",
}
PROBLEMS = {
    Problem.EMPTY: "There is nothing in it.",
    Problem.NO_TEXT: "It holds no article text.",
    Problem.NOT_TEXT: "Its content is of no kind that is read here, whatever its name says.",
    Problem.UNREADABLE: "It is broken and could not be read.",
    Problem.ENCODING: "No encoding fits its bytes.",
    Problem.NO_COLUMNS: "No column of the table looks like an article text.",
    Problem.NO_ARTICLES: "No article was found in it.",
    Problem.VENDOR_ERROR: "The database put an error message in its place.",
    Problem.TOO_LARGE: "It is over the size limit.",
    Problem.TOO_MANY: "The file holds more articles than one file may.",
    Problem.TOO_SLOW: "Reading it took too long and was stopped.",
    Problem.TOO_HUNGRY: "Reading it took too much memory and was stopped.",
    Problem.CRASHED: "The reader stopped on it; the other files were read.",
    Problem.NOT_A_FILE: "It is not a regular file.",
    Problem.NOT_FOUND: "It was not found.",
    Problem.UNKNOWN_FORMAT: "Its format is not read here.",
    Problem.NOT_A_MEETING: "It is an event, but not a meeting: left out.",
    Problem.NOT_AN_ARTICLE: "It is an entry of another kind, no article.",
    Problem.TRUNCATED: "It breaks off in the middle.",
    Problem.PASSWORD: "It needs a password.",
    Problem.BLOCKED: "This address is not asked.",
    Problem.ROBOTS: "The site asks programs not to read it.",
    Problem.NO_ANSWER: "The server did not answer.",
    Problem.HTTP_STATUS: "The server did not give the page.",
}
REMOVALS = {
    Removal.FIELD: "told above: title, day, outlet or address",
    Removal.TITLE: "the title once more",
    Removal.BYLINE: "byline",
    Removal.CORRECTION: "correction note",
    Removal.COOKIES: "cookie notice",
    Removal.RELATED: "link to another article",
    Removal.SHARING: "share buttons",
    Removal.SUBSCRIPTION: "request to subscribe or follow",
    Removal.CAPTION: "caption of a picture",
    Removal.CREDIT: "credit of photographer, reporter or editor",
    Removal.ADVERTISEMENT: "advertisement",
    Removal.COPYRIGHT: "copyright line",
    Removal.NAVIGATION: "line of the page, not of the article",
    Removal.BELOW: "printed below the article: comments or other articles",
    Removal.RUNNING_HEAD: "running heads and page numbers",
}
LANGUAGES = {
    "be": "Belarusian",
    "cs": "Czech",
    "de": "German",
    "en": "English",
    "fr": "French",
    "lt": "Lithuanian",
    "pl": "Polish",
    "ro": "Romanian",
    "ru": "Russian",
    "uk": "Ukrainian",
}


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its word.

    >>> count(1, "meeting"), count(1200, "meeting"), count(0, "meeting")
    ('1 meeting', '1,200 meetings', 'no meetings')
    """
    many = many or f"{one}s"
    return f"no {many}" if not number else f"{number:,} {one if number == 1 else many}"


def known_from(origins: int, outlets: int, name: str = "") -> str:
    """Return from where a record is known: origins, the one by its name, and outlets.

    >>> known_from(1, 30, "BelTA"), known_from(2, 0)
    ('1 origin (BelTA), 30 outlets', '2 origins')
    """
    told = count(origins, "origin") + (f" ({name})" if name and origins == 1 else "")
    return f"{told}, {count(outlets, 'outlet')}" if outlets else told


def noun(number: int, one: str) -> str:
    """Return a word in the number that goes with it."""
    return one if number == 1 else f"{one}s"


def listed(parts: list[str]) -> str:
    """Join words as prose does: a, b and c."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def short_days(days: "pd.Series[Any]", precisions: "pd.Series[Any]") -> list[str]:
    """Return what `short_day` says of each row; of the days that come again, once."""
    rows = list(zip(days.tolist(), precisions.astype(str).tolist(), strict=True))
    told = {row: short_day(*row) for row in set(rows)}
    return [told[row] for row in rows]


def day(value: pd.Timestamp) -> str:
    """Return a day as prose writes it: 16 May 2016."""
    return day_in_words(value.date())


def language(code: str) -> str:
    """Return the name of a language by its ISO 639-1 code."""
    return LANGUAGES.get(code, code or "language not known")


def extracted(code: str, supported: bool, problem: str) -> str:
    """Return what the reader must know of an article's extraction; "" where all was done.

    >>> extracted("fr", False, "")
    'No extraction for French yet: the text is here to read and to search.'
    """
    if problem:
        return "The extraction failed on this article; its text is here to read and to search."
    if not supported:
        return f"No extraction for {language(code)} yet: the text is here to read and to search."
    part = coverage.partial(code)
    return f"Of {language(code)} articles only {part} are extracted." if part else ""


def cut(said: str, most: int) -> str:
    """Return words of at most so many letters, with an ellipsis where some are left out."""
    return said if len(said) <= most else said[: most - 1].rstrip() + "…"


def manner(kind: str, said: str) -> str:
    """Return how a statement is given: Direct, Part quoted, Paraphrase or Denial."""
    return MANNERS["denial"] if said == DENIED else MANNERS.get(kind, "Paraphrase")


def sure(check: str, confidence: str) -> str:
    """Return how safe a record is: what a person made of it, else what the rules say.

    >>> sure("added", "high"), sure("", "low")
    ('Added', 'To check')
    """
    return CHECKS.get(check) or CONFIDENCE.get(confidence, "To check")


def meeting_kind(kind: str) -> str:
    """Return a kind of meeting in words."""
    return KINDS_OF_MEETING.get(kind, kind or "meeting")
