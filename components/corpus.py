"""The store of this process in; its frames, a filter's slice, articles and registers out, kept.

These functions only keep what the library computes: frames by the store's data version and the
list of topics, slices by these and filters. What they return is shared by every visitor: to read,
never to change.
"""

import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple, TypeVar

import pandas as pd
import streamlit as st

from components import set_apart, state
from readout import frames, marks, reference_frames, settings
from readout import store as stores
from readout.errors import ReviewError
from readout.export.evidence import Texts
from readout.filters import Filters
from readout.frames import Facet, Frames, Group, Marks, Removal, Topic
from readout.records import Article
from readout.store import ArticleRecords, Mark

_Kept = TypeVar("_Kept")


@st.cache_resource(show_spinner=False)
def store() -> stores.Store:
    """Return the store of this process, created when it is not there yet."""
    return stores.open(settings.load().store_url)


class Version(NamedTuple):
    """What everything here is kept by."""

    data: int  #: the store's data version; below 0 the key of a mark, whose state never changes
    topics: str  #: when the list of topics was changed last, and its length


class _Run(threading.local):
    """The version that one run of a page shows, and what it asked for; None outside a run."""

    version: Version | None = None
    asked: dict[Any, Any] | None = None


_run = _Run()


@contextmanager
def one_state() -> Iterator[None]:
    """Ask the store for its version once, not at each of the twenty places that need it.

    All parts of a page then show one state. A decision made meanwhile asks anew.
    """
    _run.asked, _run.version = {}, None
    try:
        yield
    finally:
        _run.asked, _run.version = None, None
        set_apart.after_a_run()


@contextmanager
def written() -> Iterator[None]:
    """Ask for the version anew, before something is written and behind it.

    Raises ReviewError where a mark is shown: what stood there stays as it was.
    """
    if state.chosen("mark"):
        raise ReviewError("What stood at a mark stays as it was: go back to today to decide.")
    _run.version = None
    try:
        yield
    finally:
        _run.version = None


def mark() -> Mark | None:
    """Return the mark whose state the address asks for; None for the state of today.

    Raises MarkError when there is no such mark, or not any more.
    """
    name = state.chosen("mark")
    return stores.one_mark(store(), name) if name else None


def version() -> Version:
    """Return the version of what is shown now: it changes with the store and with the topics."""
    if _run.version is not None:
        return _run.version
    shown = mark()
    data = -shown.key if shown else stores.data_version(store())
    found = Version(data, _list_of_topics())
    if _run.asked is not None:
        _run.version = found
    return found


def texts() -> Texts:
    """Return what reads articles with their texts, by their keys."""
    return partial(stores.some_articles, store())


def _once(kept: Callable[[], _Kept], *key: Hashable) -> _Kept:
    """Return what is kept under a key; within a run Streamlit is asked for it once.

    It looks through its keys byte by byte, each time: 2 ms a run of a page.
    """
    if _run.asked is None:
        return kept()
    if key not in _run.asked:
        _run.asked[key] = kept()
    found: _Kept = _run.asked[key]
    return found


def whole() -> Frames:
    """Return everything that is stored, as analysts decided on it; or that was, at a mark."""
    return whole_at(version())


def whole_at(version: Version) -> Frames:
    """Return everything of one state, by its version."""
    return _once(lambda: _frozen(version.data) if version.data < 0 else _whole(version), version)


def as_found() -> Frames:
    """Return everything that is stored, as the rules found it: no decision is in it."""
    return _found_by_rules(stores.records_version(store()))


def part(filters: Filters) -> Frames:
    """Return what the filters leave."""
    now = version()
    return _once(lambda: _part(now, filters), now, filters)


@st.cache_resource(show_spinner=False, max_entries=2)
def _frozen(data: int) -> Frames:
    found = next(one for one in stores.all_marks(store()) if one.key == -data)
    return replace(marks.open_mark(store(), found.name), version=data)


@st.cache_resource(show_spinner=False, max_entries=2)
def _whole(version: Version) -> Frames:
    records = stores.records_version(store())
    decided = frames.reviewed(_found_by_rules(records), stores.decisions(store()))
    whole = replace(
        frames.on_topics(decided, _marks(records, version.topics)), version=version.data
    )
    set_apart.anew()
    return whole


@st.cache_resource(show_spinner=False, max_entries=2)
def _found_by_rules(version: int) -> Frames:
    """What was extracted: a decision changes a few rows of it, and reads nothing anew."""
    return frames.load(store())


