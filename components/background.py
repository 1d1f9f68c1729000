"""A run of the importer in; a thread of its own with its progress, its end, and the wish to stop.

The script of a page must not wait for it: the visitor could neither cancel nor look at other pages.
The thread touches the library alone, never Streamlit.
"""

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from readout import limits, time_left
from readout.errors import ReadoutError
from readout.records import Choices, FileState
from readout.store import ImportReport

Progress: TypeAlias = Callable[[str, int, int], None]  #: (stage, done, total)
Stop: TypeAlias = Callable[[], bool]
Work: TypeAlias = Callable[[Progress, Stop], ImportReport | None]
Upload: TypeAlias = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Seen:
    """How far a run is."""

    stage: str = ""  #: "reading", "extracting", "merging", or "" before the first of them
    done: int = 0
    total: int = 0
    began: float = 0.0
    left: time_left.Estimate | None = None


@dataclass(slots=True)
class Run:
    """One run; its thread writes, every visitor's page reads."""

    files: Sequence[Upload] = ()
    choices: Mapping[str, Choices] = field(default_factory=dict)
    seen: Seen = field(default_factory=Seen)
    report: ImportReport | None = None
    #: uploads that a cancelled run did not come to; they are gone with this process
    unread: tuple[Upload, ...] = ()
    problem: str = ""  #: why it ended before its end, in a sentence
    ended: threading.Event = field(default_factory=threading.Event)
    stopping: threading.Event = field(default_factory=threading.Event)

    def told(self, stage: str, done: int, total: int) -> None:
        """Take note of the progress."""
        now, before = time.monotonic(), self.seen
        new = stage != before.stage
        began, left = (now, None) if new else (before.began, before.left)
        left = time_left.estimate(left, began, now, done, total)
        self.seen = Seen(stage, done, total, began, left)

    def end(self) -> None:
        """Keep the bytes of what was not read, within the limit, and let the others go."""
        self.unread = _unread(self.files, self.report)
        self.files = ()
        self.ended.set()


class Runs:
    """The run of this process: one at a time, as the store has one writer."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: Run | None = None
        self._kept: Run | None = None  # the one whose unread files are kept

    def start(
        self, work: Work, files: Sequence[Upload] = (), choices: Mapping[str, Choices] | None = None
    ) -> bool:
        """Begin a run; tell whether it could begin, which it cannot while another one runs."""
        with self._lock:
            if self.running() is not None:
                return False
            if files or (self._last is not None and self._last.unread):
                self._kept = self._last
            run = Run(files, choices or {})
            self._last = run
        threading.Thread(target=_work, args=(run, work), name="import", daemon=True).start()
        return True

    def running(self) -> Run | None:
        """Return the run that is under way, or None."""
        return self._last if self._last is not None and not self._last.ended.is_set() else None

    def unread_of(self, key: int) -> Run | None:
        """Return the run of one import while the files that it did not come to are kept."""
        for run in (self._last, self._kept):
            if run is not None and run.unread and run.report is not None and run.report.key == key:
                return run
        return None

    def last(self) -> Run | None:
        """Return the run that began last, or None."""
        return self._last


def _work(run: Run, work: Work) -> None:
    try:
        run.report = work(run.told, run.stopping.is_set)
    except ReadoutError as problem:
        run.problem = str(problem)
    except Exception as problem:
        # Nobody waits for this thread: unsaid, its end would look like a run that found nothing.
        run.problem = f"The run broke off ({type(problem).__name__}). What was read is stored."
        logging.getLogger(__name__).exception("A run of the importer broke off.")
    finally:
        run.end()


def _unread(files: Sequence[Upload], report: ImportReport | None) -> tuple[Upload, ...]:
    if report is None or len(report.files) != len(files):
        return ()
    pairs = zip(files, report.files, strict=True)
    unread = tuple(one for one, row in pairs if row.state is FileState.CANCELLED)
    return unread if sum(len(data) for _, data in unread) <= limits.UNREAD_BYTES else ()
