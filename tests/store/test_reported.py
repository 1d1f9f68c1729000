"""Meetings of data sets in the store: once each, apart from ours, and never a pin of a country."""

import dataclasses
from functools import partial

import pandas as pd
import pytest

from readout import export, frames, store
from readout.filters import Filters
from readout.records import FileReport, Level, Precision, ReportedEvent
from readout.settings import load
from readout.store import Delivery
from tests.store.built import opened

TALKS = ReportedEvent(
    "ACLED",
    "BLR1",
    "2016-05-16",
    Precision.DAY,
    ("Russia", "Belarus"),
    "agreement",
    place="Minsk",
    level=Level.CITY,
    latitude=53.9,
    longitude=27.57,
    notes="=1+1 they met",
)
COUNTRY = dataclasses.replace(TALKS, id="BLR2", place="Belarus", level=Level.COUNTRY, day="2016")
OTHER = dataclasses.replace(TALKS, data_set="GDELT")


def delivered(one, *events):
    key = store.start_import(one, "2026-01-01T00:00:00Z")
    store.add_files(one, key, [Delivery(1, FileReport("x.csv"), (), events, "2026-01-01")])
    (file,) = store.one_import(one, key).files
    return file


def test_an_event_is_stored_once_and_counted_again_as_a_duplicate(tmp_path):
    one = opened(tmp_path)
    assert delivered(one, TALKS, COUNTRY, TALKS).stored == 2
    again = delivered(one, TALKS)
    assert (again.found, again.stored, again.duplicates, again.notes) == (1, 0, 1, ())


def test_the_same_number_of_another_data_set_is_another_event(tmp_path):
    assert delivered(opened(tmp_path), TALKS, OTHER).stored == 2


def test_a_second_version_is_not_taken_and_the_report_says_so(tmp_path):
    one = opened(tmp_path)
    delivered(one, TALKS)
    again = delivered(one, dataclasses.replace(TALKS, day="2016-05-17"))
    assert again.duplicates == 1
    assert again.notes[0].startswith("Known events that say something else here")
    assert frames.load(one).reported["start"].tolist() == [pd.Timestamp("2016-05-16")]


@pytest.fixture
def loaded(tmp_path):
    one = opened(tmp_path)
    delivered(one, TALKS, COUNTRY)
    return frames.load(one)


def test_they_are_a_frame_of_their_own_and_no_meetings(loaded):
    assert len(loaded.reported) == 2
    assert dict(loaded.reported.dtypes.astype(str)) == {
        name: {"string": "string", "category": "category"}.get(dtype, dtype)
        for name, dtype in frames.REPORTED.items()
    }
    assert loaded.meetings.empty


def test_only_a_city_has_degrees(loaded):
    by_place = loaded.reported.set_index("event")["latitude"]
    assert by_place["ACLED:BLR1"] == 53.9
    assert pd.isna(by_place["ACLED:BLR2"])


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (Filters(), 2),
        (Filters(kinds=("agreement",)), 2),
        (Filters(kinds=("talks",)), 0),
        (Filters(start=pd.Timestamp("2016-05-01").date()), 1),
        (Filters(actors=("side:Russia",)), 0),
        (Filters(places=("country:Belarus",)), 0),
    ],
)
def test_days_and_kinds_filter_them_and_names_leave_none(loaded, filters, left):
    assert len(frames.slice(loaded, filters).reported) == left


@pytest.mark.parametrize("fmt", ["csv", "xlsx", "jsonl"])
def test_an_export_has_them_only_when_asked(loaded, fmt):
    write = partial(export.file, "meetings", loaded, Filters(), loaded, fmt=fmt, root=load().root)
    without, with_them = write(), write(with_reported=True)
    assert len(with_them) > len(without)
    if fmt == "csv":
        header, first, _ = with_them.decode("utf-8-sig").split("\r\n", 2)
        assert header.endswith(",Reported by,Notes of the data set")
        assert first.endswith(",ACLED,'=1+1 they met")
        assert without.decode("utf-8-sig").strip() == header
