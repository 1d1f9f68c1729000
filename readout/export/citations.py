"""A slice of the frames in; the articles that it rests on, each as a source is cited, out.

After ICD 206 (2015): outlet, title, day, author if any, address, day of reading, and a hash of what
was read, so that a claim can be traced to the very file.
"""

import re
from dataclasses import dataclass
from datetime import date

import pandas as pd

from readout.errors import ExportError
from readout.export.cells import one_line
from readout.filters import day_in_words
from readout.frames import Frames

_ADDRESS = re.compile(r"https?://[^\s<>\"\x00-\x20]+", re.IGNORECASE)
_KNOWN = "article id title outlet published_text byline language source fetched_at raw_sha256"


@dataclass(frozen=True, slots=True)
class Citation:
    """One article as a source; texts have no line breaks and nothing that a file cannot carry."""

    article: int  #: its key in the store
    id: str
    title: str
    outlet: str
    published: str  #: ISO prefix, "" when not known
    byline: str
    language: str  #: ISO 639-1, "" when it could not be told
    address: str  #: http or https only, "" when it has none
    fetched_at: str  #: UTC
    raw_sha256: str  #: of the file as it was read

    def line(self) -> str:
        """Return the citation as an endnote writes it."""
        named = f"“{self.title}”" if self.title else ""
        day = _in_words(self.published) or "no date"
        known = [self.byline, named, self.outlet, day, self.address]
        told = ", ".join(part for part in known if part)
        read = f"read on {self.fetched_at[:10]}" if self.fetched_at else "day of reading not known"
        return f"{told} ({read}; SHA-256 {self.raw_sha256[:16] or 'not known'}…)."


def cited(what: str, frames: Frames, whole: Frames) -> tuple[Citation, ...]:
    """Return the articles that the records of a slice rest on, in the order of `whole`.

    `what` is meetings (all articles that report one of them), statements, sites, or articles:
    those of the slice themselves. Raises ExportError for anything else.
    """
    found = keys(what, frames)
    rows = whole.articles[whole.articles["article"].isin(found)]
    addresses = _addresses(whole.sightings, found)
    known = rows[_KNOWN.split()].astype(object).itertuples(index=False, name=None)
    return tuple(_citation(row, addresses) for row in known)


def keys(what: str, frames: Frames) -> set[int]:
    """Return the keys of the articles that the records of a slice rest on."""
    if what == "meetings":
        return {*frames.meetings["article"], *frames.reports["article"]}
    rows = {"statements": frames.statements, "sites": frames.mentions, "articles": frames.articles}
    if what not in rows:
        raise ExportError(f"There are no articles of {what}.")
    return set(rows[what]["article"])


def _addresses(sightings: pd.DataFrame, keys: set[int]) -> dict[int, str]:
    """Return the first web address that each article was seen at."""
    near = sightings[sightings["article"].isin(keys) & (sightings["address"] != "")]
    found: dict[int, str] = {}
    for article, address in zip(near["article"], near["address"], strict=True):
        if _ADDRESS.fullmatch(address):
            found.setdefault(article, address)
    return found


def _citation(row: tuple[object, ...], addresses: dict[int, str]) -> Citation:
    key, *texts = row
    article = int(str(key))
    public, title, outlet, published, byline, language, source, fetched_at, raw_sha256 = (
        one_line(str(one)) for one in texts
    )
    return Citation(
        article,
        public,
        title,
        outlet,
        published,
        byline,
        language,
        addresses.get(article, source if _ADDRESS.fullmatch(source) else ""),
        fetched_at,
        raw_sha256,
    )


def _in_words(published: str) -> str:
    """Return an ISO prefix as prose writes it: a day in words, a month or a year as it stands."""
    try:
        return day_in_words(date.fromisoformat(published))
    except ValueError:
        return published
