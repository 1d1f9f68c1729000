"""A change of a brief gives another brief; the one before stays as it was."""

import pytest

from readout import briefs
from readout.briefs import Brief, Item, Kind
from readout.errors import BriefError
from readout.limits import BRIEF_ITEMS, BRIEF_TEXT, BRIEF_TITLE

ONE, TWO, THREE = (Item(Kind.MAP, title=title) for title in ("one", "two", "three"))
BRIEF = Brief("B", bottom_line="Ours.", items=(ONE, TWO, THREE))


def titles(brief: Brief) -> list[str]:
    return [item.title for item in brief.items]


def test_what_is_added_stands_last() -> None:
    after = briefs.add(BRIEF, Item(Kind.MATRIX, title="four"))

    assert titles(after) == ["one", "two", "three", "four"]
    assert titles(BRIEF) == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("item", "by", "order"),
    [
        (TWO, -1, ["two", "one", "three"]),
        (TWO, 1, ["one", "three", "two"]),
        (ONE, -1, ["one", "two", "three"]),
        (THREE, 9, ["one", "two", "three"]),
        (Item(Kind.MAP), 1, ["one", "two", "three"]),
    ],
)
def test_an_item_moves_and_never_out_of_the_tray(item: Item, by: int, order: list[str]) -> None:
    assert titles(briefs.moved(BRIEF, item.id, by)) == order


def test_items_take_the_order_of_their_ids() -> None:
    after = briefs.ordered(BRIEF, [THREE.id, ONE.id, TWO.id])

    assert titles(after) == ["three", "one", "two"]


@pytest.mark.parametrize(
    "order",
    [
        [],
        [ONE.id, TWO.id],
        [ONE.id, TWO.id, TWO.id],
        [ONE.id, TWO.id, "another"],
        [ONE.id, TWO.id, THREE.id, THREE.id],
    ],
)
def test_an_order_that_is_not_one_of_these_items_is_refused(order: list[str]) -> None:
    with pytest.raises(BriefError, match="has changed"):
        briefs.ordered(BRIEF, order)


def test_an_item_is_removed_by_its_id() -> None:
    assert titles(briefs.removed(BRIEF, TWO.id)) == ["one", "three"]


def test_an_item_is_changed_in_its_place() -> None:
    after = briefs.change(BRIEF, Item(Kind.MAP, title="second", id=TWO.id))

    assert titles(after) == ["one", "second", "three"]


def test_a_copy_has_its_own_items_and_no_bottom_line() -> None:
    copy = briefs.copied(BRIEF, "C", since="B of May")

    assert (copy.name, copy.bottom_line, copy.since) == ("C", "", "B of May")
    assert titles(copy) == titles(BRIEF)
    assert not {item.id for item in copy.items} & {item.id for item in BRIEF.items}


def test_a_tray_has_an_end() -> None:
    full = Brief("B", items=tuple(Item(Kind.MAP) for _ in range(BRIEF_ITEMS)))

    with pytest.raises(BriefError, match=str(BRIEF_ITEMS)):
        briefs.add(full, Item(Kind.MAP))


def test_texts_are_cut_to_their_limits() -> None:
    item = briefs.add(Brief("B"), Item(Kind.MAP, title="t" * 9_999, note="n" * 9_999)).items[0]

    assert (len(item.title), len(item.note)) == (BRIEF_TITLE, BRIEF_TEXT)
