"""Frames and filters in; the frames that the filters leave out, in the same order and form.

No row is looked at by Python: days by binary search on the sorted frames, ids by the codes of their
categories, articles and meetings by a table of their keys.
"""

from collections.abc import Collection
from dataclasses import fields, replace
from functools import cached_property
from typing import Any

import pandas as pd
from pandas.api.extensions import ExtensionArray

from readout.filters import Filters, standing
from readout.frames.asked import (
    articles_asked,
    in_statements,
    meetings_asked,
    mentions_asked,
    reported_asked,
)
from readout.frames.holding import statements_asked, texts_asked
from readout.frames.kept import Kept, Mask, rows_where
from readout.frames.masks import (
    first_of_each,
    keys_of,
    once_each,
    table_of,
    texts_left,
    top_key,
)
from readout.frames.records import Frames


def slice(frames: Frames, filters: Filters, found: Collection[int] | None = None) -> Frames:
    """Return what the filters leave; `found` is what `store.search` gives for `filters.text`.

    Within one field any value is enough; all fields together must hold. A record whose stretch of
    days touches [start, end] is inside; one without a day is outside as soon as a date is asked.

    - meetings: their participants, place, kind and status; an outlet or a text of any report. Of
      actors asked for together each must be there;
    - statements: their speaker and manner; a place when it is named inside them. A statement that
      stands in several copies of one article is left once, in the earliest copy that is inside. Of
      actors asked for together: what one of them said where a meeting of them all is reported;
    - mentions: their place, and when only what is checked is asked for, that they stand in the
      sentence of a checked record; articles: the outlet of any sighting. Where a field says nothing
      of these themselves (actors, topics; places of articles), it is enough that the article holds
      a meeting, a statement or a mention that it does speak of;
    - of a search, words are asked of articles (`found`), and so of every report of a meeting;
      speaker:, place:, outlet: and said: are asked of statements themselves, and elsewhere of the
      articles: whether one of their statements, places or outlets is such;
    - meetings of data sets: days, kind and status; their names are as written, so what is asked by
      actor, place, topic, outlet or text leaves none of them; nobody checked them.

    A statement is on a topic when a term of it stands in its words or in the rest of its sentence,
    a meeting when one stands in its sentence (`frames.marking`). An actor that was merged into
    another asks for that one.
    """
    filters = standing(filters, frames.stands_for)
    if filters.is_empty() and found is None:
        once = once_each(frames.statements)
        return frames if once is frames.statements else replace(frames, statements=once)
    return Part.of(Cut(frames, filters, found))


class Part(Frames):
    """A slice whose frames are cut when they are first looked at: most pages look at few of them.

    A million statements and as many place names take 100 ms and more to copy. Two threads that look
    for the first time at once cut the same frame twice, and keep one.
    """

    __slots__ = ("_cut",)

    @classmethod
    def of(cls, cut: "Cut") -> "Part":
        """Return the slice; a field that no filter narrows is that of the whole."""
        part = object.__new__(cls)
        for one in fields(Frames):
            if not hasattr(Cut, one.name):
                object.__setattr__(part, one.name, getattr(cut.whole, one.name))
        object.__setattr__(part, "_cut", cut)
        return part

    def __getattr__(self, name: str) -> Any:
        """Cut a frame; Python asks here where a field is not there yet."""
        cut = object.__getattribute__(self, "_cut")
        frame = cut.kept(name).frame(getattr(cut.whole, name))
        object.__setattr__(self, name, frame)
        return frame


class Cut:
    """Which rows of each frame a slice keeps; a mask is made when it is first asked for."""

    def __init__(self, whole: Frames, filters: Filters, found: Collection[int] | None) -> None:
        """Keep what is asked for; nothing is cut yet."""
        self.whole, self.filters, self.found = whole, filters, found
        self.narrowed: dict[tuple[str, ...], pd.DataFrame] = {}  #: by frame and columns
        self._rows: dict[str, Kept] = {}
        self._columns: dict[tuple[str, str], ExtensionArray] = {}

    def kept(self, name: str) -> Kept:
        """Return which rows of the frame `name` are kept."""
        if name not in self._rows:
            self._rows[name] = Kept.of(getattr(self, name))
        return self._rows[name]

    def column(self, name: str, column: str) -> ExtensionArray:
        """Return what is kept of one column of the frame `name`."""
        at = name, column
        if at not in self._columns:
            self._columns[at] = self.kept(name).column(getattr(self.whole, name)[column])
        return self._columns[at]

    @cached_property
    def _spoken(self) -> Mask | None:
        return texts_left(self.whole, self.filters, self.found)

    @cached_property
    def _texts(self) -> Mask | None:
        named, spoken = texts_asked(self.whole, self.filters), self._spoken
        return named if spoken is None else spoken if named is None else spoken & named

    @cached_property
    def _met(self) -> Mask:
        return meetings_asked(self.whole, self.filters, self._texts)

    @cached_property
    def _kept(self) -> Mask:
        keys = keys_of(self.whole.meetings, "meeting")
        return table_of(keys[self._met], top_key(self.whole.meetings, "meeting"))

    @cached_property
    def meetings(self) -> Mask:
        return self._met

    @cached_property
    def participants(self) -> Mask:
        return self._kept[keys_of(self.whole.participants, "meeting")]

    @cached_property
    def statements(self) -> Mask:
        said = _said(self.whole, self.filters, self._spoken)
        own, group = (keys_of(self.whole.statements, name) for name in ("statement", "group"))
        if (said & (own != group)).any():  # in most stores few statements are copies
            said[said] = first_of_each(own[said], group[said])
        return said

    @cached_property
    def mentions(self) -> Mask:
        return mentions_asked(self.whole, self.filters, self._texts)

    @cached_property
    def articles(self) -> Mask:
        return articles_asked(self.whole, self.filters, self._texts)

    @cached_property
    def reports(self) -> Mask:
        return self._kept[keys_of(self.whole.reports, "meeting")]

    @cached_property
    def reported(self) -> Mask:
        return reported_asked(self.whole, self.filters, self._texts)


def statements_left(frames: Frames, filters: Filters, found: Collection[int] | None = None) -> int:
    """Return how many statements `slice` would leave; nothing else is looked for."""
    filters = standing(filters, frames.stands_for)
    said = _said(frames, filters, texts_left(frames, filters, found))
    return len(once_each(rows_where(frames.statements[["statement", "group"]], said)))


def _said(frames: Frames, filters: Filters, spoken: Mask | None) -> Mask:
    return statements_asked(frames, filters, in_statements(frames, filters, spoken))
