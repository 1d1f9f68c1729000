"""Marks in the store: added, never changed, their names never given twice."""

import pytest
from sqlalchemy import select

from readout import limits, store
from readout.errors import MarkError
from readout.store import Mark
from readout.store.connect import reading
from readout.store.tables import marks
from tests.store.built import opened

DATA = b"what stood there"


def mark(name="May brief"):
    return Mark(name, "2026-05-01T10:00:00Z", "Ana", "2026-04-30", "{}", "ab" * 32, 1, 2, 3)


def test_a_mark_comes_back_with_its_bytes(tmp_path):
    target = opened(tmp_path)
    kept = store.add_mark(target, mark(), DATA)
    assert store.all_marks(target) == (kept,)
    assert store.mark_data(target, "May brief") == (kept, DATA)
    assert (kept.bytes, kept.articles) == (len(DATA), 3)


def test_marks_stand_in_the_order_in_which_they_were_set(tmp_path):
    target = opened(tmp_path)
    for name in ("b", "a"):
        store.add_mark(target, mark(name), DATA)
    assert [one.name for one in store.all_marks(target)] == ["b", "a"]


def test_a_removed_mark_is_not_listed_but_stays_on_record_with_its_bytes(tmp_path):
    target = opened(tmp_path)
    store.add_mark(target, mark(), DATA)
    store.remove_mark(target, "May brief", "2026-06-01T00:00:00Z", "Ben", "set too early")
    assert store.all_marks(target) == ()
    (gone,) = store.all_marks(target, removed=True)
    assert (gone.removed_by, gone.removed_why) == ("Ben", "set too early")
    with reading(target) as connection:
        assert connection.execute(select(marks.c.data)).scalar_one() == DATA
    with pytest.raises(MarkError, match="removed on 2026-06-01"):
        store.mark_data(target, "May brief")


def test_a_mark_is_removed_once(tmp_path):
    target = opened(tmp_path)
    store.add_mark(target, mark(), DATA)
    store.remove_mark(target, "May brief", "2026-06-01T00:00:00Z", "Ben")
    with pytest.raises(MarkError, match="removed"):
        store.remove_mark(target, "May brief", "2026-06-02T00:00:00Z", "Ben")


@pytest.mark.parametrize("removed", [False, True])
def test_a_name_is_given_once(tmp_path, removed):
    target = opened(tmp_path)
    store.add_mark(target, mark(), DATA)
    if removed:
        store.remove_mark(target, "May brief", "2026-06-01T00:00:00Z", "Ben")
    with pytest.raises(MarkError, match="another name"):
        store.add_mark(target, mark("  May   brief "), DATA)


@pytest.mark.parametrize("name", ["", "  ", "now", "Today", "x" * 81, "a\u202eb", "a\x00b"])
def test_what_is_no_name_is_refused(tmp_path, name):
    with pytest.raises(MarkError):
        store.add_mark(opened(tmp_path), mark(name), DATA)


def test_a_store_keeps_a_number_of_marks_and_of_bytes(tmp_path, monkeypatch):
    target = opened(tmp_path)
    monkeypatch.setattr(limits, "MARKS", 1)
    monkeypatch.setattr(limits, "SNAPSHOT_BYTES", 20)
    with pytest.raises(MarkError, match="too large"):
        store.add_mark(target, mark(), b"x" * 21)
    store.add_mark(target, mark("one"), DATA)
    with pytest.raises(MarkError, match="no more"):
        store.add_mark(target, mark("two"), DATA)


def test_setting_a_mark_changes_no_record(tmp_path):
    target = opened(tmp_path)
    before = store.records_version(target)
    store.add_mark(target, mark(), DATA)
    assert store.records_version(target) == before
