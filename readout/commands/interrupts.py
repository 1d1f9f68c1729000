"""Ctrl+C in; the wish to stop out, so that a run ends in a true state instead of in the middle."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def stoppable() -> Iterator[Callable[[], bool]]:
    """Give a function that tells whether Ctrl+C was pressed; pressed again, it breaks off at once.

    Only in the main thread of a program, the one that signals reach.
    """
    asked = False

    def stop(number: int, frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True
        said = "\nStopping after what is in hand; what was read is stored. Ctrl+C again breaks off."
        print(said, file=sys.stderr, flush=True)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGINT, before)
