"""Slicing: what a filter leaves is what a reader would leave who looks at every row."""

from dataclasses import replace
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd
import pytest

from readout import frames
from readout.filters import Filters
from readout.frames import Removal, columns, lanes
from tests.frames import synthetic

SMALL = synthetic.frames(meetings=200, statements=900, articles=150)
NAMES = ("meetings", "participants", "statements", "mentions", "articles", "reports", "sightings")
MAY = {"start": date(2010, 5, 1), "end": date(2010, 5, 31)}
FILTERS = [
    Filters(**MAY),
    Filters(start=date(2015, 1, 1)),
    Filters(end=date(2006, 1, 1)),
    Filters(start=date(1990, 1, 1), end=date(1991, 1, 1)),
    Filters(actors=("person:7",)),
    Filters(actors=("person:7", "side:Side 3")),
    Filters(actors=("nobody",)),
    Filters(places=("site:4", "country:Country 2")),
    Filters(kinds=("talks", "visit")),
    Filters(statuses=("planned",)),
    Filters(manners=("direct",)),
    Filters(manners=("mixed", "denial")),
    Filters(outlets=("Outlet 3",)),
    Filters(start=date(2008, 1, 1), actors=("side:Side 1",), places=("country:Country 5",)),
    Filters(together=("side:Side 1", "side:Side 2")),
    Filters(together=("side:Side 1", "side:Side 2", "side:Side 4")),
    Filters(together=("side:Side 1", "nobody")),
    Filters(together=("person:7",), actors=("side:Side 3",)),
    Filters(checked=True),
    Filters(checked=True, places=("country:Country 2",), together=("side:Side 1", "side:Side 2")),
]


class Reader:
    """Decides row by row, as slowly and plainly as it is written in the docstring of `slice`."""

    def __init__(self, whole, filters, found):
        self.whole, self.filters = whole, filters
        self.texts = None if found is None else set(found)
        if filters.outlets:
            copies = whole.sightings.itertuples()
            printed = {row.article for row in copies if row.outlet in filters.outlets}
            self.texts = printed if self.texts is None else self.texts & printed
        self.told = {}
        for row in whole.reports.itertuples():
            self.told.setdefault(row.meeting, set()).add(row.article)
        people = list(whole.participants.itertuples())
        self.with_actor = {row.meeting for row in people if self._acts(row)}
        met = [
            {row.meeting for row in people if one in (row.actor, f"side:{row.side}")}
            for one in filters.together
        ]
        self.together = set.intersection(*met) if met else set()
        self.checked = {row.meeting for row in whole.meetings.itertuples() if row.check}
        self.evidence = {}
        reports = [row for row in whole.reports.itertuples() if row.meeting in self.checked]
        for row in [*reports, *(row for row in whole.statements.itertuples() if row.check)]:
            self.evidence.setdefault(row.article, []).append((row.evidence_start, row.evidence_end))
        self.marks = {}
        for row in whole.mentions.itertuples():
            if self._lies(row):
                self.marks.setdefault(row.article, []).append(row.evidence_start)

    def _acts(self, row):
        return row.actor in self.filters.actors or f"side:{row.side}" in self.filters.actors

    def _lies(self, row):
        places = self.filters.places
        return row.place_id in places or f"country:{row.country}" in places

    def _in_days(self, start, end):
        first, last = self.filters.start, self.filters.end
        if not first and not last:
            return True
        if pd.isna(start):
            return False
        return not (last and start.date() > last) and not (first and end.date() < first)

    def _in_texts(self, articles):
        return self.texts is None or bool(self.texts & articles)

    def meetings(self, row):
        asked = self.filters
        return (
            self._in_days(row.start, row.end)
            and (not asked.actors or row.meeting in self.with_actor)
            and (not asked.places or self._lies(row))
            and (not asked.kinds or row.kind in asked.kinds)
            and (not asked.statuses or row.status in asked.statuses)
            and (not asked.together or row.meeting in self.together)
            and (not asked.checked or row.meeting in self.checked)
            and self._in_texts(self.told[row.meeting])
        )

    def statements(self, row):
        asked = self.filters
        named = self.marks.get(row.article, ())
        manner = row.kind in asked.manners or ("denial" in asked.manners and row.manner == "denied")
        return (
            self._in_days(row.start, row.end)
            and (not asked.actors or self._acts(row))
            and (not asked.manners or manner)
            and (not asked.together or self._speaks_of_them(row))
            and (not asked.checked or row.check != "")
            and (
                not asked.places
                or any(row.evidence_start <= mark < row.evidence_end for mark in named)
            )
            and self._in_texts({row.article})
        )

    def _speaks_of_them(self, row):
        asked = self.filters.together
        one_of_them = row.actor in asked or f"side:{row.side}" in asked
        return one_of_them and row.article in self.together_texts

    def mentions(self, row):
        evidence = self.evidence.get(row.article, ())
        return (
            self._in_days(row.start, row.start)
            and (not self.filters.places or self._lies(row))
            and (not self.filters.actors or row.article in self.actor_texts)
            and (not self.filters.together or row.article in self.together_texts)
            and (
                not self.filters.checked
                or any(first <= row.evidence_start < after for first, after in evidence)
            )
            and self._in_texts({row.article})
        )

    def articles(self, row):
        return (
            self._in_days(row.published, row.published)
            and (not self.filters.places or row.article in self.place_texts)
            and (not self.filters.actors or row.article in self.actor_texts)
            and (not self.filters.together or row.article in self.together_texts)
            and (not self.filters.checked or row.article in self.checked_texts)
            and self._in_texts({row.article})
        )

    @cached_property
    def together_texts(self):
        return set().union(*(self.told[meeting] for meeting in self.together))

    @cached_property
    def checked_texts(self):
        said = {row.article for row in self.whole.statements.itertuples() if row.check}
        return said.union(*(self.told[meeting] for meeting in self.checked))

    @cached_property
    def actor_texts(self):
        said = {row.article for row in self.whole.statements.itertuples() if self._acts(row)}
        return said.union(*(self.told[meeting] for meeting in self.with_actor))

    @cached_property
    def place_texts(self):
        held = [row.meeting for row in self.whole.meetings.itertuples() if self._lies(row)]
        return set(self.marks).union(*(self.told[meeting] for meeting in held))


