"""What became of the files of an import, each a row of its report."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from readout.records.articles import Known, RawArticle

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
