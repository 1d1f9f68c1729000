"""A brief in, as JSON out, and back: the form in which it is stored and moved between stores."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from readout.briefs.brief import Brief, Item, Kind
from readout.briefs.edits import cut_texts
from readout.errors import BriefError
from readout.filters import Filters
from readout.limits import BRIEF_BYTES, BRIEF_ITEMS

_DAYS = ("start", "end")


def to_json(brief: Brief) -> str:
    """Return a brief as one JSON object (RFC 8259); fields that say nothing are left out."""
    text = json.dumps(_plain(brief), ensure_ascii=False, sort_keys=True)
    if len(text.encode("utf-8", "surrogatepass")) > BRIEF_BYTES:
        raise BriefError("The brief holds too much to be stored.")
    return text


def from_json(text: str) -> Brief:
    """Return the brief that a JSON object describes; what it does not know is passed over.

    Raises BriefError when it is no brief.
    """
    try:
        values = json.loads(text)
        items = tuple(_item(one) for one in values.pop("items", ())[:BRIEF_ITEMS])
        return cut_texts(Brief(items=items, **_texts(Brief, values)))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as problem:
        raise BriefError("This is no brief that Readout wrote.") from problem


def _item(values: Mapping[str, Any]) -> Item:
    known = _texts(Item, values)
    known["kind"] = Kind(known["kind"])
    return cut_texts(Item(filters=_filters(values.get("filters", {})), **known))


def _filters(values: Mapping[str, Any]) -> Filters:
    found: dict[str, Any] = {}
    for each in fields(Filters):
        if each.name not in values:
            continue
        value = values[each.name]
        if each.name in _DAYS:
            found[each.name] = date.fromisoformat(value)
        elif isinstance(value, list):
            found[each.name] = tuple(str(one) for one in value)
        elif isinstance(value, str | bool):
            found[each.name] = value
    return Filters(**found)


def _texts(of: type[Brief] | type[Item], values: Mapping[str, Any]) -> dict[str, Any]:
    names = {each.name for each in fields(of)}
    return {name: value for name, value in values.items() if name in names and type(value) is str}


def _plain(one: Brief | Item | Filters) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for each in fields(one):
        value = getattr(one, each.name)
        if isinstance(value, Filters):
            value = _plain(value)
        elif isinstance(value, tuple):
            value = [_plain(part) if isinstance(part, Item) else part for part in value]
        elif isinstance(value, date):
            value = value.isoformat()
        if value:
            found[each.name] = value
    return found