@pytest.mark.parametrize("found", [None, set(range(1, 40)), set()], ids=["all", "some", "none"])
@pytest.mark.parametrize("filters", FILTERS, ids=range(len(FILTERS)))
def test_a_slice_holds_what_a_patient_reader_would_keep(filters, found):
    part = frames.slice(SMALL, filters, found)
    reader = Reader(SMALL, filters, found)
    for name, key in (
        ("meetings", "meeting"),
        ("statements", "statement"),
        ("mentions", "mention"),
        ("articles", "article"),
    ):
        whole = getattr(SMALL, name)
        kept = [getattr(reader, name)(row) for row in whole.itertuples()]
        assert list(getattr(part, name)[key]) == list(whole[kept][key])
    left = set(part.meetings["meeting"])
    assert set(part.participants["meeting"]) <= left
    assert set(part.reports["meeting"]) == left


@pytest.mark.parametrize("filters", FILTERS, ids=range(len(FILTERS)))
def test_a_slice_has_the_form_of_the_whole(filters):
    part = frames.slice(SMALL, filters)
    for name in NAMES:
        frame = getattr(part, name)
        assert frame.dtypes.astype(str).to_dict() == getattr(columns, name.upper())
        assert isinstance(frame.index, pd.RangeIndex)
        assert frame.index.start == 0


def test_without_a_filter_nothing_is_copied():
    assert frames.slice(SMALL, Filters()) is SMALL


def test_slicing_changes_nothing_in_the_whole():
    before = {name: getattr(SMALL, name).copy() for name in NAMES}
    part = frames.slice(SMALL, FILTERS[-1])
    part.meetings.loc[:, "kind"] = "visit"
    for name in NAMES:
        pd.testing.assert_frame_equal(getattr(SMALL, name), before[name])


def test_a_record_is_inside_as_soon_as_its_stretch_of_days_touches_the_range():
    part = frames.slice(SMALL, Filters(**MAY)).meetings
    starts, ends = part["start"].to_numpy(), part["end"].to_numpy()
    assert (starts <= np.datetime64("2010-05-31")).all()
    assert (ends >= np.datetime64("2010-05-01")).all()
    assert (starts < np.datetime64("2010-05-01")).any()


