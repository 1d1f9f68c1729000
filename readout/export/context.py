"""A slice of the frames and its filters in; the lines that every figure and file carries out.

Title, filters in words, source line, as-of line: a picture or a sheet that is passed on alone must
still say what it counts, where that is from and to which day.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from readout.articles.duplicates import FEWEST
from readout.export.cells import one_line
from readout.filters import Filters, day_in_words, in_words
from readout.frames import Frames, checked, names, printed_by

DEMO = "Demo: written for this project from public facts"
METHOD = (
    "Extracted by rules from the articles' own words; how many records a person checked stands in "
    "the source line. A date that is only the publication's is marked as such; where the text does "
    "not say who spoke, no speaker is given. Near copies of one article are one origin, and a "
    "statement that stands in several of them is listed once; "
    f"texts under {FEWEST} words are not compared."
)
_NOUNS = {
    "meetings": ("meeting", "meetings"),
    "statements": ("statement", "statements"),
    "articles": ("article", "articles"),
    "sites": ("place", "places"),
}


@dataclass(frozen=True, slots=True)
class Context:
    """The words around one figure or table."""

    title: str
    filters: str  #: "all dates, all actors" or the chips' words
    source: str  #: "Source: 12 articles of 9 origins, 5 outlets."
    as_of: str  #: "Data to 16 May 2016."
    demo: bool = False
    day: date | None = None  #: that `as_of` says
    marking: str = ""  #: as `marking.marking` returns it: "TLP:GREEN"

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Return (name, value) pairs for a sheet or a notes page."""
        marking = (("Marking", self.marking),) if self.marking else ()
        corpus = (("Corpus", DEMO),) if self.demo else ()
        return (
            *marking,
            ("Title", self.title),
            *corpus,
            ("Filters", self.filters),
            ("Source", self.source),
            ("As of", self.as_of),
            ("Method", METHOD),
        )


def count(number: int, noun: str) -> str:
    """Return a number with its noun; `noun` is meetings, statements, articles or sites.

    >>> count(1, "meetings"), count(1200, "statements")
    ('1 meeting', '1,200 statements')
    """
    one, many = _NOUNS[noun]
    return f"{number:,} {one if number == 1 else many}"


def of(what: str, frames: Frames, filters: Filters, whole: Frames) -> Context:
    """Return the context of a slice.

    `what` is meetings, statements, articles or sites; `whole` are the frames before the filter,
    which give names for ids and the day to which the corpus reaches.
    """
    words = in_words(filters, names(whole))
    shown = frames.mentions["place_id"].nunique() if what == "sites" else len(getattr(frames, what))
    articles = frames.articles
    outlets = printed_by(articles, whole.sightings)
    origins = articles["family"].nunique()
    near = f" of {_origins(origins)}" if origins < len(articles) else ""
    last = whole.articles["published"].max()
    demo = bool(len(articles)) and bool(articles["demo"].all())
    return Context(
        title=f"{count(shown, what)}, {words.get('dates', 'all dates')}",
        filters=one_line("; ".join(words.values())) or "none: the whole corpus",
        source=f"Source: {count(len(articles), 'articles')}{near}, {outlets:,} "
        f"{'outlet' if outlets == 1 else 'outlets'}. Extracted by machine, {_checked(frames)}.",
        as_of="No dated article." if pd.isna(last) else f"Data to {day_in_words(last.date())}.",
        demo=demo,
        day=None if pd.isna(last) else last.date(),
    )


def _checked(frames: Frames) -> str:
    done, every = checked(frames)
    return f"{done:,} of {every:,} records checked by a person" if done else "none checked"


def _origins(number: int) -> str:
    return f"{number:,} {'origin' if number == 1 else 'origins'}"
