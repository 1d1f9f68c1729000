"""A call in; how many functions it enters out: work is counted, seconds depend on the machine."""

import sys
from collections.abc import Callable
from types import FrameType


def operations(call: Callable[[], object]) -> int:
    """Return how many Python and C functions a call enters."""
    count = 0

    def entered(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(entered)
    try:
        call()
    finally:
        sys.setprofile(before)
    return count