def test_fifty_thousand_meetings_are_sliced_alike():
    whole = synthetic.frames(meetings=50_000, statements=100_000, articles=20_000, seed=2)
    filters = Filters(**MAY, actors=("side:Side 3",), statuses=("held",))
    part = frames.slice(whole, filters)
    there = whole.participants.loc[whole.participants["side"] == "Side 3", "meeting"]
    rows = whole.meetings
    wanted = rows[
        rows["meeting"].isin(there)
        & (rows["status"] == "held")
        & (rows["start"] <= "2010-05-31")
        & (rows["end"] >= "2010-05-01")
    ]
    assert 0 < len(wanted) < 1_000
    pd.testing.assert_frame_equal(part.meetings, wanted.reset_index(drop=True))


def test_of_actors_asked_for_together_each_must_have_been_there():
    part = frames.slice(SMALL, Filters(together=("side:Side 1", "side:Side 2")))
    sides = part.participants.groupby("meeting")["side"].agg(set)
    assert len(sides)
    assert all({"Side 1", "Side 2"} <= there for there in sides)


def test_a_cell_of_the_matrix_asks_for_the_meetings_it_counts():
    counts = lanes.matrix(SMALL, most=4)
    for one in counts.index:
        for other in counts.index.drop(one):
            asked = Filters(together=(f"side:{one}", f"side:{other}"))
            assert len(frames.slice(SMALL, asked).meetings) == counts.at[one, other]


def test_where_nothing_is_checked_only_what_is_checked_is_nothing():
    none = replace(
        SMALL,
        meetings=SMALL.meetings.assign(check=pd.Categorical([""] * len(SMALL.meetings))),
        statements=SMALL.statements.assign(check=pd.Categorical([""] * len(SMALL.statements))),
    )
    part = frames.slice(none, Filters(checked=True))
    assert [len(getattr(part, name)) for name in NAMES[:5]] == [0] * 5
    removed = frames.emptied_by(none, Filters(checked=True))
    assert removed == (Removal("checked", len(SMALL.meetings)),)


def test_a_slice_cuts_a_frame_when_it_is_looked_at_and_then_keeps_it():
    part = frames.slice(SMALL, Filters(**MAY))
    assert part.meetings is part.meetings
    assert part.sightings is SMALL.sightings
    assert replace(part, version=7).statements is part.statements


@pytest.mark.parametrize("asked", FILTERS, ids=str)
def test_statements_are_counted_without_a_slice(asked):
    assert frames.statements_left(SMALL, asked) == len(frames.slice(SMALL, asked).statements)


@pytest.mark.parametrize("most", [1, 5, 200])
def test_the_first_of_the_queue_are_those_of_the_whole_queue(most):
    every = frames.queue(SMALL)
    assert frames.queue(SMALL, most=most).equals(every.head(most))


def test_behind_the_first_of_the_queue_stands_the_record_that_is_asked_for():
    events = [f"{number:032x}" for number in range(len(SMALL.meetings))]
    named = replace(SMALL, meetings=SMALL.meetings.assign(event=pd.array(events, dtype="string")))
    last = frames.queue(named)
    last = last[last["subject"] == "meeting"].iloc[-1]
    found = frames.queue(named, most=3, asked=last["event"])
    assert len(found) == 4
    assert found["event"].iloc[-1] == last["event"]


def test_an_actor_that_was_merged_asks_for_the_one_that_it_stands_for():
    whole = replace(SMALL, stands_for={"person:old": "person:7"})
    for old, new in (
        (Filters(actors=("person:old",)), Filters(actors=("person:7",))),
        (
            Filters(together=("person:old", "side:Side 3")),
            Filters(together=("person:7", "side:Side 3")),
        ),
        (Filters(actors=("person:old", "person:7")), Filters(actors=("person:7",))),
    ):
        for name in NAMES:
            pd.testing.assert_frame_equal(
                getattr(frames.slice(whole, old), name), getattr(frames.slice(SMALL, new), name)
            )
        assert frames.statements_left(whole, old) == frames.statements_left(SMALL, new)
