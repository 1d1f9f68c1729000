"""The words of `readout marks` in; marks set, listed, shown, removed or compared, out.

Heavy things are imported inside the functions: `readout --help` must answer at once.
"""

import argparse
import getpass
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from readout import settings
from readout.commands.terminal import write
from readout.errors import MarkError

if TYPE_CHECKING:
    from readout.frames import Frames
    from readout.marks import Changes
    from readout.store import Mark, Store


def marks(words: argparse.Namespace) -> int:
    """Do what was asked of the marks of a store."""
    from readout import store

    if (words.what == "list") != (words.name is None):
        raise MarkError("A name comes after set, show, compare and remove, and after them alone.")
    reads = words.what in ("list", "show", "compare")
    opened = store.open(settings.store_url(words.store), read_only=reads)
    actions: dict[str, Callable[[Store, argparse.Namespace], int]] = {
        "list": _list,
        "set": _set,
        "show": _show,
        "compare": _compare,
        "remove": _remove,
    }
    return actions[words.what](opened, words)


def _list(opened: "Store", words: argparse.Namespace) -> int:
    from readout import store

    every = store.all_marks(opened, removed=True)
    for mark in every:
        print(_told(mark))
    if not every:
        print("No mark yet: readout marks set NAME.")
    return 0


def _set(opened: "Store", words: argparse.Namespace) -> int:
    from readout import marks as work

    mark = work.set_mark(opened, _whole(opened), words.name, _who(words))
    print(f"{_told(mark)}\n  {mark.bytes:,} bytes, sha256 {mark.sha256}")
    return 0


def _whole(opened: "Store") -> "Frames":
    """The state of today with its topics, as the pages show it."""
    from readout import frames, store

    found = frames.load(opened)
    topics = frames.read_topics(settings.load().reference / "topics.tsv")
    decided = frames.reviewed(found, store.decisions(opened))
    return frames.on_topics(decided, frames.marks(opened, found, topics))


def _show(opened: "Store", words: argparse.Namespace) -> int:
    from readout import marks as work
    from readout import store

    mark, data = store.mark_data(opened, words.name)
    held = work.open(data, mark.sha256)
    print(f"{_told(mark)}\n  {mark.bytes:,} bytes, sha256 {mark.sha256}, unchanged")
    for status, number in held.meetings["status"].astype("str").value_counts().items():
        print(f"  meetings {status}: {number:,}")
    checked = int((held.statements["check"] != "").sum())
    print(f"  statements checked: {checked:,} of {len(held.statements):,}")
    print(f"  its tables: readout export meetings --mark {words.name!r} --format csv --out FILE")
    return 0


def _compare(opened: "Store", words: argparse.Namespace) -> int:
    from readout.export import changes as export

    found, about = _changes(opened, words)
    if words.format == "text":
        data = "\n".join([about["Compared"], *export.lines(found)]) + "\n"
        if words.out is None:
            print(data, end="")
            return 0
        write(words.out, data.encode())
    elif words.format == "json" and words.out is None:
        print(export.as_json(found, about).decode())
        return 0
    elif words.out is None:
        raise MarkError("A workbook goes into a file: --out FILE.")
    else:
        make = export.as_json if words.format == "json" else export.as_xlsx
        write(words.out, make(found, about))
    print(f"{words.out}: {export.counts(found)}.")
    return 0


def _changes(opened: "Store", words: argparse.Namespace) -> "tuple[Changes, dict[str, str]]":
    """Compare with a mark, or with what was there before a day where no mark has that name."""
    from readout import frames, store
    from readout import marks as work

    known = {mark.name for mark in store.all_marks(opened)}
    day = None if words.name in known else _day(words.name)
    if day is None:
        found = work.compare_marks(opened, words.name, words.to)
        return found, {"Compared": f"Since “{words.name}”, to {_until(words.to)}:"}
    if words.to != work.NOW:
        raise MarkError("A day is compared with the state of today alone.")
    by = work.By.STORED if words.stored else work.By.PUBLISHED
    whole = frames.current(opened)
    then, decided = work.before(whole, day, by), store.all_reviews(opened)
    found = work.since(opened, then, whole, decided)
    said = f"In articles {by} since {day.isoformat()} (what changed, only a mark tells):"
    return found, {"Compared": said}


def _remove(opened: "Store", words: argparse.Namespace) -> int:
    from readout import marks as work
    from readout import store

    mark = store.remove_mark(opened, words.name, work.moment(), _who(words), words.why)
    print(f"“{mark.name}” is removed; that it was there stays on record.")
    return 0


def _told(mark: "Mark") -> str:
    gone = f"; removed {mark.removed_at} by {mark.removed_by}" if mark.removed_at else ""
    return (
        f"{mark.name}: set {mark.at} by {mark.by}, data to {mark.as_of or 'no day'}; "
        f"{mark.meetings:,} meetings, {mark.statements:,} statements, "
        f"{mark.articles:,} articles{gone}"
    )


def _until(name: str) -> str:
    return "now" if name == "now" else f"“{name}”"


def _who(words: argparse.Namespace) -> str:
    if words.by:
        return str(words.by)
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a process without a user's name
        return "command line"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
