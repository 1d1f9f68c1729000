"""What a part of a file delivered, and the row so far, in; the row of the import report out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select, update

from readout.records import Article, FileReport, FileState
from readout.store.rows import Row
from readout.store.tables import import_rows, sightings

_NOTHING: Row = dict.fromkeys(
    "found stored duplicates near_duplicates sightings corrected".split(), 0
)
_EMPTY = ("rejected", "notes", "dates", "languages")


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the articles of one part."""

    articles: Sequence[Article]
    stored: int
    sightings: int  #: duplicates that became a sighting of their own
    is_last: bool = True
    near: int = 0  #: of those stored, near copies of another article
    new_events: int = 0  #: meetings as a data set reports them
    known_events: int = 0
    notes: tuple[str, ...] = ()


def waiting(key: int, position: int, name: str) -> Row:
    """Return the row of a file that its import has not come to."""
    empty: Row = {one: [] for one in _EMPTY}
    told = {"import": key, "position": position, "file": name, "state": FileState.WAITING.value}
    return _NOTHING | empty | told


def counted(report: FileReport, added: Added, before: Any) -> Row:
    """Return a row with one more part counted; `before` is the row so far, or None."""
    so_far = before or waiting(0, 0, report.file)
    rejected = [
        [one.position, one.reason.value, one.detail, one.first_words] for one in report.rejected
    ]
    number, events = len(added.articles), added.new_events + added.known_events
    state = FileState.DONE if added.is_last else FileState.BEGUN
    choices = report.choices
    return {
        "file": report.file,
        "format": report.format,
        "announced": report.announced,
        "announced_in": report.announced_in,
        "state": state.value,
        "found": so_far["found"] + number + events + len(rejected),
        "stored": so_far["stored"] + added.stored + added.new_events,
        "duplicates": so_far["duplicates"] + number - added.stored + added.known_events,
        "near_duplicates": so_far["near_duplicates"] + added.near,
        "sightings": so_far["sightings"] + added.sightings,
        "rejected": so_far["rejected"] + rejected,
        "notes": so_far["notes"] + [*report.notes, *added.notes],
        "columns": report.columns,
        "header": report.header,
        "choices": [choices.columns, choices.encoding]
        if choices.columns or choices.encoding
        else [],
        **_kinds(so_far, added.articles),
    }


def move(
    connection: Connection,
    item: Any,
    article: Article,
    is_new: bool,
    new_sightings: int,
    near: int,
) -> None:
    """Count a refused item that was corrected by hand where it went, in the row of its file."""
    mine = import_rows.c.key == item["row"]
    row = connection.execute(select(import_rows).where(mine)).mappings().one()
    verdict = [item["position"], item["reason"], item["detail"], item["first_words"]]
    left = list(row["rejected"])
    left.remove(verdict)
    told = {
        "rejected": left,
        "stored": row["stored"] + is_new,
        "duplicates": row["duplicates"] + (not is_new),
        "sightings": row["sightings"] + (new_sightings if not is_new else 0),
        "near_duplicates": row["near_duplicates"] + near,
        "corrected": row["corrected"] + 1,
        **_kinds(row, [article]),
    }
    connection.execute(update(import_rows).where(mine).values(told))


def cancel_waiting(connection: Connection, key: int) -> None:
    """Mark the files that a cancelled import did not come to."""
    mine = (import_rows.c["import"] == key) & (import_rows.c.state == FileState.WAITING.value)
    told = {"state": FileState.CANCELLED.value}
    connection.execute(update(import_rows).where(mine).values(told))


def last_sighting(connection: Connection) -> int:
    """Return the key of the last sighting: those of this transaction will come after it."""
    return int(connection.execute(select(func.max(sightings.c.key))).scalar_one() or 0)


def sightings_since(connection: Connection, key: int) -> int:
    """Count the sightings that were added since `last_sighting`."""
    asked = select(func.count()).select_from(sightings).where(sightings.c.key > key)
    return int(connection.execute(asked).scalar_one())


def _kinds(so_far: Any, articles: Sequence[Article]) -> Row:
    return {
        "dates": _sum(so_far["dates"], (one.published_known.value for one in articles)),
        "languages": _sum(so_far["languages"], (one.language for one in articles)),
    }


def _sum(before: Iterable[tuple[str, int]], more: Iterable[str]) -> list[tuple[str, int]]:
    return (Counter(dict(before)) + Counter(more)).most_common()
