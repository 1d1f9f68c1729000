"""The store of this process in; its frames, a filter's slice, articles and registers out, kept.

These functions only keep what the library computes: frames by the store's data version, slices by
version and filters. What they return is shared by every visitor: to read, never to change.
"""

import gc
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from components.background import Progress, Runs, Stop, Upload
from readout import frames, reference_frames, reviewing, settings
from readout import store as stores
from readout.filters import Filters
from readout.frames import Frames, Marks, Removal, Topic
from readout.records import Choices, FileReport
from readout.reviewing import Decision
from readout.reviews import Review, Subject
from readout.store import ArticleRecords, ImportHead, ImportReport, RefusedItem


@st.cache_resource(show_spinner=False)
def store() -> stores.Store:
    """Return the store of this process, created when it is not there yet."""
    return stores.open(settings.load().store_url)


class _Run(threading.local):
    """The version of the store that one run of a page shows; None outside a run."""

    version: int | None = None
    inside: bool = False


_run = _Run()


@contextmanager
def one_state() -> Iterator[None]:
    """Ask the store for its version once, not at each of the twenty places that need it.

    All parts of a page then show one state. A decision made meanwhile asks anew.
    """
    _run.inside, _run.version = True, None
    try:
        yield
    finally:
        _run.inside, _run.version = False, None


@contextmanager
def _written() -> Iterator[None]:
    """Ask for the version anew, before something is written and behind it."""
    _run.version = None
    try:
        yield
    finally:
        _run.version = None


def version() -> int:
    """Return the version of the store: the key of everything kept here."""
    if _run.version is None:
        found = stores.data_version(store())
        if not _run.inside:
            return found
        _run.version = found
    return _run.version


def whole() -> Frames:
    """Return everything that is stored, as analysts decided on it."""
    return _whole(version())


def as_found() -> Frames:
    """Return everything that is stored, as the rules found it: no decision is in it."""
    return _found_by_rules(stores.records_version(store()))


def part(filters: Filters) -> Frames:
    """Return what the filters leave."""
    return _part(version(), filters)


@st.cache_resource(show_spinner=False, max_entries=2)
def _whole(version: int) -> Frames:
    records = stores.records_version(store())
    decided = frames.reviewed(_found_by_rules(records), stores.decisions(store()))
    whole = replace(frames.on_topics(decided, _marks(records)), version=version)
    _set_apart()
    return whole


def _set_apart() -> None:
    """Let the garbage collector pass over what stays as long as the process does.

    Streamlit runs a full collection after each run of a page: 60 ms of processor time over the
    modules and frames of a small corpus, none of which is ever garbage.
    """
    gc.unfreeze()  # what was set apart for an older version may be garbage by now
    gc.collect()
    gc.freeze()


@st.cache_resource(show_spinner=False, max_entries=2)
def _found_by_rules(version: int) -> Frames:
    """What was extracted: a decision changes a few rows of it, and reads nothing anew."""
    return frames.load(store())


@st.cache_resource(show_spinner=False, max_entries=2)
def _marks(version: int) -> Marks:
    """The topics of what was extracted, looked for once."""
    return frames.marks(store(), _found_by_rules(version), topics())


@st.cache_resource(show_spinner=False)
def topics() -> tuple[Topic, ...]:
    """Return the list of topics."""
    return frames.read_topics(settings.load().reference / "topics.tsv")


@st.cache_resource(show_spinner=False, max_entries=64)
def _part(version: int, filters: Filters) -> Frames:
    return frames.slice(_whole(version), filters, _found(filters))


def offers(filters: Filters) -> list[tuple[str, str, int, int]]:
    """Return (side, topic, statements, years) of those who spoke on a topic in most years."""
    return _offers(version(), filters)


@st.cache_resource(show_spinner=False, max_entries=16)
def _offers(version: int, filters: Filters) -> list[tuple[str, str, int, int]]:
    return frames.offers(_part(version, filters))


