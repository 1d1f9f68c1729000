"""Work that takes seconds in; how far it is told to who watches, and places to stop it at, out.

Whoever watches may raise in answer: the work ends there, and nothing half-made is given back.
Nobody watching, a step costs nothing. Each thread has its own watcher.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeAlias, TypeVar

from readout.errors import ReadoutError

Watch: TypeAlias = Callable[[str, int, int], None]  #: (stage, done, total); stage "" is a pause
T = TypeVar("T")
_watch: ContextVar[Watch | None] = ContextVar("watch", default=None)


class Stopped(ReadoutError):
    """The work was stopped by who watched it."""


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """Tell `watch` of every step of the work inside."""
    before = _watch.set(watch)
    try:
        yield
    finally:
        _watch.reset(before)


def step(stage: str, done: int = 0, total: int = 1) -> None:
    """Tell that a stage is so far. Raises what the watcher raises."""
    if watch := _watch.get():
        watch(stage, done, total)


def pause() -> None:
    """Give the watcher a moment to stop the work, with nothing new to tell."""
    step("")


def each(stage: str, things: Sequence[T]) -> Iterator[T]:
    """Yield things one by one, and tell of each before it is worked on.

    >>> with watched(lambda *told: print(told)):
    ...     list(each("figures", "ab"))
    ('figures', 0, 2)
    ('figures', 1, 2)
    ['a', 'b']
    """
    for number, thing in enumerate(things):
        step(stage, number, len(things))
        yield thing
