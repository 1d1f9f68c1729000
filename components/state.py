"""The address in, Filters and the chosen record out; and back into the address.

The address is the state: every view is a permalink, a link carries its filters, the browser's Back
undoes one. Widgets are filled from the address before they are drawn and write to it when changed.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from readout import links
from readout.filters import Filters
from readout.limits import FIELD_CHARACTERS
from readout.marks import By, How, What

_CHOSEN = tuple(
    "meeting statement site article at record hit lanes page reported actor with find cards "
    "mark since by how what change brief more grouped print".split()
)
_CHOICES: dict[str, tuple[str, ...]] = {  #: what alone may stand behind some of these names
    "lanes": ("pair", "actor", "place"),
    "grouped": ("speaker", "topic"),
    "how": tuple(How),
    "what": tuple(What),
    "by": tuple(By),
    "print": ("yes",),
    "reported": ("1",),
}
_CARRIED = ("mark", "since", "by")  #: which state is shown, and what it is compared with: all links


class _Run(threading.local):
    """What the address asks for in one run of a page; None outside a run."""

    filters: Filters | None = None
    inside: bool = False
    standing: Callable[[Filters], Filters] | None = None


_run = _Run()


@contextmanager
def one_address(standing: Callable[[Filters], Filters]) -> Iterator[None]:
    """Read the filters off the address once, not at each of the places of a page that ask.

    `standing` puts in place of a merged actor the one that it stands for now. The address is left
    as it is: Back must lead further back, and what is taken apart again is asked for again.
    """
    _run.inside, _run.filters, _run.standing = True, None, standing
    try:
        yield
    finally:
        _run.inside, _run.filters, _run.standing = False, None, None


def filters() -> Filters:
    """Return what the address asks for; what is no date, or too long, is left out."""
    if _run.filters is not None:
        return _run.filters
    found = written()
    if _run.inside:
        found = _run.filters = _run.standing(found) if _run.standing else found
    return found


def written() -> Filters:
    """Return what the address asks for, in the ids that stand there."""
    return links.read(st.query_params.get_all)


def unread() -> tuple[links.Unread, ...]:
    """Return what of the address `filters` leaves out or cuts, in the order of the address."""
    return links.unread(
        st.query_params, st.query_params.get_all, dict.fromkeys(_CHOSEN, ()) | _CHOICES
    )


def address(asked: Filters, **chosen: str) -> links.Query:
    """Return the parameters of a link to a view: its filters and what is chosen there."""
    carried = {key: st.query_params[key] for key in _CARRIED if key in st.query_params}
    return links.query(asked) | carried | {key: value for key, value in chosen.items() if value}


def put(asked: Filters) -> None:
    """Write filters into the address; what is chosen stays."""
    kept = {key: st.query_params[key] for key in _CHOSEN if key in st.query_params}
    st.query_params.from_dict({**address(asked), **kept})
    _run.filters = None


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
    choose("hit", "")
    choose("record", "")
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
    put(replace(filters(), start=links.day(start), end=links.day(end)))


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
    return f"{base}?{query()}" if query() else base


def query() -> str:
    """Return what stands behind the question mark of the address of this view."""
    pairs = [(key, value) for key in st.query_params for value in st.query_params.get_all(key)]
    return urlencode(pairs)