@st.cache_resource(show_spinner=False, max_entries=2)
def _marks(records: int, listed: str) -> Marks:
    """The topics of what was extracted, looked for once with each list of topics."""
    return frames.marks(store(), _found_by_rules(records), _topics(listed))


def topics() -> tuple[Topic, ...]:
    """Return the list of topics as its file has it now.

    Raises SettingsError while a line of it is no topic; the page then says which.
    """
    return _topics(_list_of_topics())


@st.cache_resource(show_spinner=False, max_entries=2)
def _topics(listed: str) -> tuple[Topic, ...]:
    return frames.read_topics(settings.load().reference / "topics.tsv")


def _list_of_topics() -> str:
    """Return what tells one state of the file from another, without reading it."""
    try:
        known = (settings.load().reference / "topics.tsv").stat()
    except OSError:
        return ""  # reading it says what is wrong
    return f"{known.st_mtime_ns}-{known.st_size}"


@st.cache_resource(show_spinner=False, max_entries=64)
def _part(version: Version, filters: Filters) -> Frames:
    return frames.slice(whole_at(version), filters, found(filters))


def offers(filters: Filters) -> list[tuple[str, str, int, int]]:
    """Return (side, topic, statements, years) of those who spoke on a topic in most years."""
    return _offers(version(), filters)


@st.cache_resource(show_spinner=False, max_entries=16)
def _offers(version: Version, filters: Filters) -> list[tuple[str, str, int, int]]:
    return frames.offers(_part(version, filters))


def facets(filters: Filters) -> tuple[Facet, ...]:
    """Return what a slice could be narrowed to, with counts of its statements."""
    return _facets(version(), filters)


@st.cache_resource(show_spinner=False, max_entries=32)
def _facets(version: Version, filters: Filters) -> tuple[Facet, ...]:
    return frames.facets(_part(version, filters), filters)


def groups(filters: Filters, by: str, newest: int) -> list[Group]:
    """Return the statements of a slice by "speaker" or "topic"."""
    return _groups(version(), filters, by, newest)


@st.cache_resource(show_spinner=False, max_entries=16)
def _groups(version: Version, filters: Filters, by: str, newest: int) -> list[Group]:
    return frames.groups(_part(version, filters), by, newest)


def statements_left(filters: Filters) -> int:
    """Return how many statements the filters leave."""
    return frames.statements_left(whole(), filters, found(filters))


def article_ids() -> dict[int, str]:
    """Return the public id of every article, by its key."""
    return _article_ids(version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _article_ids(version: Version) -> dict[int, str]:
    rows = whole_at(version).articles
    return dict(zip(rows["article"].tolist(), rows["id"].astype(str), strict=True))


def found(filters: Filters) -> frozenset[int] | None:
    """Return the keys of the articles that hold the words asked for; None when none are."""
    return stores.search(store(), filters.text) if filters.text else None


def emptied_by(filters: Filters, of: str) -> tuple[Removal, ...]:
    """Return which filters emptied a view, and how many records each keeps out."""
    return frames.emptied_by(whole(), filters, found(filters), of)


def emptied_records(filters: Filters) -> tuple[Removal, ...]:
    """Return the same for meetings and statements taken together."""
    both = [*emptied_by(filters, "meetings"), *emptied_by(filters, "statements")]
    told = {field: sum(one.records for one in both if one.field == field) for field, _ in both}
    found = (Removal(field, records) for field, records in told.items())
    return tuple(sorted(found, key=lambda one: -one.records))


def names() -> dict[str, str]:
    """Return the display name of every id that a filter may hold."""
    return _names(version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _names(version: Version) -> dict[str, str]:
    return frames.names(whole_at(version))


def records(key: int) -> ArticleRecords | None:
    """Return one article with everything extracted from it, or None."""
    return stores.article_records(store(), key)


def article(public_id: str) -> Article | None:
    """Return one article by its public id, or None."""
    key = stores.article_key(store(), public_id)
    return None if key is None else stores.article(store(), key)


# The importer brings in the rules of extraction: it is imported where it works, in the thread of
# the run. A page that only reads must not wait for them.


@st.cache_resource(show_spinner=False)
def sites() -> pd.DataFrame:
    """Return the register of sites."""
    return reference_frames.sites(settings.load().reference)


@st.cache_resource(show_spinner=False)
def site_events() -> pd.DataFrame:
    """Return the register of dated events at sites."""
    return reference_frames.site_events(settings.load().reference)
