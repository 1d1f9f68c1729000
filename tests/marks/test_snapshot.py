"""Snapshots: what comes back is what went in, and damage is noticed."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from readout import frames as framing
from readout import marks
from readout.errors import MarkError
from readout.filters import Filters
from readout.frames import columns
from readout.marks import asking, snapshot
from tests import small_store
from tests.frames import synthetic
from tests.marks.states import state

NAMES = "meetings participants statements mentions articles reports sightings reported".split()


@pytest.mark.parametrize(
    "frames",
    [state(), state([], [], [], [], ()), synthetic.frames(50, 200, 40)],
    ids=["small", "empty", "nonsense"],
)
def test_frames_come_back_as_they_were(frames):
    taken = marks.freeze(frames)
    again = marks.open(taken.data, taken.sha256)
    for name in NAMES:
        pd.testing.assert_frame_equal(getattr(again, name), getattr(frames, name))


def test_a_store_comes_back_with_its_topics(tmp_path):
    target = small_store.filled_store(tmp_path)
    topic = framing.Topic("topic:talks", "Talks", ("talks",), "a test")
    whole = framing.load(target)
    whole = framing.on_topics(whole, framing.marks(target, whole, [topic]))
    again = marks.open(marks.freeze(whole).data)
    pd.testing.assert_frame_equal(again.meetings, whole.meetings)
    assert again.meetings["topics"].any()
    assert again.topics == (topic,)
    asked = Filters(topics=("topic:talks",))
    assert len(framing.slice(again, asked).meetings) == len(framing.slice(whole, asked).meetings)


def test_for_whom_a_merged_actor_stood_comes_back():
    merged = replace(state(), stands_for={"person:old": "person:new"})
    assert marks.open(marks.freeze(merged).data).stands_for == {"person:old": "person:new"}


def test_the_same_records_give_the_same_bytes():
    assert marks.freeze(state()).sha256 == marks.freeze(state()).sha256
    assert marks.freeze(state()).sha256 != marks.freeze(state([])).sha256


def test_a_snapshot_says_to_which_day_it_goes():
    assert marks.freeze(state()).as_of == "2016-05-16"
    assert marks.freeze(state(), as_of=date(2016, 6, 1)).as_of == "2016-06-01"
    assert marks.freeze(state([], [], [], [], ())).as_of == ""


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(start=date(2016, 1, 1), actors=("side:Russia",), text="“talks”", checked=True),
    ],
)
def test_filters_come_back_as_they_were(filters):
    assert asking.from_json(asking.as_json(filters)) == filters


def test_a_filter_of_another_readout_is_left_out():
    assert asking.from_json('{"moods": ["grim"], "text": "talks"}') == Filters(text="talks")


def test_a_changed_byte_is_noticed():
    taken = marks.freeze(state())
    spoilt = taken.data[:-20] + b"x" + taken.data[-19:]
    with pytest.raises(MarkError, match="damaged"):
        marks.open(spoilt, taken.sha256)


@pytest.mark.parametrize("keep", [0, 5, 40, 400, -30])
def test_what_is_cut_short_is_a_sentence(keep):
    with pytest.raises(MarkError):
        marks.open(marks.freeze(state()).data[:keep])


def test_a_column_that_came_later_is_empty(monkeypatch):
    data = marks.freeze(state()).data
    later = columns.STATEMENTS | {"mood": "category", "weight": "int64", "heard": "datetime64[s]"}
    monkeypatch.setitem(snapshot._FRAMES, "statements", later)
    (row,) = marks.open(data).statements[["mood", "weight", "heard"]].itertuples(index=False)
    assert (row.mood, row.weight, pd.isna(row.heard)) == ("", 0, True)
