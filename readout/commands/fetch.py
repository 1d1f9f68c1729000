"""The words of `readout fetch` and `readout watch` in; work done, lines and an exit code out.

Heavy things are imported inside the functions: `readout --help` must answer at once.
"""

import argparse
import json
import random
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from readout import settings
from readout.commands import terminal
from readout.errors import SettingsError, SourceError, StoreBusy

if TYPE_CHECKING:
    from readout.store import ImportReport, Store
    from readout.watching import FeedOutcome, WatchReport


def fetch(words: argparse.Namespace) -> int:
    """Fetch pages, feeds or files into the store; 1 when something was rejected."""
    from readout import fetching, store

    _refuse_when_off()
    report = fetching.fetch(
        store.open(settings.store_url(words.store)),
        words.addresses,
        articles=words.articles,
        reference=settings.load().reference,
        workers=words.workers,
        progress=terminal.progress(),
        opinion=terminal.opinion(words.second_opinion),
    )
    _keep(words.report, report.as_json())
    _tell_import(report)
    return 1 if report.rejected else 0


def watch(words: argparse.Namespace) -> int:
    """Change, list or run the watch-list."""
    from readout import store

    if (words.action in ("add", "remove")) != bool(words.addresses):
        raise SourceError(f"Of watch {words.action}: addresses come after add and remove alone.")
    target = store.open(settings.store_url(words.store))
    actions = {"add": _add, "remove": _remove, "list": _list, "run": _run}
    return actions[words.action](target, words)


def _add(target: "Store", words: argparse.Namespace) -> int:
    from readout import feed_finding, fetching, store, watching

    good, refused = fetching.checked(words.addresses)
    if settings.load().fetch is False:
        found = [feed_finding.Found(one, one) for one in good]
    else:
        found = feed_finding.find(target, good)
    feeds = [one.feed for one in found if one.feed]
    added = store.watch(target, feeds, words.articles, watching.moment())
    for one in found:
        if one.line:
            print(f"  {'' if one.feed else 'not added: '}{one.asked}: {one.line}")
    for text, why in refused.items():
        print(f"  refused: {text}: {why}")
    print(f"{added} feeds added, {len(store.watched(target))} watched.")
    return 1 if refused or len(feeds) < len(found) else 0


def _remove(target: "Store", words: argparse.Namespace) -> int:
    from readout import fetching, store

    good, _ = fetching.checked(words.addresses)
    removed = store.unwatch(target, good)
    print(f"{removed} feeds removed, {len(store.watched(target))} watched.")
    return 0 if removed == len(words.addresses) else 1


def _list(target: "Store", words: argparse.Namespace) -> int:
    from readout import store

    for feed in store.watched(target):
        seen = feed.seen_at or "never"
        why = f" ({feed.problem}: {feed.detail})" if feed.problem else ""
        wait = f", not before {feed.due_at}" if feed.due_at else ""
        print(f"{feed.address}\n  last seen {seen}; {feed.outcome or 'not asked yet'}{why}{wait}")
    return 0


def _run(target: "Store", words: argparse.Namespace) -> int:
    _refuse_when_off()
    with _until_stopped() as stopped:
        while True:
            code = _run_once(target, words, stopped)
            if words.every is None or stopped.is_set():
                return code
            _wait(words.every, stopped)
            if stopped.is_set():
                return 0


def _run_once(target: "Store", words: argparse.Namespace, stopped: threading.Event) -> int:
    from readout import watching

    try:
        report = watching.ask_feeds(
            target,
            reference=settings.load().reference,
            everything=words.all,
            workers=words.workers,
            progress=terminal.progress(),
            should_stop=stopped.is_set,
            opinion=terminal.opinion(words.second_opinion),
        )
    except StoreBusy as problem:
        if words.every is None:
            raise
        print(f"readout: {problem}", file=sys.stderr)  # the next turn comes
        return 1
    _keep(words.report, report.as_json())
    _tell(report)
    rejected = report.imported.rejected if report.imported else 0
    return 1 if report.failed or rejected else 0


def _tell(report: "WatchReport") -> None:
    if not report.outcomes:
        print("No feed is watched yet: readout watch add URL.")
    for one in report.outcomes:
        if one.moved:
            print(f"  {one.moved} has moved for good; from now on it is asked at its new address:")
        print(f"  {one.feed.address}: {_in_words(one)}")
    if report.imported:
        _tell_import(report.imported)
    sys.stdout.flush()


def _in_words(one: "FeedOutcome") -> str:
    from readout.store import FeedState

    feed = one.feed
    match one.state:
        case FeedState.NEW:
            return f"{one.stored} new"
        case FeedState.KNOWN:
            return "nothing that is not known"
        case FeedState.UNCHANGED:
            return "nothing new"
        case FeedState.WAITING:
            return f"not asked before {feed.due_at}, it failed {feed.failures} times"
        case FeedState.FAILED:
            return f"failed: {feed.problem} {feed.detail}".rstrip()


def _tell_import(report: "ImportReport") -> None:
    for row in report.files:
        for one in row.rejected:
            place = f"article {one.position}" if one.position else "as a whole"
            print(f"  rejected: {row.file}, {place}: {one.reason} {one.detail}".rstrip())
    print(
        f"{report.found} found: {report.stored} stored, {report.duplicates} duplicates, "
        f"{report.rejected} rejected."
    )


def _keep(target: Path | None, form: dict[str, Any]) -> None:
    if target:
        terminal.write(target, json.dumps(form, ensure_ascii=False, indent=1).encode())


def _refuse_when_off() -> None:
    if settings.load().fetch is False:
        raise SettingsError("Fetching is switched off here (READOUT_FETCH=off).")


def _wait(seconds: int, stopped: threading.Event) -> None:
    from readout.sources.watch import jittered

    stopped.wait(jittered(seconds, random.random()))  # noqa: S311 - a pause, no secret


@contextmanager
def _until_stopped() -> Iterator[threading.Event]:
    """Give an event that Ctrl+C and SIGTERM set; a second one of them ends the process at once."""
    stopped = threading.Event()
    kinds = (signal.SIGINT, signal.SIGTERM)
    before = {kind: signal.getsignal(kind) for kind in kinds}

    def stop(number: int, frame: FrameType | None) -> None:
        stopped.set()
        for kind in kinds:
            signal.signal(kind, before[kind])
        print("readout: stopping after what is in hand.", file=sys.stderr, flush=True)

    for kind in kinds:
        signal.signal(kind, stop)
    try:
        yield stopped
    finally:
        for kind in kinds:
            signal.signal(kind, before[kind])
