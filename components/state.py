"""The address in, Filters and the chosen record out; and back into the address.

The address is the state: every view is a permalink, a link carries its filters, the browser's Back
undoes one. Widgets are filled from the address before they are drawn and write to it when changed.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from readout.filters import Filters
from readout.limits import FIELD_CHARACTERS, SEARCH_CHARACTERS

#: field of Filters -> name in the address
NAMES = {
    "start": "from",
    "end": "to",
    "actors": "who",
    "places": "where",
    "topics": "topic",
    "kinds": "kind",
    "statuses": "status",
    "manners": "said",
    "outlets": "outlet",
    "text": "words",
    "together": "met",
    "checked": "checked",
}
_DAYS = ("start", "end")
_YES = "yes"  #: in the address, of a field that is on or off
_VALUES = 50  #: of one filter in an address; more is no address a person made
_SHOWN = 40  #: characters of what could not be read, where a page says so
_CHOSEN = tuple(
    "meeting statement site article at record lanes page reported actor with find cards "
    "print".split()
)

Address = dict[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Unread:
    """Something of the address that asks for nothing; nobody should think it did."""

    name: str
    value: str  #: its first characters
    why: str  #: "unknown", "no date", "many" or "long"


def filters() -> Filters:
    """Return what the address asks for; what is no date, or too long, is left out."""
    found: dict[str, Any] = {}
    for field, name in NAMES.items():
        values = [v for v in st.query_params.get_all(name) if v][:_VALUES]
        if field in _DAYS:
            found[field] = _day(values[0]) if values else None
        elif field == "checked":
            found[field] = values[:1] == [_YES]
        elif field == "text":
            found[field] = values[0][:SEARCH_CHARACTERS].strip() if values else ""
        else:
            found[field] = tuple(v for v in dict.fromkeys(values) if len(v) <= FIELD_CHARACTERS)
    return Filters(**found)


def unread() -> tuple[Unread, ...]:
    """Return what of the address `filters` leaves out or cuts, in the order of the address."""
    fields = {name: field for field, name in NAMES.items()}
    found = []
    for name in st.query_params:
        values = [v for v in st.query_params.get_all(name) if v]
        most = SEARCH_CHARACTERS if name == NAMES["text"] else FIELD_CHARACTERS
        why = ""
        if name not in fields and name not in _CHOSEN:
            why = "unknown"
        elif fields.get(name) in _DAYS and values and _day(values[0]) is None:
            why = "no date"
        elif len(values) > _VALUES:
            why = "many"
        elif any(len(v) > most for v in values):
            why = "long"
        if why:
            found.append(Unread(name[:_SHOWN], "".join(values[:1])[:_SHOWN], why))
    return tuple(found)


def address(asked: Filters, **chosen: str) -> Address:
    """Return the parameters of a link to a view: its filters and what is chosen there."""
    parameters: Address = {}
    for field in asked.active():
        value = getattr(asked, field)
        parameters[NAMES[field]] = value.isoformat() if field in _DAYS else _plain(value)
    return parameters | {key: value for key, value in chosen.items() if value}


def put(asked: Filters) -> None:
    """Write filters into the address; what is chosen stays."""
    kept = {key: st.query_params[key] for key in _CHOSEN if key in st.query_params}
    st.query_params.from_dict({**address(asked), **kept})


def chosen(name: str) -> str:
    """Return what the address chooses ("meeting", "statement", "site", "article", "at"), or ""."""
    return st.query_params.get(name, "")[:FIELD_CHARACTERS]


def choose(name: str, value: str) -> None:
    """Choose a record; "" chooses none."""
    if value:
        st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]


def leave_article() -> None:
    """Choose no article and no place in it."""
    choose("at", "")
    choose("article", "")


def seed(field: str, place: str = "bar") -> str:
    """Return the key of a widget that shows one field, filled from the address.

    The same field may be shown at several places of a page, each with a key of its own. Give the
    widget `on_change=state.changed, args=(field, key)`.
    """
    key = f"filter-{place}-{field}"
    value = getattr(filters(), field)
    st.session_state[key] = list(value) if isinstance(value, tuple) else value
    return key


def changed(field: str, key: str) -> None:
    """Write what a widget now holds into the address."""
    value = st.session_state[key]
    if isinstance(value, list):
        value = tuple(value)
    put(replace(filters(), **{field: value or getattr(Filters(), field)}))


def remove(field: str) -> None:
    """Open one field again; "dates" stands for both ends."""
    asked = filters()
    put(asked.without("start").without("end") if field == "dates" else asked.without(field))


def ask_days(start: str, end: str) -> None:
    """Ask for a stretch of days, given as ISO dates."""
    put(replace(filters(), start=_day(start), end=_day(end)))


def ask(field: str, *values: str) -> None:
    """Ask for these values of a field, in place of those that were asked for."""
    put(replace(filters(), **{field: values}))


def clear() -> None:
    """Open every field."""
    put(Filters())


def reviewer() -> str:
    """Return the name under which this visitor's decisions are kept."""
    return str(st.session_state.get("reviewer-name") or "Analyst at this computer")[
        :FIELD_CHARACTERS
    ]


def link() -> str:
    """Return the address of this view as another person can open it."""
    base = (st.context.url or "").partition("?")[0]
    pairs = [(key, value) for key in st.query_params for value in st.query_params.get_all(key)]
    return f"{base}?{urlencode(pairs)}" if pairs else base


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _plain(value: str | bool | tuple[str, ...]) -> str | list[str]:
    if isinstance(value, bool):
        return _YES
    return value if isinstance(value, str) else list(value)
