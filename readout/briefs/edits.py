"""A brief and one change in; the brief after it out. Nothing is changed in place."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any, TypeVar

from readout.briefs.brief import Brief, Item, new_id
from readout.errors import BriefError
from readout.limits import BRIEF_ITEMS, BRIEF_TEXT, BRIEF_TITLE

One = TypeVar("One", Brief, Item)

NOTHING: Mapping[str, str] = MappingProxyType({})
_LONG = ("bottom_line", "confidence_in", "gaps", "note", "told")


def add(brief: Brief, item: Item) -> Brief:
    """Return the brief with one more item at its end. Raises BriefError when it holds too many."""
    if len(brief.items) >= BRIEF_ITEMS:
        raise BriefError(f"A brief holds {BRIEF_ITEMS} items at most.")
    return replace(brief, items=(*brief.items, cut_texts(item)))


def removed(brief: Brief, item: str) -> Brief:
    """Return the brief without one item, by its id."""
    return replace(brief, items=tuple(one for one in brief.items if one.id != item))


def moved(brief: Brief, item: str, by: int) -> Brief:
    """Return the brief with one item so many places further down (up, when negative)."""
    at = next((at for at, one in enumerate(brief.items) if one.id == item), None)
    return brief if at is None else placed(brief, item, at + by)


def placed(brief: Brief, item: str, at: int) -> Brief:
    """Return the brief with one item at a place, the first being 0; places beyond are the ends."""
    mine = [one for one in brief.items if one.id == item]
    others = [one for one in brief.items if one.id != item]
    at = max(0, min(at, len(others)))
    return replace(brief, items=(*others[:at], *mine, *others[at:]))


def ordered(brief: Brief, order: Sequence[str]) -> Brief:
    """Return the brief with its items in the order of these ids.

    Raises BriefError when they are not the ids of the items, each once: an order comes from a
    browser, and the tray may have changed since it was drawn.
    """
    items = {one.id: one for one in brief.items}
    if len(order) != len(brief.items) or set(order) != set(items):
        raise BriefError("The tray has changed since this page was drawn; the order is as it was.")
    return replace(brief, items=tuple(items[one] for one in order))


def change(brief: Brief, item: Item) -> Brief:
    """Return the brief with one item in place of the one with its id."""
    new = cut_texts(item)
    return replace(brief, items=tuple(new if one.id == new.id else one for one in brief.items))


def copied(
    brief: Brief, name: str, as_of: str = "", since: str = "", told: Mapping[str, str] = NOTHING
) -> Brief:
    """Return a brief made from another one: its words and items, with ids and a name of their own.

    The bottom line is left out: what it says is of the brief before. `told` is what was counted for
    each item of that one, by its id. Words that were not read again since they were copied there
    are still those of an older one.
    """
    items = tuple(
        replace(one, id=new_id(), told=one.told or told.get(one.id, "")) for one in brief.items
    )
    new = replace(brief, name=name, bottom_line="", items=items, as_of=as_of, since=since)
    return cut_texts(replace(new, copied_from=brief.copied_from or brief.name))


def read_again(brief: Brief) -> Brief:
    """Return a copied brief whose words an analyst holds to be true of the data of today."""
    items = tuple(replace(one, told="") for one in brief.items)
    return replace(brief, items=items, copied_from="")


def cut_texts(one: One) -> One:
    """Return a brief or an item with no text longer than limits.py allows."""
    texts = {each.name: getattr(one, each.name) for each in fields(one)}
    cut: dict[str, Any] = {
        name: value[: BRIEF_TEXT if name in _LONG else BRIEF_TITLE]
        for name, value in texts.items()
        if type(value) is str
    }
    return replace(one, **cut)
