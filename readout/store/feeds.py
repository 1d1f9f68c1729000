"""Addresses of feeds in; the watch-list, and what became of each feed when it was asked last, out.

Moments are UTC, as everywhere in the store; "" stands for never.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from sqlalchemy import delete, func, insert, select, update

from readout import limits
from readout.errors import StoreError
from readout.store.connect import Store, reading, writing
from readout.store.insert import chunks
from readout.store.tables import feeds, sightings

_COLUMNS = [column for column in feeds.columns if column.name != "key"]


class FeedState(StrEnum):
    """What became of a feed when it was asked."""

    NEW = "new"  #: entries that were not in the store
    KNOWN = "known"  #: entries, all of them known
    UNCHANGED = "unchanged"  #: the same as last time, by the server's word or byte for byte
    FAILED = "failed"
    WAITING = "waiting"  #: not asked: it failed not long ago


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed of the watch-list."""

    address: str
    articles: bool = False  #: the pages that its entries link to are fetched as well
    etag: str = ""
    modified: str = ""
    sha256: str = ""
    added_at: str = ""
    asked_at: str = ""  #: when it was asked last
    seen_at: str = ""  #: when it answered last
    due_at: str = ""  #: not to be asked before, after failures
    outcome: str = ""  #: a FeedState, "" when it was never asked
    problem: str = ""  #: why it failed, a value of Problem
    detail: str = ""
    failures: int = 0  #: in a row


def watched(store: Store) -> tuple[Feed, ...]:
    """Return the watch-list in the order in which feeds came onto it."""
    with reading(store) as connection:
        rows = list(connection.execute(select(*_COLUMNS).order_by(feeds.c.key)).mappings())
    return tuple(Feed(**row) for row in rows)


def watch(store: Store, addresses: Iterable[str], articles: bool, at: str) -> int:
    """Put feeds onto the watch-list; return how many were not on it.

    One that is on it keeps what is known of it. When it is told anew whether its articles are
    wanted, its marks go: else "nothing new" would be all it says. Raises StoreError when the list
    is full.
    """
    new = 0
    with writing(store) as connection:
        for address in addresses:
            mine = feeds.c.address == address
            before = connection.execute(select(feeds.c.articles).where(mine)).scalar_one_or_none()
            if before is not None:
                if before != articles:
                    marks = {"articles": articles, "etag": "", "modified": "", "sha256": ""}
                    connection.execute(update(feeds).where(mine).values(marks))
                continue
            count = connection.execute(select(func.count()).select_from(feeds)).scalar_one()
            if count >= limits.FEEDS:
                raise StoreError(f"The watch-list holds {limits.FEEDS} feeds, and no more.")
            row = asdict(replace(Feed(address), articles=articles, added_at=at))
            connection.execute(insert(feeds), row)
            new += 1
    return new


def unwatch(store: Store, addresses: Iterable[str]) -> int:
    """Take feeds off the watch-list; return how many were on it. Their articles stay."""
    with writing(store) as connection:
        return sum(
            connection.execute(delete(feeds).where(feeds.c.address == address)).rowcount
            for address in addresses
        )


def move_feed(store: Store, address: str, to: str) -> None:
    """Watch a feed at another address; what is watched there already is not watched twice."""
    with writing(store) as connection:
        there = select(feeds.c.key).where(feeds.c.address == to)
        mine = feeds.c.address == address
        if connection.execute(there).first():
            connection.execute(delete(feeds).where(mine))
        else:
            connection.execute(update(feeds).where(mine).values(address=to))


def note_feeds(store: Store, asked: Iterable[Feed]) -> None:
    """Keep what became of feeds; one that was taken off the list meanwhile stays off."""
    with writing(store) as connection:
        for feed in asked:
            row = asdict(feed)
            # Whoever changed these while it was asked has the last word.
            kept = {name: row[name] for name in row if name not in ("address", "articles")}
            connection.execute(update(feeds).where(feeds.c.address == feed.address).values(kept))


def fetched_before(store: Store, addresses: Sequence[str]) -> frozenset[str]:
    """Return which of these addresses gave an article that is stored."""
    found: set[str] = set()
    with reading(store) as connection:
        for some in chunks(addresses):
            asked = select(sightings.c.source).where(sightings.c.source.in_(some)).distinct()
            found.update(connection.execute(asked).scalars())
    return frozenset(found)
