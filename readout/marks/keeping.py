"""A store in; marks set in it from its frames, opened again, and compared with each other, out."""

from collections.abc import Sequence
from datetime import UTC, datetime

from readout.errors import MarkError
from readout.filters import Filters
from readout.frames import Frames, current, slice
from readout.marks import asking, snapshot
from readout.marks.changes import Changes
from readout.marks.comparing import compare, narrowed
from readout.reviews import Review
from readout.store import Mark, Store, add_mark, all_marks, all_reviews, mark_data, search

NOW = "now"  #: instead of a mark's name: the store as it is


def set_mark(
    store: Store, frames: Frames, name: str, by: str, filters: Filters | None = None, at: str = ""
) -> Mark:
    """Keep these frames, the whole ones, under a name; `filters` are what the analyst looks at.

    `at` is now when it is not given. Raises MarkError when the name cannot be given.
    """
    taken = snapshot.freeze(frames, filters)
    mark = Mark(
        name=name,
        at=at or moment(),
        by=by,
        as_of=taken.as_of,
        filters=asking.as_json(taken.filters),
        sha256=taken.sha256,
        meetings=taken.meetings,
        statements=taken.statements,
        articles=taken.articles,
    )
    return add_mark(store, mark, taken.data)


def open_mark(store: Store, name: str) -> Frames:
    """Return the frames as they stood at a mark.

    Raises MarkError when it is not there, was removed, or its bytes are not those that were kept.
    """
    mark, data = mark_data(store, name)
    return snapshot.open(data, mark.sha256)


def compare_marks(
    store: Store, then: str, now: str = NOW, filters: Filters | None = None
) -> Changes:
    """Return what changed from one mark to another, or to the store as it is.

    Of records that the filters leave of either state; of a statement that stands in several copies
    of one article, the one in the earliest copy.
    """
    was = open_mark(store, then)
    is_ = current(store) if now == NOW else open_mark(store, now)
    reviews = all_reviews(store) if now == NOW else decided(store, now)
    return since(store, was, is_, reviews, filters)


def since(
    store: Store,
    was: Frames,
    is_: Frames,
    reviews: Sequence[Review],
    filters: Filters | None = None,
) -> Changes:
    """Return what changed between two whole frames, of what the filters leave of either."""
    asked_for = filters or Filters()
    found = search(store, asked_for.text) if asked_for.text else None
    parts = (slice(each, asked_for, found) for each in (was, is_))
    return narrowed(compare(was, is_, reviews), *parts)


def decided(store: Store, now: str) -> tuple[Review, ...]:
    """Return the decisions that were there at a mark."""
    found = {mark.name: mark.at for mark in all_marks(store)}
    if now not in found:
        raise MarkError(f"There is no mark called “{now}”.")
    return tuple(one for one in all_reviews(store) if one.at <= found[now])


def asked(mark: Mark) -> Filters:
    """Return what the analyst looked at when the mark was set."""
    return asking.from_json(mark.filters)


def moment() -> str:
    """Return the time as a mark keeps it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
