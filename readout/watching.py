"""The watch-list in; what its feeds have that is new in the store, and each feed's outcome, out.

A feed is asked with what its server said last time, so that it can answer "nothing new". What the
server says is kept only after its articles were stored: a run that is killed asks again.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from readout import fetching, ingest
from readout import store as stores
from readout.extract.second_opinion import SecondOpinion
from readout.fetching import FEEDS, Row, Visit
from readout.ingest import Progress, Stop
from readout.records import Problem, Rejection
from readout.sources.visits import Failure, Page, Session
from readout.sources.watch import back_off
from readout.store import Feed, FeedState, ImportReport, Store

Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class FeedOutcome:
    """What became of one feed in one run."""

    feed: Feed  #: as the watch-list has it now
    state: FeedState
    stored: int = 0  #: articles that were new
    moved: str = ""  #: where it was watched until now, when it has moved for good


@dataclass(frozen=True, slots=True)
class WatchReport:
    """One run over the watch-list; `imported` is None when no feed had anything to read."""

    outcomes: tuple[FeedOutcome, ...] = ()
    imported: ImportReport | None = None

    @property
    def failed(self) -> int:
        """How many feeds were asked in vain."""
        return sum(one.state is FeedState.FAILED for one in self.outcomes)

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain values for `json.dumps`."""
        told = [
            {
                "address": one.feed.address,
                "outcome": one.state.value,
                "stored": one.stored,
                "problem": one.feed.problem,
                "detail": one.feed.detail,
                "seen_at": one.feed.seen_at,
                "due_at": one.feed.due_at,
                "moved_from": one.moved,
            }
            for one in self.outcomes
        ]
        return {"feeds": told, **fetching.as_json(self.imported)}


@dataclass(frozen=True, slots=True)
class _Asked:
    feed: Feed
    state: FeedState
    first: int = 0  #: of its rows in the import report, from 0
    end: int = 0
    settled: str = ""  #: where it has moved for good, "" where it has not


def ask_feeds(
    store: Store,
    *,
    reference: Path,
    everything: bool = False,
    session: Session | None = None,
    now: Now | None = None,
    progress: Progress | None = None,
    workers: int = 1,
    should_stop: Stop | None = None,
    opinion: SecondOpinion | None = None,
) -> WatchReport:
    """Ask the watched feeds for what is new and return each one's outcome.

    A feed that failed not long ago is left alone, unless `everything` is to be asked.
    """
    now = now or _now
    asked: list[_Asked] = []
    with fetching.visiting(store, session) as visit:
        imported = ingest.ingest_parsed(
            store,
            _rows(visit, stores.watched(store), everything, now, asked, progress, should_stop),
            reference=reference,
            progress=progress,
            workers=workers,
            should_stop=should_stop,
            opinion=opinion,
        )
    outcomes = tuple(_outcome(one, imported) for one in asked)
    changed = [one.feed for one in outcomes if one.state is not FeedState.WAITING]
    if changed:
        stores.note_feeds(store, changed)
    return WatchReport(_settled(store, asked, outcomes), imported)


def moment(at: datetime | None = None) -> str:
    """Return a moment, else this one, as the store writes it."""
    return (at or _now()).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _rows(
    visit: Visit,
    feeds: tuple[Feed, ...],
    everything: bool,
    now: Now,
    asked: list[_Asked],
    progress: Progress | None,
    should_stop: Stop | None,
) -> Iterator[Row]:
    """Yield the rows of all feeds, and append to `asked` what became of each."""
    count = 0
    for done, feed in enumerate(feeds):
        if should_stop and should_stop():
            return
        if progress:
            progress("fetching", done, len(feeds))
        if not everything and feed.due_at > moment(now()):
            asked.append(_Asked(feed, FeedState.WAITING))
            continue
        first = count
        visit.is_whole = True
        page = visit.session.get(feed.address, feed.etag, feed.modified)
        if isinstance(page, Failure):
            asked.append(_failed(feed, page, now()))
        elif _is_same(feed, page):
            known = _answered(feed, page, now(), keeps=True)
            asked.append(_Asked(known, FeedState.UNCHANGED, settled=page.settled))
        else:
            wrong = None
            for row in fetching.rows(visit, page, feed.articles):
                wrong = _no_feed(row, page) or wrong
                if wrong is None:
                    yield row
                    count += 1
            if wrong is None:
                known = _answered(feed, page, now(), keeps=visit.is_whole)
                asked.append(_Asked(known, FeedState.KNOWN, first, count, page.settled))
            else:
                asked.append(_failed(feed, Failure(page.asked, wrong), now()))


def _outcome(one: _Asked, imported: ImportReport | None) -> FeedOutcome:
    """Return an outcome, now that it is known how many of its articles were new."""
    rows = imported.files[one.first : one.end] if imported else ()
    stored = sum(row.stored for row in rows)
    state = FeedState.NEW if stored else one.state
    if state is FeedState.WAITING:
        return FeedOutcome(one.feed, state)
    return FeedOutcome(replace(one.feed, outcome=state.value), state, stored)


def _settled(
    store: Store, asked: Sequence[_Asked], outcomes: Sequence[FeedOutcome]
) -> tuple[FeedOutcome, ...]:
    """Write down where feeds are from now on, and return the outcomes with their new addresses.

    Only one that answered as a feed is believed: a page that is put in its place is no move.
    """
    told = []
    for one, outcome in zip(asked, outcomes, strict=True):
        old = outcome.feed.address
        if one.settled:
            stores.move_feed(store, old, one.settled)
            outcome = replace(outcome, feed=replace(outcome.feed, address=one.settled), moved=old)
        told.append(outcome)
    return tuple(told)


def _is_same(feed: Feed, page: Page) -> bool:
    return page.body is None or hashlib.sha256(page.body).hexdigest() == feed.sha256


def _no_feed(row: Row, page: Page) -> Rejection | None:
    """Return why what came from a watched address is not stored: only a feed is."""
    mine = getattr(row, "source_name", "") == page.asked
    kind = getattr(row, "format", "")
    if not mine or kind in FEEDS:
        return None
    return Rejection(0, Problem.UNREADABLE, f"no feed, but {kind or 'something else'}")


def _answered(feed: Feed, page: Page, at: datetime, keeps: bool) -> Feed:
    """Return a feed after an answer; what its server said is kept when all was read."""
    known = replace(feed, asked_at=moment(at), seen_at=moment(at), due_at="")
    known = replace(known, problem="", detail="", failures=0)
    if page.body is None:  # a server may name new marks with its 304; most name none
        return replace(known, etag=page.etag or feed.etag, modified=page.modified or feed.modified)
    if not keeps:
        return replace(known, etag="", modified="", sha256="")
    digest = hashlib.sha256(page.body).hexdigest()
    return replace(known, etag=page.etag, modified=page.modified, sha256=digest)


def _failed(feed: Feed, failure: Failure, at: datetime) -> _Asked:
    failures = feed.failures + 1
    wait = timedelta(seconds=back_off(failures, failure.retry_after))
    known = replace(
        feed,
        asked_at=moment(at),
        due_at=moment(at + wait),
        problem=failure.rejection.reason.value,
        detail=failure.rejection.detail,
        failures=failures,
    )
    return _Asked(known, FeedState.FAILED)


def _now() -> datetime:
    return datetime.now(UTC)
