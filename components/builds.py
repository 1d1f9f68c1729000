"""What a download asks for in; a build in a thread of its own, with its progress and end, out.

One file is built at a time in a process: the libraries that draw share state, and two at once
would take as long as one after the other. The thread touches the library alone, never Streamlit.
"""

import logging
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from readout import steps
from readout.errors import ReadoutError

Made: TypeAlias = bytes | tuple[bytes, ...]  #: a file, or the pictures of its pages
Work: TypeAlias = Callable[[], Made]
_one_at_a_time = threading.Lock()
_LOOK = 0.2  #: seconds between two looks whether it is wanted still, while another file is built
_SLOWEST = 20.0
WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file: its name and kind, how it is made, and what it is made of."""

    name: str
    mime: str
    work: Work
    of: object  #: compared by ==; the file is stale where the page now shows something else
    seconds: float = 0.0  #: that were told beforehand, for an idle core; 0 where none were


@dataclass(slots=True)
class Build:
    """One build; its thread writes, the page reads."""

    wanted: Wanted
    seen: tuple[str, int, int] = ("", 0, 1)  #: (stage, done, total)
    made: Made | None = None  #: the whole, or nothing of it
    problem: str = ""  #: why there is none, in a sentence
    ended: threading.Event = field(default_factory=threading.Event)
    stopping: threading.Event = field(default_factory=threading.Event)
    id: str = field(default_factory=lambda: secrets.token_hex(8))

    def told(self, stage: str, done: int, total: int) -> None:
        """Take note of a step. Raises Stopped where the file is not wanted any more."""
        if self.stopping.is_set():
            raise steps.Stopped("Cancelled: no file was made.")
        if stage:
            self.seen = (stage, done, total)


@dataclass(slots=True)
class Pace:
    """How many times longer files take here and now than an idle core would."""

    factor: float = 1.0

    def learn(self, told: float, took: float) -> None:
        """Take note of a file: one that took less than a second says nothing."""
        if told > 0 and took >= 1:
            self.factor = min(max(took / told, 1.0), _SLOWEST)


pace = Pace()


def start(wanted: Wanted) -> Build:
    """Begin to build a file."""
    build = Build(wanted)
    threading.Thread(target=_run, args=(build,), name="build", daemon=True).start()
    return build


def _run(build: Build) -> None:
    try:
        with steps.watched(build.told):
            build.made = _built(build)
    except ReadoutError as problem:
        build.problem = str(problem)
    except Exception as problem:
        # Nobody waits for this thread: unsaid, its end would look like a file that never comes.
        build.problem = f"The file could not be built ({type(problem).__name__})."
        logging.getLogger(__name__).exception("A file could not be built.")
    finally:
        build.ended.set()


def _built(build: Build) -> Made:
    while not _one_at_a_time.acquire(timeout=_LOOK):
        build.told(WAITING, 0, 1)
    try:
        began = time.monotonic()
        made = build.wanted.work()
        pace.learn(build.wanted.seconds, time.monotonic() - began)
        build.told("", 0, 1)  # what was cancelled at the last moment is not offered either
        return made
    finally:
        _one_at_a_time.release()
