"""Work counted in calls, not in seconds: the same on a busy machine as on an idle one."""

import sys
from collections.abc import Callable


def calls(work: Callable[[], object]) -> int:
    """Return how many functions a piece of work calls, those written in C included."""
    count = 0

    def tell(frame, event, argument):
        nonlocal count
        if event in ("call", "c_call"):
            count += 1

    before = sys.getprofile()
    sys.setprofile(tell)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def growth(work: Callable[[int], object], size: int) -> float:
    """Return by what the calls grow when the size of the work doubles.

    What is read once and kept (word lists, registers) is read before the first count.
    """
    work(size // 4)
    return calls(lambda: work(2 * size)) / calls(lambda: work(size))
