"""Briefs are saved again and again and never overwritten."""

from pathlib import Path

import pytest

from readout import store as stores
from readout.briefs import Brief
from readout.errors import BriefError
from readout.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return stores.open(f"sqlite:///{tmp_path / 'briefs.sqlite'}")


def test_the_last_saving_counts_and_the_ones_before_are_there(store: Store) -> None:
    first = stores.save_brief(store, Brief("May", title="one"), "A")
    stores.save_brief(store, Brief("May", title="two"), "B")

    assert stores.brief(store, "May").title == "two"
    assert stores.brief_before(store, first).title == "one"
    assert [one.by for one in stores.savings_of(store, "May")] == ["B", "A"]


def test_the_one_saved_last_is_listed_first(store: Store) -> None:
    for name in ("May", "June", "May"):
        stores.save_brief(store, Brief(name), "A")

    assert [one.name for one in stores.saved_briefs(store)] == ["May", "June"]


def test_a_removed_brief_is_off_the_list_and_still_in_the_store(store: Store) -> None:
    key = stores.save_brief(store, Brief("May", title="one"), "A")
    stores.remove_brief(store, "May", "A")

    assert stores.saved_briefs(store) == ()
    assert stores.brief_before(store, key).title == "one"
    with pytest.raises(BriefError, match="no brief called 'May'"):
        stores.brief(store, "May")


@pytest.mark.parametrize("name", ["", "   ", "n" * 301])
def test_a_brief_needs_a_name(store: Store, name: str) -> None:
    with pytest.raises(BriefError, match="name"):
        stores.save_brief(store, Brief(name), "A")


def test_a_saving_leaves_the_frames_as_they_were(store: Store) -> None:
    before = stores.data_version(store), stores.records_version(store)
    stores.save_brief(store, Brief("May"), "A")

    assert (stores.data_version(store), stores.records_version(store)) == before
