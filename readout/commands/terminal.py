"""What every command shares: its second opinion, the files it writes, its bar of progress."""

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from readout import time_left
from readout.errors import ExportError

if TYPE_CHECKING:
    from readout.extract.second_opinion import SecondOpinion

BAR = 30  #: letters of the progress bar


def opinion(asked: str | None) -> "SecondOpinion | None":
    """Return the second opinion that was asked for, else that of the settings, else none.

    Raises SettingsError where it is not there.
    """
    from readout import ingest as work
    from readout.extract.second_opinion import named

    return work.opinion_of_settings() if asked is None else named(asked)


def write(target: Path, data: bytes) -> None:
    """Write a file whole or not at all: what stood there before stays until the new one is done.

    Raises ExportError, with the system's reason, when it cannot be written.
    """
    place = target.resolve()  # a link stays one
    try:
        if place.exists() and not place.is_file():  # a pipe, a terminal
            place.write_bytes(data)
            return
        part = place.with_name(f".{place.name[:200]}.part")
        try:
            part.write_bytes(data)
            part.replace(place)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
    except OSError as problem:
        why = problem.strerror or type(problem).__name__
        raise ExportError(f"{target} cannot be written: {why.lower()}.") from problem


def folder(target: Path) -> None:
    """Make a folder where there is none. Raises ExportError when it cannot be made."""
    try:
        target.mkdir(exist_ok=True)
    except OSError as problem:
        why = problem.strerror or type(problem).__name__
        raise ExportError(f"{target} cannot be made: {why.lower()}.") from problem


def progress() -> Callable[[str, int, int], None]:
    """Return a progress bar on a terminal, with the time left; elsewhere one line a stage."""
    terminal = sys.stderr.isatty()
    said: dict[str, float] = {}  # stage -> when it began
    left: time_left.Estimate | None = None

    def show(stage: str, done: int, total: int) -> None:
        nonlocal left
        now = time.monotonic()
        if stage not in said:
            said[stage], left = now, None
            if not terminal:
                print(f"{stage} ...", file=sys.stderr)
        if terminal:
            left = time_left.estimate(left, said[stage], now, done, total)
            _draw(
                stage, done, total, f", {time_left.in_words(left.left(now))} left" if left else ""
            )

    return show


def _draw(stage: str, done: int, total: int, left: str) -> None:
    share = done / total if total else 1.0
    bar = ("█" * round(share * BAR)).ljust(BAR, "·")
    end = "\n" if total and done >= total else ""
    line = f"{stage:<12} {bar} {done:,} of {total:,}{left}"
    # The line before may have been longer: its end is wiped out.
    print(f"\r{line:<90}", end=end, file=sys.stderr, flush=True)