def statements_told() -> int:
    """Return how many statements there are, one that stands in several copies counted once."""
    return _statements_told(version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _statements_told(version: int) -> int:
    return int(_whole(version).statements["group"].nunique())


def statements_left(filters: Filters) -> int:
    """Return how many statements the filters leave."""
    return frames.statements_left(whole(), filters, _found(filters))


def article_ids() -> dict[int, str]:
    """Return the public id of every article, by its key."""
    return _article_ids(version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _article_ids(version: int) -> dict[int, str]:
    rows = _whole(version).articles
    return dict(zip(rows["article"].tolist(), rows["id"].astype(str), strict=True))


def _found(filters: Filters) -> frozenset[int] | None:
    return stores.search(store(), filters.text) if filters.text else None


def emptied_by(filters: Filters, of: str) -> tuple[Removal, ...]:
    """Return which filters emptied a view, and how many records each keeps out."""
    return frames.emptied_by(whole(), filters, _found(filters), of)


def names() -> dict[str, str]:
    """Return the display name of every id that a filter may hold."""
    return _names(version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _names(version: int) -> dict[str, str]:
    return frames.names(_whole(version))


def records(key: int) -> ArticleRecords | None:
    """Return one article with everything extracted from it, or None."""
    return stores.article_records(store(), key)


def decide(subject: Subject, row: Any, decision: Decision) -> tuple[Review, ...]:
    """Keep a decision on a meeting or a statement; every view then shows it."""
    with _written():
        if subject is Subject.STATEMENT:
            key = int(row.statement)
            return (reviewing.on_statement(store(), whole(), key, decision),)
        kept = reviewing.on_meeting(store(), whole(), int(row.meeting), decision)
        stores.merge_meetings(store())
        return kept


def merge_names(old: str, into: str, decision: Decision) -> Review:
    """Keep that an actor, or "written:NAME", is another one; every view then shows it."""
    with _written():
        return reviewing.merge_names(store(), old, into, people().get(into, ""), decision)


def undo(reviews: Sequence[str], by: str) -> None:
    """Take decisions back, the last one first."""
    with _written():
        for review in reversed(reviews):
            reviewing.undo(store(), review, by)
        stores.merge_meetings(store())


def decided() -> tuple[Review, ...]:
    """Return every decision, the oldest first."""
    return stores.all_reviews(store())


def people() -> dict[str, str]:
    """Return the name of every actor that meetings and statements know, by id, in order."""
    actors = ("person:", "government:", "organisation:", "agency:", "group:")
    return {one: name for one, name in names().items() if one.startswith(actors)}


def participants(meeting: int) -> list[str]:
    """Return who took part: ids of actors, else names as written."""
    frame = whole().participants
    mine = frame[frame["meeting"] == meeting]
    return [str(row.actor) or str(row.name) for row in mine.rename(columns=str).itertuples()]


def as_people(chosen: Sequence[str], meeting: int) -> list[dict[str, str]]:
    """Return ids and names as the parties of a corrected meeting; known ones keep their role."""
    frame = whole().participants
    fields = [name for name in frame.columns if name != "meeting"]
    known: dict[str, dict[str, str]] = {}
    for rows in (frame[frame["actor"].isin(list(chosen))], frame[frame["meeting"] == meeting]):
        for values in rows[fields].astype("str").itertuples(index=False, name=None):
            party = dict(zip(fields, values, strict=True))
            known[party["actor"] or party["name"]] = party
    called = people()
    return [
        known.get(one, {"actor": one if one in called else "", "name": called.get(one, one)[:300]})
        for one in chosen
    ]


def places() -> dict[str, dict[str, str]]:
    """Return name, level and country of every place that the corpus knows, by id."""
    return _places(version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _places(version: int) -> dict[str, dict[str, str]]:
    frame = _whole(version).mentions
    firsts = frame[(frame["place_id"] != "") & ~frame["place_id"].duplicated()]
    found = {
        str(row.place_id): {
            "place": str(row.place),
            "place_level": str(row.level),
            "country": str(row.country),
        }
        for row in firsts.itertuples()
    }
    return dict(sorted(found.items(), key=lambda item: item[1]["place"]))


def import_heads() -> tuple[ImportHead, ...]:
    """Return what there is of imports so far, newest first."""
    return stores.import_heads(store())


def one_import(key: int) -> ImportReport | None:
    """Return the report of one import, or None."""
    return stores.one_import(store(), key)


def refused_items(key: int) -> tuple[RefusedItem, ...]:
    """Return what one import refused."""
    return stores.refused_items(store(), key)


def unextracted() -> int:
    """Count the articles that nothing was looked for in yet."""
    return stores.unextracted(store())


@st.cache_resource(show_spinner=False)
def runs() -> Runs:
    """Return the importer's run in this process, which outlives the visit that began it."""
    return Runs()


# The importer brings in the rules of extraction: it is imported where it works, in the thread of
# the run. A page that only reads must not wait for them.


def read_in(files: Sequence[Upload], choices: Mapping[str, Choices]) -> bool:
    """Begin to read uploaded files into the store; False while another import runs."""
    target = store()

    def work(progress: Progress, should_stop: Stop) -> ImportReport:
        from readout import ingest

        return ingest.ingest_uploads(
            target,
            files,
            reference=settings.load().reference,
            progress=progress,
            should_stop=should_stop,
            opinion=ingest.opinion_of_settings(),
            choices=choices,
        )

    return runs().start(work, files, choices)


def read_again(item: RefusedItem, columns: Mapping[str, str], encoding: str) -> bool:
    """Begin to read a refused file again with other choices; False while another import runs."""
    target = store()

    def work(progress: Progress, should_stop: Stop) -> ImportReport:
        from readout import corrections, ingest

        return corrections.read_again(
            target,
            item,
            corrections.chosen(columns, encoding),
            reference=settings.load().reference,
            progress=progress,
            should_stop=should_stop,
            opinion=ingest.opinion_of_settings(),
        )

    return runs().start(work)


def search_pending() -> bool:
    """Begin to look through the articles that nothing was looked for in yet."""
    target = store()

    def work(progress: Progress, should_stop: Stop) -> None:
        from readout import ingest

        ingest.extract_pending(
            target,
            reference=settings.load().reference,
            progress=progress,
            should_stop=should_stop,
            opinion=ingest.opinion_of_settings(),
        )

    return runs().start(work)


def previews(files: Sequence[Upload]) -> tuple[FileReport, ...]:
    """Return what reading some files would give; nothing is stored."""
    from readout import corrections

    return corrections.previews(files)


def choices(columns: Mapping[str, str], encoding: str = "") -> Choices:
    """Return choices for field -> name of a column ("" for none) and an encoding."""
    from readout import corrections

    return corrections.chosen(columns, encoding)


def encodings() -> list[str]:
    """Return the encodings that a file may be told to have."""
    from readout import corrections

    return corrections.ENCODINGS


def correct(item: RefusedItem, text: str, title: str, published: str, outlet: str) -> bool:
    """Store what an analyst made of a refused item; tell whether it is new to the store."""
    from readout import corrections

    typed = corrections.Typed(text, title, published, outlet)
    with _written():
        return corrections.correct(store(), item, typed) is stores.Outcome.STORED


@st.cache_resource(show_spinner=False)
def sites() -> pd.DataFrame:
    """Return the register of sites."""
    return reference_frames.sites(settings.load().reference)


@st.cache_resource(show_spinner=False)
def site_events() -> pd.DataFrame:
    """Return the register of dated events at sites."""
    return reference_frames.site_events(settings.load().reference)
