"""Work that makes many objects in; the collector of garbage going through them seldom, out."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 20_000  #: new objects between two looks; Python's own 700 take a twelfth of a pack's time


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Have the collector look less often meanwhile: what a file is made of is garbage at its end.

    It still looks, so a process of little memory stays one.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(_SELDOM, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
