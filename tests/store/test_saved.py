"""Filters saved by name: kept, renamed, deleted and brought back; no record is touched."""

import pytest

from readout import limits, store
from readout.errors import SavedFilterError
from readout.store import SavedFilter
from tests.store.built import opened

MINSK = SavedFilter("Minsk talks", "who=side%3ARussia", "2026-07-01T00:00:00Z", "analyst")


@pytest.fixture
def target(tmp_path):
    made = opened(tmp_path)
    store.save(made, MINSK)
    return made


def test_what_was_saved_is_there_by_name(target):
    store.save(target, SavedFilter("alarm", "words=alarm"))
    assert [one.name for one in store.saved(target)] == ["alarm", "Minsk talks"]
    assert store.one_saved(target, " minsk TALKS ") == MINSK


def test_a_name_is_kept_as_one_line(target):
    assert store.save(target, SavedFilter("  two\n lines\u202e ", "words=x")).name == "two lines"


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (SavedFilter("minsk Talks", "words=x"), "taken"),
        (SavedFilter(" \n ", "words=x"), "need a name"),
        (SavedFilter("\ud800", "words=x"), "need a name"),
        (SavedFilter("x" * 81, "words=x"), "at most 80"),
        (SavedFilter("everything", ""), "no filters to save"),
        (SavedFilter("long", "words=" + "x" * 20_000), "too long"),
    ],
)
def test_what_cannot_be_kept_is_told(target, new, said):
    with pytest.raises(SavedFilterError, match=said):
        store.save(target, new)
    assert store.saved(target) == (MINSK,)


def test_the_list_has_an_end(target, monkeypatch):
    monkeypatch.setattr(limits, "SAVED_FILTERS", 1)
    with pytest.raises(SavedFilterError, match="no more"):
        store.save(target, SavedFilter("second", "words=x"))


def test_a_new_name_leaves_the_rest(target):
    renamed = store.rename(target, "Minsk talks", "Minsk")
    assert (renamed.query, renamed.at) == (MINSK.query, MINSK.at)
    assert store.saved(target) == (renamed,)
    assert store.rename(target, "Minsk", "MINSK").name == "MINSK"


def test_a_taken_name_is_not_given_twice(target):
    store.save(target, SavedFilter("second", "words=x"))
    with pytest.raises(SavedFilterError, match="taken"):
        store.rename(target, "second", "minsk talks")


def test_what_was_deleted_can_be_saved_again_as_it_was(target):
    gone = store.delete_saved(target, "Minsk talks")
    assert store.saved(target) == ()
    store.save(target, gone)
    assert store.saved(target) == (MINSK,)


@pytest.mark.parametrize("work", [store.one_saved, store.delete_saved])
def test_an_unknown_name_is_told(target, work):
    with pytest.raises(SavedFilterError, match="No filters are saved as “nothing”"):
        work(target, "nothing")


def test_nothing_that_is_kept_in_memory_is_dropped(target):
    before = store.data_version(target), store.records_version(target)
    store.save(target, SavedFilter("second", "words=x"))
    store.rename(target, "second", "third")
    store.delete_saved(target, "third")
    assert (store.data_version(target), store.records_version(target)) == before
