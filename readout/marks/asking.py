"""Filters in; one line of JSON that a later Readout can read back, out; and the way back."""

import json
from dataclasses import fields
from datetime import date
from typing import Any

from readout.filters import Filters

_DAYS = ("start", "end")


def as_json(filters: Filters) -> str:
    """Return the filters that filter something, by their names.

    >>> as_json(Filters(start=date(2016, 1, 1), actors=("side:Russia",)))
    '{"actors": ["side:Russia"], "start": "2016-01-01"}'
    """
    said: dict[str, Any] = {}
    for name in filters.active():
        value = getattr(filters, name)
        said[name] = value.isoformat() if name in _DAYS else value
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def from_json(text: str) -> Filters:
    """Return the filters of such a line; a field that this Readout does not know is left out."""
    said = json.loads(text or "{}")
    known = {field.name for field in fields(Filters)}
    found: dict[str, Any] = {}
    for name, value in said.items():
        if name not in known:
            continue
        if name in _DAYS:
            found[name] = date.fromisoformat(value)
        else:
            found[name] = tuple(value) if isinstance(value, list) else value
    return Filters(**found)
