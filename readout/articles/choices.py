"""What an analyst chose for the file in hand, for the readers that would guess it otherwise.

A reader is called through archives, mailboxes and their members: the choice holds for all that one
file holds, so it stands beside the call and not in thirty signatures.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from readout.records import Choices

_IN_FORCE: ContextVar[Choices] = ContextVar("choices", default=Choices())  # noqa: B039 - frozen


def current() -> Choices:
    """Return the choices for the file that is being read; empty ones where nothing was chosen."""
    return _IN_FORCE.get()


@contextmanager
def chosen(choices: Choices) -> Iterator[None]:
    """Let choices be in force while one file is read."""
    before = _IN_FORCE.set(choices)
    try:
        yield
    finally:
        _IN_FORCE.reset(before)
