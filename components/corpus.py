"""The store of this process in; its frames, a filter's slice, articles and registers out, kept.

These functions only keep what the library computes: frames by the store's data version and the
list of topics, slices by these and filters. What they return is shared by every visitor: to read,
never to change.
"""

import gc
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from components import state
from components.background import Progress, Runs, Stop, Upload
from readout import frames, marks, reference_frames, reviewing, settings
from readout import store as stores
from readout.errors import ReviewError
from readout.export.evidence import Texts
from readout.filters import Filters
from readout.frames import Facet, Frames, Group, Marks, Removal, Topic
from readout.records import Article, Choices, FileReport, Span
from readout.reviewing import Decision
from readout.reviews import Action, Review, Subject
from readout.store import ArticleRecords, ImportHead, ImportReport, Mark, RefusedItem


@st.cache_resource(show_spinner=False)
def store() -> stores.Store:
    """Return the store of this process, created when it is not there yet."""
    return stores.open(settings.load().store_url)


class Version(NamedTuple):
    """What everything here is kept by."""

    data: int  #: the store's data version; below 0 the key of a mark, whose state never changes
    topics: str  #: when the list of topics was changed last, and its length


class _Run(threading.local):
    """The version that one run of a page shows; None outside a run."""

    version: Version | None = None
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
    if _run.inside:
        _run.version = found
    return found


def texts() -> Texts:
    """Return what reads articles with their texts, by their keys."""
    return partial(stores.some_articles, store())


def whole() -> Frames:
    """Return everything that is stored, as analysts decided on it; or that was, at a mark."""
    return whole_at(version())


def whole_at(version: Version) -> Frames:
    """Return everything of one state, by its version."""
    return _frozen(version.data) if version.data < 0 else _whole(version)


def as_found() -> Frames:
    """Return everything that is stored, as the rules found it: no decision is in it."""
    return _found_by_rules(stores.records_version(store()))


def part(filters: Filters) -> Frames:
    """Return what the filters leave."""
    return _part(version(), filters)


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


def statements_told() -> int:
    """Return how many statements there are, one that stands in several copies counted once."""
    return _statements_told(version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _statements_told(version: Version) -> int:
    return int(whole_at(version).statements["group"].nunique())


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


def marked_words(event: str) -> tuple[Span, ...]:
    """Return where the words of a statement stand that an analyst added or gave other ends."""
    for one in reversed(stores.reviews_of(store(), event)):
        if "spans" in one.values:
            return tuple(Span(start, end) for start, end in one.values["spans"])
        if one.action is Action.ADD:
            return one.spans
    return ()


def decided() -> tuple[Review, ...]:
    """Return every decision, or those up to the mark that is shown, the oldest first."""
    shown = mark()
    return marks.decided(store(), shown.name) if shown else stores.all_reviews(store())


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
    """Return ids and names as the parties of a meeting; those it had already keep their role.

    The role of anybody else on that day is not known: roles are of a day, not of a person.
    """
    frame = whole().participants
    fields = [name for name in frame.columns if name != "meeting"]
    mine = frame.loc[frame["meeting"] == meeting, fields].astype("str")
    parties = [dict(zip(fields, row, strict=True)) for row in mine.itertuples(False, None)]
    known = {party["actor"] or party["name"]: party for party in parties}
    return [known.get(one) or _party(one) for one in chosen]


def as_speaker(chosen: str) -> dict[str, str]:
    """Return an id, or a name as written, as the fields of a statement that it speaks."""
    name = people().get(chosen)
    if name is None:
        return {"actor": "", "speaker": chosen[:300], "side": ""}
    return {"actor": chosen, "speaker": name[:300], "side": sides().get(chosen, "")}


def _party(one: str) -> dict[str, str]:
    name = people().get(one)
    if name is None:
        return {"actor": "", "name": one[:300]}
    party = {"actor": one, "name": name[:300], "actor_kind": one.partition(":")[0]}
    return party | ({"side": side} if (side := sides().get(one, "")) else {})


def sides() -> dict[str, str]:
    """Return the side of every actor that has one, by id."""
    return _sides(stores.data_version(store()))


@st.cache_resource(show_spinner=False, max_entries=2)
def _sides(version: int) -> dict[str, str]:
    frames_of = (_whole(version).participants, _whole(version).statements)
    pairs = pd.concat([frame[["actor", "side"]].astype("str") for frame in frames_of])
    pairs = pairs[(pairs["actor"] != "") & (pairs["side"] != "")].drop_duplicates("actor")
    return dict(zip(pairs["actor"], pairs["side"], strict=True))


def places() -> dict[str, dict[str, str]]:
    """Return name, level and country of every place that the corpus knows, by id."""
    return _places(version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _places(version: Version) -> dict[str, dict[str, str]]:
    frame = whole_at(version).mentions
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
